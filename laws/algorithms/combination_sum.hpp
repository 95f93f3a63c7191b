// combination_sum: every combination of candidates with a given sum, once.
//
// Candidates are positive and differ from each other, and each may be taken any
// number of times. Combinations, and what is in one, may be in any order; the
// answer may also be how many there are.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      combinations_with_sum
// Interface: one of combine(candidates, sum), combine(sum, candidates), where
//            candidates is a vector, a span, a pair of iterators or pointers,
//            or a pointer and a length, of any integers; returns a list of
//            lists, or a number
// Claims:    it finds all combinations of all small inputs, once; it finds all
//            combinations of others, once
// Convicts:  one that returns permutations, takes each candidate once, only
//            combinations of one candidate, none that begins with the last;
//            that finds one twice, that goes beyond the sum
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace combination_sums {

using subject = callable::subject<callable::numbers, int>;
report judge(const subject&, const settings&);

}  // namespace combination_sums

template <class F>
report combination_sum(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers, int>(
        function,
        std::tuple(callable::list("candidates"), callable::name{"$1"}),
        [](auto candidates, auto sum) { return std::tuple(candidates, sum); },
        [](auto candidates, auto sum) { return std::tuple(sum, candidates); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: combination_sum(std::vector<int>&, int)");
    return combination_sums::judge(subject, how);
}

}  // namespace tenet::laws
