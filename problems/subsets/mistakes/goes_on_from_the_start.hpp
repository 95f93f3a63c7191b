// Mistake: behind an element it goes on from the place it began with plus one,
// not from behind that element, and takes some twice.
#pragma once

#include <cstddef>
#include <vector>

void add_subsets(const std::vector<int>& list, std::size_t place,
                 std::vector<int>& taken, std::vector<std::vector<int>>& all) {
    all.push_back(taken);
    for (std::size_t i = place; i < list.size(); ++i) {
        taken.push_back(list[i]);
        add_subsets(list, place + 1, taken, all);
        taken.pop_back();
    }
}

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    std::vector<std::vector<int>> all;
    std::vector<int> taken;
    add_subsets(list, 0, taken, all);
    return all;
}
