// arc_cache: adapts the balance between recency and frequency.
//
// Needs no tuning: requests for keys evicted lately shift the balance. A copy
// is long: it includes policy_cache and remembered_keys.
//
// Kind:       cache policy
// Technique:  LRU lists t1, of entries requested once, and t2, of those
//             requested again; b1 and b2 keep the keys each has evicted
//             (ghosts). A hit in b1 raises p, the target size of t1; one in b2
//             lowers it
// Invariant:  |t1| + |b1| <= capacity; |t1| + |t2| + |b1| + |b2| <= 2 capacity;
//             0 <= p <= capacity
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  N. Megiddo, D. Modha, ARC: A Self-Tuning, Low Overhead
//             Replacement Cache, FAST 2003, figure 4
// Laws:       cache, arc
// See also:   policy_cache, two_queue_cache, lirs_cache
//
// Example:
//   arc_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <tenet/cache/remembered_keys.hpp>
#include <utility>

namespace tenet {

class arc_policy : public cache_policy {
public:
    static constexpr const char* name = "arc_cache";
    // The paper's lists: t1 and t2 of entries, b1 and b2 of remembered keys.
    enum : index { t1, t2, list_count };
    enum : std::uint32_t { b1, b2 };
    struct mark {
        std::uint32_t low_hash{};
        bool in_t2 = false;
    };

    void resize(auto& cache, std::size_t capacity) {
        capacity_ = capacity;
        p_ = std::min(p_, static_cast<double>(capacity));
        trim(cache);
    }
    void reserve(auto& /*cache*/) { ghosts_.reserve(); }
    // A hit in b1 raises p, one in b2 lowers it, by a step of at least 1.
    void recall(auto& /*cache*/, std::uint64_t hash, bool put) {
        const auto size_b1 = static_cast<double>(ghosts_.size(b1));
        const auto size_b2 = static_cast<double>(ghosts_.size(b2));
        const auto list = ghosts_.take(hash);
        if (!put) return;
        recalled_ = list.has_value(), in_b2_ = list == b2;
        if (list == b1) p_ += std::max(1.0, size_b2 / size_b1);
        if (list == b2) p_ -= std::max(1.0, size_b1 / size_b2);
        p_ = std::clamp(p_, 0.0, static_cast<double>(capacity_));
    }
    void hit(auto& cache, index entry) {
        in_t2_ += !std::exchange(cache.slots_[entry].mark.in_t2, true);
        cache.move(entry, t2);
    }
    // REPLACE of the paper.
    index victim(auto& cache) {
        const auto size = static_cast<double>(cache.size() - in_t2_);
        const bool over = in_b2_ ? size >= p_ : size > p_;
        const bool from_t1 = size > 0 && (over || in_t2_ == 0);
        return cache.slots_[from_t1 ? t1 : t2].newer;
    }
    void leave(auto& cache, index entry, bool evicted) {
        const mark& it = cache.slots_[entry].mark;
        in_t2_ -= it.in_t2;
        if (evicted) ghosts_.push(cache.full_hash(entry), it.in_t2 ? b2 : b1);
    }
    void admit(auto& cache, index fresh, std::uint64_t hash) {
        cache.slots_[fresh].mark.low_hash = static_cast<index>(hash);
        if (recalled_) hit(cache, fresh);
        in_b2_ = false;
        trim(cache);
    }
    void clear() {
        p_ = 0, in_t2_ = 0, in_b2_ = false;
        ghosts_.clear();
    }
    bool invariant(const auto& cache) const {
        return cache.size() - in_t2_ + ghosts_.size(b1) <= capacity_ &&
               cache.size() + ghosts_.size() <= 2 * capacity_;
    }

private:
    // Forgets keys until the invariant holds.
    void trim(const auto& cache) {
        const std::size_t size = cache.size();
        while (size - in_t2_ + ghosts_.size(b1) > capacity_)
            ghosts_.forget_oldest(b1);
        while (size + ghosts_.size() > 2 * capacity_) ghosts_.forget_oldest(b2);
    }

    std::size_t capacity_{}, in_t2_{};
    double p_{};
    remembered_keys<2> ghosts_;
    bool recalled_{}, in_b2_{};
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class arc_cache : public policy_cache<arc_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<arc_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
