// Mistake: it adds a subset whenever it takes an element, and so never the
// empty one.
#pragma once

#include <cstddef>
#include <vector>

void add_subsets(const std::vector<int>& list, std::size_t place,
                 std::vector<int>& taken, std::vector<std::vector<int>>& all) {
    for (std::size_t i = place; i < list.size(); ++i) {
        taken.push_back(list[i]);
        all.push_back(taken);
        add_subsets(list, i + 1, taken, all);
        taken.pop_back();
    }
}

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    std::vector<std::vector<int>> all;
    std::vector<int> taken;
    add_subsets(list, 0, taken, all);
    return all;
}
