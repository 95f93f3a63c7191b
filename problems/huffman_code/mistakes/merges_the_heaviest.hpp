// Mistake: its priority queue gives the greatest first, as
// std::priority_queue does unless it is told otherwise.
#pragma once

#include <cstddef>
#include <queue>
#include <utility>
#include <vector>

std::vector<int> huffman_code(const std::vector<int>& weights) {
    std::priority_queue<std::pair<long long, std::size_t>> trees;
    for (std::size_t i = 0; i < weights.size(); ++i)
        trees.emplace(weights[i], i);
    std::vector<std::size_t> parents(weights.size());
    while (trees.size() > 1) {
        const auto [first_weight, first] = trees.top();
        trees.pop();
        const auto [second_weight, second] = trees.top();
        trees.pop();
        parents[first] = parents[second] = parents.size();
        trees.emplace(first_weight + second_weight, parents.size());
        parents.push_back(0);
    }
    std::vector<int> depths(parents.size());
    for (std::size_t node = parents.size() - 1; node-- > 0;)
        depths[node] = depths[parents[node]] + 1;
    depths.resize(weights.size());
    return depths;
}
