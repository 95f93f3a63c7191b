// travelling_salesman: the shortest tour through all cities and back.
//
// There is one city or more; the distance from one to another need not be that
// back, and there is one between any two. The answer is the length of the tour
// with the way back, the cities in its order, from 0, or both; it may begin
// anywhere and name its first city again at the end.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      tsp, held_karp
// Interface: one of tour(distances), tour(distances, n), tour(n, distances),
//            tour(distances, first), where distances are a vector of n vectors
//            of n of any integers, and first is the city 0; returns a number, a
//            list or a pair of both
// Claims:    it is the shortest of all small inputs; its time grows as n^2 2^n;
//            it is the shortest of others; it is the shortest through twelve
//            cities
// Convicts:  one that goes to the nearest city next, does not come back, visits
//            one twice or not at all, takes a distance for that back, has no
//            answer to a single city; one whose tour has another length
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace salesmen {

// Where there is a number beside the distances, it is that of the cities, or
// where to begin.
using subject = callable::subject<callable::number_rows, int>;
report judge(const subject&, const settings&);

}  // namespace salesmen

template <class F>
report travelling_salesman(F function,
                           const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::number_rows, int>(
        function, std::tuple(callable::list("distances"), callable::name{"$1"}),
        [](auto rows, auto) { return std::tuple(rows); },
        [](auto rows, auto number) { return std::tuple(rows, number); },
        [](auto rows, auto number) { return std::tuple(number, rows); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: travelling_salesman(std::vector<std::vector<int>>&)");
    return salesmen::judge(subject, how);
}

}  // namespace tenet::laws
