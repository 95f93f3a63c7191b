// interval_end: projections onto the start and the end of an interval that is a
// pair or a tuple.
//
// Kind:       building block
// Technique:  a function object, so that others, such as a pointer to a member,
//             can be passed instead
// Complexity: O(1)
// Reference:  ISO/IEC 14882:2020, [tuple.elem]
// Laws:       property
//
// Example:
//   interval_end<0>()(std::pair(3, 5)) == 3 &&
//       interval_end<1>()(std::tuple(3, 5, 'x')) == 5
#pragma once

#include <cstddef>
#include <tuple>
#include <utility>

namespace tenet {

template <std::size_t i>
struct interval_end {
    template <class Interval>
    constexpr decltype(auto) operator()(const Interval& interval) const {
        return std::get<i>(interval);
    }
};

}  // namespace tenet
