// Mistake: it passes an element whose left neighbour is equal even if that is
// taken already, and so never takes both.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

void complete(const std::vector<int>& sorted, std::vector<bool>& taken,
              std::vector<int>& begun, std::vector<std::vector<int>>& all) {
    if (begun.size() == sorted.size()) all.push_back(begun);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (taken[i] || (i > 0 && sorted[i - 1] == sorted[i])) continue;
        taken[i] = true;
        begun.push_back(sorted[i]);
        complete(sorted, taken, begun, all);
        begun.pop_back();
        taken[i] = false;
    }
}

std::vector<std::vector<int>> permutations(std::vector<int> elements) {
    std::sort(elements.begin(), elements.end());
    std::vector<bool> taken(elements.size());
    std::vector<int> begun;
    std::vector<std::vector<int>> all;
    complete(elements, taken, begun, all);
    return all;
}
