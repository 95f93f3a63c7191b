// Mistake: the pair is looked for from the fixed place on, so that an element is
// taken twice.
#pragma once

#include <algorithm>
#include <vector>

std::vector<std::vector<int>> three_sum(std::vector<int> numbers) {
    std::vector<std::vector<int>> found;
    std::sort(numbers.begin(), numbers.end());
    const int n = static_cast<int>(numbers.size());
    const auto at = [&](int i) { return numbers[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < n; ++i) {
        if (i > 0 && at(i) == at(i - 1)) continue;
        int left = i, right = n - 1;
        while (left < right) {
            const int sum = at(i) + at(left) + at(right);
            if (sum == 0) {
                found.push_back({at(i), at(left), at(right)});
                while (left < right && at(left) == at(left + 1)) ++left;
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
