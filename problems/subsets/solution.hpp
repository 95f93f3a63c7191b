#pragma once

#include <cstddef>
#include <vector>

// Of the elements before place, taken has those that are taken, for good. Each
// call adds all subsets that begin with that choice, and leaves taken as it
// was. At every place there are two ways to go on, so that the end is reached
// 2^n times, once for each subset; the calls before it are no more than that
// again.
void add_subsets(const std::vector<int>& list, std::size_t place,
                 std::vector<int>& taken, std::vector<std::vector<int>>& all) {
    if (place == list.size()) {
        all.push_back(taken);
        return;
    }
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
