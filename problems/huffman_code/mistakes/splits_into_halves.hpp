// Mistake: it works from the root down, and splits the sorted weights where
// both parts are as equal as can be, which need not be best further down.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <vector>

void split(const std::vector<int>& weights,
           const std::vector<std::size_t>& order, std::size_t first,
           std::size_t end, std::vector<int>& lengths) {
    if (end - first < 2) return;
    long long before = 0, behind = 0;
    for (std::size_t i = first; i < end; ++i) behind += weights[order[i]];
    std::size_t middle = first;
    while (middle + 1 < end) {
        const long long next = weights[order[middle]];
        const bool helps = std::llabs(before + next - (behind - next)) <
                           std::llabs(before - behind);
        if (middle > first && !helps) break;
        before += next;
        behind -= next;
        ++middle;
    }
    for (std::size_t i = first; i < end; ++i) ++lengths[order[i]];
    split(weights, order, first, middle, lengths);
    split(weights, order, middle, end, lengths);
}

std::vector<int> huffman_code(const std::vector<int>& weights) {
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return weights[a] > weights[b];
    });
    std::vector<int> lengths(weights.size());
    split(weights, order, 0, order.size(), lengths);
    return lengths;
}
