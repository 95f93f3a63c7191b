// Too slow: for each course that it takes, it looks at all courses and pairs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    std::vector<bool> taken(static_cast<std::size_t>(n));
    std::vector<int> order;
    const auto can_be_next = [&](int course) {
        return !taken[static_cast<std::size_t>(course)] &&
               std::all_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
                   return pair.first != course ||
                          taken[static_cast<std::size_t>(pair.second)];
               });
    };
    for (int course = 0; course < n; ++course)
        if (can_be_next(course)) {
            order.push_back(course);
            taken[static_cast<std::size_t>(course)] = true;
            course = -1;  // from the first again
        }
    if (order.size() < static_cast<std::size_t>(n)) order.clear();
    return order;
}
