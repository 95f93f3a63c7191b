// Mistake: it takes equal numbers one after the other, and returns triples
// twice.
#pragma once

#include <algorithm>
#include <vector>

std::vector<std::vector<int>> three_sum(std::vector<int> numbers) {
    std::vector<std::vector<int>> found;
    std::sort(numbers.begin(), numbers.end());
    const int n = static_cast<int>(numbers.size());
    const auto at = [&](int i) { return numbers[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < n; ++i) {
        int left = i + 1, right = n - 1;
        while (left < right) {
            const int sum = at(i) + at(left) + at(right);
            if (sum == 0) {
                found.push_back({at(i), at(left), at(right)});
                ++left;
                --right;
            } else if (sum < 0) {
                ++left;
            } else {
                --right;
            }
        }
    }
    return found;
}
