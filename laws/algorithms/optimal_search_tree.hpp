// optimal_search_tree: the least cost of searches in a binary search tree.
//
// A search costs as many comparisons as it meets keys, 1 for the root. The
// answer is the sum of all weights times comparisons, or that and the level of
// each key.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      optimal_bst
// Interface: one of cost(weights), cost(weights, size), cost(keys, weights),
//            cost(keys, weights, size), where weights is a vector, a span, a
//            pair of iterators or pointers, or a pointer and a length, of any
//            integers; returns a number, or a pair of it and a list
// Claims:    it is the least of all small inputs; its time grows as the cube of
//            the number of keys at most; it is the least of others
// Convicts:  one that takes the heaviest key as the root, or the one that
//            halves the weights; one that counts the root as 0, that leaves out
//            the last root, or looks at the first and the last alone; one whose
//            levels are of another tree; one that tries all trees
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace search_trees {

// Of keys and weights.
using subject = callable::subject<callable::numbers, callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace search_trees

template <class F>
report optimal_search_tree(F function,
                           const settings& how = settings::standard()) {
    using callable::numbers;
    const auto subject = callable::of<numbers, numbers>(
        function, std::tuple(callable::list("keys"), callable::list("weights")),
        // First, for two pointers and a size may be taken for one list's, too.
        [](auto keys, auto weights) {
            return std::tuple(keys, weights, callable::size_of(weights));
        },
        [](auto, auto weights) { return std::tuple(weights); },
        [](auto, auto weights) {
            return std::tuple(weights, callable::size_of(weights));
        },
        [](auto keys, auto weights) { return std::tuple(keys, weights); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: cost(std::vector<int>&)");
    return search_trees::judge(subject, how);
}

}  // namespace tenet::laws
