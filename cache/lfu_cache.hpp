// lfu_cache: a bounded map that evicts the least frequently used entry.
//
// Of equally frequent ones, the least recently used. Counts never age: for
// loads whose popular keys stay the same; otherwise, w_tiny_lfu_cache.
//
// Kind:       cache policy
// Technique:  one list in order of count, then of last access; entries of one
//             count share a group, which has the last of them
// Invariant:  counts increase along the list, with one group for each count
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  K. Shah, A. Mitra, D. Matani, An O(1) Algorithm for Implementing
//             the LFU Cache Eviction Scheme, 2010
// Laws:       cache, least_frequently_used
// See also:   policy_cache, w_tiny_lfu_cache, gdsf_cache
//
// Example:
//   lfu_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

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
        index group;
    };

    // There are at most as many groups as entries.
    void reserve(std::size_t room) { groups_.reserve(room); }

    void hit(auto& lists, index entry) {
        const index from = lists.mark(entry).group;
        const index last = groups_[from].last;
        const index next = lists.element(lists.newer(last));
        const std::uint64_t count = groups_[from].count + 1;
        const bool exists = next && group_of(lists, next).count == count;
        if (!exists && alone(lists, entry)) {
            groups_[from].count = count;
            return;
        }
        const index to = exists ? lists.mark(next).group : new_group(count);
        const index before = lists.newer(exists ? groups_[to].last : last);
        part(lists, entry);
        if (before != entry) {
            lists.leave(entry);
            lists.enter(entry, before);
        }
        join(lists, entry, to);
    }
    void evict(auto& lists, index victim) { erase(lists, victim); }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        const index first = lists.element(lists.oldest(1));
        const bool exists = first && group_of(lists, first).count == 1;
        const index to = exists ? lists.mark(first).group : new_group(1);
        lists.enter(fresh,
                    exists ? lists.newer(groups_[to].last) : lists.oldest(1));
        join(lists, fresh, to);
    }
    void erase(auto& lists, index entry) {
        part(lists, entry);
        lists.drop(entry);
    }
    void clear() {
        std::vector<group>().swap(groups_);
        vacant_ = none;
    }
    void moved(auto& lists, index from, index to) {
        group& of = groups_[lists.mark(to).group];
        if (of.last == from) of.last = to;
    }

    bool invariant(const auto& lists) const {
        bool rises = true;
        each(lists, 1, [&](index i) {
            const index next = lists.element(lists.newer(i));
            const bool last = group_of(lists, i).last == i;
            rises &=
                last || (next && lists.mark(next).group == lists.mark(i).group);
            rises &= !last || !next ||
                     group_of(lists, i).count < group_of(lists, next).count;
        });
        return rises;
    }

private:
    struct group {
        std::uint64_t count;
        index last;  // entry; of a vacant group, the next vacant group
    };
    static constexpr index none = 0xFFFF'FFFF;

    const group& group_of(const auto& lists, index entry) const {
        return groups_[lists.mark(entry).group];
    }
    // Whether the entry is the only one of its group.
    bool alone(const auto& lists, index entry) const {
        const index older = lists.element(lists.older(entry));
        return group_of(lists, entry).last == entry &&
               !(older && lists.mark(older).group == lists.mark(entry).group);
    }

    index new_group(std::uint64_t count) {
        const index reused = vacant_;
        if (reused == none) {
            groups_.push_back({count, none});
            return static_cast<index>(groups_.size() - 1);
        }
        vacant_ = groups_[reused].last;
        groups_[reused].count = count;
        return reused;
    }
    void join(auto& lists, index entry, index to) {
        lists.mark(entry).group = to;
        groups_[to].last = entry;
    }
    // Removes the entry from its group, which is vacant if it was alone.
    void part(auto& lists, index entry) {
        const index from = lists.mark(entry).group;
        if (groups_[from].last != entry) return;
        if (alone(lists, entry))
            groups_[from].last = std::exchange(vacant_, from);
        else
            groups_[from].last = lists.older(entry);
    }

    std::vector<group> groups_;
    index vacant_ = none;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class lfu_cache : public policy_cache<lfu_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<lfu_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
