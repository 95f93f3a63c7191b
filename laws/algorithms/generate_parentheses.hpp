// generate_parentheses: every balanced text of n pairs of parentheses, once.
//
// In any order. The answer may also be how many there are. Of no pairs, there
// is one text, which is empty, or none.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      generate_parenthesis, balanced_parentheses
// Interface: one of generate(n), of any integer; returns a list or a range of
//            texts, or a number
// Claims:    it is right about up to 6 pairs; it is right about 7 to 9 pairs
// Convicts:  one that closes what is not open, that only puts a pair around or
//            beside shorter texts, that finds some twice, that leaves one out,
//            that takes n for the length
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace parentheses {

using subject = callable::subject<int>;
report judge(const subject&, const settings&);

}  // namespace parentheses

template <class F>
report generate_parentheses(F function,
                            const settings& how = settings::standard()) {
    const auto subject =
        callable::of<int>(function, std::tuple(callable::name{"$0"}),
                          [](auto pairs) { return std::tuple(pairs); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: generate_parentheses(int)");
    return parentheses::judge(subject, how);
}

}  // namespace tenet::laws
