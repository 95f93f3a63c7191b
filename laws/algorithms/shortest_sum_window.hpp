// shortest_sum_window: the shortest part of a list that adds up to a target or
// more.
//
// Of numbers that are not negative, and a target above 0. Its length, or
// itself, or where it is; which, is seen from one call. Of several shortest,
// any; 0, -1, nothing or an empty one if there is none.
//
// Judges:    a function, an object that can be called, such as
//            min_sub_array_len, or a class of one public function
// Also:      min_sub_array_len
// Interface: one of shortest(list, target), shortest(target, list),
//            shortest(first, last, target), where the list is a vector, a span,
//            or a pointer and a length, of any integers; returns a number, a
//            list, a part of the list or two places
// Claims:    it is right about all small inputs; it is right about others; it
//            adds up beyond the type; it is right about long ones; its time
//            grows as n log n at most
// Convicts:  one that wants more than the target, or exactly the target, that
//            shrinks by one only, starts anew, forgets the last window, takes
//            the first or the longest, returns more than n for none, adds up in
//            a type that is too small, tries all parts
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace sum_windows {

using subject = callable::subject<callable::numbers, int>;
report judge(const subject&, bool whole, const settings&);

}  // namespace sum_windows

// whole_range among More asks for sums that leave the type, too.
template <class... More, class F>
report shortest_sum_window(F function,
                           const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers, int>(
        function, std::tuple(callable::list("list"), callable::name{"$1"}),
        [](auto list, auto target) { return std::tuple(list, target); },
        [](auto list, auto target) { return std::tuple(target, list); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: shortest(std::vector<int>& list, int target)");
    return sum_windows::judge(subject,
                              (std::is_same_v<More, whole_range> || ...), how);
}

}  // namespace tenet::laws
