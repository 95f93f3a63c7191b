// house_robber: the greatest value of houses of which no two are neighbours.
//
// The answer is that value, the places of the houses that are chosen, from 0
// and in any order, or both. No houses, or none that is worth it, may be
// chosen: the value is then 0. Negative values are not judged if a house of -1
// is robbed.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      rob
// Interface: one of rob(values), rob(first, last), rob(pointer, length),
//            rob(length, values), of any integers; returns a number, a list or
//            a pair of both
// Claims:    it is the greatest value of all small inputs; its time grows as n;
//            it is the greatest value of others; it is the greatest value of
//            thousands
// Convicts:  one that takes every other house, or the greatest first; one that
//            takes two neighbours, at least one house, leaves out the first or
//            the last, knows of no houses nothing; one whose houses do not have
//            the value
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace houses {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace houses

template <class F>
report house_robber(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of_numbers(function, "values");
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: house_robber(std::vector<int>&)");
    return houses::judge(subject, how);
}

}  // namespace tenet::laws
