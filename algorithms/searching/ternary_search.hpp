// ternary_search: where a function that falls and then rises is least.
//
// For the best of an interval where there is no derivative: a price, an angle.
// If it is greatest that is wanted, negate the function. It must fall strictly
// up to its minimum, but need not rise strictly behind it. What a function does
// elsewhere is not noticed: it then finds some place.
//
// Technique:  decrease and conquer; of integers, halving by whether f(x) is
//             greater than f(x + 1); of reals, in the golden section, where
//             one of two places is asked again
// Complexity: at most 2 ceil(log2(high - low)) calls of the function; of reals,
//             1.45 log2((high - low) / tolerance) + 3; space O(1)
// Reference:  J. Kiefer, Sequential Minimax Search for a Maximum,
//             Proceedings of the American Mathematical Society 4, 1953
// Laws:       ternary_search
// See also:   first_true, partition_point, peak_search
//
// Example:
//   const auto f = [](int x) { return x * x - 14 * x; };
//   ternary_search(0, 99, f) == 7
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <functional>
#include <limits>
#include <tenet/algorithms/searching/partition_point.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Throws
// what the function throws.
struct ternary_search_function {
    // The integer in [low, high), which is not empty, at which f is least: the
    // first of those, if there are several. Asks about no other.
    template <std::integral Integer, std::invocable<const Integer&> Function>
    constexpr Integer operator()(Integer low, Integer high, Function f) const {
        assert(low < high);
        const auto last = static_cast<Integer>(high - 1);
        return partition_point(low, last, [&](const Integer& x) -> bool {
            const auto next = static_cast<Integer>(x + 1);
            return std::invoke(f, next) < std::invoke(f, x);
        });
    }

    // A real in [low, high] that is nearer than tolerance to where f is least,
    // or as near as the values of f can tell: around the minimum of a smooth
    // one, half of their digits are equal. Least is a tolerance of an epsilon
    // of the interval. The difference of the bounds must be finite.
    template <std::floating_point Real, std::invocable<const Real&> Function>
    constexpr Real operator()(Real low, Real high, Function f,
                              Real tolerance = 0) const {
        assert(low <= high && tolerance >= 0);
        const Real width = high - low;
        tolerance =
            std::max(tolerance, width * std::numeric_limits<Real>::epsilon());
        Real left = section(high, low), right = section(low, high);
        auto at_left = std::invoke(f, left), at_right = std::invoke(f, right);
        while (high - low > tolerance && left < right) {
            if (at_right < at_left) {
                low = left;
                left = right, at_left = at_right;
                right = section(low, high), at_right = std::invoke(f, right);
            } else {
                high = right;
                right = left, at_right = at_left;
                left = section(high, low), at_left = std::invoke(f, left);
            }
        }
        return at_right < at_left ? right : left;
    }

private:
    template <std::floating_point Real>
    static constexpr Real section(Real from, Real to) {
        return from + (to - from) * static_cast<Real>(0.6180339887498948482L);
    }
};

inline constexpr ternary_search_function ternary_search{};

}  // namespace tenet
