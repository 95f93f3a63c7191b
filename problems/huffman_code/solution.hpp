#pragma once

#include <cstddef>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

// In a best tree, no leaf is heavier than one that is deeper, or exchanging
// them would pay; so the two lightest can be siblings of the deepest level.
// They are merged into a tree, of both their weights, which from then on is a
// symbol like others: whatever it costs, the digit that tells both apart costs
// that sum, and has been paid. So it goes on, down to a single tree. Its
// nodes are numbered as they are made, so that a parent comes behind its
// children, and the root is last: from there down, every parent has its depth
// before its children ask for it. 2 n steps of a heap: O(n log n).
std::vector<int> huffman_code(const std::vector<int>& weights) {
    using tree = std::pair<long long, std::size_t>;  // its weight and its root
    std::priority_queue<tree, std::vector<tree>, std::greater<>> trees;
    for (std::size_t i = 0; i < weights.size(); ++i)
        trees.emplace(weights[i], i);
    std::vector<std::size_t> parents(weights.size());
    while (trees.size() > 1) {
        const auto [least, first] = trees.top();
        trees.pop();
        const auto [next, second] = trees.top();
        trees.pop();
        parents[first] = parents[second] = parents.size();
        trees.emplace(least + next, parents.size());
        parents.push_back(0);
    }
    std::vector<int> depths(parents.size());
    for (std::size_t node = parents.size() - 1; node-- > 0;)
        depths[node] = depths[parents[node]] + 1;
    depths.resize(weights.size());
    return depths;
}
