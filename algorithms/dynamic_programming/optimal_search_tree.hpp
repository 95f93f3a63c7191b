// optimal_search_tree: the binary search tree of the cheapest searches.
//
// Of how often each key is searched for, and, if that is known, each place
// between keys. A search costs as many comparisons as it meets keys.
//
// Technique:  dynamic programming over all intervals of keys; the root of an
//             interval lies between those of the intervals that lack its last
//             or its first key, so that all searches for roots together take
//             quadratic time
// Complexity: O(n^2) additions and comparisons; space O(n^2)
// Reference:  D. E. Knuth, Optimum Binary Search Trees, Acta Informatica 1,
//             1971
// Laws:       optimal_search_tree
// See also:   huffman_code, binary_search_tree
//
// Example:
//   const auto tree = optimal_search_tree(std::vector{34, 8, 50});
//   tree.cost == 142 && tree.levels == std::vector<std::size_t>{2, 3, 1}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// The level of each key, which is how many keys a search for it meets: 1 of the
// root. They determine the tree, for of the keys of a subtree the root alone
// has the least level.
template <class Cost>
struct search_tree {
    Cost cost{};
    std::vector<std::size_t> levels;
};

// Sums of integers are of type std::uint64_t, modulo 2^64 if they are greater;
// others are of their type.
template <class Weight>
using search_cost =
    std::conditional_t<std::integral<Weight>, std::uint64_t, Weight>;

template <class Cost>
class optimal_search_trees {
public:
    constexpr optimal_search_trees(const std::vector<Cost>& hits,
                                   const std::vector<Cost>& misses)
        : n_(hits.size()),
          costs_((n_ + 1) * (n_ + 1), Cost()),
          roots_(costs_.size(), 0) {
        std::vector<Cost> weights = misses;  // of [i, i + size), by i
        for (std::size_t size = 1; size <= n_; ++size)
            for (std::size_t i = 0; i + size <= n_; ++i) {
                const std::size_t end = i + size;
                weights[i] += hits[end - 1] + misses[end];
                find_root(i, end, weights[i]);
            }
    }
    constexpr search_tree<Cost> best() const {
        search_tree<Cost> tree{costs_[at(0, n_)],
                               std::vector<std::size_t>(n_, 0)};
        struct subtree {
            std::size_t first, last, level;
        };
        std::vector<subtree> open{{0, n_, 1}};
        while (!open.empty()) {
            const auto [first, last, level] = open.back();
            open.pop_back();
            if (first == last) continue;
            const std::size_t root = roots_[at(first, last)];
            tree.levels[root] = level;
            open.push_back({first, root, level + 1});
            open.push_back({root + 1, last, level + 1});
        }
        return tree;
    }

private:
    constexpr std::size_t at(std::size_t first, std::size_t last) const {
        return first * (n_ + 1) + last;
    }
    constexpr void find_root(std::size_t first, std::size_t last,
                             const Cost& weight) {
        std::size_t root = first, end = first;
        if (last - first > 1) {
            root = roots_[at(first, last - 1)];
            end = roots_[at(first + 1, last)];
        }
        const auto below = [&](std::size_t key) {
            return costs_[at(first, key)] + costs_[at(key + 1, last)];
        };
        for (std::size_t key = root + 1; key <= end; ++key)
            if (below(key) < below(root)) root = key;
        roots_[at(first, last)] = root;
        costs_[at(first, last)] = below(root) + weight;
    }

    std::size_t n_;
    std::vector<Cost> costs_;  // of the best tree of keys [first, last)
    std::vector<std::size_t> roots_;
};

// hits are the weights of searches for each key, misses of those that end
// before the first key, between two, and behind the last, so that there is one
// more; none are given if no search misses. Returns a tree of the least sum of
// weights times comparisons. Precondition: no weight is negative.
template <std::ranges::input_range Hits,
          std::ranges::input_range Misses =
              std::vector<std::ranges::range_value_t<Hits>>>
constexpr auto optimal_search_tree(Hits&& hits, const Misses& misses = {}) {
    using cost = search_cost<std::ranges::range_value_t<Hits>>;
    std::vector<cost> of_keys, of_gaps;
    for (const auto& weight : hits) {
        assert(!(weight < 0));
        of_keys.push_back(static_cast<cost>(weight));
    }
    for (const auto& weight : misses) {
        assert(!(weight < 0));
        of_gaps.push_back(static_cast<cost>(weight));
    }
    assert(of_gaps.empty() || of_gaps.size() == of_keys.size() + 1);
    of_gaps.resize(of_keys.size() + 1, cost());
    return optimal_search_trees<cost>(of_keys, of_gaps).best();
}

}  // namespace tenet
