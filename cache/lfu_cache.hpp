// lfu_cache: a bounded map that evicts the least frequently used entry.
//
// Of equally frequent ones, the least recently used. Counts never age: for
// loads whose popular keys stay the same; otherwise, w_tiny_lfu_cache. A copy
// is long: it includes policy_cache.
//
// Kind:       cache policy
// Technique:  one list in order of count, then of last access; entries of one
//             count share a group, which has the last of them
// Invariant:  counts increase along the list, with one group for each count
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  K. Shah, A. Mitra, D. Matani, An O(1) Algorithm for Implementing
//             the LFU Cache Eviction Scheme, 2010
// Laws:       cache, lfu
// See also:   policy_cache, w_tiny_lfu_cache, gdsf_cache
//
// Example:
//   lfu_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <utility>
#include <vector>

namespace tenet {

class lfu_policy : public cache_policy {
public:
    static constexpr const char* name = "lfu_cache";
    struct mark {
        index group{};
    };

    // There are at most as many groups as entries.
    void reserve(auto& cache) {
        const std::size_t first = std::max<std::size_t>(groups_.size(), 1);
        groups_.reserve(cache.slots_.size());  // resize would take twice that
        groups_.resize(cache.slots_.size());
        for (std::size_t i = first; i < groups_.size(); ++i)
            groups_[i].last =
                std::exchange(groups_[0].last, static_cast<index>(i));
    }
    void hit(auto& cache, index entry) {
        const index from = cache.slots_[entry].mark.group;
        const index last = groups_[from].last;
        const index next = cache.slots_[cache.slots_[last].newer].mark.group;
        const std::uint64_t count = groups_[from].count + 1;
        const bool exists = groups_[next].count == count;
        if (!exists && alone(cache, entry)) return void(++groups_[from].count);
        const index to = exists ? next : new_group(count);
        const index before =
            cache.slots_[exists ? groups_[to].last : last].newer;
        leave(cache, entry, false);
        cache.move(entry, before);
        join(cache, entry, to);
    }
    void admit(auto& cache, index fresh, std::uint64_t /*hash*/) {
        const index first = cache.slots_[0].newer;
        const index least = cache.slots_[first].mark.group;
        const bool exists = groups_[least].count == 1;
        const index to = exists ? least : new_group(1);
        const index before =
            exists ? cache.slots_[groups_[to].last].newer : first;
        if (before != fresh) cache.move(fresh, before);
        join(cache, fresh, to);
    }
    // The entry's group is vacant if it was alone.
    void leave(auto& cache, index entry, bool /*evicted*/) {
        const index from = cache.slots_[entry].mark.group;
        if (groups_[from].last != entry) return;
        if (alone(cache, entry))
            groups_[from] = {0, std::exchange(groups_[0].last, from)};
        else
            groups_[from].last = cache.slots_[entry].older;
    }
    void moved(auto& cache, index from, index to) {
        index& last = groups_[cache.slots_[to].mark.group].last;
        if (last == from) last = to;
    }
    void clear() { std::vector<group>().swap(groups_); }

    bool invariant(const auto& cache) const {
        for (index i = cache.slots_[0].newer, next; i; i = next) {
            next = cache.slots_[i].newer;
            const group& its = groups_[cache.slots_[i].mark.group];
            const group& that = groups_[cache.slots_[next].mark.group];
            if (its.last != i ? &its != &that : next && its.count >= that.count)
                return false;
        }
        return true;
    }

private:
    // Group 0 has no entries; the vacant groups are linked from its last.
    struct group {
        std::uint64_t count{};
        index last{};
    };

    // Whether the entry is the only one of its group.
    bool alone(const auto& cache, index entry) const {
        const index its = cache.slots_[entry].mark.group;
        const index older = cache.slots_[entry].older;
        return groups_[its].last == entry &&
               cache.slots_[older].mark.group != its;
    }
    index new_group(std::uint64_t count) {
        const index it = groups_[0].last;
        groups_[0].last = groups_[it].last;
        groups_[it].count = count;
        return it;
    }
    void join(auto& cache, index entry, index to) {
        cache.slots_[entry].mark.group = to;
        groups_[to].last = entry;
    }

    std::vector<group> groups_;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lfu_cache : public policy_cache<lfu_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<lfu_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
