#pragma once

#include <cstddef>
#include <random>
#include <utility>
#include <vector>

// A round divides [first, end) by a pivot: [first, less) is less, [less, next)
// equal, [next, greater) not seen yet, and the rest greater. At the end, equal
// ones are where they belong, and both sides are left. A pivot that is chosen
// by chance is far from both ends every other time, however the list was given:
// O(n log n) on average. Only the shorter side is sorted by a call; it has at
// most half of the elements, so that at most log2 n calls are ever nested.
void sort_part(std::vector<int>& list, std::size_t first, std::size_t end,
               std::minstd_rand& random) {
    while (end - first > 1) {
        const int pivot = list[first + random() % (end - first)];
        std::size_t less = first, next = first, greater = end;
        while (next < greater) {
            if (list[next] < pivot)
                std::swap(list[less++], list[next++]);
            else if (pivot < list[next])
                std::swap(list[next], list[--greater]);
            else
                ++next;
        }
        if (less - first < end - greater) {
            sort_part(list, first, less, random);
            first = greater;
        } else {
            sort_part(list, greater, end, random);
            end = less;
        }
    }
}

void quick_sort(std::vector<int>& list) {
    std::minstd_rand random(std::random_device{}());
    sort_part(list, 0, list.size(), random);
}
