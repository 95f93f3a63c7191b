// smallest_ship: the least capacity of a ship that carries all parcels, in
// their order, within so many days.
//
// On each day it takes the next parcels, as many as one likes whose weights
// together are not above its capacity. There is a parcel and a day at least;
// weights are 1 or more, and their sum is a number of their type.
// Small inputs are all 7736 of up to five parcels of weights up to 4, and of as
// many days as parcels or one more, against each way to cut them into days.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      ship_within_days, least_capacity
// Interface: one of ship(weights, days), ship(days, weights), ship(weights, how
//            many, days), where the weights are a vector, a span, a pair of
//            iterators or pointers, or a pointer and a length, of any integers;
//            returns a number
// Claims:    it is right about all small inputs; its time grows as n log of the
//            sum; it is right about others; it is right about heavy parcels; it
//            is right about many parcels
// Convicts:  one that forgets that the heaviest must fit, takes the mean, sorts
//            the parcels, is a day wrong, leaves the last day out, loads below
//            its capacity only, drops a parcel that begins a day, is one below
//            or above; one that adds two bounds
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace ships {

using subject = callable::subject<callable::numbers, int>;
report judge(const subject&, const settings&);

}  // namespace ships

template <class F>
report smallest_ship(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers, int>(
        function, std::tuple(callable::list("weights"), callable::name{"$1"}),
        [](auto weights, auto days) { return std::tuple(weights, days); },
        [](auto weights, auto days) { return std::tuple(days, weights); },
        [](auto weights, auto days) {
            return std::tuple(weights, callable::size_of(weights), days);
        });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: ship(std::vector<int>& weights, int days)");
    return ships::judge(subject, how);
}

}  // namespace tenet::laws
