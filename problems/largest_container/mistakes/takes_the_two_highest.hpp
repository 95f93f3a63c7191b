// Mistake: it takes the two highest walls, where lower ones may be farther
// apart.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <vector>

int largest_container(const std::vector<int>& heights) {
    std::vector<int> places(heights.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = static_cast<int>(i);
    const auto height = [&](int place) {
        return heights[static_cast<std::size_t>(place)];
    };
    std::stable_sort(places.begin(), places.end(),
                     [&](int a, int b) { return height(a) > height(b); });
    if (places.size() < 2) return 0;
    return height(places[1]) * std::abs(places[0] - places[1]);
}
