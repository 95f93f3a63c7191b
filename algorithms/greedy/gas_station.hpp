// gas_station: where to start a round trip, so that the tank is never short.
//
// At each station one fills up what it has; going on to the next costs some of
// it. The tank is empty at the start, and holds any amount.
//
// Technique:  greedy: where the tank runs short, none of the stations since the
//             start can be one: from each, the tank held as much or less
// Complexity: O(n), one pass; space O(1)
// Reference:  L. Lovasz, Combinatorial Problems and Exercises, 3.21, 1979: a
//             round trip can be started somewhere if there is enough in all
// Laws:       gas_station
//
// Example:
//   gas_station(std::array{1, 2, 3, 4, 5}, std::array{3, 4, 5, 1, 2}) == 3 &&
//       !gas_station(std::array{2, 3, 4}, std::array{3, 4, 3})
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <optional>
#include <ranges>

namespace tenet {

// Returns the first station at which one can start, or nothing where there is
// none. Amounts are added as long long. Preconditions: as many costs as
// stations; no amount is negative; all of gas, and all costs, have a sum that
// fits in long long, as those of fewer than 2^31 ints do.
template <std::ranges::input_range Gas, std::ranges::input_range Costs>
requires std::integral<std::ranges::range_value_t<Gas>> &&
    std::integral<std::ranges::range_value_t<Costs>>
constexpr std::optional<std::size_t> gas_station(Gas&& gas, Costs&& costs) {
    long long tank = 0, missing = 0;  // since the start, and before it
    std::size_t start = 0, next = 0;
    auto cost = std::ranges::begin(costs);
    for (const auto filled : gas) {
        assert(cost != std::ranges::end(costs));
        assert(static_cast<long long>(filled) >= 0);
        assert(static_cast<long long>(*cost) >= 0);
        // Filled first, and then used: neither sum exceeds those of all.
        tank += static_cast<long long>(filled);
        tank -= static_cast<long long>(*cost);
        ++cost;
        ++next;
        if (tank >= 0) continue;
        missing -= tank;
        start = next;
        tank = 0;
    }
    assert(cost == std::ranges::end(costs));
    if (next == 0 || tank < missing) return {};
    return start;
}

}  // namespace tenet
