// sorter stable_sorter: tenet::merge_sort (function object)
// sorter stable_sorter: right_copies (template)
// partition_search: tenet::partition_point (function object)
// partition_search: right_place (function)
// partition_search: right_index (function)
// partition_search: right_answer (function)
#pragma once
#include <algorithm>
#include <tenet/algorithms/searching/partition_point.hpp>
#include <tenet/algorithms/sorting/merge_sort.hpp>
#include <type_traits>
#include <vector>

// Sorts what can be copied.
template <class T>
requires std::is_copy_constructible_v<T>
void right_copies(std::vector<T>& all) {
    std::stable_sort(all.begin(), all.end());
}

inline int right_place(const std::vector<int>& all, int x) {
    return int(std::lower_bound(all.begin(), all.end(), x) - all.begin());
}
inline int right_index(const std::vector<int>& all, int x) {
    const int at = right_place(all, x);
    return at < int(all.size()) && all[std::size_t(at)] == x ? at : -1;
}
inline bool right_answer(const std::vector<int>& all, int x) {
    return std::binary_search(all.begin(), all.end(), x);
}
