// fractional_knapsack: the parts of items of greatest value that fit.
//
// Where an item is taken whole or not at all the greedy choice is wrong; then
// this value is an upper bound, and knapsack finds the greatest.
//
// Technique:  greedy: most value for its weight first; only the last item that
//             is taken is cut
// Complexity: O(n log n); space O(n)
// Reference:  G. B. Dantzig, Discrete-Variable Extremum Problems, Operations
//             Research 5(2), 1957
// Laws:       fractional_knapsack
// See also:   knapsack
//
// Example:
//   const std::array weights{10, 20, 30}, values{60, 100, 120};
//   const auto best = fractional_knapsack(weights, values, 40);
//   best.value == 200 && best.parts == std::vector{1.0, 1.0, 10 / 30.0}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <limits>
#include <numeric>
#include <ranges>
#include <type_traits>
#include <vector>

namespace tenet {

template <std::floating_point Real>
struct fractional_choice {
    Real value = 0;
    std::vector<Real> parts;  // of each item, from 0 to 1

    friend bool operator==(const fractional_choice&,
                           const fractional_choice&) = default;
};

// Calculates with the widest real type given, and with double where all are
// integers: they are never added or multiplied, so that nothing overflows, but
// those above 2^53 are rounded. Items of a value that is not positive are left;
// of several best choices, it is the one with the first items. Preconditions:
// as many values as weights; weights and the capacity are not negative, nothing
// is not a number, and no weight or capacity is infinite.
template <std::ranges::input_range Weights, std::ranges::input_range Values,
          class Capacity>
requires std::is_arithmetic_v<std::ranges::range_value_t<Weights>> &&
    std::is_arithmetic_v<std::ranges::range_value_t<Values>> &&
    std::is_arithmetic_v<Capacity>
constexpr auto fractional_knapsack(Weights&& weights, Values&& values,
                                   Capacity capacity) {
    using given = decltype(std::ranges::range_value_t<Weights>() +
                           std::ranges::range_value_t<Values>() + Capacity());
    using real = std::conditional_t<std::floating_point<given>, given, double>;
    std::vector<real> weight, value, density;
    auto next = std::ranges::begin(values);
    for (const auto one : weights) {
        assert(one >= 0 && next != std::ranges::end(values));
        weight.push_back(static_cast<real>(one));
        value.push_back(static_cast<real>(*next));
        density.push_back(one > 0 ? value.back() / weight.back()
                                  : std::numeric_limits<real>::infinity());
        ++next;
    }
    assert(next == std::ranges::end(values) && capacity >= 0);
    std::vector<std::size_t> by_density(weight.size(), 0);
    std::iota(by_density.begin(), by_density.end(), std::size_t{0});
    std::ranges::sort(by_density, [&](std::size_t a, std::size_t b) {
        return density[a] > density[b] || (density[a] == density[b] && a < b);
    });
    fractional_choice<real> best{0, std::vector<real>(weight.size(), real{0})};
    auto room = static_cast<real>(capacity);
    for (const std::size_t i : by_density) {
        if (!(value[i] > 0)) continue;
        const bool fits = weight[i] <= room;
        best.parts[i] = fits ? 1 : room / weight[i];
        best.value += fits ? value[i] : value[i] * best.parts[i];
        room = fits ? room - weight[i] : 0;
    }
    return best;
}

}  // namespace tenet
