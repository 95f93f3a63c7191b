// w_tiny_lfu_cache: an LRU window before a main part that admits by frequency.
//
// The default choice: it adapts, and its hit ratio is close to the best on most
// loads; a hit costs a little more. A copy is long: it includes policy_cache.
//
// Kind:       cache policy
// Technique:  an entry that leaves the window enters the main part, a segmented
//             LRU, if its frequency exceeds that of the entry to evict. Hits of
//             new entries do not count. Hill climbing adapts the window to the
//             hit ratio. Entries keep their counts, a count-min sketch those of
//             what is gone
// Invariant:  the window has at most its share, between 1 % and 80 % of the
//             capacity, the protected segment at most 4/5 of the rest
// Complexity: get, peek, contains, put, erase, evict O(1) expected, get and put
//             amortised; set_capacity, copy, clear, for_each, space O(n)
// Reference:  G. Einziger, R. Friedman, B. Manes, TinyLFU, ACM TOS 13(4), 2017;
//             G. Einziger et al., Adaptive Software Cache Management, 2018
// Laws:       cache, w_tiny_lfu
// See also:   policy_cache, segmented_lru_cache, frequency_sketch
//
// Example:
//   w_tiny_lfu_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.put(2, 'b'), cache.get(1);
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <tenet/cache/policy_cache.hpp>
#include <utility>
#include <vector>

namespace tenet {

// Counts hashes, up to 15 and never too low, in 8 bytes for each: the least of
// a hash's four counters of 4 bits in one line of 64 bytes. First reserve.
class count_min_sketch {
public:
    void reserve(std::size_t hashes) {  // forgets all if it takes memory
        const std::size_t lines = std::bit_ceil((hashes + 7) / 8);
        if (lines > lines_.size()) lines_ = std::vector<line>(lines);
    }
    unsigned count(std::uint32_t hash) {
        unsigned least = 15;
        for (unsigned row = 0; row < 4; ++row)
            least = std::min(least, at(hash, row) >> hash % 2 * 4 & 15u);
        return least;
    }
    void raise(std::uint32_t hash, unsigned to) {  // to at least that
        for (unsigned row = 0; row < 4; ++row) {
            std::uint8_t& two = at(hash, row);
            const unsigned now = two >> hash % 2 * 4 & 15;
            const unsigned more = std::max(now, to) - now;  // no branch
            two = std::uint8_t(two + (more << hash % 2 * 4));
        }
    }
    void halve() {
        for (line& it : lines_)
            for (std::uint8_t& two : it) two = two >> 1 & 0x77;
    }

private:
    using line = std::array<std::uint8_t, 64>;
    std::uint8_t& at(std::uint64_t hash, unsigned row) {
        const auto mixed = hash * 0x9E37'79B9'7F4A'7C15 >> (32 + 8 * row);
        return lines_[hash * lines_.size() >> 32][16 * row + mixed % 16];
    }
    std::vector<line> lines_;
};

// Counts has the interface of count_min_sketch. The window's list fresh has its
// least share, recent what adapting adds.
template <class Counts = count_min_sketch>
class w_tiny_lfu_policy : public cache_policy {
public:
    static constexpr const char* name = "w_tiny_lfu_cache";
    enum : std::uint8_t { fresh, recent, probation, guarded, list_count };
    struct mark {
        std::uint8_t list = fresh, frequency{};
    };

    // The window's share of the capacity, and at least one entry; with 1 the
    // cache is an LRU. If it adapts, that share is a minimum.
    explicit w_tiny_lfu_policy(double window_share = 0.01, bool adapts = true)
        : share_(window_share), adapts_(adapts) {
        if (!(share_ >= 0 && share_ <= 1))
            throw std::invalid_argument("w_tiny_lfu_cache: window share " +
                                        std::to_string(share_) +
                                        " is not in [0, 1]");
    }

    void resize(auto& cache, std::size_t capacity) {
        capacity_ = capacity, requests_ = 0;
        step_ = double(capacity) / 24, ratio_ = 0;
        most_[fresh] = std::size_t(std::max(1.0, share_ * double(capacity)));
        bound(double(most_[fresh])), spill(cache);
    }
    void reserve(auto& cache) {
        counts_.reserve(std::min(cache.slots_.size(), capacity_));
    }
    void hit(auto& cache, index entry) {
        mark& it = cache.slots_[entry].mark;
        if (it.list != fresh) count(it, it.frequency);
        enter(cache, entry, it.list < probation ? fresh : guarded);
        learn(cache, true);
    }
    // The window's oldest, unless it is more frequent than that of the rest.
    index victim(auto& cache) {
        const auto& at = cache.slots_;
        const index young = at[sizes_[recent] > 0 ? recent : fresh].newer;
        const index old = at[sizes_[probation] > 0 ? probation : guarded].newer;
        const bool room =
            sizes_[fresh] < most_[fresh] || sizes_[recent] < most_[recent];
        const bool wins = at[young].mark.frequency > at[old].mark.frequency;
        return old != guarded && (room || wins) ? old : young;
    }
    void leave(auto& cache, index entry, bool /*evicted*/) {
        const auto& it = cache.slots_[entry];
        counts_.raise(it.hash, it.mark.frequency), --sizes_[it.mark.list];
    }
    void admit(auto& cache, index entry, std::uint64_t /*hash*/) {
        auto& it = cache.slots_[entry];
        count(it.mark, counts_.count(it.hash)), ++sizes_[fresh];
        learn(cache, false);
    }
    void clear() { counts_ = {}, sizes_ = {}, requests_ = 0; }
    bool invariant(const auto& /*cache*/) const {
        return sizes_[fresh] <= most_[fresh] &&
               sizes_[recent] <= most_[recent] &&
               sizes_[guarded] <= most_[guarded];
    }

private:
    void count(mark& it, unsigned before) {
        it.frequency = std::uint8_t(std::min(before + 1, 15u));
    }
    void enter(auto& cache, index entry, std::uint8_t to) {
        mark& it = cache.slots_[entry].mark;
        --sizes_[it.list], ++sizes_[it.list = to];
        cache.move(entry, to);
    }
    void spill(auto& cache) {
        const auto spill = [&](index from, std::uint8_t to) {
            while (sizes_[from] > most_[from])
                enter(cache, cache.slots_[from].newer, to);
        };
        spill(fresh, recent), spill(recent, probation);
        spill(guarded, probation);
    }
    void bound(double window) {
        window_ = window, hits_ = judged_ = 0;
        most_[recent] = std::size_t(window) - most_[fresh];
        most_[guarded] = (capacity_ - std::size_t(window)) * 4 / 5;
    }
    // Halves all frequencies, and the number of requests counted until then.
    // Adapts only when full, since before that the window makes no difference.
    void learn(auto& cache, bool hit) {
        spill(cache);
        if (++requests_ >= 10 * capacity_) {
            counts_.halve(), requests_ /= 2;
            for (auto& it : cache.slots_) it.mark.frequency /= 2;
        }
        if (!adapts_ || cache.size() < capacity_) return;
        hits_ += hit;
        if (++judged_ < std::max<std::size_t>(1000, 10 * capacity_)) return;
        climb(double(judged_)), spill(cache);
    }
    // Goes on while the hit ratio rises, turns if it falls, and goes towards
    // the minimum if the change is within random error. Steps shrink until the
    // ratio changes by a lot.
    void climb(double requests) {
        const double all = double(capacity_), least = double(most_[fresh]);
        const double ratio = double(hits_) / requests;
        const double change = ratio - std::exchange(ratio_, ratio);
        if (8 * requests * change * change <= ratio * (1 - ratio))
            step_ = window_ > least ? -std::abs(step_) : std::abs(step_);
        else if (change < 0)
            step_ = -step_;
        bound(std::clamp(window_ + step_, least, std::max(least, 0.8 * all)));
        step_ *= std::abs(change) < 0.05 ? 0.98 : all / 24 / std::abs(step_);
    }

    Counts counts_;  // of what is not held
    std::array<std::size_t, list_count> sizes_{}, most_{};  // of the lists
    std::size_t capacity_{}, requests_{}, hits_{}, judged_{};
    double share_, window_{}, step_{}, ratio_{};
    bool adapts_;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>, class Counts = count_min_sketch>
class w_tiny_lfu_cache
    : public policy_cache<w_tiny_lfu_policy<Counts>, Key, Value, Hash, Equal> {
public:
    using policy_cache<w_tiny_lfu_policy<Counts>, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
