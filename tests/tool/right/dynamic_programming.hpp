// climbing_stairs: right_stairs (function)
// house_robber: tenet::house_robber (function object)
// rod_cutting: right_cut (function)
// partition_equal_subset: tenet::partition_equal_subset (function object)
// matrix_chain: tenet::matrix_chain (function object)
// grid_paths: right_paths (function)
// travelling_salesman: tenet::travelling_salesman (function object)
// unbounded_knapsack: tenet::unbounded_knapsack (function object)
// bounded_knapsack: tenet::bounded_knapsack (function object)
// memoize: right_memo (function object)
#pragma once
#include <tenet/algorithms/dynamic_programming/climbing_stairs.hpp>
#include <tenet/algorithms/dynamic_programming/grid_paths.hpp>
#include <tenet/algorithms/dynamic_programming/house_robber.hpp>
#include <tenet/algorithms/dynamic_programming/knapsack.hpp>
#include <tenet/algorithms/dynamic_programming/matrix_chain.hpp>
#include <tenet/algorithms/dynamic_programming/memoize.hpp>
#include <tenet/algorithms/dynamic_programming/partition_equal_subset.hpp>
#include <tenet/algorithms/dynamic_programming/rod_cutting.hpp>
#include <tenet/algorithms/dynamic_programming/travelling_salesman.hpp>
#include <utility>

inline long long right_stairs(int stairs) {
    return static_cast<long long>(tenet::climbing_stairs(stairs));
}
inline long long right_cut(const std::vector<int>& prices, int length) {
    return tenet::rod_cutting(prices, length).price;
}
inline long long right_paths(std::vector<std::vector<int>>& grid) {
    return static_cast<long long>(tenet::grid_paths(grid));
}
template <class F>
auto right_memo(F f) {
    return tenet::memoize(std::move(f));
}
