// Mistake: it keeps those that require a course in a set, but counts every
// pair: one that is given twice is taken away once, and stays open.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    std::vector<std::set<int>> followers(static_cast<std::size_t>(n));
    std::vector<int> open(static_cast<std::size_t>(n));
    for (const auto& [a, b] : pairs) {
        followers[static_cast<std::size_t>(b)].insert(a);
        ++open[static_cast<std::size_t>(a)];
    }
    std::vector<int> order;
    for (int course = 0; course < n; ++course)
        if (open[static_cast<std::size_t>(course)] == 0)
            order.push_back(course);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const int a : followers[static_cast<std::size_t>(order[next])])
            if (--open[static_cast<std::size_t>(a)] == 0) order.push_back(a);
    if (order.size() < static_cast<std::size_t>(n)) order.clear();
    return order;
}
