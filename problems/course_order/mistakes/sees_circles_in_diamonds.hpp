// Mistake: it takes every course that it comes to again for a circle, though
// two courses may well require the same one.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

bool take(int course, const std::vector<std::vector<int>>& required,
          std::vector<bool>& seen, std::vector<int>& order) {
    seen[static_cast<std::size_t>(course)] = true;
    for (const int before : required[static_cast<std::size_t>(course)])
        if (seen[static_cast<std::size_t>(before)] ||
            !take(before, required, seen, order))
            return false;
    order.push_back(course);
    return true;
}

std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    std::vector<std::vector<int>> required(static_cast<std::size_t>(n));
    for (const auto& [a, b] : pairs)
        required[static_cast<std::size_t>(a)].push_back(b);
    std::vector<bool> seen(static_cast<std::size_t>(n));
    std::vector<int> order;
    for (int course = 0; course < n; ++course)
        if (!seen[static_cast<std::size_t>(course)] &&
            !take(course, required, seen, order))
            return {};
    return order;
}
