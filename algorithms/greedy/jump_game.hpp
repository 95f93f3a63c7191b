// jump_game: the fewest jumps to the last place, each as far as its place lets.
//
// From place i one jumps forward by at most reaches[i].
//
// Technique:  greedy: of the places that so many jumps reach, the next leaves
//             from the one that reaches farthest
// Complexity: O(n), each place is looked at once; space O(1), beside the answer
// Reference:  breadth-first search of a line: E. F. Moore, The shortest path
//             through a maze, 1959
// Laws:       jump_game
//
// Example:
//   const auto way = jump_game(std::array{2, 3, 1, 1, 4});
//   *way == std::vector<std::size_t>{0, 1, 4} && !jump_game(std::array{0, 1})
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// Returns the places of a way from the first to the last, or nothing where
// there is none. A negative reach counts as 0. Precondition: not empty.
template <std::ranges::random_access_range Reaches>
requires std::ranges::sized_range<Reaches> &&
    std::integral<std::ranges::range_value_t<Reaches>>
constexpr std::optional<std::vector<std::size_t>> jump_game(Reaches&& reaches) {
    const auto size = static_cast<std::size_t>(std::ranges::size(reaches));
    assert(size > 0);
    const std::size_t last = size - 1;
    const auto begin = std::ranges::begin(reaches);
    // The farthest place from i; compared so that no sum overflows.
    const auto farthest = [&](std::size_t i) {
        using distance = std::ranges::range_difference_t<Reaches>;
        const auto reach = begin[static_cast<distance>(i)];
        if (reach <= 0) return i;
        return std::cmp_less(reach, last - i)
                   ? i + static_cast<std::size_t>(reach)
                   : last;
    };
    std::vector<std::size_t> way{0};
    std::size_t reached = farthest(0);
    for (std::size_t i = 0; way.back() != last;) {
        if (reached == last) {
            way.push_back(last);
            break;
        }
        std::size_t best = i, end = reached;
        for (; i < reached; ++i)
            if (farthest(i + 1) > end) {
                best = i + 1;
                end = farthest(best);
            }
        if (end == reached) return {};
        way.push_back(best);
        reached = end;
    }
    return way;
}

}  // namespace tenet
