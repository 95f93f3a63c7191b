// merge_spans: the spans that together cover what the given ones cover, none of
// which overlap or touch.
//
// Each span has a start and an end that belong to it; it may be a single point.
// Those that touch are united, too. The answer is in the order of the starts.
// Small inputs are all 3616 of up to three spans of five points, and all 463 of
// up to two at the limits of their type; against what they cover point by
// point.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      merge_intervals
// Interface: one of merge(spans), merge(spans, how many): pairs of a start and
//            an end, or lists or arrays of both, in a vector, a span, a pair of
//            iterators or pointers, or a pointer and a length, of any integers;
//            returns a list of pairs or of lists of two
// Claims:    it unites all small inputs; its time grows as n log n; it unites
//            others; it unites many
// Convicts:  one that takes them as they come, or by their ends; that takes the
//            end of the last one for the farthest; that leaves those apart that
//            touch, or unites those that are a unit apart; that forgets the
//            last one, single points, what begins below 0; that compares each
//            with its neighbour only, or is wrong about none
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace united {

using subject = callable::subject<callable::pairs>;
report judge(const subject&, const settings&);

}  // namespace united

template <class F>
report merge_spans(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::pairs>(
        function, std::tuple(callable::list("spans")),
        [](auto spans) { return std::tuple(spans); },
        [](auto spans) { return std::tuple(spans, callable::size_of(spans)); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: merge(std::vector<std::pair<int, int>>& spans)");
    return united::judge(subject, how);
}

}  // namespace tenet::laws
