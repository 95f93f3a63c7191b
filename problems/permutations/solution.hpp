#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// Adds every order that begins with `begun`, which holds what is taken.
void complete(const std::vector<int>& sorted, std::vector<bool>& taken,
              std::vector<int>& begun, std::vector<std::vector<int>>& all) {
    if (begun.size() == sorted.size()) all.push_back(begun);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool equals_free =
            i > 0 && sorted[i - 1] == sorted[i] && !taken[i - 1];
        if (taken[i] || equals_free) continue;
        taken[i] = true;
        begun.push_back(sorted[i]);
        complete(sorted, taken, begun, all);
        begun.pop_back();
        taken[i] = false;
    }
}

// Each element that is not taken may come next. Of equal ones, which sorting
// makes neighbours, only the first that is free may: they are taken from left
// to right, so that of all ways to exchange them there is one. What is begun
// can always be completed, so that no work is in vain: an order costs at most n
// steps of n elements. All is as it was when a call returns.
std::vector<std::vector<int>> permutations(std::vector<int> elements) {
    std::sort(elements.begin(), elements.end());
    std::vector<bool> taken(elements.size());
    std::vector<int> begun;
    std::vector<std::vector<int>> all;
    complete(elements, taken, begun, all);
    return all;
}
