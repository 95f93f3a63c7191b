// tree_dp: for each vertex of a tree, the sum of the distances to all others.
//
// What rerooting is tried on. Vertices are 0, 1 ... n - 1; edges come in any
// order and direction.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      sum_of_distances_in_tree, rerooting
// Interface: one of sums(n, edges), sums(edges, n), sums(edges), where edges is
//            a vector of pairs, of arrays or of vectors of two integers;
//            returns a list
// Claims:    it is right about all small trees; it is right about paths, stars
//            and other trees; its time grows as n
// Convicts:  one that answers for the root alone, that counts subtrees without
//            their roots, minds edges in one direction, is right about vertices
//            only that have greater numbers than their parents, does not take
//            the subtree out of its parent's sum; one that walks from each
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace trees {

using subject = callable::subject<int, callable::pairs>;
report judge(const subject&, const settings&);

}  // namespace trees

template <class F>
report tree_dp(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<int, callable::pairs>(
        function, std::tuple(callable::name{"$0"}, callable::list("edges")),
        [](auto n, auto edges) { return std::tuple(n, edges); },
        [](auto n, auto edges) { return std::tuple(edges, n); },
        [](auto, auto edges) { return std::tuple(edges); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: sums(int, std::vector<std::vector<int>>&)");
    return trees::judge(subject, how);
}

}  // namespace tenet::laws
