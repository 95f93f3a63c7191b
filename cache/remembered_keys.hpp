// remembered_keys: hashes of keys that are gone, the oldest forgotten first.
//
// What a cache policy knows of keys that it has evicted. Two keys of one 64-bit
// hash are taken for one another, which can do no more than mislead a policy.
//
// Kind:       building block
// Technique:  a queue in an array, compacted when its end is reached, linked by
//             index into the chains of a hash table
// Invariant:  each remembered hash is once in the queue, and in its chain;
//             those that were forgotten are 0
// Complexity: push, take O(1) expected; reserve, forget_oldest, oldest O(1)
//             amortised; copy, clear, space O(n)
// Reference:  T. Johnson, D. Shasha, 2Q, VLDB 1994 (the queue a1out)
// Laws:       property
// See also:   two_queue_cache, s3_fifo_cache, arc_cache
//
// Example:
//   remembered_keys<> keys;
//   keys.reserve(2), keys.push(7), keys.push(8);
//   keys.take(7) && !keys.take(7) && keys.size() == 1
#pragma once

#include <algorithm>
#include <array>
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
template <std::size_t lists = 1, class Stamp = no_stamp>
class remembered_keys {
public:
    struct remembered {
        std::uint64_t hash = 0;
        std::uint32_t list = 0, chain = 0;
        [[no_unique_address]] Stamp stamp{};
    };

    // Memory for one more key, of so many at most, which push needs. Only this
    // may throw.
    void reserve(std::size_t most) {
        if (end_ < queue_.size()) return;
        const std::size_t live = size(), more = live + live / 4 + 4;
        const std::size_t room = std::max(live + 1, std::min(more, most));
        if (queue_.size() < 2 * room) {
            heads_.reserve(3 * room), queue_.reserve(2 * room);
            heads_.resize(3 * room), queue_.resize(2 * room);
        }
        std::fill(heads_.begin(), heads_.end(), 0);
        first_.fill(1);
        const std::size_t end = std::exchange(end_, 1);
        for (std::size_t i = 1; i < end; ++i)
            if (queue_[i].hash != 0) append(queue_[i]);
    }
    // Preconditions: it is not remembered, and there is memory for it.
    void push(std::uint64_t hash, std::uint32_t list = 0, Stamp stamp = {}) {
        assert(end_ < queue_.size() && "reserve first");
        append({std::max<std::uint64_t>(hash, 1), list, 0, stamp});
        ++sizes_[list];
    }
    // Forgets a key. Returns what was known of it, or nullopt.
    std::optional<remembered> take(std::uint64_t hash) {
        if (heads_.empty()) return {};
        hash = std::max<std::uint64_t>(hash, 1);
        std::uint32_t i = head(hash);
        while (i != 0 && queue_[i].hash != hash) i = queue_[i].chain;
        if (i == 0) return {};
        queue_[i].hash = 0;
        --sizes_[queue_[i].list];
        return queue_[i];
    }
    // Precondition of both: the list is not empty.
    void forget_oldest(std::uint32_t list = 0) {
        oldest(list);
        queue_[first_[list]].hash = 0;
        --sizes_[list];
    }
    const Stamp& oldest(std::uint32_t list = 0) {
        std::size_t& i = first_[list];
        while (queue_[i].hash == 0 || queue_[i].list != list) ++i;
        return queue_[i].stamp;
    }

    std::size_t size(std::uint32_t list) const { return sizes_[list]; }
    std::size_t size() const {
        return std::accumulate(sizes_.begin(), sizes_.end(), std::size_t{0});
    }
    // Forgets all, and frees their memory.
    void clear() { *this = remembered_keys(); }

private:
    std::uint32_t& head(std::uint64_t hash) {
        return heads_[(hash >> 32) * heads_.size() >> 32];
    }
    void append(const remembered& it) {
        std::uint32_t& first = head(it.hash);
        queue_[end_] = it;
        queue_[end_].chain = first;
        first = static_cast<std::uint32_t>(end_++);
    }

    std::vector<remembered> queue_;  // up to end_; place 0 is none
    std::vector<std::uint32_t> heads_;
    std::array<std::size_t, lists> sizes_{}, first_{};
    std::size_t end_ = 1;
};

}  // namespace tenet
