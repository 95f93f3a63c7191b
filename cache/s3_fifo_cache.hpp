// s3_fifo_cache: a small, a main and a ghost FIFO queue.
//
// For loads where most keys are requested once; a hit only increments a
// counter. It is S3-FIFO as the authors' simulator had it in 2024-10. A copy is
// long: it includes policy_cache and remembered_keys.
//
// Kind:       cache policy
// Technique:  new entries enter the small queue; those hit twice move on to the
//             main queue, where every hit, up to 3, postpones eviction by one
//             round; of others the keys become ghosts, and enter the main
//             queue if requested again
// Invariant:  there are at most 9/10 of the capacity ghosts; no key is both a
//             ghost and an entry
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised and
//             O(n) at worst; copy, clear, set_capacity, space O(n)
// Reference:  J. Yang et al., FIFO Queues are All You Need for Cache Eviction,
//             SOSP 2023
// Laws:       cache, s3_fifo
// See also:   policy_cache, two_queue_cache, sieve_cache
//
// Example:
//   s3_fifo_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <tenet/cache/remembered_keys.hpp>

namespace tenet {

class s3_fifo_policy : public cache_policy {
public:
    static constexpr const char* name = "s3_fifo_cache";
    enum : index { small, main, list_count };
    struct mark {
        std::uint32_t low_hash{};
        std::uint8_t frequency = 0;
        bool in_main = false;
    };

    void resize(auto& /*cache*/, std::size_t capacity) {
        small_target_ = std::max<std::size_t>(1, capacity / 10);
        max_ghosts_ = capacity * 9 / 10;
        while (ghosts_.size() > max_ghosts_) ghosts_.forget_oldest();
    }
    void reserve(auto& /*cache*/) { ghosts_.reserve(); }
    void recall(auto& /*cache*/, std::uint64_t hash, bool /*put*/) {
        recalled_ = ghosts_.take(hash).has_value();
    }
    void hit(auto& cache, index entry) {
        std::uint8_t& frequency = cache.slots_[entry].mark.frequency;
        frequency = static_cast<std::uint8_t>(frequency + (frequency < 3));
    }
    // While the small queue has its share, it evicts its oldest, unless that
    // was hit twice and moves on; else the main queue evicts.
    index victim(auto& cache) {
        index i = cache.slots_[small].newer;
        for (const bool sifts = cache.size() - in_main_ >= small_target_;
             sifts && i != small; i = cache.slots_[small].newer) {
            if (cache.slots_[i].mark.frequency < 2) return i;
            cache.slots_[i].mark.frequency = 0;
            enter_main(cache, i);
        }
        if (in_main_ == 0) return i;
        for (i = cache.slots_[main].newer; cache.slots_[i].mark.frequency > 0;
             i = cache.slots_[main].newer) {
            --cache.slots_[i].mark.frequency;
            cache.move(i, main);
        }
        return i;
    }
    void leave(auto& cache, index entry, bool evicted) {
        const mark& it = cache.slots_[entry].mark;
        in_main_ -= it.in_main;
        if (it.in_main || !evicted) return;
        ghosts_.push(cache.full_hash(entry));
        if (ghosts_.size() > max_ghosts_) ghosts_.forget_oldest();
    }
    void admit(auto& cache, index fresh, std::uint64_t hash) {
        cache.slots_[fresh].mark.low_hash = static_cast<index>(hash);
        if (recalled_) enter_main(cache, fresh);
    }
    void clear() { in_main_ = 0, ghosts_.clear(); }
    bool invariant(const auto& /*cache*/) const {
        return ghosts_.size() <= max_ghosts_;
    }

private:
    void enter_main(auto& cache, index entry) {
        cache.slots_[entry].mark.in_main = true;
        cache.move(entry, main);
        ++in_main_;
    }

    std::size_t in_main_{}, small_target_{}, max_ghosts_{};
    remembered_keys<> ghosts_;
    bool recalled_{};
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class s3_fifo_cache
    : public policy_cache<s3_fifo_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<s3_fifo_policy, Key, Value, Hash, Equal>::policy_cache;
};

}  // namespace tenet
