// policy_cache: a bounded map whose policy selects the entry to evict.
//
// All caches with a policy derive from it and have its interface.
//
// Technique:  entries and ghosts, the keys that a policy remembers, in lists
//             under one hash index
// Invariant:  at most capacity entries, each found under its key and visited
//             once in eviction order
// Complexity: get, peek, contains, put, erase O(1) expected if the policy is,
//             put amortised; set_capacity O(1) up, else O(n); copy, space O(n)
// Reference:  N. Megiddo, D. Modha, ARC, FAST 2003 (lists with ghosts)
// Laws:       cache
// See also:   cache_policy, keyed_lists, lru_cache
//
// Example:
//   policy_cache<cache_policy, int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 1 && *cache.peek(2) == 'b'
#pragma once

#include <functional>
#include <memory>
#include <tenet/cache/evicting_lists.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// Strong exception guarantee, except for entries whose move may throw and that
// cannot be copied: those may be left moved-from. Pointers to a value are valid
// until its entry is erased, evicted or replaced, or put grows the cache beyond
// its greatest size so far. Concurrent const calls are thread-safe.
template <class Policy, class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class policy_cache : public evicting_lists<Policy, Key, Value, Hash, Equal> {
    using base = evicting_lists<Policy, Key, Value, Hash, Equal>;
    using base::lists_, base::policy_, base::statistics_;
    using typename base::index;

public:
    using hasher = Hash;
    using base::base;
    using typename base::entry;

    // The value, or nullptr; counts a hit or a miss, and tells the policy. Keys
    // of other types are converted, unless Hash::is_transparent.
    template <class K = Key>
    Value* get(const K& key) {
        const index i = unless_ghost(lists_.find_to_front(key));
        ++(i ? statistics_.hits : statistics_.misses);
        if (!i) return nullptr;
        policy_.hit(lists_, i);
        return std::addressof(lists_.item(i).value);
    }
    // Neither peek nor contains counts as an access.
    template <class K = Key>
    const Value* peek(const K& key) const {
        const index i = unless_ghost(lists_.find(key));
        return i ? std::addressof(lists_.item(i).value) : nullptr;
    }
    template <class K = Key>
    bool contains(const K& key) const {
        return unless_ghost(lists_.find(key)) != 0;
    }

    // Returns the entries evicted, in eviction order. Frees no memory. Throws
    // std::invalid_argument.
    std::vector<entry> set_capacity(std::size_t capacity) {
        Policy::check_capacity(Policy::name, capacity);
        std::vector<entry> evicted;
        if (capacity < this->size()) evicted = shrink(capacity);
        this->resize(capacity);
        return evicted;
    }
    // Erases and returns all entries, in eviction order; erases the ghosts.
    std::vector<entry> drain() {
        std::vector<entry> all = shrink(0);
        this->clear();
        statistics_.evictions -= all.size(), statistics_.erasures += all.size();
        return all;
    }

    // The entry that evict would return, or nullptr.
    const entry* next_victim() const {
        return this->empty() ? nullptr
                             : &lists_.item(policy_.victim(lists_, 0));
    }

    // In eviction order, which begin() computes in O(n). Any non-const call
    // invalidates iterators.
    using iterator = snapshot_iterator<entry>;
    iterator begin() const {
        if (this->empty()) return {};
        const std::shared_ptr<const entry*[]> order(
            new const entry*[this->size()]);
        const entry** next = order.get();
        policy_.order(lists_, [&](index i) { *next++ = &lists_.item(i); });
        return {order};
    }
    iterator end() const { return {nullptr, this->size()}; }

    const Hash& hash_function() const { return lists_.hash_function(); }
    const Equal& key_eq() const { return lists_.key_eq(); }

private:
    index unless_ghost(index i) const {
        return Policy::remembers && i && lists_.is_ghost(i) ? 0 : i;
    }

    // Copies first whatever could throw: the keys that may remain as ghosts, or
    // the entries.
    std::vector<entry> shrink(std::size_t capacity) {
        std::size_t surplus = this->size() - capacity;
        std::vector<entry> evicted;
        evicted.reserve(surplus);
        if constexpr (base::moves ? base::leaves_key : !base::copyable) {
            while (this->size() > capacity) evicted.push_back(*this->evict());
        } else {
            std::vector<Key> keys;
            policy_.order(lists_, [&](index i) {
                if (surplus == 0) return;
                --surplus;
                if constexpr (base::moves)
                    keys.push_back(lists_.item(i).key);
                else
                    evicted.push_back(lists_.item(i));
            });
            for (std::size_t i = 0; this->size() > capacity; ++i) {
                const index victim = this->next_victim_index(0);
                if constexpr (base::moves)
                    evicted.push_back({std::move(keys[i]),
                                       std::move(lists_.item(victim).value)});
                this->remove(victim);
            }
        }
        return evicted;
    }
};

}  // namespace tenet
