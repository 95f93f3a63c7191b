// cache: acquits every honest policy, convicts what lies, loses or leaks.
#include <tenet/laws/cache/cache.hpp>
// The suite comes first: it must stand on its own includes.
#include <list>
#include <memory>
#include <unordered_map>

#include "../planted.hpp"

namespace cache_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

enum class fault {
    none,
    // refuted by what it says
    too_early,
    too_late,
    counts_peek,
    counts_replacing_as_inserting,
    hides_the_victim,
    says_inserted_for_replaced,
    keeps_the_old_value,
    foretells_the_latest,
    gives_up_uncounted,
    shrinks_from_the_wrong_end,
    grows_by_evicting,
    clears_half,
    leaks,
    // by another claim
    peek_touches,
    contains_touches,
    foretelling_touches,
    copies_share,
    confuses_keys,
    prefers_small_keys
};

// A cache in the order of insertion or of use, with all that the suite knows,
// and with one fault.
template <class Key = int, class Value = int, bool touches = true>
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
        if (is(fault::counts_peek)) ++counts_.hits;
        if (at == held().end()) return nullptr;
        if (is(fault::peek_touches)) touch(at);
        return &at->value;
    }

    bool contains(const Key& key) const {
        const auto at = find(key);
        if (is(fault::contains_touches) && at != held().end()) touch(at);
        return at != held().end();
    }

    put_result put(const Key& key, const Value& value) {
        put_result result;
        if (const auto at = find(key); at != held().end()) {
            if (!is(fault::keeps_the_old_value)) at->value = value;
            touch(at);
            if (!is(fault::says_inserted_for_replaced))
                result.outcome = put_outcome::replaced;
            counts_.insertions += is(fault::counts_replacing_as_inserting);
            return result;
        }
        if (is(fault::leaks) && key == 3) new int(3);
        ++counts_.insertions;
        if (!is(fault::too_late)) result.evicted = evict_to(room() - 1);
        held().push_back({key, value});
        if (is(fault::too_late) && held().size() > capacity_ + 1)
            result.evicted = evict_to(capacity_ + 1);
        if (is(fault::hides_the_victim)) result.evicted.clear();
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
        if (!is(fault::gives_up_uncounted)) ++counts_.evictions;
        return gone;
    }

    const entry* next_victim() const {
        if (held().empty()) return nullptr;
        if (is(fault::foretelling_touches)) touch(held().begin());
        return is(fault::foretells_the_latest) ? &held().back()
                                               : &held().front();
    }

    void clear() {
        counts_.erasures += held().size();
        const bool half = is(fault::clears_half) && held().size() > 2;
        held().erase(half ? std::next(held().begin()) : held().begin(),
                     held().end());
    }

    std::vector<entry> set_capacity(std::size_t capacity) {
        const bool down = capacity < capacity_;
        capacity_ = capacity;
        if (!down && !is(fault::grows_by_evicting)) return {};
        if (is(fault::shrinks_from_the_wrong_end)) held().reverse();
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
        held_ = is(fault::copies_share)
                    ? other.held_
                    : std::make_shared<std::list<entry>>(other.held());
        return *this;
    }

private:
    using list = std::list<entry>;

    list& held() const { return *held_; }

    typename list::iterator find(const Key& key) const {
        return std::find_if(held().begin(), held().end(), [&](const auto& it) {
            if (is(fault::confuses_keys))
                return laws::number_in(it.key) % 16 ==
                       laws::number_in(key) % 16;
            return it.key == key;
        });
    }

    void touch(typename list::iterator at) const {
        held().splice(held().end(), held(), at);
    }

    std::size_t room() const {
        return is(fault::too_early) && capacity_ > 1 ? capacity_ - 1
                                                     : capacity_;
    }

    std::vector<entry> evict_to(std::size_t size) {
        std::vector<entry> evicted;
        while (held().size() > size) {
            if (is(fault::prefers_small_keys))
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
    plain<> cache_;
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

// Finds what a hash of so many bits finds, without looking at the key.
template <int bits, unsigned factor, class Hash = std::hash<int>>
class truncated {
public:
    explicit truncated(std::size_t capacity) : capacity_(capacity) {}

    const int* get(int key) const {
        const auto at = table_.find(bucket(key));
        return at == table_.end() ? nullptr : &at->second;
    }
    bool contains(int key) const { return get(key) != nullptr; }
    void put(int key, int value) {
        if (!table_.insert_or_assign(bucket(key), value).second) return;
        queue_.push_back(bucket(key));
        if (queue_.size() <= capacity_) return;
        table_.erase(queue_.front());
        queue_.pop_front();
    }

private:
    static unsigned bucket(int key) {
        const auto mixed = static_cast<unsigned>(Hash()(key)) * factor;
        return factor == 1 ? mixed & ((1u << bits) - 1) : mixed >> (32 - bits);
    }
    std::size_t capacity_;
    std::list<unsigned> queue_;
    std::unordered_map<unsigned, int> table_;
};
constexpr unsigned golden = 2654435769;

// All 32 bits of the hash, which is all of a key with std::hash, but no key.
template <class Key, class Value, class Hash = std::hash<Key>>
using trusting = truncated<31, 1, Hash>;

// Right, but looks through everything.
template <class Key, class Value>
using slow = plain<Key, Value>;

// Erases its entries while its index still has them.
template <class Key, class Value>
class index_outlives {
    struct entry {
        Key key;
        Value value;
    };

public:
    explicit index_outlives(std::size_t capacity) : capacity_(capacity) {}
    index_outlives(const index_outlives&) = delete;
    index_outlives& operator=(const index_outlives&) = delete;

    const Value* get(const Key& key) { return peek(key); }
    const Value* peek(const Key& key) const {
        const auto at = index_.find(key);
        return at == index_.end() ? nullptr : &at->second->value;
    }
    void put(Key key, Value value) {
        if (const auto at = index_.find(key); at != index_.end()) {
            at->second->value = std::move(value);
            return;
        }
        if (list_.size() == capacity_) {
            index_.erase(list_.front().key);
            list_.pop_front();
        }
        list_.push_back({key, std::move(value)});
        index_.emplace(std::move(key), std::prev(list_.end()));
    }
    void clear() {
        list_.clear();
        index_.clear();
    }
    std::size_t size() const { return index_.size(); }
    void for_each(auto visit) const {
        for (const entry& it : list_) visit(it);
    }

private:
    std::size_t capacity_;
    std::list<entry> list_;
    std::unordered_map<Key, typename std::list<entry>::iterator> index_;
};

// One claim of the suite by itself.
using claim = laws::finding (*)(const laws::subject&, const laws::settings&);

template <claim judge, class Cache = plain<>>
laws::report judged(const laws::settings& how) {
    return {"cache", "", {judge(laws::caching::of<Cache>(), how)}};
}
constexpr auto truth = judged<laws::caching::judge_truth>;
constexpr auto calm = judged<laws::caching::judge_calm>;

TEST_CASE("the laws acquit LRU, FIFO and a cache that tells little") {
    laws::check(laws::cache<plain<>>());
    laws::check(laws::cache<plain<int, int, false>>());
    laws::check(laws::cache<mute<0>>());
}

TEST_CASE("the laws convict a cache that does not tell the truth") {
    for (auto it = fault::too_early; it < fault::leaks; it = fault(int(it) + 1))
        tenet::tests::convict(truth, it);
    if (laws::engine::counts_blocks())
        tenet::tests::convict(truth, fault::leaks);
    using laws::caching::judge_truth;
    laws::check_convicted(judged<judge_truth, mute<1>>);
    laws::check_convicted(judged<judge_truth, stale_index>);
}

TEST_CASE("the laws convict a cache that looks or copies change") {
    for (const fault it : {fault::peek_touches, fault::contains_touches,
                           fault::foretelling_touches, fault::copies_share})
        tenet::tests::convict(calm, it);
}

TEST_CASE("the laws convict a cache that takes a narrow hash for the key") {
    using laws::caching::judge_colliding;
    laws::check_convicted(judged<judge_colliding, truncated<12, 1>>);
    laws::check_convicted(judged<judge_colliding, truncated<16, 1>>);
    laws::check_convicted(judged<judge_colliding, truncated<12, golden>>);
    laws::check_convicted(judged<judge_colliding, truncated<16, golden>>);
    using alike = trusting<int, int, laws::caching::alike_hash>;
    laws::check_convicted([](const laws::settings& how) {
        return laws::caching::judge_alike(laws::caching::of_few_calls<alike>(),
                                          how);
    });
    static_assert(laws::caching::hashed<trusting>);
    static_assert(!laws::caching::hashed<std::pair>);
}

TEST_CASE("the laws convict a cache whose hits are too good") {
    tenet::tests::convict(judged<laws::caching::judge_optimum>,
                          fault::confuses_keys);
    tenet::tests::convict(judged<laws::caching::judge_renaming>,
                          fault::prefers_small_keys);
}

TEST_CASE("the laws convict a cache that loses an entry on a throw") {
    using laws::fragile;
    laws::check_convicted(
        laws::cache<loses_on_a_throw<fragile, fragile>, fragile>);
}

TEST_CASE("the laws convict a cache that destroys what its index still has") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::cache<index_outlives, laws::reentrant>(how);
    });
}

// One seed will do: what is counted does not depend on it.
TEST_CASE("the laws convict a cache that looks through everything") {
    using laws::metered;
    CHECK(laws::cache<slow<metered, metered>, metered>().refuted());
}

}  // namespace cache_laws_test
