// w_tiny_lfu_cache: an LRU window before a main part that admits by frequency.
//
// Close to the best on most loads, as it adapts: reach for it when in doubt and
// a hit may cost a little more.
//
// Technique:  what falls out of the window enters the main part, a segmented
//             LRU, only if it was asked for more often lately than what would
//             have to leave; entries know how often, a sketch remembers it of
//             those that left, and hill climbing on the hit ratio sets the
//             window
// Invariant:  the window and the protected segment are within their bounds:
//             1 % of the capacity, at least 1, and up to 80 % if that hits
//             more, and 4/5 of the rest
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
    static constexpr index window = 1, probation = 2, guarded = 3;
    struct mark {
        std::uint8_t asked = 0;  // up to 15 times
    };

    // The window's share of the capacity, at least one entry; at 1 the cache is
    // an LRU. One that adapts may give the window more, but never less.
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
        count(lists, entry, lists.mark(entry).asked);
        const bool in_window = lists.list_of(entry) == window;
        lists.move(entry, in_window ? window : guarded);
        learn(lists, true);
    }
    // The window's oldest would have to enter the main part; the rarer goes.
    index victim(const auto& lists, index /*ghost*/) const {
        const index rival = lists.size(probation) ? probation : guarded;
        if (!lists.size(rival)) return lists.oldest(window);
        const bool contest = lists.size(window) >= most_window_;
        return contest && !prefers(lists, lists.oldest(window),
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
        sketch_.raise(lists.hash(entry), lists.mark(entry).asked);
        lists.drop(entry);
    }
    void clear() {
        sketch_.clear();
        start();
    }

    void order(const auto& lists, auto visit) const {
        index young = lists.oldest(window);
        bool contest = lists.size(window) >= most_window_;
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
    static bool prefers(const auto& lists, index young, index old) {
        return lists.mark(young).asked > lists.mark(old).asked;
    }
    static void count(auto& lists, index entry, unsigned before) {
        lists.mark(entry).asked =
            static_cast<std::uint8_t>(before + (before < 15));
    }
    // Half of it stays, and of the requests that it takes to age again.
    void age(auto& lists) {
        sketch_.age();
        for (const index list : {window, probation, guarded})
            each(lists, list, [&](index i) { lists.mark(i).asked /= 2; });
        asked_ /= 2;
    }

    double least_window() const {
        return std::max(1.0, share_ * static_cast<double>(capacity_));
    }
    void start() {
        asked_ = 0;
        ratio_ = -1;
        direction_ = 1;
        step_ = static_cast<double>(capacity_) / 24;
        bound(least_window());
    }
    void bound(double most_window) {
        window_ = most_window;
        most_window_ = static_cast<std::size_t>(window_);
        most_guarded_ = (capacity_ - most_window_) * 4 / 5;
        hits_ = requests_ = 0;
    }
    void spill(auto& lists) {
        while (lists.size(window) > most_window_)
            lists.move(lists.oldest(window), probation);
        while (lists.size(guarded) > most_guarded_)
            lists.move(lists.oldest(guarded), probation);
    }

    // Only while it is full, for before that every window does as well.
    void learn(auto& lists, bool hit) {
        spill(lists);
        if (++asked_ >= 10 * capacity_) age(lists);
        if (!adapts_ || lists.entries() < capacity_) return;
        hits_ += hit;
        if (++requests_ < std::max<std::size_t>(1000, 10 * capacity_)) return;
        climb(static_cast<double>(hits_) / static_cast<double>(requests_));
        spill(lists);
    }
    // While the hit ratio rises the window goes on the way it went, and turns
    // when it falls. A change well within what chance explains says nothing:
    // back to where it began, to try again from there. Steps get smaller, until
    // the ratio changes by a lot.
    void climb(double ratio) {
        const double change = ratio_ < 0 ? 0 : ratio - ratio_;
        const double chance =
            std::sqrt(2 * ratio * (1 - ratio) / static_cast<double>(requests_));
        const double least = least_window();
        if (std::abs(change) <= chance / 4)
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
    std::size_t capacity_ = 0, most_window_ = 1, most_guarded_ = 0;
    std::size_t asked_ = 0, hits_ = 0, requests_ = 0;
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
