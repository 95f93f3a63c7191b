// window_median: the median of every window of a size.
//
// Of an even size, the mean of both in the middle, the lesser, the greater, or
// both; elements, or their places: which, is seen from one call. No window is
// longer than the list; sums that leave the type are judged where they are
// asked for.
//
// Judges:    a function, an object that can be called, such as
//            median_sliding_window, or a class of one public function
// Also:      median_sliding_window
// Interface: one of medians(list, size), medians(size, list), medians(first,
//            last, size), where the list is a vector, a span, or a pointer and
//            a length, of any integers; returns a list of numbers, of places or
//            of pairs
// Claims:    it is right about all small inputs; it is right about others; it
//            is right at the ends of int; it is right about long ones; its time
//            grows as n log n at most
// Convicts:  one that keeps what has left the window or removes an equal twice,
//            that leaves out the first or the last window, cuts the mean, takes
//            the middle unsorted, the mean of all, or of an odd size the wrong
//            one, subtracts to compare, sorts every window
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace medians {

using subject = callable::subject<callable::numbers, int>;
report judge(const subject&, bool whole, const settings&);

}  // namespace medians

// whole_range among More asks for sums that leave the type, too.
template <class... More, class F>
report window_median(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers, int>(
        function, std::tuple(callable::list("list"), callable::name{"$1"}),
        [](auto list, auto size) { return std::tuple(list, size); },
        [](auto list, auto size) { return std::tuple(size, list); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: medians(std::vector<int>& list, int size)");
    return medians::judge(subject, (std::is_same_v<More, whole_range> || ...),
                          how);
}

}  // namespace tenet::laws
