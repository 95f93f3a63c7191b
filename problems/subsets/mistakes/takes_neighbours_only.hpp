// Mistake: it cuts every stretch out of the list, but a subset may have gaps.
#pragma once

#include <cstddef>
#include <vector>

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    std::vector<std::vector<int>> all{{}};
    for (std::size_t first = 0; first < list.size(); ++first) {
        std::vector<int> stretch;
        for (std::size_t end = first; end < list.size(); ++end) {
            stretch.push_back(list[end]);
            all.push_back(stretch);
        }
    }
    return all;
}
