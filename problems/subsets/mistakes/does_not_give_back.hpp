// Mistake: it does not give back what it has taken, so that one way's elements
// are still there on the next.
#pragma once

#include <cstddef>
#include <vector>

void add_subsets(const std::vector<int>& list, std::size_t place,
                 std::vector<int>& taken, std::vector<std::vector<int>>& all) {
    if (place == list.size()) {
        all.push_back(taken);
        return;
    }
    taken.push_back(list[place]);
    add_subsets(list, place + 1, taken, all);
    add_subsets(list, place + 1, taken, all);
}

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    std::vector<std::vector<int>> all;
    std::vector<int> taken;
    add_subsets(list, 0, taken, all);
    return all;
}
