// Too slow: it makes all orders as if no elements were equal, and throws away
// the repeated ones.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

void complete(std::vector<int>& elements, std::size_t place,
              std::set<std::vector<int>>& all) {
    if (place == elements.size()) all.insert(elements);
    for (std::size_t i = place; i < elements.size(); ++i) {
        std::swap(elements[place], elements[i]);
        complete(elements, place + 1, all);
        std::swap(elements[place], elements[i]);
    }
}

std::vector<std::vector<int>> permutations(std::vector<int> elements) {
    std::set<std::vector<int>> all;
    complete(elements, 0, all);
    return {all.begin(), all.end()};
}
