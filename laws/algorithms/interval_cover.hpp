// interval_cover: the fewest intervals that together cover from a to b.
//
// Intervals cover all between their ends, whole or not; a is less than b. The
// answer is how many it takes, -1 or nothing if even all leave a gap; or their
// places, from 0, or the intervals themselves, none if they leave a gap.
// Small inputs are all 36160 of up to three intervals and a and b up to 4, or
// 14464 where a is 0; against each set of the intervals.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      video_stitching
// Interface: one of cover(intervals, a, b), cover(a, b, intervals),
//            cover(intervals, {a, b}), cover(starts, ends, a, b); of one number
//            beside the intervals, it is b, and a is 0; intervals are pairs of
//            a start and an end, in vectors, pointers or iterators, of any
//            integers; returns a number, an optional or a list
// Claims:    it takes the fewest of all small intervals; its time grows as n
//            log n; it takes the fewest of others; it takes the fewest of many
// Convicts:  one that takes the longest first, the one that starts or ends
//            first, or starts last; that leaves a gap, misses what begins where
//            another ends, goes on after b, stops before it, forgets a; one
//            wrong about what cannot be covered
#pragma once

#include <tenet/laws/algorithms/callable_pairs.hpp>
#include <type_traits>

namespace tenet::laws {

namespace interval_covers {

using subject = callable::pairs_subject<int, int>;
report judge(const subject&, const settings&);
// From 0.
report judge(const callable::pairs_subject<int>&, const settings&);

// One that takes a and b as a pair is called as one that takes two numbers.
template <class F>
report judge_of_pair(F& function, const settings& how) {
    auto called = [&](callable::pairs& intervals, int a, int b) {
        return function(intervals, std::pair<int, int>(a, b));
    };
    auto cover =
        callable::paired<int, int>(called, {"starts", "ends", "intervals"},
                                   callable::name{"$1"}, callable::name{"$2"});
    cover.arguments = "intervals, {$1, $2}";
    return judge(cover, how);
}

}  // namespace interval_covers

template <class F>
report interval_cover(F function, const settings& how = settings::standard()) {
    const callable::pair_names names{"starts", "ends", "intervals"};
    if constexpr (std::is_invocable_v<F&, callable::pairs&,
                                      std::pair<int, int>>) {
        return interval_covers::judge_of_pair(function, how);
    } else {
        const auto two = callable::paired<int, int>(
            function, names, callable::name{"$1"}, callable::name{"$2"});
        if constexpr (callable::is_taken<decltype(two)>) {
            return interval_covers::judge(two, how);
        } else {
            const auto one =
                callable::paired<int>(function, names, callable::name{"$1"});
            static_assert(callable::is_taken<decltype(one)>,
                          "needs: cover(std::vector<std::pair<int, int>>& "
                          "intervals, int a, int b)");
            return interval_covers::judge(one, how);
        }
    }
}

}  // namespace tenet::laws
