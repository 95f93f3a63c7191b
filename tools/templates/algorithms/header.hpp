// entry_name: says in one sentence what it does.
//
// When to reach for it, and when not to.
//
// Technique:  the idea, in a line
// Complexity: O(n); space O(1)
// Reference:  author, title, where and when it was published
// Laws:       property
//
// Example:
//   entry_name(std::array{2, -3, 4, -1, 2}) == 5
#pragma once

#include <algorithm>
#include <ranges>

namespace tenet {

// The greatest sum of neighbours; that of none is 0.
template <std::ranges::input_range Range>
constexpr long long entry_name(Range&& range) {
    long long greatest = 0, ending_here = 0;
    for (const long long number : range) {
        ending_here = std::max(0LL, ending_here + number);
        greatest = std::max(greatest, ending_here);
    }
    return greatest;
}

}  // namespace tenet
