// Mistake: it notes all elements first, and then lets one find itself.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    std::unordered_map<int, int> places;
    for (std::size_t i = 0; i < list.size(); ++i)
        places[list[i]] = static_cast<int>(i);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto partner = places.find(target - list[i]);
        if (partner != places.end())
            return {static_cast<int>(i), partner->second};
    }
    return {};
}
