#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// Of the runs that end at a place, ending is the greatest sum; of all runs up
// to there, best is. A run that ends at the next place is the element there, or
// that behind a run that ends before it, of which the best is known. It helps
// only if its sum is above zero. Both begin with the first element, not with
// zero: a run is never empty. Whatever is added to is above zero, so that no
// sum is greater than best. Each element is seen once: O(n).
int maximum_subarray(const std::vector<int>& values) {
    int ending = values.front(), best = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) {
        ending = ending > 0 ? ending + values[i] : values[i];
        best = std::max(best, ending);
    }
    return best;
}
