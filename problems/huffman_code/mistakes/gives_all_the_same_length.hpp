// Mistake: it gives all codes the least length of which there are enough, and
// does not look at the weights.
#pragma once

#include <cstddef>
#include <vector>

std::vector<int> huffman_code(const std::vector<int>& weights) {
    int length = 0;
    for (std::size_t codes = 1; codes < weights.size(); codes *= 2) ++length;
    return std::vector<int>(weights.size(), length);
}
