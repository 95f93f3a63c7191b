// Mistake: it adds what has been taken at every place, not only at the end, and
// so the same subset many times.
#pragma once

#include <cstddef>
#include <vector>

void add_subsets(const std::vector<int>& list, std::size_t place,
                 std::vector<int>& taken, std::vector<std::vector<int>>& all) {
    all.push_back(taken);
    if (place == list.size()) return;
    add_subsets(list, place + 1, taken, all);
    taken.push_back(list[place]);
    add_subsets(list, place + 1, taken, all);
    taken.pop_back();
}

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    std::vector<std::vector<int>> all;
    std::vector<int> taken;
    add_subsets(list, 0, taken, all);
    return all;
}
