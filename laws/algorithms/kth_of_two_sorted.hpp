// kth_of_two_sorted: a function that finds the k-th least of two sorted lists.
//
// Whether k counts from 0 or from 1 is found out by a probe.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      kth_element, kth_smallest
// Interface: one of kth(a, b, k), kth(k, a, b), kth(a, n, b, m, k),
//            kth(a, b, n, m, k), where a and b are vectors, spans, pairs of
//            iterators or pointers, or pointers and lengths, of any integers;
//            returns the element, or an optional one
// Claims:    it finds the k-th of all short lists; it finds the k-th of longer
//            lists; its time grows as log n; it finds the k-th of long lists
// Convicts:  one that merges, drops the rest of a list when the other has
//            ended, takes one for the longer, looks in one list only, counts
//            from a wrong place, subtracts numbers
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace two_sorted {

using subject = callable::subject<callable::numbers, callable::numbers, int>;
report judge(const subject&, const settings&);

}  // namespace two_sorted

template <class F>
report kth_of_two_sorted(F function,
                         const settings& how = settings::standard()) {
    using callable::numbers, callable::size_of;
    const auto subject = callable::of<numbers, numbers, int>(
        function,
        std::tuple(callable::list("a"), callable::list("b"),
                   callable::name{"k"}),
        [](auto a, auto b, auto k) { return std::tuple(a, b, k); },
        [](auto a, auto b, auto k) { return std::tuple(k, a, b); },
        [](auto a, auto b, auto k) {
            return std::tuple(a, size_of(a), b, size_of(b), k);
        },
        [](auto a, auto b, auto k) {
            return std::tuple(a, b, size_of(a), size_of(b), k);
        });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: kth(std::vector<int>&, std::vector<int>&, int)");
    return two_sorted::judge(subject, how);
}

}  // namespace tenet::laws
