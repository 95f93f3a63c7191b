// gdsf_cache: gives up what is used little for its weight, and ages the counts.
//
// Reach for it where entries differ in weight, as files and answers do: inside
// weighted_cache it trades one heavy entry for many light ones.
//
// Technique:  Greedy-Dual-Size-Frequency: a heap by count / weight + age, where
//             the age is the priority of the entry that was last evicted
// Invariant:  the heap has each entry once, none before one of less priority,
//             or of the same priority and an earlier access
// Complexity: get, put, erase O(log n), put amortised, with O(1) expected for
//             the lookup; peek, contains O(1) expected; set_capacity O(1) up,
//             O(n log n) down; iteration O(n log n); copy, clear, space O(n)
// Reference:  L. Cherkasova, Improving WWW Proxies Performance with
//             Greedy-Dual-Size-Frequency Caching Policy, HPL-98-69R1, 1998
// Laws:       cache, greedy_dual_size_frequency
// See also:   policy_cache, lfu_cache, weighted_cache
//
// Example:
//   gdsf_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <utility>
#include <vector>

namespace tenet {

struct unit_weight {
    template <class Key, class Value>
    double operator()(const Key&, const Value&) const {
        return 1;
    }
};

// Weigher gives an entry's weight, more than 0, once when it is put.
template <class Weigher = unit_weight>
class gdsf_policy : public cache_policy {
public:
    static constexpr const char* name = "gdsf_cache";
    struct mark {
        index place = 0;  // in the heap
        std::uint32_t count = 0;
        double weight = 1;
    };

    explicit gdsf_policy(Weigher weigher = {}) : weigher_(weigher) {}

    void reserve(std::size_t room, const auto& entry) {
        heap_.reserve(room);
        weight_ = static_cast<double>(weigher_(entry.key, entry.value));
        assert(weight_ > 0);
    }

    void hit(auto& lists, index entry) {
        const index place = lists.mark(entry).place;
        rate(lists, heap_[place]);
        sink(lists, place);
        climb(lists, lists.mark(entry).place);  // a replaced one may be heavier
    }
    index victim(const auto& /*lists*/, index /*ghost*/) const {
        return heap_.front().entry;
    }
    void evict(auto& lists, index victim) {
        age_ = heap_.front().priority;
        erase(lists, victim);
    }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        lists.enter(fresh, 1);
        lists.mark(fresh).weight = weight_;
        heap_.push_back({0, 0, fresh});
        rate(lists, heap_.back());
        climb(lists, static_cast<index>(heap_.size() - 1));
    }
    void erase(auto& lists, index entry) {
        const index place = lists.mark(entry).place;
        const rated last = heap_.back();
        heap_.pop_back();
        if (last.entry != entry) {
            put(lists, place, last);
            sink(lists, place);
            climb(lists, lists.mark(last.entry).place);
        }
        lists.drop(entry);
    }
    void clear() {
        heap_.clear();
        age_ = 0;
    }
    void moved(auto& lists, index /*from*/, index to) {
        heap_[lists.mark(to).place].entry = to;
        lists.mark(to).weight = weight_;
    }

    void order(const auto& /*lists*/, auto visit) const {
        std::vector<rated> sorted = heap_;
        std::sort(sorted.begin(), sorted.end());
        for (const rated& it : sorted) visit(it.entry);
    }
    bool invariant(const auto& lists) const {
        bool holds = heap_.size() == lists.entries();
        for (index i = 0; i < heap_.size(); ++i)
            holds = holds && lists.mark(heap_[i].entry).place == i &&
                    (i == 0 || heap_[(i - 1) / 2] < heap_[i]);
        return holds;
    }

private:
    struct rated {
        double priority;
        std::uint64_t access;
        index entry;
        bool operator<(const rated& other) const {
            return priority != other.priority ? priority < other.priority
                                              : access < other.access;
        }
    };

    void rate(auto& lists, rated& it) {
        mark& of = lists.mark(it.entry);
        of.count += of.count != 0xFFFF'FFFF;
        it.priority = age_ + of.count / of.weight;
        it.access = ++accesses_;
    }
    void put(auto& lists, index place, const rated& it) {
        heap_[place] = it;
        lists.mark(it.entry).place = place;
    }
    void climb(auto& lists, index place) {
        const rated it = heap_[place];
        for (; place > 0 && it < heap_[(place - 1) / 2];
             place = (place - 1) / 2)
            put(lists, place, heap_[(place - 1) / 2]);
        put(lists, place, it);
    }
    void sink(auto& lists, index place) {
        const rated it = heap_[place];
        const auto size = static_cast<index>(heap_.size());
        for (index child = 2 * place + 1; child < size; child = 2 * place + 1) {
            child += child + 1 < size && heap_[child + 1] < heap_[child];
            if (it < heap_[child]) break;
            put(lists, std::exchange(place, child), heap_[child]);
        }
        put(lists, place, it);
    }

    Weigher weigher_;
    std::vector<rated> heap_;
    std::uint64_t accesses_ = 0;
    double age_ = 0, weight_ = 1;
};

template <class Key, class Value, class Weigher = unit_weight,
          class Hash = std::hash<Key>, class Equal = std::equal_to<>>
class gdsf_cache
    : public policy_cache<gdsf_policy<Weigher>, Key, Value, Hash, Equal> {
public:
    using policy_cache<gdsf_policy<Weigher>, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
