// Mistake: it passes elements that equal their left neighbour, but does not
// sort, so that equal ones need not be neighbours.
#pragma once

#include <cstddef>
#include <vector>

void complete(const std::vector<int>& elements, std::vector<bool>& taken,
              std::vector<int>& begun, std::vector<std::vector<int>>& all) {
    if (begun.size() == elements.size()) all.push_back(begun);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (taken[i] ||
            (i > 0 && elements[i - 1] == elements[i] && !taken[i - 1]))
            continue;
        taken[i] = true;
        begun.push_back(elements[i]);
        complete(elements, taken, begun, all);
        begun.pop_back();
        taken[i] = false;
    }
}

std::vector<std::vector<int>> permutations(const std::vector<int>& elements) {
    std::vector<bool> taken(elements.size());
    std::vector<int> begun;
    std::vector<std::vector<int>> all;
    complete(elements, taken, begun, all);
    return all;
}
