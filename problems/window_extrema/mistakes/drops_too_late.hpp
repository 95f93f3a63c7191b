// Mistake: it compares by < where it should by <=, and keeps the first leader
// for one window too long.
#pragma once

#include <cstddef>
#include <deque>
#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::size_t>(size);
    std::vector<int> greatest;
    std::deque<std::size_t> leaders;
    for (std::size_t i = 0; i < list.size(); ++i) {
        while (!leaders.empty() && list[leaders.back()] <= list[i])
            leaders.pop_back();
        leaders.push_back(i);
        if (leaders.front() + width < i) leaders.pop_front();
        if (i + 1 >= width) greatest.push_back(list[leaders.front()]);
    }
    return greatest;
}
