// w_tiny_lfu_cache: an LRU window before a main part that admits by frequency.
//
// Close to the best on most loads, as it adapts: reach for it when in doubt and
// a hit may cost a little more.
//
// Technique:  what falls out of the window enters the main part, a segmented
//             LRU, only if it was asked for more often lately than what would
//             have to leave; a count-min sketch that halves its counters keeps
//             the frequencies, and hill climbing on the hit ratio the window
// Invariant:  the window and the protected segment are within their bounds, at
//             first 1 % of the capacity, at least 1, and 4/5 of the rest
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity O(1) up, O(n) down; copy, clear, space O(n)
// Reference:  G. Einziger, R. Friedman, B. Manes, TinyLFU: A Highly Efficient
//             Cache Admission Policy, ACM TOS 13(4), 2017; G. Einziger et al.,
//             Adaptive Software Cache Management, Middleware 2018
// Laws:       cache, window_tiny_lfu
// See also:   policy_cache, segmented_lru_cache, lfu_cache
//
// Example:
//   w_tiny_lfu_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <tenet/cache/policy_cache.hpp>
#include <vector>

namespace tenet {

// How often keys were seen lately, at most 15 times, never too little but for
// the ageing: four counters of 4 bits for each key, of which the least counts.
class frequency_sketch {
public:
    // So many counters a row, a power of two; what was counted stays.
    void grow(std::size_t keys) {
        const std::size_t wanted =
            std::bit_ceil(std::max<std::size_t>(16, keys));
        if (wanted <= size_) return;
        std::vector<row> next(wanted);
        for (std::size_t i = 0; i < wanted && size_; ++i)
            next[i] = rows_[i / (wanted / size_)];
        rows_.swap(next);
        size_ = wanted;
    }
    void clear() {
        rows_.clear();
        size_ = seen_ = 0;
    }

    unsigned count(std::uint32_t hash) const {
        unsigned least = size_ ? 15 : 0;
        for (std::size_t r = 0; r < 4 && size_; ++r)
            least = std::min<unsigned>(least, rows_[place(hash, r)][r]);
        return least;
    }
    // Counters that are above the least say nothing of this key.
    void add(std::uint32_t hash) {
        const unsigned least = count(hash);
        for (std::size_t r = 0; r < 4 && size_ && least < 15; ++r) {
            std::uint8_t& counter = rows_[place(hash, r)][r];
            counter = static_cast<std::uint8_t>(counter + (counter == least));
        }
        if (++seen_ >= 10 * size_) halve();
    }

private:
    using row = std::array<std::uint8_t, 4>;

    std::size_t place(std::uint32_t hash, std::size_t r) const {
        constexpr std::array<std::uint64_t, 4> odd{
            0x9E37'79B9'7F4A'7C15, 0xBF58'476D'1CE4'E5B9, 0x94D0'49BB'1331'11EB,
            0xD6E8'FEB8'6659'FD93};
        return static_cast<std::size_t>((hash * odd[r] >> 32) * size_ >> 32);
    }
    void halve() {
        for (row& it : rows_)
            for (std::uint8_t& counter : it)
                counter = static_cast<std::uint8_t>(counter / 2);
        seen_ /= 2;
    }

    std::vector<row> rows_;
    std::size_t size_ = 0, seen_ = 0;
};

class w_tiny_lfu_policy : public cache_policy {
public:
    static constexpr const char* name = "w_tiny_lfu_cache";
    static constexpr std::size_t list_count = 3;
    static constexpr index window = 1, probation = 2, guarded = 3;

    // The window's share of the capacity; at 1 the cache is an LRU. One that
    // does not adapt keeps it.
    explicit w_tiny_lfu_policy(double window_share = 0.01, bool adapts = true)
        : share_(window_share), adapts_(adapts) {}

    void resize(auto& lists, std::size_t capacity) {
        capacity_ = static_cast<double>(capacity);
        bound(lists, share_ * capacity_);
        step_ = capacity_ / 16;
    }
    void reserve(std::size_t room, const auto& /*entry*/) {
        sketch_.grow(room);
    }

    void hit(auto& lists, index entry) {
        sketch_.add(lists.hash(entry));
        const bool in_window = lists.list_of(entry) == window;
        lists.move(entry, in_window ? window : guarded);
        ++hits_;
        learn(lists);
    }
    // The window's oldest would have to enter the main part; the rarer goes.
    index victim(const auto& lists, index /*ghost*/) const {
        const index rival = lists.size(probation) ? probation : guarded;
        if (!lists.size(rival)) return lists.oldest(window);
        const bool contest = overflows(lists, lists.size(window));
        return contest && !prefers(lists, lists.oldest(window),
                                   lists.oldest(rival))
                   ? lists.oldest(window)
                   : lists.oldest(rival);
    }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        sketch_.add(lists.hash(fresh));
        lists.enter(fresh, window);
        learn(lists);
    }
    void clear() {
        sketch_.clear();
        hits_ = requests_ = 0;
    }

    void order(const auto& lists, auto visit) const {
        index young = lists.oldest(window);
        bool contest = overflows(lists, lists.size(window));
        for (const index list : {probation, guarded})
            each(lists, list, [&](index i) {
                if (contest && !prefers(lists, young, i)) {
                    visit(young);
                    young = lists.newer(young);
                    contest = false;
                }
                visit(i);
            });
        for (; young != window; young = lists.newer(young)) visit(young);
    }
    bool invariant(const auto& lists) const {
        return lists.size(window) <= most_window_ &&
               lists.size(guarded) <= most_guarded_;
    }

private:
    bool overflows(const auto& /*lists*/, std::size_t count) const {
        return count >= most_window_;
    }
    bool prefers(const auto& lists, index young, index old) const {
        return sketch_.count(lists.hash(young)) >
               sketch_.count(lists.hash(old));
    }

    void bound(auto& lists, double most_window) {
        window_ = std::clamp(most_window, 1.0, capacity_);
        most_window_ = static_cast<std::size_t>(window_);
        most_guarded_ =
            (static_cast<std::size_t>(capacity_) - most_window_) * 4 / 5;
        spill(lists);
    }
    void spill(auto& lists) {
        while (lists.size(window) > most_window_)
            lists.move(lists.oldest(window), probation);
        while (lists.size(guarded) > most_guarded_)
            lists.move(lists.oldest(guarded), probation);
    }

    // While the hit ratio rises, the window goes on the way it went; each step
    // is smaller than the last, until the ratio changes by a lot.
    void learn(auto& lists) {
        spill(lists);
        if (++requests_ < 10 * capacity_ || !adapts_) return;
        const double ratio = hits_ / requests_;
        const double change = ratio - ratio_;
        const double step = change >= 0 ? step_ : -step_;
        bound(lists, window_ + step);
        step_ = std::abs(change) >= 0.05 ? std::copysign(capacity_ / 16, step)
                                         : 0.98 * step;
        ratio_ = ratio;
        hits_ = requests_ = 0;
    }

    frequency_sketch sketch_;
    double share_, capacity_ = 0, window_ = 0, step_ = 0;
    double hits_ = 0, requests_ = 0, ratio_ = 0;
    std::size_t most_window_ = 1, most_guarded_ = 0;
    bool adapts_;
};

template <class Key, class Value, class Hash = std::hash<Key>,
          class Equal = std::equal_to<>>
class w_tiny_lfu_cache
    : public policy_cache<w_tiny_lfu_policy, Key, Value, Hash, Equal> {
public:
    using policy_cache<w_tiny_lfu_policy, Key, Value, Hash,
                       Equal>::policy_cache;
};

}  // namespace tenet
