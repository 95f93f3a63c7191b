// Mistake: it returns the two numbers, where their places are asked for.
#pragma once

#include <unordered_set>
#include <vector>

std::vector<int> pair_for_a_sum(const std::vector<int>& list, int target) {
    std::unordered_set<int> before;
    for (const int x : list) {
        if (before.count(target - x) > 0) return {target - x, x};
        before.insert(x);
    }
    return {};
}
