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
//            iterators or pointers, or a pointer and a length, of any numbers,
//            or a vector or a pointer of a class of two members, x and y;
//            returns a number, a list, a pair, a tuple or a class of two or
//            three members, or an optional one
// Claims:    it finds the closest of all small inputs; its time grows as n log
//            n; it finds the closest of others; it finds the closest in few
//            columns; it finds the closest of long lists; no square overflows
// Convicts:  one that does not look across the middle, or too near to it, that
//            compares neighbours only, overlooks equal points, takes a point
//            for two, squares what int cannot hold
#pragma once

#include <concepts>
#include <memory>
#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace closest {

using subject = callable::subject<callable::pairs>;
report judge(const subject&, bool in_whole_range, const settings&);

template <class P>
concept own_point = requires(P point) {
    P{1, 2};
    requires std::is_arithmetic_v<decltype(point.x)>;
    requires std::is_arithmetic_v<decltype(point.y)>;
};

// Drawn points as those of whatever class the function takes.
struct any_points {
    const callable::pairs* drawn;
    std::shared_ptr<void> kept{};

    template <own_point P>
    std::vector<P>& as() {
        auto made = std::make_shared<std::vector<P>>();
        for (const auto& [x, y] : *drawn)
            made->push_back(P{static_cast<decltype(P::x)>(x),
                              static_cast<decltype(P::y)>(y)});
        kept = made;
        return *made;
    }
    template <own_point P>
    operator std::vector<P>&() {
        return as<P>();
    }
    template <own_point P>
    operator P*() {
        return as<P>().data();
    }
};

template <class F>
auto of_own_points(F& f) {
    const auto made = [](auto call, const char* arguments) {
        return subject{[call](const callable::pairs& drawn) {
                           any_points points{&drawn};
                           return callable::answered(call(points));
                       },
                       "std::vector<Point>", arguments};
    };
    if constexpr (std::is_invocable_v<F&, any_points&>)
        return made([&f](any_points& points) { return f(points); }, "points");
    else if constexpr (std::is_invocable_v<F&, any_points&, int>)
        return made(
            [&f](any_points& points) {
                return f(points, int(points.drawn->size()));
            },
            "points.data(), int(points.size())");
    else
        return callable::untaken();
}

}  // namespace closest

// whole_range among More asks for coordinates at the limits of int.
template <class... More, class F>
report closest_pair(F function, const settings& how = settings::standard()) {
    const auto of_pairs = callable::of<callable::pairs>(
        function, std::tuple(callable::list("points")),
        [](auto points) { return std::tuple(points); },
        [](auto points) {
            return std::tuple(points, callable::size_of(points));
        });
    const auto subject = [&] {
        if constexpr (callable::is_taken<decltype(of_pairs)>)
            return of_pairs;
        else
            return closest::of_own_points(function);
    }();
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: closest_pair(std::vector<std::pair<int, int>>&)");
    return closest::judge(subject, (std::is_same_v<More, whole_range> || ...),
                          how);
}

}  // namespace tenet::laws
