#pragma once

#include <vector>

std::vector<int> huffman_code(const std::vector<int>& weights) {
    // The length of a code for each weight.
    return {};
}
