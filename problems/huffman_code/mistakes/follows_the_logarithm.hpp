// Mistake: it gives each symbol the logarithm of its share, rounded up, as its
// length: codes of these lengths exist, but shorter ones may, too.
#pragma once

#include <numeric>
#include <vector>

std::vector<int> huffman_code(const std::vector<int>& weights) {
    const long long sum = std::accumulate(weights.begin(), weights.end(), 0LL);
    std::vector<int> lengths;
    for (const int weight : weights) {
        int length = 0;
        for (long long reached = weight; reached < sum; reached *= 2) ++length;
        lengths.push_back(length);
    }
    return lengths;
}
