// cache: acquits every honest policy, convicts what lies, loses or leaks.
#include <tenet/laws/cache/cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <list>
#include <memory>
#include <tenet/laws/catch.hpp>
#include <unordered_map>

namespace cache_laws_test {

using namespace tenet;

namespace {

enum class fault {
    none,
    too_early,
    too_late,
    counts_peek,
    counts_replacing_as_inserting,
    peek_touches,
    contains_touches,
    hides_the_victim,
    says_inserted_for_replaced,
    keeps_the_old_value,
    foretells_the_latest,
    gives_up_uncounted,
    foretelling_touches,
    shrinks_from_the_wrong_end,
    grows_by_evicting,
    leaks,
    copies_share,
    clears_half,
    confuses_keys,
    prefers_small_keys
};

// A cache in the order of insertion or of use, with all that the suite knows,
// and with one fault.
template <fault wrong, bool touches = true, class Key = int, class Value = int>
class plain {
public:
    struct entry {
        Key key;
        Value value;
    };
    enum class put_outcome { inserted, replaced, rejected };
    struct put_result {
        put_outcome outcome = put_outcome::inserted;
        std::vector<entry> evicted;
    };
    struct counts {
        std::size_t hits = 0, misses = 0, insertions = 0, evictions = 0,
                    erasures = 0;
    };

    explicit plain(std::size_t capacity) : capacity_(capacity) {}

    const Value* get(const Key& key) {
        const auto at = find(key);
        ++(at != held().end() ? counts_.hits : counts_.misses);
        if (at == held().end()) return nullptr;
        if (touches) touch(at);
        return &at->value;
    }

    const Value* peek(const Key& key) {
        const auto at = find(key);
        if (wrong == fault::counts_peek) ++counts_.hits;
        if (at == held().end()) return nullptr;
        if (wrong == fault::peek_touches) touch(at);
        return &at->value;
    }

    bool contains(const Key& key) const {
        const auto at = find(key);
        if (wrong == fault::contains_touches && at != held().end()) touch(at);
        return at != held().end();
    }

    put_result put(const Key& key, const Value& value) {
        put_result result;
        if (const auto at = find(key); at != held().end()) {
            if (wrong != fault::keeps_the_old_value) at->value = value;
            touch(at);
            if (wrong != fault::says_inserted_for_replaced)
                result.outcome = put_outcome::replaced;
            counts_.insertions += wrong == fault::counts_replacing_as_inserting;
            return result;
        }
        if (wrong == fault::leaks && key == 3) new int(3);
        ++counts_.insertions;
        if (wrong != fault::too_late) result.evicted = evict_to(room() - 1);
        held().push_back({key, value});
        if (wrong == fault::too_late && held().size() > capacity_ + 1)
            result.evicted = evict_to(capacity_ + 1);
        if (wrong == fault::hides_the_victim) result.evicted.clear();
        return result;
    }

    bool erase(const Key& key) {
        const auto at = find(key);
        if (at == held().end()) return false;
        ++counts_.erasures;
        held().erase(at);
        return true;
    }

    std::optional<entry> evict() {
        if (held().empty()) return {};
        const entry gone = held().front();
        held().pop_front();
        if (wrong != fault::gives_up_uncounted) ++counts_.evictions;
        return gone;
    }

    const entry* next_victim() const {
        if (held().empty()) return nullptr;
        if (wrong == fault::foretelling_touches) touch(held().begin());
        return wrong == fault::foretells_the_latest ? &held().back()
                                                    : &held().front();
    }

    void clear() {
        counts_.erasures += held().size();
        const bool half = wrong == fault::clears_half && held().size() > 2;
        held().erase(half ? std::next(held().begin()) : held().begin(),
                     held().end());
    }

    std::vector<entry> set_capacity(std::size_t capacity) {
        const bool down = capacity < capacity_;
        capacity_ = capacity;
        if (!down && wrong != fault::grows_by_evicting) return {};
        if (wrong == fault::shrinks_from_the_wrong_end) held().reverse();
        return evict_to(down ? capacity : 1);
    }

    std::size_t size() const { return held().size(); }
    bool empty() const { return held().empty(); }
    std::size_t capacity() const { return capacity_; }
    auto begin() const { return std::as_const(held()).begin(); }
    auto end() const { return std::as_const(held()).end(); }
    const counts& statistics() const { return counts_; }

    plain(plain&&) = default;
    plain& operator=(plain&&) = default;
    plain(const plain& other) { *this = other; }
    plain& operator=(const plain& other) {
        capacity_ = other.capacity_;
        counts_ = other.counts_;
        held_ = wrong == fault::copies_share
                    ? other.held_
                    : std::make_shared<std::list<entry>>(other.held());
        return *this;
    }

private:
    using list = std::list<entry>;

    list& held() const { return *held_; }

    typename list::iterator find(const Key& key) const {
        return std::find_if(held().begin(), held().end(), [&](const auto& it) {
            if constexpr (wrong == fault::confuses_keys)
                return it.key % 16 == key % 16;
            return it.key == key;
        });
    }

    void touch(typename list::iterator at) const {
        held().splice(held().end(), held(), at);
    }

    std::size_t room() const {
        return wrong == fault::too_early && capacity_ > 1 ? capacity_ - 1
                                                          : capacity_;
    }

    std::vector<entry> evict_to(std::size_t size) {
        std::vector<entry> evicted;
        while (held().size() > size) {
            if constexpr (wrong == fault::prefers_small_keys)
                held().sort(
                    [](const auto& a, const auto& b) { return a.key > b.key; });
            evicted.push_back(held().front());
            held().pop_front();
            ++counts_.evictions;
        }
        return evicted;
    }

    std::size_t capacity_ = 1;
    std::shared_ptr<list> held_ = std::make_shared<list>();
    counts counts_;
};

// Tells nothing but through get, and is right or one too generous.
template <int more>
class mute {
public:
    explicit mute(std::size_t capacity) : cache_(capacity + more) {}
    std::optional<int> get(int key) {
        const int* found = cache_.get(key);
        return found ? std::optional(*found) : std::nullopt;
    }
    void put(int key, int value) { cache_.put(key, value); }

private:
    plain<fault::none> cache_;
};

// Erases from its queue and forgets its index.
class stale_index {
public:
    explicit stale_index(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) const {
        const auto at = index_.find(key);
        return at == index_.end() ? nullptr : &at->second;
    }

    void put(int key, int value) {
        if (!index_.insert_or_assign(key, value).second) return;
        queue_.push_back(key);
        if (queue_.size() <= capacity_) return;
        index_.erase(queue_.front());
        queue_.pop_front();
    }

    void erase(int key) { queue_.remove(key); }

private:
    std::size_t capacity_;
    std::list<int> queue_;
    std::unordered_map<int, int> index_;
};

// Makes room before it knows that the new entry can be had.
template <class Key, class Value>
class loses_on_a_throw {
public:
    explicit loses_on_a_throw(std::size_t capacity) : capacity_(capacity) {}

    const Value* get(const Key& key) {
        const auto at = index_.find(key);
        return at == index_.end() ? nullptr : &at->second;
    }
    bool contains(const Key& key) const { return index_.contains(key); }
    void put(const Key& key, const Value& value) {
        if (!index_.contains(key) && index_.size() == capacity_)
            index_.erase(index_.begin());
        index_.insert_or_assign(key, value);
    }

private:
    std::size_t capacity_;
    std::unordered_map<Key, Value> index_;
};

// Right, but looks through everything.
template <class Key, class Value>
using slow = plain<fault::none, true, Key, Value>;

// One claim of the suite by itself.
using claim = laws::finding (*)(const laws::caching::type&,
                                const laws::settings&);

template <class Cache, claim judge>
laws::report judged(const laws::settings& how) {
    return {"cache", "", {judge(laws::caching::type_of<Cache>(), how)}};
}

template <class Cache>
constexpr auto truth = judged<Cache, laws::caching::judge_truth>;
template <class Cache>
constexpr auto calm = judged<Cache, laws::caching::judge_calm>;
template <class Cache>
constexpr auto optimum = judged<Cache, laws::caching::judge_optimum>;
template <class Cache>
constexpr auto renaming = judged<Cache, laws::caching::judge_renaming>;

}  // namespace

TEST_CASE("LRU, FIFO and a cache that tells little are acquitted") {
    laws::check(laws::cache<plain<fault::none>>());
    laws::check(laws::cache<plain<fault::none, false>>());
    laws::check(laws::cache<mute<0>>());
}

TEST_CASE("a cache that evicts too early or too late is convicted") {
    laws::check_convicted(truth<plain<fault::too_early>>);
    laws::check_convicted(truth<plain<fault::too_late>>);
    laws::check_convicted(truth<plain<fault::grows_by_evicting>>);
    laws::check_convicted(truth<plain<fault::shrinks_from_the_wrong_end>>);
    laws::check_convicted(truth<mute<1>>);
}

TEST_CASE("a cache that gives up another than it foretells is convicted") {
    laws::check_convicted(truth<plain<fault::foretells_the_latest>>);
    laws::check_convicted(truth<plain<fault::gives_up_uncounted>>);
    laws::check_convicted(calm<plain<fault::foretelling_touches>>);
}

TEST_CASE("a cache that lies is convicted") {
    laws::check_convicted(truth<plain<fault::hides_the_victim>>);
    laws::check_convicted(truth<plain<fault::says_inserted_for_replaced>>);
    laws::check_convicted(truth<plain<fault::counts_peek>>);
    laws::check_convicted(truth<plain<fault::counts_replacing_as_inserting>>);
}

TEST_CASE("a cache that holds the wrong thing is convicted") {
    laws::check_convicted(truth<plain<fault::keeps_the_old_value>>);
    laws::check_convicted(truth<plain<fault::clears_half>>);
    laws::check_convicted(truth<stale_index>);
    laws::check_convicted(optimum<plain<fault::confuses_keys>>);
}

TEST_CASE("a cache that is changed by what should not is convicted") {
    laws::check_convicted(calm<plain<fault::peek_touches>>);
    laws::check_convicted(calm<plain<fault::contains_touches>>);
    laws::check_convicted(calm<plain<fault::copies_share>>);
    laws::check_convicted(renaming<plain<fault::prefers_small_keys>>);
}

TEST_CASE("a cache that leaks is convicted") {
    laws::check_convicted(truth<plain<fault::leaks>>);
}

TEST_CASE("a cache that loses an entry on a throw is convicted") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::cache_faults<
            loses_on_a_throw<laws::fragile, laws::fragile>>(how);
    });
}

// One seed will do: what is counted does not depend on it.
TEST_CASE("a cache that looks through everything is convicted") {
    CHECK(laws::cache_cost<slow<laws::metered, laws::metered>>().refuted());
}

}  // namespace cache_laws_test
