// Too slow: it looks at every element that is less than x.
#pragma once

#include <cstddef>
#include <vector>

int lower_bound(const std::vector<int>& sorted, int x) {
    std::size_t place = 0;
    while (place < sorted.size() && sorted[place] < x) ++place;
    return static_cast<int>(place);
}
