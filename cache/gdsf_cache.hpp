// gdsf_cache: evicts the entry of least frequency per weight, with aging.
//
// For entries of different weights, such as files: inside weighted_cache it
// evicts one heavy entry rather than many light ones. A copy is long: it
// includes policy_cache.
//
// Kind:       cache policy
// Technique:  Greedy-Dual-Size-Frequency: the priority is count / weight + age,
//             where age is the priority of the last victim. New entries are in
//             a queue, as their priorities mostly increase; entries that were
//             hit are in a binary heap, whose keys are updated lazily, at its
//             top
// Invariant:  the queue is sorted; a key in the heap is at most the entry's
//             rank; the heap property holds
// Complexity: get, peek, contains O(1) expected; put, erase, evict O(log n)
//             amortised; set_capacity down O(n log n); copy, clear, for_each,
//             space O(n)
// Reference:  L. Cherkasova, Improving WWW Proxies Performance with
//             Greedy-Dual-Size-Frequency Caching Policy, HPL-98-69R1, 1998
// Laws:       cache, gdsf
// See also:   policy_cache, lfu_cache, weighted_cache
//
// Example:
//   gdsf_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <tenet/cache/policy_cache.hpp>
#include <vector>

namespace tenet {

// The default: the weight that a weighted_cache stores with a value, and at
// least 1; 1 in other caches.
struct stored_weight {
    double operator()(const auto& /*key*/, const auto& value) const {
        if constexpr (requires { value.its_weight; })
            return std::max(1.0, static_cast<double>(value.its_weight));
        else
            return 1;
    }
};

// Weigher is called once for each put, with key and value, and returns the
// weight, in (0, inf].
template <class Weigher = stored_weight>
class gdsf_policy : public cache_policy {
public:
    static constexpr const char* name = "gdsf_cache";
    enum : index { queued, heaped, list_count };
    struct rank {
        double priority{};
        std::uint64_t access{};  // evicts the earlier of equal priorities
        auto operator<=>(const rank&) const = default;
    };
    struct mark {
        rank now;
        double weight{};
        index place = not_heaped;
        std::uint32_t count{};
    };

    explicit gdsf_policy(Weigher weigher = {}) : weigher_(weigher) {}

    void reserve(auto& cache) {
        if (heap_.size() >= cache.slots_.size()) return;
        heap_.reserve(cache.slots_.size());  // resize would take twice that
        heap_.resize(cache.slots_.size());
    }
    void weigh(const auto& entry) {
        const auto weight =
            static_cast<double>(weigher_(entry.key, entry.value));
        if (!(weight > 0))
            throw std::invalid_argument("gdsf_cache: weight " +
                                        std::to_string(weight) +
                                        " is not in (0, inf]");
        weight_ = weight;
    }
    void hit(auto& cache, index entry) {
        mark& it = cache.slots_[entry].mark;
        rate(it);
        if (it.place == not_heaped)
            enter_heap(cache, entry);
        else if (it.now < heap_[it.place].at)  // heavier after a put
            climb(cache, {it.now, entry}, it.place);
    }
    // The lower of the first in the queue and the top of the heap, whose key is
    // brought up to date first.
    index victim(auto& cache) {
        const index first = cache.slots_[queued].newer;
        while (size_ > 0 && heap_[0].at < now(cache, heap_[0].entry).at)
            sink(cache, now(cache, heap_[0].entry), 0);
        if (first == queued) return heap_[0].entry;
        return size_ > 0 && heap_[0] < now(cache, first) ? heap_[0].entry
                                                         : first;
    }
    void leave(auto& cache, index entry, bool evicted) {
        const mark& it = cache.slots_[entry].mark;
        if (evicted) age_ = it.now.priority;
        if (it.place == not_heaped) return;
        const ranked last = heap_[--size_];
        if (last.entry == entry) return;
        climb(cache, last, it.place);
        sink(cache, last, cache.slots_[last.entry].mark.place);
    }
    void admit(auto& cache, index fresh, std::uint64_t /*hash*/) {
        mark& it = cache.slots_[fresh].mark;
        it.weight = weight_;
        rate(it);
        const index last = cache.slots_[fresh].older;
        if (last != queued && it.now < cache.slots_[last].mark.now)
            enter_heap(cache, fresh);
    }
    void moved(auto& cache, index /*from*/, index to) {
        mark& it = cache.slots_[to].mark;
        it.weight = weight_;
        if (it.place != not_heaped) heap_[it.place].entry = to;
    }
    void clear() {
        std::vector<ranked>().swap(heap_);
        size_ = 0, age_ = 0;
    }
    bool invariant(const auto& cache) const {
        bool holds = true;
        for (std::size_t i = 0; i < size_ && holds; ++i)
            holds = cache.slots_[heap_[i].entry].mark.place == i &&
                    heap_[i].at <= now(cache, heap_[i].entry).at &&
                    (i == 0 || heap_[(i - 1) / 2] < heap_[i]);
        return holds;
    }

private:
    static constexpr index not_heaped = 0xFFFF'FFFF;
    struct ranked {
        rank at{};
        index entry{};
        bool operator<(const ranked& other) const { return at < other.at; }
    };

    static ranked now(const auto& cache, index entry) {
        return {cache.slots_[entry].mark.now, entry};
    }
    void rate(mark& it) {
        it.count += it.count != 0xFFFF'FFFF;
        it.now = {age_ + it.count / it.weight, ++accesses_};
    }

    void enter_heap(auto& cache, index entry) {
        cache.move(entry, heaped);
        climb(cache, now(cache, entry), size_++);
    }
    void put(auto& cache, const ranked& it, std::size_t place) {
        heap_[place] = it;
        cache.slots_[it.entry].mark.place = static_cast<index>(place);
    }
    void climb(auto& cache, const ranked& it, std::size_t place) {
        for (; place > 0 && it < heap_[(place - 1) / 2];
             place = (place - 1) / 2)
            put(cache, heap_[(place - 1) / 2], place);
        put(cache, it, place);
    }
    void sink(auto& cache, const ranked& it, std::size_t place) {
        for (std::size_t child; (child = 2 * place + 1) < size_;
             place = child) {
            child += child + 1 < size_ && heap_[child + 1] < heap_[child];
            if (it < heap_[child]) break;
            put(cache, heap_[child], place);
        }
        put(cache, it, place);
    }

    Weigher weigher_;
    std::vector<ranked> heap_;  // of size_, with memory for all entries
    std::size_t size_{};
    std::uint64_t accesses_{};
    double age_{}, weight_{};
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>, class Weigher = stored_weight>
class gdsf_cache
    : public policy_cache<gdsf_policy<Weigher>, Key, Value, Hash, Equal> {
public:
    using policy_cache<gdsf_policy<Weigher>, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
