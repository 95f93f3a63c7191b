// Mistake: where it goes on with the greater ones alone, it still looks for
// their k-th, without taking off those that it has forgotten.
#pragma once

#include <cstddef>
#include <vector>

int quick_select(std::vector<int> list, int k) {
    for (;;) {
        const int pivot = list[list.size() / 2];
        std::vector<int> less, greater;
        for (const int x : list) {
            if (x < pivot) less.push_back(x);
            if (x > pivot) greater.push_back(x);
        }
        const auto place = static_cast<std::size_t>(k);
        if (place <= less.size())
            list = less;
        else if (place <= list.size() - greater.size() || greater.empty())
            return pivot;
        else
            list = greater;
    }
}
