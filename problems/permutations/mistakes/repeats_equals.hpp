// Mistake: it takes equal elements for different ones, and repeats orders.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

void complete(std::vector<int>& elements, std::size_t place,
              std::vector<std::vector<int>>& all) {
    if (place == elements.size()) all.push_back(elements);
    for (std::size_t i = place; i < elements.size(); ++i) {
        std::swap(elements[place], elements[i]);
        complete(elements, place + 1, all);
        std::swap(elements[place], elements[i]);
    }
}

std::vector<std::vector<int>> permutations(std::vector<int> elements) {
    std::vector<std::vector<int>> all;
    complete(elements, 0, all);
    return all;
}
