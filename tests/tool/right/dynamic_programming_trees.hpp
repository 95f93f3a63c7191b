// tree_dp: right_sums (function)
// optimal_search_tree: right_cost (function)
#pragma once
#include <tenet/algorithms/dynamic_programming/optimal_search_tree.hpp>
#include <tenet/algorithms/dynamic_programming/tree_dp.hpp>
#include <utility>
#include <vector>

inline std::vector<int> right_sums(int n,
                                   std::vector<std::pair<int, int>> edges) {
    using distances = std::pair<int, int>;  // how many vertices, and their sum
    const auto all = tenet::tree_dp(
        std::size_t(n), edges, distances(),
        [](distances a, distances b) {
            return distances(a.first + b.first, a.second + b.second);
        },
        [](distances a, auto, auto) {
            return distances(a.first + 1, a.second + a.first + 1);
        });
    std::vector<int> sums;
    for (const auto& each : all) sums.push_back(each.second);
    return sums;
}
inline int right_cost(const std::vector<int>& weights) {
    return int(tenet::optimal_search_tree(weights).cost);
}
