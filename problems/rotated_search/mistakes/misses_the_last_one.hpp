// Mistake: it stops when one place is left, without a look at it.
#pragma once

#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    int low = 0, high = static_cast<int>(list.size()) - 1;
    const auto at = [&](int place) {
        return list[static_cast<std::size_t>(place)];
    };
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (at(middle) == x) return middle;
        const bool is_left = at(low) <= at(middle)
                                 ? at(low) <= x && x < at(middle)
                                 : !(at(middle) < x && x <= at(high));
        if (is_left)
            high = middle - 1;
        else
            low = middle + 1;
    }
    return -1;
}
