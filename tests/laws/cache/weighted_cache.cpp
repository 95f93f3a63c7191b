// weighted_cache: acquits a plain one, convicts what weighs or evicts wrongly.
#include <tenet/laws/cache/weighted_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <algorithm>
#include <list>
#include <tenet/laws/catch.hpp>

namespace weighted_cache_laws_test {

using namespace tenet;

namespace {

enum class fault {
    none,
    overshoots,
    evicts_for_the_too_heavy,
    keeps_the_superseded,
    evicts_what_grows,
    forgets_what_it_replaces,
    evicts_too_much,
    weighs_again,
    accepts_the_too_heavy
};

// First in, first out, bounded by weight, with one fault.
template <fault wrong>
class plain {
public:
    struct entry {
        int key, value, weight;
    };
    enum class put_outcome { inserted, replaced, rejected };
    struct put_result {
        put_outcome outcome = put_outcome::inserted;
        std::vector<entry> evicted{};
    };

    explicit plain(std::size_t capacity) : capacity_(int(capacity)) {}

    int* get(int key) {
        const auto at = find(key);
        return at == held_.end() ? nullptr : &at->value;
    }
    bool contains(int key) const {
        return std::any_of(held_.begin(), held_.end(),
                           [key](const entry& it) { return it.key == key; });
    }

    put_result put(int key, int value) {
        put_result result;
        const bool heavy =
            value > capacity_ && wrong != fault::accepts_the_too_heavy;
        if (heavy && wrong == fault::evicts_for_the_too_heavy)
            shed(0, result.evicted);
        const auto at = find(key);
        const bool superseded = at != held_.end();
        if (superseded && !(heavy && wrong == fault::keeps_the_superseded)) {
            if (wrong != fault::forgets_what_it_replaces) weight_ -= at->weight;
            held_.erase(at);
        }
        if (heavy) return {put_outcome::rejected, std::move(result.evicted)};
        if (superseded) result.outcome = put_outcome::replaced;
        if (wrong == fault::evicts_what_grows && superseded && held_.size())
            weight_ += value, held_.push_front({key, value, value});
        shed(capacity_ - (contains(key) ? 0 : value), result.evicted);
        if (wrong == fault::evicts_what_grows && superseded && contains(key))
            return result;
        weight_ += value;
        held_.push_back({key, value, value});
        return result;
    }

    bool erase(int key) {
        const auto at = find(key);
        if (at == held_.end()) return false;
        weight_ -= wrong == fault::weighs_again ? at->value : at->weight;
        held_.erase(at);
        return true;
    }
    std::vector<entry> set_capacity(std::size_t capacity) {
        std::vector<entry> evicted;
        capacity_ = int(capacity);
        shed(capacity_, evicted);
        return evicted;
    }

    std::uint64_t weight() const { return std::uint64_t(weight_); }
    std::size_t capacity() const { return std::size_t(capacity_); }
    std::size_t size() const { return held_.size(); }

private:
    std::list<entry>::iterator find(int key) {
        return std::find_if(held_.begin(), held_.end(),
                            [key](const entry& it) { return it.key == key; });
    }

    void shed(int weight, std::vector<entry>& evicted) {
        if (wrong == fault::evicts_too_much) --weight;
        while (weight_ > weight && !held_.empty()) {
            evicted.push_back(held_.front());
            weight_ -= held_.front().weight;
            held_.pop_front();
            if (wrong == fault::overshoots) return;
        }
    }

    int capacity_, weight_ = 0;
    std::list<entry> held_;
};

template <fault wrong>
laws::report trial(const laws::settings& how) {
    return laws::weighted_cache<plain<wrong>>(how);
}

}  // namespace

TEST_CASE("a cache that carries what it can is acquitted") {
    laws::check(trial<fault::none>(laws::settings::standard()));
}

TEST_CASE("a cache that carries too much or too little is convicted") {
    laws::check_convicted(trial<fault::overshoots>);
    laws::check_convicted(trial<fault::accepts_the_too_heavy>);
    laws::check_convicted(trial<fault::evicts_too_much>);
}

TEST_CASE("a cache that evicts or keeps the wrong entry is convicted") {
    laws::check_convicted(trial<fault::evicts_for_the_too_heavy>);
    laws::check_convicted(trial<fault::keeps_the_superseded>);
    laws::check_convicted(trial<fault::evicts_what_grows>);
}

TEST_CASE("a cache that loses count of its weight is convicted") {
    laws::check_convicted(trial<fault::forgets_what_it_replaces>);
    laws::check_convicted(trial<fault::weighs_again>);
}

}  // namespace weighted_cache_laws_test
