// Too slow: it divides by the first element, which in a sorted list is the
// least, and so forgets one element at a time.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

int quick_select(std::vector<int> list, int k) {
    const auto wanted = static_cast<std::size_t>(k - 1);
    std::size_t first = 0, end = list.size();
    for (;;) {
        std::size_t middle = first;
        for (std::size_t i = first + 1; i < end; ++i)
            if (list[i] < list[first]) std::swap(list[++middle], list[i]);
        std::swap(list[first], list[middle]);
        if (wanted == middle) return list[middle];
        if (wanted < middle)
            end = middle;
        else
            first = middle + 1;
    }
}
