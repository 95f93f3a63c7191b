#pragma once

#include <cstddef>
#include <deque>
#include <vector>

// leaders are, in order, those places of the window behind which no element is
// as great. All others have lost to one that leaves the window after them, and
// will never be its greatest. So their elements descend, and the first of them
// is the greatest of the window:
// - a new element drops the leaders from the back that are not greater;
// - the first leader is dropped when the window has moved past it. It can be
//   but one, as the window moves by one.
// Each place is appended once and dropped at most once, so that it takes O(n)
// whatever the size.
std::vector<int> window_extrema(const std::vector<int>& list, int size) {
    const auto width = static_cast<std::size_t>(size);
    std::vector<int> greatest;
    std::deque<std::size_t> leaders;
    for (std::size_t i = 0; i < list.size(); ++i) {
        while (!leaders.empty() && list[leaders.back()] <= list[i])
            leaders.pop_back();
        leaders.push_back(i);
        if (leaders.front() + width <= i) leaders.pop_front();
        if (i + 1 >= width) greatest.push_back(list[leaders.front()]);
    }
    return greatest;
}
