// w_tiny_lfu_cache: an LRU window before a main part that admits by frequency.
//
// The default choice: it adapts, and its hit ratio is close to the best on most
// loads; a hit costs a little more.
//
// Kind:       cache policy
// Technique:  an entry that leaves the window enters the main part, a segmented
//             LRU, only if its frequency exceeds that of the entry to evict.
//             Entries store their frequency, a sketch that of evicted ones;
//             hill climbing on the hit ratio adapts the size of the window
// Invariant:  the window has at most its share, between 1 % and 80 % of the
//             capacity, the protected segment at most 4/5 of the rest
// Complexity: get, peek, contains, put, erase O(1) expected, put amortised;
//             set_capacity, copy, clear, space O(n)
// Reference:  G. Einziger, R. Friedman, B. Manes, TinyLFU: A Highly Efficient
//             Cache Admission Policy, ACM TOS 13(4), 2017; G. Einziger et al.,
//             Adaptive Software Cache Management, Middleware 2018
// Laws:       cache
// See also:   policy_cache, segmented_lru_cache, frequency_sketch
//
// Example:
//   w_tiny_lfu_cache<int, char> cache(2);
//   cache.put(1, 'a'), cache.get(1), cache.put(2, 'b');
//   cache.put(3, 'c').evicted->key == 2 && *cache.peek(1) == 'a'
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <tenet/cache/policy_cache.hpp>
#include <tenet/structures/frequency_sketch.hpp>

namespace tenet {

class w_tiny_lfu_policy : public cache_policy {
public:
    static constexpr const char* name = "w_tiny_lfu_cache";
    static constexpr std::size_t list_count = 3;
    static constexpr index window = 1, probation = 2, protected_segment = 3;
    struct mark {
        std::uint8_t frequency = 0;  // 0..15
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

    void resize(auto& lists, std::size_t capacity) {
        capacity_ = capacity;
        start();
        spill(lists);
    }
    void reserve(std::size_t room) { sketch_.grow(std::min(room, capacity_)); }

    void hit(auto& lists, index entry) {
        count(lists, entry, lists.mark(entry).frequency);
        const bool in_window = lists.list_of(entry) == window;
        lists.move(entry, in_window ? window : protected_segment);
        learn(lists, true);
    }
    // TinyLFU admission: the window's oldest, unless it is more frequent than
    // the oldest of the main part.
    index victim(const auto& lists, index /*ghost*/) const {
        const index rival =
            lists.size(probation) ? probation : protected_segment;
        if (!lists.size(rival)) return lists.oldest(window);
        const bool contest = lists.size(window) >= max_window_;
        return contest && !more_frequent(lists, lists.oldest(window),
                                         lists.oldest(rival))
                   ? lists.oldest(window)
                   : lists.oldest(rival);
    }
    void evict(auto& lists, index victim) { erase(lists, victim); }
    void admit(auto& lists, index fresh, bool /*recalled*/) {
        count(lists, fresh, sketch_.count(lists.hash(fresh)));
        lists.enter(fresh, window);
        learn(lists, false);
    }
    void erase(auto& lists, index entry) {
        sketch_.raise(lists.hash(entry), lists.mark(entry).frequency);
        lists.drop(entry);
    }
    void clear() {
        sketch_.clear();
        start();
    }

    void order(const auto& lists, auto visit) const {
        index young = lists.oldest(window);
        bool contest = lists.size(window) >= max_window_;
        for (const index list : {probation, protected_segment})
            each(lists, list, [&](index i) {
                if (contest && !more_frequent(lists, young, i)) {
                    visit(young);
                    young = lists.newer(young);
                    contest = false;
                }
                visit(i);
            });
        for (; young != window; young = lists.newer(young)) visit(young);
    }
    bool invariant(const auto& lists) const {
        return lists.size(window) <= max_window_ &&
               lists.size(protected_segment) <= max_protected_;
    }

private:
    static bool more_frequent(const auto& lists, index young, index old) {
        return lists.mark(young).frequency > lists.mark(old).frequency;
    }
    static void count(auto& lists, index entry, unsigned before) {
        lists.mark(entry).frequency =
            static_cast<std::uint8_t>(before + (before < 15));
    }
    // Halves all frequencies, and the number of requests counted until then.
    void age(auto& lists) {
        sketch_.age();
        for (const index list : {window, probation, protected_segment})
            each(lists, list, [&](index i) { lists.mark(i).frequency /= 2; });
        additions_ /= 2;
    }

    double min_window() const {
        return std::max(1.0, share_ * static_cast<double>(capacity_));
    }
    void start() {
        additions_ = 0;
        ratio_ = -1;
        direction_ = 1;
        step_ = static_cast<double>(capacity_) / 24;
        bound(min_window());
    }
    void bound(double max_window) {
        window_ = max_window;
        max_window_ = static_cast<std::size_t>(window_);
        max_protected_ = (capacity_ - max_window_) * 4 / 5;
        hits_ = requests_ = 0;
    }
    void spill(auto& lists) {
        while (lists.size(window) > max_window_)
            lists.move(lists.oldest(window), probation);
        while (lists.size(protected_segment) > max_protected_)
            lists.move(lists.oldest(protected_segment), probation);
    }

    // Climbs only when full, since before that the window makes no difference.
    void learn(auto& lists, bool hit) {
        spill(lists);
        if (++additions_ >= 10 * capacity_) age(lists);
        if (!adapts_ || lists.entries() < capacity_) return;
        hits_ += hit;
        if (++requests_ < std::max<std::size_t>(1000, 10 * capacity_)) return;
        climb(static_cast<double>(hits_) / static_cast<double>(requests_));
        spill(lists);
    }
    // Resizes the window in the same direction while the hit ratio rises, in
    // the other if it falls, and back towards its minimum if the change is
    // within random error. Steps decrease until the ratio changes by a lot.
    void climb(double ratio) {
        const double change = ratio_ < 0 ? 0 : ratio - ratio_;
        const double deviation =
            std::sqrt(2 * ratio * (1 - ratio) / static_cast<double>(requests_));
        const double least = min_window();
        if (std::abs(change) <= deviation / 4)
            direction_ = window_ > least ? -1 : 1;
        else if (change < 0)
            direction_ = -direction_;
        const double all = static_cast<double>(capacity_);
        bound(std::clamp(window_ + direction_ * step_, least,
                         std::max(least, 0.8 * all)));
        step_ = std::abs(change) >= 0.05 ? all / 24 : 0.98 * step_;
        ratio_ = ratio;
    }

    frequency_sketch sketch_;
    double share_, window_ = 0, step_ = 0, direction_ = 1, ratio_ = -1;
    std::size_t capacity_ = 0, max_window_ = 1, max_protected_ = 0;
    std::size_t additions_ = 0, hits_ = 0, requests_ = 0;
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
