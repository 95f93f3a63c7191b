// Mistake: it asks the table for a place and takes 0 for none, so that the
// first element has no partner.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    std::unordered_map<int, int> places;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (places[target - list[i]] > 0)
            return {places[target - list[i]], static_cast<int>(i)};
        places[list[i]] = static_cast<int>(i);
    }
    return {};
}
