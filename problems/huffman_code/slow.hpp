// Too slow: it searches the two lightest among all trees, and makes every leaf
// of both one deeper, each time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

struct tree {
    long long weight;
    std::vector<std::size_t> leaves;
};

tree take_lightest(std::vector<tree>& trees) {
    const auto lightest = std::min_element(
        trees.begin(), trees.end(),
        [](const tree& a, const tree& b) { return a.weight < b.weight; });
    const tree taken = *lightest;
    *lightest = trees.back();
    trees.pop_back();
    return taken;
}

std::vector<int> huffman_code(const std::vector<int>& weights) {
    std::vector<tree> trees;
    for (const int weight : weights) trees.push_back({weight, {trees.size()}});
    std::vector<int> lengths(weights.size());
    while (trees.size() > 1) {
        tree merged = take_lightest(trees);
        const tree other = take_lightest(trees);
        merged.weight += other.weight;
        merged.leaves.insert(merged.leaves.end(), other.leaves.begin(),
                             other.leaves.end());
        for (const std::size_t leaf : merged.leaves) ++lengths[leaf];
        trees.push_back(merged);
    }
    return lengths;
}
