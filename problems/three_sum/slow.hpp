// Too slow: it tries all triples.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

std::vector<std::vector<int>> three_sum(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::set<std::vector<int>> found;
    const std::size_t n = numbers.size();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            for (std::size_t k = j + 1; k < n; ++k)
                if (numbers[i] + numbers[j] + numbers[k] == 0)
                    found.insert({numbers[i], numbers[j], numbers[k]});
    return {found.begin(), found.end()};
}
