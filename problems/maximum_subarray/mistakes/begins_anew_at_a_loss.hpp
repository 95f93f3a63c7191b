// Mistake: it begins anew at every negative element, though what came before
// may be worth more than that costs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

int maximum_subarray(const std::vector<int>& values) {
    int ending = values.front(), best = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) {
        const bool loses = values[i] < 0 || values[i - 1] < 0;
        ending = loses ? values[i] : ending + values[i];
        best = std::max(best, ending);
    }
    return best;
}
