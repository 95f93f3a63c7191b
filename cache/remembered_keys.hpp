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
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace tenet {

struct no_stamp {};

// Keys are in numbered lists, and each has a stamp. The upper half of a hash
// selects its chain; the hashes 0 and 1 are taken for one another, too.
template <std::uint32_t lists = 1, class Stamp = no_stamp>
class remembered_keys {
public:
    // Memory for one more key, which push needs. Only this may throw.
    void reserve() {
        const bool full = end_ - begin() == queue_.size();
        if (full || least_places() > queue_.size()) rebuild();
    }
    // Preconditions: it is not remembered, and there is memory for it.
    void push(std::uint64_t hash, std::uint32_t list = 0, Stamp stamp = {}) {
        assert(end_ - begin() < queue_.size() && "reserve first");
        hash = std::max<std::uint64_t>(hash, 1);
        const auto place = static_cast<std::uint32_t>(end_);
        at(end_++) = {hash, list, std::exchange(newest(hash), place), stamp};
        ++sizes_[list];
    }
    // Forgets a key. Returns its list, or nullopt if it was not remembered.
    std::optional<std::uint32_t> take(std::uint64_t hash) {
        if (size() == 0) return {};
        hash = std::max<std::uint64_t>(hash, 1);
        const auto first = static_cast<std::uint32_t>(begin());
        auto newer = static_cast<std::uint32_t>(end_) - first;
        for (std::uint32_t i = newest(hash) - first; i < newer;) {
            remembered& it = at(first + i);
            if (it.hash == hash) return forget(it), it.list;
            newer = std::exchange(i, it.older - first);
        }
        return {};
    }
    // Precondition of both: the list is not empty.
    void forget_oldest(std::uint32_t list = 0) {
        oldest(list);
        forget(at(first_[list]++));
    }
    const Stamp& oldest(std::uint32_t list = 0) {
        std::uint64_t& i = first_[list];
        while (at(i).hash == 0 || at(i).list != list) ++i;
        return at(i).stamp;
    }

    std::size_t size(std::uint32_t list) const { return sizes_[list]; }
    std::size_t size() const {
        return std::accumulate(sizes_.begin(), sizes_.end(), std::size_t{0});
    }
    // Forgets all, and frees their memory.
    void clear() { *this = remembered_keys(); }

private:
    struct remembered {
        std::uint64_t hash{};
        std::uint32_t list{}, older{};
        [[no_unique_address]] Stamp stamp{};
    };

    std::uint64_t begin() const {
        return *std::min_element(first_.begin(), first_.end());
    }
    remembered& at(std::uint64_t place) {
        return queue_[place & (queue_.size() - 1)];
    }
    std::uint32_t& newest(std::uint64_t hash) {
        return heads_[(hash >> 32) * heads_.size() >> 32];
    }
    void forget(remembered& it) { it.hash = 0, --sizes_[it.list]; }
    std::size_t least_places() const { return size() + size() / 2 + 8; }
    // Closes the gaps, in more places if less than a third would be free.
    void rebuild() {
        remembered_keys larger;
        const std::size_t places = std::bit_ceil(least_places());
        const bool grows = places > queue_.size();
        if (grows)
            larger.queue_.resize(places), larger.heads_.resize(2 * places);
        remembered_keys& to = grows ? larger : *this;
        std::fill(to.heads_.begin(), to.heads_.end(), 0);
        const std::uint64_t from = begin(), end = end_;
        to.first_.fill(from), to.sizes_.fill(0), to.end_ = from;
        for (std::uint64_t i = from; i != end; ++i)
            if (const remembered it = at(i); it.hash != 0)
                to.push(it.hash, it.list, it.stamp);
        if (grows) *this = std::move(larger);
    }

    std::vector<remembered> queue_;
    std::vector<std::uint32_t> heads_;
    std::array<std::size_t, lists> sizes_{};
    std::array<std::uint64_t, lists> first_{};  // none is older in its list
    std::uint64_t end_{};  // chains have places modulo 2^32
};

}  // namespace tenet
