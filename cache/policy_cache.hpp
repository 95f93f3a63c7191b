// policy_cache: a bounded map that asks a policy which entry to give up.
//
// What all cache policies share, so that each of them is only its own idea. To
// make one of your own, derive from cache_policy and replace what differs.
//
// Technique:  entries and ghosts (keys that a policy still remembers) in lists
//             under one index; what can throw is done before anything changes
// Invariant:  at most capacity entries, each found under its key, and each
//             reached once in eviction order
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised, if
//             the policy is; set_capacity O(1) up, O(n) down; copy, space O(n)
// Laws:       cache
// See also:   keyed_lists, lru_cache
//
// Example:
//   struct newest_first : cache_policy {
//       index victim(const auto& lists, index) const { return lists.newest(1); }
//   };
//   policy_cache<newest_first, int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tenet/structures/keyed_lists.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// First in, first out, until told otherwise. Nothing but reserve may throw.
struct cache_policy {
    using index = std::uint32_t;  // of an entry or a ghost; 0 is none
    using mark = no_mark;         // what it keeps of every entry and ghost
    static constexpr const char* name = "policy_cache";
    static constexpr std::size_t list_count = 1;
    static constexpr bool remembers = false;  // whether there are ghosts

    // How many entries and ghosts there are at most.
    static std::size_t most(std::size_t capacity) { return capacity; }
    // Called first, whenever the capacity changes, and before an entry comes,
    // with that and how many entries and ghosts there is room for.
    void resize(auto& /*lists*/, std::size_t /*capacity*/) {}
    void reserve(std::size_t /*room*/, const auto& /*entry*/) {}

    void hit(auto& /*lists*/, index /*entry*/) {}
    // The next to go, if an entry comes in the place of that ghost, or of none.
    index victim(const auto& lists, index /*ghost*/) const {
        return lists.oldest(1);
    }
    // What happens when a key is missed: a ghost is recalled, at a full cache
    // the victim evicted, and the fresh entry admitted; then the ghost, which
    // recall may have dropped, has gone.
    void recall(auto& /*lists*/, index /*ghost*/) {}
    void evict(auto& lists, index victim) { lists.drop(victim); }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        lists.enter(fresh, 1);
    }
    void erase(auto& lists, index entry_or_ghost) {
        lists.drop(entry_or_ghost);
    }
    void clear() {}
    // An entry is now found elsewhere, in the same place of the same list.
    void moved(auto& /*lists*/, index /*from*/, index /*to*/) {}
    // Visits the entries in the order in which they would be evicted.
    void order(const auto& lists, auto visit) const { each(lists, 1, visit); }
    bool invariant(const auto& /*lists*/) const { return true; }

    static void each(const auto& lists, index list, auto visit) {
        for (index i = lists.oldest(list); i != list; i = lists.newer(i))
            visit(i);
    }
};

// What throws changes nothing, but may leave an entry moved-from if that cannot
// be copied. Pointers to values hold until the entry leaves or is replaced, but
// put moves all entries when it makes room for more than there ever were.
template <class Policy, std::move_constructible Key,
          std::move_constructible Value,
          std::invocable<const Key&> Hash = std::hash<Key>,
          std::predicate<const Key&, const Key&> Equal = std::equal_to<>>
class policy_cache {
    static_assert(!Policy::remembers || std::copy_constructible<Key>,
                  "a policy that remembers keys has to copy them");
    using keyed = keyed_lists<Key, Value, Policy::list_count,
                              typename Policy::mark, Hash, Equal>;
    using index = std::uint32_t;

public:
    using entry = typename keyed::entry;
    enum class put_outcome { inserted, replaced, rejected };
    struct put_result {
        put_outcome outcome;
        std::optional<entry> evicted{}, replaced{};
    };
    // Size = insertions - evictions - erasures, for clear erases too.
    struct cache_statistics {
        std::uint64_t hits = 0, misses = 0, insertions = 0, replacements = 0,
                      evictions = 0, erasures = 0;
    };
    static constexpr bool copyable = std::copy_constructible<entry>;
    static constexpr std::size_t max_capacity = 2'000'000'000;

    explicit policy_cache(std::size_t capacity, Hash hash = {},
                          Equal equal = {}, Policy policy = Policy())
        : lists_(hash, equal), policy_(policy) {
        set_capacity(capacity);
    }

    // What was moved from is empty and keeps its capacity and statistics.
    policy_cache(policy_cache&& other) noexcept
        : lists_(std::move(other.lists_)),
          policy_(std::move(other.policy_)),
          capacity_(other.capacity_),
          statistics_(other.statistics_) {
        other.policy_.clear();
    }
    policy_cache& operator=(policy_cache&& other) noexcept {
        if (this == &other) return *this;
        lists_ = std::move(other.lists_);
        policy_ = std::move(other.policy_);
        capacity_ = other.capacity_;
        statistics_ = other.statistics_;
        other.policy_.clear();
        return *this;
    }
    policy_cache(const policy_cache&) requires copyable = default;
    policy_cache& operator=(const policy_cache& other) requires copyable {
        return *this = policy_cache(other);
    }

    // Keys of other types are converted, unless Hash is_transparent.
    Value* get(const auto& key) {
        const index i = found(key);
        ++(i ? statistics_.hits : statistics_.misses);
        if (!i) return nullptr;
        policy_.hit(lists_, i);
        return std::addressof(lists_.item(i).value);
    }

    const Value* peek(const auto& key) const {
        const index i = found(key);
        return i ? std::addressof(lists_.item(i).value) : nullptr;
    }
    bool contains(const auto& key) const { return found(key) != 0; }

    // Replaces the key too, which is an access as get is. The new entry is
    // complete before the old one or the victim leaves.
    put_result put(Key key, Value value) {
        lists_.make_room(Policy::most(capacity_) + 1);
        entry item{std::move(key), std::move(value)};
        policy_.reserve(lists_.room(), std::as_const(item));
        const auto [at, hash] = lists_.locate(item.key);
        return at && !lists_.is_ghost(at) ? replace(at, hash, std::move(item))
                                          : insert(at, hash, std::move(item));
    }

    // Forgets a ghost, too, and says no more of it than of an absent key.
    std::optional<Value> erase(const auto& key) {
        std::optional<Value> value;
        remove(key, [&](index i) {
            value.emplace(std::move_if_noexcept(lists_.item(i).value));
        });
        return value;
    }
    // As erase, and hands over the key as well.
    std::optional<entry> extract(const auto& key) {
        std::optional<entry> item;
        remove(key, [&](index i) { item.emplace(yielded(i)); });
        return item;
    }

    // Gives up the next victim.
    std::optional<entry> evict() {
        std::optional<entry> evicted;
        if (!empty()) {
            const index leaving = policy_.victim(lists_, 0);
            evicted.emplace(yielded(leaving));
            policy_.evict(lists_, leaving);
            ++statistics_.evictions;
        }
        return evicted;
    }

    // Forgets the ghosts as well, and gives all memory back.
    void clear() noexcept {
        statistics_.erasures += size();
        lists_.clear();
        policy_.clear();
    }
    // As clear, and hands over what was there, in eviction order.
    std::vector<entry> drain() {
        std::vector<entry> all;
        all.reserve(size());
        policy_.order(lists_, [&](index i) {
            all.push_back(std::move_if_noexcept(lists_.item(i)));
        });
        clear();
        return all;
    }

    // Hands over what no longer fits, in eviction order.
    std::vector<entry> set_capacity(std::size_t capacity) {
        if (capacity < 1 || capacity > max_capacity)
            throw std::invalid_argument(
                Policy::name + (": capacity " + std::to_string(capacity)) +
                " is not in 1.." + std::to_string(max_capacity));
        std::vector<entry> evicted;
        if (capacity < size()) evicted = shrink(capacity);
        capacity_ = capacity;
        policy_.resize(lists_, capacity);
        return evicted;
    }

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept { return lists_.entries(); }
    std::size_t capacity() const noexcept { return capacity_; }
    const cache_statistics& statistics() const noexcept { return statistics_; }

    // The entry that evict would give up.
    const entry* next_victim() const {
        if (empty()) return nullptr;
        return std::addressof(lists_.item(policy_.victim(lists_, 0)));
    }

    // Over the entries in eviction order, which begin finds out in O(n).
    class iterator {
    public:
        using value_type = entry;
        using difference_type = std::ptrdiff_t;
        const entry& operator*() const {
            return cache_->lists_.item((*order_)[at_]);
        }
        const entry* operator->() const { return std::addressof(**this); }
        iterator& operator++() { return ++at_, *this; }
        auto operator++(int) { return std::exchange(*this, ++iterator(*this)); }
        bool operator==(const iterator& it) const {
            return cache_ == it.cache_ && at_ == it.at_;
        }

    private:
        friend policy_cache;
        const policy_cache* cache_ = nullptr;
        std::size_t at_ = 0;
        std::shared_ptr<const std::vector<index>> order_;
    };
    iterator begin() const {
        std::vector<index> order;
        order.reserve(size());
        policy_.order(lists_, [&order](index i) { order.push_back(i); });
        iterator first;
        first.cache_ = this;
        first.order_ = std::make_shared<std::vector<index>>(std::move(order));
        return first;
    }
    iterator end() const {
        iterator last;
        last.cache_ = this;
        last.at_ = size();
        return last;
    }

    bool invariant() const {
        std::size_t count = 0, ghosts = 0;
        policy_.order(lists_,
                      [&](index i) { ++count, ghosts += lists_.is_ghost(i); });
        return count == size() && count <= capacity_ && ghosts == 0 &&
               lists_.invariant() && policy_.invariant(lists_);
    }

private:
    index found(const auto& key) const {
        const index i = lists_.find(key);
        return Policy::remembers && i && lists_.is_ghost(i) ? 0 : i;
    }

    // What yields is called before the entry, if there is one, goes.
    void remove(const auto& key, auto yields) {
        const index i = lists_.find(key);
        if (i && !lists_.is_ghost(i)) {
            yields(i);
            ++statistics_.erasures;
        }
        if (i) policy_.erase(lists_, i);
    }

    put_result replace(index old, std::uint32_t hash, entry item) {
        put_result result{put_outcome::replaced};
        result.replaced.emplace(yielded(old));
        const index fresh = lists_.replace(old, hash, std::move(item));
        policy_.moved(lists_, old, fresh);
        policy_.hit(lists_, fresh);
        ++statistics_.replacements;
        return result;
    }

    put_result insert(index ghost, std::uint32_t hash, entry item) {
        put_result result{put_outcome::inserted};
        const bool full = size() == capacity_;
        const index leaving = full ? policy_.victim(lists_, ghost) : 0;
        if (full) result.evicted.emplace(yielded(leaving));
        const index fresh = lists_.add(hash, std::move(item));
        if (ghost) policy_.recall(lists_, ghost);
        if (full) policy_.evict(lists_, leaving);
        policy_.admit(lists_, fresh, ghost != 0);
        ++statistics_.insertions;
        statistics_.evictions += full;
        return result;
    }

    // A key may have to stay as a ghost.
    entry yielded(index i) {
        entry& item = lists_.item(i);
        if constexpr (Policy::remembers)
            return {std::as_const(item).key, std::move_if_noexcept(item.value)};
        else
            return std::move_if_noexcept(item);
    }

    // Where handing over can throw, it is done on a copy.
    std::vector<entry> shrink(std::size_t capacity) {
        constexpr bool safe =
            std::is_nothrow_move_constructible_v<entry> &&
            (!Policy::remembers || std::is_nothrow_copy_constructible_v<Key>);
        std::vector<entry> evicted;
        evicted.reserve(size() - capacity);
        if constexpr (safe || !copyable) {
            while (size() > capacity) evicted.push_back(*evict());
        } else {
            policy_cache rest(*this);
            while (rest.size() > capacity) evicted.push_back(*rest.evict());
            *this = std::move(rest);
        }
        return evicted;
    }

    keyed lists_;
    Policy policy_;
    std::size_t capacity_ = 0;
    cache_statistics statistics_;
};

}  // namespace tenet
