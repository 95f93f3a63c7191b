// belady: the hits and misses of the optimal policy, which knows the future.
//
// A bound to compare policies with, not a cache: it needs all requests in
// advance. Optimal only for entries of equal weight.
//
// Technique:  evicts the entry whose next request is last, or never comes
// Complexity: O(n log n) time and O(n) space for n requests, expected
// Reference:  L. A. Belady, A Study of Replacement Algorithms for a
//             Virtual-Storage Computer, IBM Systems Journal 5(2), 1966
// Laws:       property
// See also:   policy_cache
//
// Example:
//   belady(std::vector{1, 2, 3, 1, 2, 3}, 2).misses == 4
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <ranges>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tenet {

struct hits_and_misses {
    std::size_t hits = 0, misses = 0;
    bool operator==(const hits_and_misses&) const = default;
};

// For each request, the index of the next one of its key, or never_again.
inline constexpr auto never_again = static_cast<std::size_t>(-1);
template <std::ranges::forward_range Requests,
          class Hash = std::hash<std::ranges::range_value_t<Requests>>>
std::vector<std::size_t> next_requests(const Requests& requests,
                                       Hash hash = {}) {
    using key = std::ranges::range_value_t<Requests>;
    std::unordered_map<key, std::size_t, Hash> last(16, hash);
    std::vector<std::size_t> next;
    for (const auto& it : requests) {
        const auto [at, first] = last.try_emplace(it, next.size());
        if (!first) next[std::exchange(at->second, next.size())] = next.size();
        next.push_back(never_again);
    }
    return next;
}

// Counts over the result of next_requests, which can be shared by capacities.
// With may_bypass, a missed key is not inserted if all residents are requested
// before it. Throws std::invalid_argument for capacity 0.
inline hits_and_misses belady_of_next(const std::vector<std::size_t>& next,
                                      std::size_t capacity,
                                      bool may_bypass = false) {
    if (capacity < 1)
        throw std::invalid_argument("belady: capacity 0 is not in 1.." +
                                    std::to_string(SIZE_MAX));
    // Residents are identified by the index of their next request. The latest
    // is evicted, and before any other those that have none.
    hits_and_misses count;
    std::priority_queue<std::size_t> due;
    std::vector<bool> resident(next.size());
    for (std::size_t now = 0, residents = 0; now < next.size(); ++now) {
        const bool hit = resident[now];
        ++(hit ? count.hits : count.misses);
        if (!hit && residents++ == capacity) {
            --residents;
            if (may_bypass && next[now] >= due.top()) continue;
            if (due.top() != never_again) resident[due.top()] = false;
            due.pop();
        }
        due.push(next[now]);
        if (next[now] != never_again) resident[next[now]] = true;
    }
    return count;
}

template <std::ranges::forward_range Requests,
          class Hash = std::hash<std::ranges::range_value_t<Requests>>>
hits_and_misses belady(const Requests& requests, std::size_t capacity,
                       bool may_bypass = false, Hash hash = {}) {
    return belady_of_next(next_requests(requests, hash), capacity, may_bypass);
}

}  // namespace tenet
