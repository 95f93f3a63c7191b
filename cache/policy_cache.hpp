// policy_cache: a bounded map that asks a policy which entry to give up.
//
// Technique:  entries, and the keys that a policy still remembers, in lists
//             under one index; what can throw is done before anything changes
// Invariant:  at most capacity entries, each found under its key, and each met
//             once in eviction order
// Complexity: get, peek, contains, put, erase O(1) expected, if the policy is,
//             put amortised; set_capacity O(1) up, else O(n); copy, space O(n)
// Reference:  N. Megiddo, D. Modha, ARC, FAST 2003, for lists with a history
// Laws:       cache
// See also:   cache_policy, keyed_lists, lru_cache
//
// Example:
//   policy_cache<cache_policy, int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 1 && *cache.peek(2) == 'b'
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <tenet/cache/cache_policy.hpp>
#include <tenet/structures/keyed_lists.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// What throws changes nothing, but may leave an entry moved-from if that cannot
// be copied. Pointers to values hold until the entry leaves or is replaced, but
// put moves all entries when it makes room for more than there ever were.
template <class Policy, class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class policy_cache {
    static_assert(!Policy::remembers || std::copy_constructible<Key>,
                  "a policy that remembers keys has to copy them");
    using keyed = keyed_lists<Key, Value, Policy::list_count,
                              typename Policy::mark, Hash, Equal>;
    using index = std::uint32_t;

public:
    using entry = typename keyed::entry;
    using put_outcome = tenet::put_outcome;
    using cache_statistics = tenet::cache_statistics;
    using put_result = tenet::put_result<entry>;
    static constexpr bool copyable = std::copy_constructible<entry>;
    static constexpr std::size_t max_capacity = cache_policy::max_capacity;

    explicit policy_cache(std::size_t capacity, Hash hash = {},
                          Equal equal = {}, Policy policy = Policy())
        : lists_(hash, equal), policy_(policy) {
        set_capacity(capacity);
    }

    // What was moved from is empty and keeps its capacity and statistics.
    policy_cache(policy_cache&&) = default;
    policy_cache& operator=(policy_cache&&) = default;
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
        if (!lists_.room()) policy_.clear();
        lists_.make_room(Policy::most(capacity_) + 1);
        entry item{std::move(key), std::move(value)};
        policy_.reserve(lists_.room(), std::as_const(item));
        const auto [at, hash] = lists_.locate(item.key);
        return at && !lists_.is_ghost(at) ? replace(std::move(item), hash, at)
                                          : insert(std::move(item), hash, at);
    }

    // Forgets a ghost, too, and says no more of it than of an absent key.
    std::optional<Value> erase(const auto& key) {
        return taken<Value>(key, [](entry& it) -> Value& { return it.value; });
    }
    std::optional<entry> extract(const auto& key) {
        return taken<entry>(key, std::identity());
    }

    std::optional<entry> evict() {
        std::optional<entry> evicted;
        if (!empty()) {
            policy_.prepare(lists_);
            const index leaving = policy_.victim(lists_, 0);
            evicted.emplace(yielded(leaving));
            policy_.evict(lists_, leaving);
            ++statistics_.evictions;
        }
        return evicted;
    }
    // Gives up all, in eviction order, and forgets the ghosts.
    std::vector<entry> drain() {
        std::vector<entry> all = shrink(0);
        clear();
        statistics_.evictions -= all.size(), statistics_.erasures += all.size();
        return all;
    }

    // Forgets the ghosts as well, and gives all memory back.
    void clear() noexcept {
        statistics_.erasures += size();
        lists_.clear();
    }

    // Hands over what no longer fits, in eviction order; gives no memory back.
    std::vector<entry> set_capacity(std::size_t capacity) {
        Policy::check_capacity(Policy::name, capacity);
        std::vector<entry> evicted;
        if (capacity < size()) evicted = shrink(capacity);
        capacity_ = capacity;
        if (!lists_.room()) policy_.clear();
        policy_.resize(lists_, capacity);
        return evicted;
    }

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept { return lists_.entries(); }
    std::size_t capacity() const noexcept { return capacity_; }
    const cache_statistics& statistics() const noexcept { return statistics_; }

    // The entry that evict would give up.
    const entry* next_victim() const {
        return empty() ? nullptr : &lists_.item(policy_.victim(lists_, 0));
    }

    // Over the entries in eviction order, which begin finds out in O(n).
    struct iterator {
        using value_type = entry;
        using difference_type = std::ptrdiff_t;
        std::shared_ptr<const std::vector<const entry*>> order = nullptr;
        std::size_t at = 0;
        const entry& operator*() const { return *(*order)[at]; }
        const entry* operator->() const { return (*order)[at]; }
        iterator& operator++() { return ++at, *this; }
        auto operator++(int) { return std::exchange(*this, ++iterator(*this)); }
        bool operator==(const iterator& it) const { return at == it.at; }
    };
    iterator begin() const {
        const auto order = std::make_shared<std::vector<const entry*>>();
        const auto add = [&](index i) { order->push_back(&lists_.item(i)); };
        if (!empty()) policy_.order(lists_, add);
        return {order};
    }
    iterator end() const { return {nullptr, size()}; }

    bool invariant() const {
        if (!lists_.room()) return true;
        std::size_t count = 0;
        policy_.order(lists_, [&count](index) { ++count; });
        return count == size() && count <= capacity_ && lists_.invariant() &&
               policy_.invariant(lists_);
    }

private:
    static constexpr bool moves = std::is_nothrow_move_constructible_v<entry>;
    static constexpr bool leaves_key =
        !Policy::remembers || std::is_nothrow_copy_constructible_v<Key>;

    index found(const auto& key) const {
        const index i = lists_.find(key);
        return Policy::remembers && i && lists_.is_ghost(i) ? 0 : i;
    }

    template <class Part>
    std::optional<Part> taken(const auto& key, auto part) {
        std::optional<Part> it;
        const index i = lists_.find(key);
        const bool held = i && !lists_.is_ghost(i);
        if (held) it.emplace(std::move_if_noexcept(part(lists_.item(i))));
        if (i) policy_.erase(lists_, i);
        statistics_.erasures += held;
        return it;
    }

    // Each result is made where it is returned: to move one could throw.
    put_result replace(entry item, std::uint32_t hash, index old) {
        put_result result{put_outcome::replaced};
        result.replaced.emplace(yielded(old));
        const index fresh = lists_.replace(old, std::move(item), hash);
        policy_.moved(lists_, old, fresh);
        policy_.hit(lists_, fresh);
        ++statistics_.replacements;
        return result;
    }

    put_result insert(entry item, std::uint32_t hash, index ghost) {
        put_result result{put_outcome::inserted};
        const bool full = size() == capacity_;
        if (full) policy_.prepare(lists_);
        const index leaving = full ? policy_.victim(lists_, ghost) : 0;
        if (full) result.evicted.emplace(yielded(leaving));
        const index fresh = lists_.add(std::move(item), hash);
        if (ghost) policy_.recall(lists_, ghost);
        if (full) policy_.evict(lists_, leaving);
        policy_.admit(lists_, fresh, ghost != 0);
        ++statistics_.insertions;
        statistics_.evictions += full;
        return result;
    }

    // A key that may stay is copied; so is the rest, if to move it could fail.
    entry yielded(index i) {
        entry& item = lists_.item(i);
        if constexpr (!Policy::remembers || (!moves && copyable))
            return std::move_if_noexcept(item);
        else
            return {std::as_const(item).key, std::move(item.value)};
    }

    // Where handing over can throw, it is done on a copy.
    std::vector<entry> shrink(std::size_t capacity) {
        std::vector<entry> evicted;
        evicted.reserve(size() - capacity);
        if constexpr ((moves && leaves_key) || !copyable) {
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
