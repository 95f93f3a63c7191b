// Mistake: it asks by < whether the left half is sorted, where of two elements
// the first is the middle itself.
#pragma once

#include <vector>

int rotated_search(const std::vector<int>& list, int x) {
    int low = 0, high = static_cast<int>(list.size()) - 1;
    const auto at = [&](int place) {
        return list[static_cast<std::size_t>(place)];
    };
    while (low <= high) {
        const int middle = low + (high - low) / 2;
        if (at(middle) == x) return middle;
        if (at(low) < at(middle)) {
            if (at(low) <= x && x < at(middle))
                high = middle - 1;
            else
                low = middle + 1;
        } else {
            if (at(middle) < x && x <= at(high))
                low = middle + 1;
            else
                high = middle - 1;
        }
    }
    return -1;
}
