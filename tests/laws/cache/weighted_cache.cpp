// weighted_cache: acquits a plain one, convicts what weighs or evicts wrongly.
#include <tenet/laws/cache/weighted_cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <map>
#include <optional>
#include <stdexcept>
#include <tenet/laws/catch.hpp>

#include "../planted.hpp"

namespace weighted_cache_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    overshoots,
    evicts_for_the_too_heavy,
    keeps_the_superseded,
    evicts_what_grows,
    forgets_what_it_replaces,
    evicts_too_much,
    weighs_again,
    loses_the_rejected,
    gives_back_the_accepted,
    knows_the_room_only,
    counts_0_as_1,
    evicts_for_0,
    rejects_0,
    accepts_the_too_heavy,
    refuses_0  // as it may
};

// Evicts the least key, with one fault.
class wrong_cache {
public:
    enum class put_outcome { inserted, replaced, rejected };
    struct put_result {
        put_outcome outcome = put_outcome::inserted;
        std::vector<std::pair<int, int>> evicted{};
        std::optional<std::pair<int, int>> rejected{};
    };

    explicit wrong_cache(std::size_t capacity) : capacity_(int(capacity)) {}

    int* get(int key) { return contains(key) ? &held_[key].value : nullptr; }
    bool contains(int key) const { return held_.contains(key); }

    put_result put(int key, int value) {
        put_result result;
        if (value == 0) {
            if (is(fault::rejects_0)) {
                erase(key);
                return {put_outcome::rejected, {}, std::pair(key, value)};
            }
            if (is(fault::refuses_0)) throw std::invalid_argument("0");
        }
        const bool heavy =
            value > capacity_ && !is(fault::accepts_the_too_heavy);
        if (heavy && is(fault::evicts_for_the_too_heavy))
            result.evicted = shed(0);
        if (contains(key)) result.outcome = put_outcome::replaced;
        if (heavy) result.outcome = put_outcome::rejected;
        if (!(heavy && is(fault::keeps_the_superseded))) {
            if (is(fault::forgets_what_it_replaces)) held_.erase(key);
            erase(key);
        }
        if (heavy != is(fault::gives_back_the_accepted) &&
            !is(fault::loses_the_rejected))
            result.rejected = {key, value};
        if (heavy) return result;
        const bool last = !is(fault::evicts_what_grows) ||
                          result.outcome != put_outcome::replaced;
        if (last) result.evicted = shed(capacity_ - value);
        if (value == 0 && is(fault::evicts_for_0) && !held_.empty())
            result.evicted = shed(weight_ - 1);
        const int weight = value == 0 && is(fault::counts_0_as_1) ? 1 : value;
        weight_ += weight;
        held_[key] = {value, weight};
        if (!last) result.evicted = shed(capacity_);
        return result;
    }
    bool erase(int key) {
        if (!contains(key)) return false;
        weight_ -=
            is(fault::weighs_again) ? held_[key].value : held_[key].weight;
        return held_.erase(key);
    }
    std::vector<std::pair<int, int>> set_capacity(std::size_t capacity) {
        return shed(capacity_ = int(capacity));
    }

    std::size_t heaviest() const {
        return std::size_t(capacity_ -
                           (is(fault::knows_the_room_only) ? weight_ : 0));
    }
    std::uint64_t weight() const { return std::uint64_t(weight_); }
    std::size_t capacity() const { return std::size_t(capacity_); }
    std::size_t size() const { return held_.size(); }

private:
    struct kept {
        int value, weight;
    };

    std::vector<std::pair<int, int>> shed(int weight) {
        if (is(fault::evicts_too_much)) --weight;
        std::vector<std::pair<int, int>> evicted;
        while (weight_ > weight && !held_.empty()) {
            const auto [key, it] = *held_.begin();
            evicted.emplace_back(key, it.value);
            weight_ -= it.weight;
            held_.erase(key);
            if (is(fault::overshoots)) break;
        }
        return evicted;
    }

    int capacity_, weight_ = 0;
    std::map<int, kept> held_;
};

TEST_CASE("a cache that carries what it can is acquitted") {
    laws::check(laws::weighted_cache<wrong_cache>());
    tenet::tests::planted<fault> = fault::refuses_0;
    laws::check(laws::weighted_cache<wrong_cache>());
    tenet::tests::planted<fault> = fault::none;
}

TEST_CASE("a cache with something wrong with its weights is convicted") {
    tenet::tests::convict_all(laws::weighted_cache<wrong_cache>,
                              fault::accepts_the_too_heavy);
}

}  // namespace weighted_cache_laws_test
