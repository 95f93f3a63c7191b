// quadratic_sorter: tenet::selection_sort (function object)
// subquadratic_sorter: tenet::shell_sort (function object)
// in_place_sorter: tenet::intro_sort (function object)
// bubble_sorter: tenet::bubble_sort (function object)
// run_sorter: tenet::tim_sort (function object)
// quadratic_sorter subquadratic_sorter in_place_sorter: right_heap (template)
// bubble_sorter: right_bubbles (template)
// run_sorter: right_runs (template)
#pragma once
#include <algorithm>
#include <tenet/algorithms/sorting/bubble_sort.hpp>
#include <tenet/algorithms/sorting/intro_sort.hpp>
#include <tenet/algorithms/sorting/selection_sort.hpp>
#include <tenet/algorithms/sorting/shell_sort.hpp>
#include <tenet/algorithms/sorting/tim_sort.hpp>
#include <type_traits>
#include <vector>

// These sort what can be copied.
template <class T>
requires std::is_copy_constructible_v<T>
void right_heap(std::vector<T>& all) {
    std::make_heap(all.begin(), all.end());
    std::sort_heap(all.begin(), all.end());
}
template <class T>
requires std::is_copy_constructible_v<T>
void right_bubbles(std::vector<T>& all) {
    tenet::bubble_sort(all);
}
template <class T>
requires std::is_copy_constructible_v<T>
void right_runs(std::vector<T>& all) {
    tenet::tim_sort(all);
}
