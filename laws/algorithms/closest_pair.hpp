// closest_pair: the closest two of some points in the plane.
//
// There are two points at least. The answer is the distance or its square, the
// two points, their indices, or points or indices before or behind the
// distance; of integers, a whole number is the square. Which of both it is, the
// points (0, 0) and (3, 4) tell.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      closest, closest_points, minimum_distance
// Interface: one of closest(points), closest(points, their number), where
//            points is a vector of pairs, arrays or vectors, a span, a pair of
//            iterators or pointers, or a pointer and a length, of any numbers;
//            returns a number, a list, a pair, a tuple or a class of two or
//            three members, or an optional one
// Claims:    it finds the closest of all small inputs; its time grows as n log
//            n; it finds the closest of others; it finds the closest in few
//            columns; it finds the closest of long lists; no square overflows
// Convicts:  one that does not look across the middle, or too near to it, that
//            compares neighbours only, overlooks equal points, takes a point
//            for two, squares what int cannot hold
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace closest {

using subject = callable::subject<callable::pairs>;
report judge(const subject&, bool in_whole_range, const settings&);

}  // namespace closest

// whole_range among More asks for coordinates at the limits of int.
template <class... More, class F>
report closest_pair(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::pairs>(
        function, std::tuple(callable::list("points")),
        [](auto points) { return std::tuple(points); },
        [](auto points) {
            return std::tuple(points, callable::size_of(points));
        });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: closest_pair(std::vector<std::pair<int, int>>&)");
    return closest::judge(subject, (std::is_same_v<More, whole_range> || ...),
                          how);
}

}  // namespace tenet::laws
