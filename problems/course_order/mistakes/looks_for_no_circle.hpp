// Mistake: it goes down to what a course requires, but does not ask whether
// that is being gone through already, and so sees no circle.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

void take(int course, const std::vector<std::vector<int>>& required,
          std::vector<bool>& seen, std::vector<int>& order) {
    if (seen[static_cast<std::size_t>(course)]) return;
    seen[static_cast<std::size_t>(course)] = true;
    for (const int before : required[static_cast<std::size_t>(course)])
        take(before, required, seen, order);
    order.push_back(course);
}

std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    std::vector<std::vector<int>> required(static_cast<std::size_t>(n));
    for (const auto& [a, b] : pairs)
        required[static_cast<std::size_t>(a)].push_back(b);
    std::vector<bool> seen(static_cast<std::size_t>(n));
    std::vector<int> order;
    for (int course = 0; course < n; ++course)
        take(course, required, seen, order);
    return order;
}
