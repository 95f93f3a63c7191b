#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

// The table has the elements before each place, and where one of each value
// stands. Of every pair, the second element finds the first in it, or one that
// is equal. As an element is looked for before it is noted, it never finds
// itself. Each is looked for and noted once, so that n of them take O(n)
// expected time.
std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    std::unordered_map<int, int> places;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const int place = static_cast<int>(i);
        const auto partner = places.find(target - list[i]);
        if (partner != places.end()) return {partner->second, place};
        places[list[i]] = place;
    }
    return {};
}
