// Mistake: it goes from one order to the next greater, but begins with the
// given one instead of the least.
#pragma once

#include <algorithm>
#include <vector>

std::vector<std::vector<int>> permutations(std::vector<int> elements) {
    std::vector<std::vector<int>> all;
    do {
        all.push_back(elements);
    } while (std::next_permutation(elements.begin(), elements.end()));
    return all;
}
