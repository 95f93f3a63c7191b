#pragma once

#include <cstddef>
#include <random>
#include <utility>
#include <vector>

// The answer belongs at the place wanted, which is in [first, end): what stands
// before is not greater, what stands behind not less than anything between.
// Each round divides the part by one of its elements, chosen by chance: into
// what is less, [first, less), what is equal, [less, greater), and what is
// greater. Only one of the three holds the place wanted. Those that are equal
// are as good as sorted; and as they go nowhere, a list of equal elements takes
// one round. A pivot chosen by chance leaves three quarters or less every other
// time, however the list was ordered. So the rounds look at a sum of elements
// that is bounded by a geometric series: O(n) on average.
int quick_select(std::vector<int> list, int k) {
    const auto wanted = static_cast<std::size_t>(k - 1);
    std::size_t first = 0, end = list.size();
    std::minstd_rand random(std::random_device{}());
    for (;;) {
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
        if (wanted < less)
            end = less;
        else if (wanted >= greater)
            first = greater;
        else
            return pivot;
    }
}
