// maximum_subarray: tenet::maximum_subarray (function object)
// combinations: tenet::combinations (function object)
// combinations: right_combinations (function)
// closest_pair: tenet::closest_pair (function object)
// gray_code: tenet::gray_code (function object)
// integer_partitions: tenet::integer_partitions (function object)
#pragma once
#include <tenet/algorithms/recursion/closest_pair.hpp>
#include <tenet/algorithms/recursion/combinations.hpp>
#include <tenet/algorithms/recursion/gray_code.hpp>
#include <tenet/algorithms/recursion/integer_partitions.hpp>
#include <tenet/algorithms/recursion/maximum_subarray.hpp>
#include <vector>

inline std::vector<std::vector<int>> right_combinations(int n, int k) {
    std::vector<std::vector<int>> all;
    std::vector<int> numbers(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) numbers[static_cast<std::size_t>(i)] = i + 1;
    for (const auto& one : tenet::combinations(numbers, std::size_t(k)))
        all.push_back(one);
    return all;
}
