// equal_range: tenet::equal_range (function object)
// exponential_search: tenet::exponential_search (function object)
// interpolation_search: tenet::interpolation_search (function object)
// peak_search: tenet::peak_search (function object)
// ternary_search: tenet::ternary_search (function object)
// ternary_search: right_minimum (function)
// matrix_search: right_matrix (function)
// kth_of_two_sorted: tenet::kth_of_two_sorted (function object)
#pragma once
#include <functional>
#include <tenet/algorithms/searching/equal_range.hpp>
#include <tenet/algorithms/searching/exponential_search.hpp>
#include <tenet/algorithms/searching/interpolation_search.hpp>
#include <tenet/algorithms/searching/kth_of_two_sorted.hpp>
#include <tenet/algorithms/searching/matrix_search.hpp>
#include <tenet/algorithms/searching/peak_search.hpp>
#include <tenet/algorithms/searching/ternary_search.hpp>
#include <vector>

inline double right_minimum(double low, double high,
                            const std::function<double(double)>& f) {
    return tenet::ternary_search(low, high, f);
}
inline bool right_matrix(const std::vector<std::vector<int>>& matrix, int x) {
    return tenet::matrix_search(matrix, x).has_value();
}
