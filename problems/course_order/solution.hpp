#pragma once

#include <cstddef>
#include <utility>
#include <vector>

// open[a] counts the pairs {a, b} whose b is not done yet, where done are the
// courses before `next` in the order. In the order are exactly those whose
// count is 0; all that they require is done, and so stands before them. Twice
// the same pair counts twice, and is taken away twice. Where no more courses
// get into the order, each that is left requires another that is left: from one
// to the next, that never ends, so that it is a circle. Each course and each
// pair is looked at once: O(n + m), and no recursion.
std::vector<int> course_order(int n,
                              const std::vector<std::pair<int, int>>& pairs) {
    std::vector<std::vector<int>> followers(static_cast<std::size_t>(n));
    std::vector<int> open(static_cast<std::size_t>(n));
    for (const auto& [a, b] : pairs) {
        followers[static_cast<std::size_t>(b)].push_back(a);
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
