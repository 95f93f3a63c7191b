// Too slow: for each zero it looks anew for the next element that is none.
#pragma once

#include <algorithm>
#include <vector>

void zeros_to_the_back(std::vector<int>& list) {
    for (auto place = list.begin(); place != list.end(); ++place) {
        const auto next =
            std::find_if(place, list.end(), [](int x) { return x != 0; });
        if (next == list.end()) return;
        std::iter_swap(place, next);
    }
}
