// Too slow: it takes the elements of each subset in every order there is, and
// keeps the one in which their places rise.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

void add_subsets(const std::vector<int>& list, std::vector<std::size_t>& places,
                 std::vector<std::vector<int>>& all) {
    if (std::is_sorted(places.begin(), places.end())) {
        std::vector<int> one;
        for (const std::size_t place : places) one.push_back(list[place]);
        all.push_back(one);
    }
    for (std::size_t place = 0; place < list.size(); ++place) {
        if (std::count(places.begin(), places.end(), place) > 0) continue;
        places.push_back(place);
        add_subsets(list, places, all);
        places.pop_back();
    }
}

std::vector<std::vector<int>> subsets(const std::vector<int>& list) {
    std::vector<std::vector<int>> all;
    std::vector<std::size_t> places;
    add_subsets(list, places, all);
    return all;
}
