// remembered_keys: hashes of keys that are gone, the oldest forgotten first.
//
// What a cache policy knows of keys that it has evicted. Two keys of one 64-bit
// hash are taken for one another, which can do no more than mislead a policy.
//
// Kind:       building block
// Technique:  a queue in a ring of 2^k places, numbered as they are pushed; a
//             hash table holds the newest of each chain, which leads to ever
//             older places, up to what the ring has overwritten
// Invariant:  each remembered hash is once in the queue, and in its chain;
//             those that were forgotten are 0
// Complexity: push, take O(1) expected; reserve, forget_oldest, oldest O(1)
//             amortised; copy, clear, space O(n)
// Reference:  T. Johnson, D. Shasha, 2Q, VLDB 1994 (the queue a1out); P.
//             Deutsch, RFC 1951, section 4 (chains over a sliding window)
// Laws:       property
// See also:   two_queue_cache, s3_fifo_cache, arc_cache
//
// Example:
//   remembered_keys<> keys;
//   keys.reserve(), keys.push(7), keys.reserve(), keys.push(8);
//   keys.take(7) && !keys.take(7) && keys.size() == 1
#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tenet {

struct no_stamp {};

// Each key has a stamp. The upper half of a hash selects its chain; the hashes
// 0 and 1 are taken for one another, too.
template <class Stamp = no_stamp>
class remembered_keys {
public:
    // Memory for one more key, which push needs. Only this may throw.
    void reserve() {
        if (end_ - begin_ < queue_.size()) return;
        while (begin_ != end_ && at(begin_).hash == 0) ++begin_;
        if (end_ - begin_ == queue_.size()) rebuild();
    }
    // Preconditions: it is not remembered, and there is memory for it.
    void push(std::uint64_t hash, Stamp stamp = {}) {
        assert(end_ - begin_ < queue_.size() && "reserve first");
        hash = std::max<std::uint64_t>(hash, 1);
        const auto place = static_cast<std::uint32_t>(end_);
        at(end_++) = {hash, std::exchange(newest(hash), place), stamp};
        ++size_;
    }
    // Forgets a key. Returns whether it was remembered.
    bool take(std::uint64_t hash) {
        if (size_ == 0) return false;
        hash = std::max<std::uint64_t>(hash, 1);
        const auto first = static_cast<std::uint32_t>(begin_);
        auto newer = static_cast<std::uint32_t>(end_) - first;
        for (std::uint32_t i = newest(hash) - first; i < newer;) {
            remembered& it = at(first + i);
            if (it.hash == hash) return it.hash = 0, size_--;
            newer = std::exchange(i, it.older - first);
        }
        return false;
    }
    // Precondition of both: it is not empty.
    void forget_oldest() {
        oldest();
        at(begin_++).hash = 0, --size_;
    }
    const Stamp& oldest() {
        while (at(begin_).hash == 0) ++begin_;
        return at(begin_).stamp;
    }

    std::size_t size() const { return size_; }
    // Forgets all, and frees their memory.
    void clear() { *this = remembered_keys(); }

private:
    struct remembered {
        std::uint64_t hash{};
        std::uint32_t older{};
        [[no_unique_address]] Stamp stamp{};
    };

    remembered& at(std::uint64_t place) {
        return queue_[place & (queue_.size() - 1)];
    }
    std::uint32_t& newest(std::uint64_t hash) {
        return heads_[(hash >> 32) * heads_.size() >> 32];
    }
    // With at most three quarters of its places in use.
    void rebuild() {
        remembered_keys all;
        const std::size_t places = std::bit_ceil(size_ * 4 / 3 + 2);
        all.queue_.resize(places), all.heads_.resize(2 * places);
        for (std::uint64_t i = begin_; i != end_; ++i)
            if (at(i).hash != 0) all.push(at(i).hash, at(i).stamp);
        *this = std::move(all);
    }

    std::vector<remembered> queue_;
    std::vector<std::uint32_t> heads_;
    std::uint64_t begin_{}, end_{};  // chains have them modulo 2^32
    std::size_t size_{};
};

}  // namespace tenet
