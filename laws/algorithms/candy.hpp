// candy: the fewest candies for children in a row, of whom each gets one at
// least, and more than a neighbour of lower rating.
//
// The answer is how many it takes in all, or a list of what each child gets. Of
// no children it is 0. Ratings go to the limits of their type.
// Small inputs are all 739 of up to four ratings from 0 to 3, of five from 0 to
// 2, and of up to three at the limits; against each way to give up to n.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      distribute_candy
// Interface: candy(ratings): a vector, a span, a pair of iterators or pointers,
//            or a pointer and a length, of any integers; returns a number or a
//            list
// Claims:    it takes the fewest of all small inputs; its time grows as n; it
//            takes the fewest of others; it takes the fewest of long ones
// Convicts:  one that looks only to the left, adds the demands of both sides,
//            forgets to begin again after a descent or after equals, treats
//            equals as better, raises a peak too often, too late or never; one
//            whose differences overflow; one wrong about none
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace candies {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace candies

template <class F>
report candy(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("ratings")),
        [](auto ratings) { return std::tuple(ratings); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: candy(std::vector<int>&)");
    return candies::judge(subject, how);
}

}  // namespace tenet::laws
