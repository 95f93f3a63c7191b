// Mistake: it sorts once, and merges the next weight into the same tree each
// time, though two others may be lighter than that has become.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

std::vector<int> huffman_code(const std::vector<int>& weights) {
    const std::size_t n = weights.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return weights[a] > weights[b];
    });
    std::vector<int> lengths(n);
    for (std::size_t rank = 0; rank < n; ++rank)
        lengths[order[rank]] = static_cast<int>(std::min(rank + 1, n - 1));
    return lengths;
}
