// Mistake: it keeps elements, not places. Of equal ones it keeps a single one,
// and drops it as soon as the first of them leaves the window.
#pragma once

#include <cstddef>
#include <deque>
#include <vector>

std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::size_t>(size);
    std::vector<int> greatest;
    std::deque<int> leaders;
    for (std::size_t i = 0; i < list.size(); ++i) {
        while (!leaders.empty() && leaders.back() <= list[i])
            leaders.pop_back();
        leaders.push_back(list[i]);
        if (i >= width && leaders.size() > 1 &&
            leaders.front() == list[i - width])
            leaders.pop_front();
        if (i + 1 >= width) greatest.push_back(leaders.front());
    }
    return greatest;
}
