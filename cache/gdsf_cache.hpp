// gdsf_cache: evicts the entry of least frequency per weight, with aging.
//
// For entries of different weights, such as files: inside weighted_cache it
// evicts one heavy entry rather than many light ones.
//
// Kind:       cache policy
// Technique:  Greedy-Dual-Size-Frequency: the priority is count / weight + age,
//             where age is the priority of the last victim. New entries are in
//             a queue, as their priorities mostly increase; entries that were
//             hit are in a binary heap, whose keys are updated lazily, at its
//             top
// Invariant:  the queue is sorted; a key in the heap is at most the entry's
//             rank; the heap property holds
// Complexity: get, peek, contains O(1) expected; put, erase O(log n) amortised;
//             next_victim O(n); iteration and set_capacity down O(n log n);
//             copy, clear, space O(n)
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
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <tenet/cache/policy_cache.hpp>
#include <vector>

namespace tenet {

// The default: the weight that a weighted_cache stores, and 1 in any other.
struct noted_weight {
    double operator()(const auto& /*key*/, const auto& value) const {
        if constexpr (requires {
                          requires std::integral<decltype(value.with)>;
                      })
            return static_cast<double>(value.with);
        else
            return 1;
    }
};

// Weigher is called once for each put, with key and value, and returns the
// weight, in (0, inf].
template <class Weigher = noted_weight>
class gdsf_policy : public cache_policy {
public:
    static constexpr const char* name = "gdsf_cache";
    static constexpr std::size_t list_count = 2;
    static constexpr index queued = 1, heaped = 2;
    struct rank {
        double priority;
        std::uint64_t access;  // evicts the earlier of equal priorities
        auto operator<=>(const rank&) const = default;
    };
    struct mark {
        rank now;
        double weight;
        index place;  // in the heap
        std::uint32_t count = 0;
    };

    explicit gdsf_policy(Weigher weigher = {}) : weigher_(weigher) {}

    void reserve(std::size_t room) { heap_.reserve(room); }
    void weigh(const auto& entry) {
        const auto weight =
            static_cast<double>(weigher_(entry.key, entry.value));
        if (!(weight > 0))
            throw std::invalid_argument("gdsf_cache: weight " +
                                        std::to_string(weight) +
                                        " is not in (0, inf]");
        weight_ = weight;
    }

    void hit(auto& lists, index entry) {
        rate(lists.mark(entry));
        if (lists.list_of(entry) == queued) {
            lists.leave(entry);
            enter_heap(lists, entry);
        } else if (const auto& it = lists.mark(entry);
                   it.now < heap_[it.place].at) {  // heavier after a put
            climb(lists, now(lists, entry), it.place);
        }
    }
    void prepare(auto& lists) {
        while (!top_is_current(lists))
            sink(lists, now(lists, heap_.front().entry), 0);
    }
    index victim(const auto& lists, index /*ghost*/) const {
        const bool current = top_is_current(lists);
        index first = lists.element(lists.oldest(queued));
        const std::size_t candidates =
            current ? std::min<std::size_t>(1, heap_.size()) : heap_.size();
        for (std::size_t i = 0; i < candidates; ++i)
            first = lower(lists, heap_[i].entry, first);
        return first;
    }
    void evict(auto& lists, index victim) {
        age_ = lists.mark(victim).now.priority;
        erase(lists, victim);
    }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        lists.mark(fresh).weight = weight_;
        rate(lists.mark(fresh));
        const index last = lists.element(lists.newest(queued));
        if (last && lower(lists, fresh, last) == fresh)
            enter_heap(lists, fresh);
        else
            lists.enter(fresh, queued);
    }
    void erase(auto& lists, index entry) {
        if (lists.list_of(entry) == heaped) leave_heap(lists, entry);
        lists.drop(entry);
    }
    void clear() {
        std::vector<ranked>().swap(heap_);
        age_ = 0;
    }
    void moved(auto& lists, index /*from*/, index to) {
        lists.mark(to).weight = weight_;
        if (lists.list_of(to) == heaped) heap_[lists.mark(to).place].entry = to;
    }

    void order(const auto& lists, auto visit) const {
        std::vector<ranked> sorted;
        for (const index list : {queued, heaped})
            each(lists, list,
                 [&](index i) { sorted.push_back(now(lists, i)); });
        std::sort(sorted.begin(), sorted.end());
        for (const ranked& it : sorted) visit(it.entry);
    }
    bool invariant(const auto& lists) const {
        bool holds = heap_.size() == lists.size(heaped);
        for (std::size_t i = 0; i < heap_.size() && holds; ++i)
            holds = lists.mark(heap_[i].entry).place == i &&
                    heap_[i].at <= lists.mark(heap_[i].entry).now &&
                    (i == 0 || heap_[(i - 1) / 2] < heap_[i]);
        each(lists, queued, [&](index i) {
            const index next = lists.element(lists.newer(i));
            holds = holds && (!next || lower(lists, i, next) == i);
        });
        return holds;
    }

private:
    struct ranked {
        rank at;
        index entry;
        bool operator<(const ranked& other) const { return at < other.at; }
    };

    static ranked now(const auto& lists, index entry) {
        return {lists.mark(entry).now, entry};
    }
    static index lower(const auto& lists, index a, index b) {
        return !b || lists.mark(a).now < lists.mark(b).now ? a : b;
    }
    // Whether the key at the top is up to date.
    bool top_is_current(const auto& lists) const {
        return heap_.empty() ||
               heap_.front().at == lists.mark(heap_.front().entry).now;
    }
    void rate(mark& it) {
        it.count += it.count != 0xFFFF'FFFF;
        it.now = {age_ + it.count / it.weight, ++accesses_};
    }

    void enter_heap(auto& lists, index entry) {
        lists.enter(entry, heaped);
        heap_.push_back({});
        climb(lists, now(lists, entry), heap_.size() - 1);
    }
    void leave_heap(auto& lists, index entry) {
        const std::size_t place = lists.mark(entry).place;
        const ranked last = heap_.back();
        heap_.pop_back();
        if (last.entry == entry) return;
        climb(lists, last, place);
        sink(lists, last, lists.mark(last.entry).place);
    }
    void put(auto& lists, const ranked& it, std::size_t place) {
        heap_[place] = it;
        lists.mark(it.entry).place = static_cast<index>(place);
    }
    void climb(auto& lists, const ranked& it, std::size_t place) {
        for (; place > 0 && it < heap_[(place - 1) / 2];
             place = (place - 1) / 2)
            put(lists, heap_[(place - 1) / 2], place);
        put(lists, it, place);
    }
    void sink(auto& lists, const ranked& it, std::size_t place) {
        const std::size_t size = heap_.size();
        for (std::size_t child; (child = 2 * place + 1) < size; place = child) {
            child += child + 1 < size && heap_[child + 1] < heap_[child];
            if (it < heap_[child]) break;
            put(lists, heap_[child], place);
        }
        put(lists, it, place);
    }

    Weigher weigher_;
    std::vector<ranked> heap_;
    std::uint64_t accesses_ = 0;
    double age_ = 0, weight_ = 1;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>, class Weigher = noted_weight>
class gdsf_cache
    : public policy_cache<gdsf_policy<Weigher>, Key, Value, Hash, Equal> {
public:
    using policy_cache<gdsf_policy<Weigher>, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
