// house_robber: the houses of greatest value of which no two are neighbours.
//
// Every other house is not always best, nor is the most valuable one.
//
// Technique:  dynamic programming over the houses: this one and the best up to
//             the one before the last, or the best up to the last
// Complexity: O(n); space O(n) for a byte of each house
// Reference:  J. Kleinberg, E. Tardos, Algorithm Design, 2005, chapter 6:
//             independent sets of greatest weight, on a path
// Laws:       house_robber
// See also:   knapsack, activity_selection
//
// Example:
//   const auto best = house_robber(std::array{2, 7, 9, 3, 1});
//   best.value == 12 && best.houses == std::vector<std::size_t>{0, 2, 4}
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <class Value>
struct house_robber_choice {
    Value value{};
    std::vector<std::size_t> houses;  // their places, in order

    friend bool operator==(const house_robber_choice&,
                           const house_robber_choice&) = default;
};

// Houses of a value that is not positive are left, all of them if need be: the
// value is then 0. Of several best choices, one. Values may be of any
// arithmetic type; whole ones are added as long long. Precondition: their type
// holds the answer.
template <std::ranges::input_range Houses, class Projection = std::identity>
requires std::is_arithmetic_v<std::remove_cvref_t<
    std::indirect_result_t<Projection&, std::ranges::iterator_t<Houses>>>>
constexpr auto house_robber(Houses&& houses, Projection projection = {}) {
    using given = std::remove_cvref_t<
        std::indirect_result_t<Projection&, std::ranges::iterator_t<Houses>>>;
    using total = std::conditional_t<std::integral<given>, long long, given>;
    total before = 0, best = 0;  // of the houses but the last, of all so far
    std::vector<char> taken;     // whether those up to it are best with it
    for (auto&& house : houses) {
        const total with =
            before + static_cast<total>(std::invoke(projection, house));
        taken.push_back(with > best);
        before = std::exchange(best, std::max(best, with));
    }
    house_robber_choice<total> choice{best, {}};
    for (std::size_t end = taken.size(); end > 0; --end) {
        if (taken[end - 1] == 0) continue;
        choice.houses.push_back(--end);
        if (end == 0) break;
    }
    std::ranges::reverse(choice.houses);
    return choice;
}

}  // namespace tenet
