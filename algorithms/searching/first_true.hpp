// first_true: the least integer of an interval that satisfies a predicate.
//
// For "the least that suffices": a speed, a capacity, a version. The predicate
// must be false up to some number and true from there on; if it is never true,
// high is returned, about which it is not asked.
//
// Technique:  binary search on the answer
// Complexity: at most ceil(log2(high - low + 1)) calls of the predicate;
//             space O(1)
// Reference:  J. L. Bentley, Programming Pearls, 1986, column 4
// Laws:       first_true
// See also:   partition_point, lower_bound
//
// Example:
//   const int root = first_true(0, 99, [](int x) { return x * x >= 49; });
//   root == 7
#pragma once

#include <cassert>
#include <concepts>
#include <functional>
#include <tenet/algorithms/searching/partition_point.hpp>

namespace tenet {

// An object, not a function, so that it can be passed as an argument.
struct first_true_function {
    // The first integer in [low, high) for which the predicate holds, or high.
    // Throws what the predicate throws.
    template <std::integral Integer, std::predicate<const Integer&> Predicate>
    constexpr Integer operator()(Integer low, Integer high,
                                 Predicate predicate) const {
        assert(low <= high);
        return partition_point(low, high, [&](const Integer& x) -> bool {
            return !std::invoke(predicate, x);
        });
    }
};

inline constexpr first_true_function first_true{};

}  // namespace tenet
