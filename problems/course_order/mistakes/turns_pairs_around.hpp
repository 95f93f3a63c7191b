// Mistake: it reads the pair {a, b} as if a came before b.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    std::vector<std::vector<int>> followers(static_cast<std::size_t>(n));
    std::vector<int> open(static_cast<std::size_t>(n));
    for (const auto& [a, b] : pairs) {
        followers[static_cast<std::size_t>(a)].push_back(b);
        ++open[static_cast<std::size_t>(b)];
    }
    std::vector<int> order;
    for (int course = 0; course < n; ++course)
        if (open[static_cast<std::size_t>(course)] == 0)
            order.push_back(course);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const int b : followers[static_cast<std::size_t>(order[next])])
            if (--open[static_cast<std::size_t>(b)] == 0) order.push_back(b);
    if (order.size() < static_cast<std::size_t>(n)) order.clear();
    return order;
}
