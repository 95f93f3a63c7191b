// Mistake: it does not swap back, so that the next turn finds other elements
// than it left.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

void complete(std::vector<int>& elements, std::size_t place,
              std::vector<std::vector<int>>& all) {
    if (place == elements.size()) all.push_back(elements);
    std::set<int> seen;
    for (std::size_t i = place; i < elements.size(); ++i) {
        if (!seen.insert(elements[i]).second) continue;
        std::swap(elements[place], elements[i]);
        complete(elements, place + 1, all);
    }
}

std::vector<std::vector<int>> permutations(std::vector<int> elements) {
    std::vector<std::vector<int>> all;
    complete(elements, 0, all);
    return all;
}
