// two_queue_cache: 2Q, which keeps entries that are requested again later.
//
// Resists scans, which pass through a short queue. Prefer it to lru_cache where
// scans or single requests are common. A copy is long: it includes policy_cache
// and remembered_keys.
//
// Kind:       cache policy
// Technique:  a1in, a FIFO of new entries; a1out, a FIFO of the keys it has
//             evicted (ghosts); am, an LRU list of entries that were requested
//             again while in a1out
// Invariant:  |a1out| <= max(1, capacity / 2); no key is both a ghost and an
//             entry
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  T. Johnson, D. Shasha, 2Q: A Low Overhead High Performance Buffer
//             Management Replacement Algorithm, VLDB 1994 (the full version)
// Laws:       cache, two_queue
// See also:   policy_cache, simplified_two_queue_cache, s3_fifo_cache
//
// Example:
//   two_queue_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.put(3, 'c');
//   cache.put(1, 'a').evicted->key == 2 && cache.put(4, 'd').evicted->key == 1
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <tenet/cache/remembered_keys.hpp>

namespace tenet {

class two_queue_policy : public cache_policy {
public:
    static constexpr const char* name = "two_queue_cache";
    // The paper's lists; a1out is that of the remembered keys.
    enum : index { a1in, am, list_count };
    struct mark {
        std::uint32_t low_hash{};
        bool in_am{};
    };

    void resize(auto& /*cache*/, std::size_t capacity) {
        kin_ = std::max<std::size_t>(1, capacity / 4);
        kout_ = std::max<std::size_t>(1, capacity / 2);
        while (a1out_.size() > kout_) a1out_.forget_oldest();
    }
    void reserve(auto& /*cache*/) { a1out_.reserve(); }
    void recall(auto& /*cache*/, std::uint64_t hash, bool /*put*/) {
        recalled_ = a1out_.take(hash).has_value();
    }
    void hit(auto& cache, index entry) {
        if (cache.slots_[entry].mark.in_am) cache.move(entry, am);
    }
    index victim(auto& cache) {
        const bool overfull = cache.size() - in_am_ > kin_;
        return cache.slots_[overfull || !in_am_ ? a1in : am].newer;
    }
    void leave(auto& cache, index entry, bool evicted) {
        const mark& it = cache.slots_[entry].mark;
        in_am_ -= it.in_am;
        if (it.in_am || !evicted) return;
        a1out_.push(cache.full_hash(entry));
        if (a1out_.size() > kout_) a1out_.forget_oldest();
    }
    void admit(auto& cache, index fresh, std::uint64_t hash) {
        cache.slots_[fresh].mark = {static_cast<index>(hash), recalled_};
        in_am_ += recalled_;
        if (recalled_) cache.move(fresh, am);
    }
    void clear() { in_am_ = 0, a1out_.clear(); }
    bool invariant(const auto& /*cache*/) const {
        return a1out_.size() <= kout_;
    }

private:
    std::size_t in_am_{}, kin_{}, kout_{};
    remembered_keys<> a1out_;
    bool recalled_{};
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class two_queue_cache
    : public policy_cache<two_queue_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<two_queue_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
