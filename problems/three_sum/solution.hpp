#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// For each value that is the least of a triple, at the first place that holds
// it: the other two are in [left, end), which is sorted. If the sum is too
// small, left's number is so even with the greatest partner, and if it is too
// great, the last one is even with the least, so that it can be given up. No
// triple comes twice, since neither the least number nor, with the same least
// number, the middle one is taken twice as a value. O(n) steps for each place.
std::vector<std::vector<int>> three_sum(std::vector<int> numbers) {
    std::vector<std::vector<int>> found;
    std::sort(numbers.begin(), numbers.end());
    for (std::size_t least = 0; least < numbers.size(); ++least) {
        if (least > 0 && numbers[least] == numbers[least - 1]) continue;
        std::size_t left = least + 1, end = numbers.size();
        while (left + 1 < end) {
            const int sum = numbers[least] + numbers[left] + numbers[end - 1];
            if (sum > 0) {
                --end;
                continue;
            }
            if (sum == 0)
                found.push_back(
                    {numbers[least], numbers[left], numbers[end - 1]});
            const int passed = numbers[left];
            while (left < end && numbers[left] == passed) ++left;
        }
    }
    return found;
}
