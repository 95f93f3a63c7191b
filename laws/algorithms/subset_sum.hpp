// subset_sum: whether some of the numbers have a given sum, and which.
//
// Each is taken once at most; of 0, that is none of them. Numbers are not
// negative, except for those who take such. The answer is a truth; or some that
// have the sum, as numbers, as their places from 0 or 1, or as a truth for
// each, in any order, and nothing or an empty list if there are none.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      is_subset_sum, subset_with_sum
// Interface: one of find(numbers, sum), find(sum, numbers), also with how many
//            there are before or behind them, where numbers is a vector, a
//            span, a pair of iterators or pointers, or a pointer and a length,
//            of any integers; returns a truth, a list, or an optional one
// Claims:    it is right about all small inputs; it is right about others; it
//            is right about negative numbers
// Convicts:  a greedy one; one that takes a number twice, that tries neighbours
//            only, or never without the first; that is wrong about a sum of 0,
//            about a sum that takes all that is left, about the last set; that
//            keeps what it has tried, that is wrong about negative sums only
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace subset_sums {

using subject = callable::subject<callable::numbers, int>;
report judge(const subject&, const settings&);

}  // namespace subset_sums

template <class F>
report subset_sum(F function, const settings& how = settings::standard()) {
    using callable::size_of;
    const auto subject = callable::of<callable::numbers, int>(
        function, std::tuple(callable::list("numbers"), callable::name{"$1"}),
        [](auto numbers, auto sum) { return std::tuple(numbers, sum); },
        [](auto numbers, auto sum) {
            return std::tuple(size_of(numbers), numbers, sum);
        },
        [](auto numbers, auto sum) {
            return std::tuple(numbers, size_of(numbers), sum);
        },
        [](auto numbers, auto sum) { return std::tuple(sum, numbers); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: subset_sum(std::vector<int>&, int)");
    return subset_sums::judge(subject, how);
}

}  // namespace tenet::laws
