// climbing_stairs: in how many ways a flight of stairs is climbed.
//
// By 1 or 2 stairs at a time, or by any of the steps given, which are positive
// and differ; ways differ in the order of their steps. Of 1 or 2 at a time, no
// stairs are climbed in one way or in none, as one likes.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      climb_stairs
// Interface: one of climb(stairs), climb(stairs, steps), climb(steps, stairs),
//            of any integers, where steps is a vector, a span, a pair of
//            iterators or pointers, or a pointer and a length; returns a number
// Claims:    it counts the ways of all small inputs; its time grows as the
//            number of stairs; it counts the ways as far as its type reaches
// Convicts:  one that is a stair too high or too low, starts with wrong
//            numbers, takes the order of the steps for nothing, counts in fewer
//            bits than it returns
#pragma once

#include <climits>
#include <concepts>
#include <cstdint>
#include <limits>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tenet::laws {

namespace stairs {

using of_stairs = callable::subject<int>;
using of_steps = callable::subject<int, callable::numbers>;

// The most ways that the type of the answer holds.
report judge(const of_stairs&, std::int64_t most, const settings&);
report judge(const of_steps&, const settings&);

template <class F>
constexpr std::int64_t most_of() {
    using answer = std::remove_cvref_t<std::invoke_result_t<F&, int&>>;
    if constexpr (!std::integral<answer>)
        return INT_MAX;
    else if constexpr (std::cmp_less(std::numeric_limits<answer>::max(),
                                     INT64_MAX))
        return std::numeric_limits<answer>::max();
    else
        return INT64_MAX;
}

}  // namespace stairs

template <class F>
report climbing_stairs(F function, const settings& how = settings::standard()) {
    const auto alone =
        callable::of<int>(function, std::tuple(callable::name{"$0"}),
                          [](auto climbed) { return std::tuple(climbed); });
    if constexpr (callable::is_taken<decltype(alone)>) {
        return stairs::judge(alone, stairs::most_of<F>(), how);
    } else {
        const auto by_steps = callable::of<int, callable::numbers>(
            function, std::tuple(callable::name{"$0"}, callable::list("steps")),
            [](auto climbed, auto steps) { return std::tuple(climbed, steps); },
            [](auto climbed, auto steps) {
                return std::tuple(steps, climbed);
            });
        static_assert(callable::is_taken<decltype(by_steps)>,
                      "needs: climbing_stairs(int), or climbing_stairs(int, "
                      "std::vector<int>& steps)");
        return stairs::judge(by_steps, how);
    }
}

}  // namespace tenet::laws
