// pair_with_sum: tenet::pair_with_sum (function object)
// three_sum: tenet::three_sum (function object)
// merge_sorted: tenet::merge_sorted (function object)
// dutch_flag_partition: tenet::dutch_flag_partition (function object)
// two_ended_window: tenet::two_ended_window (function object)
// longest_distinct_window: tenet::longest_distinct_window (function object)
// window_extrema: tenet::window_extrema (function object)
// power: tenet::power (function object)
// power: right_power (function)
// power: right_remainder (function)
// permutations: tenet::permutations (function object)
// subsets: tenet::subsets (function object)
// tower_of_hanoi: tenet::tower_of_hanoi (function object)
#pragma once
#include <tenet/algorithms/recursion/permutations.hpp>
#include <tenet/algorithms/recursion/power.hpp>
#include <tenet/algorithms/recursion/subsets.hpp>
#include <tenet/algorithms/recursion/tower_of_hanoi.hpp>
#include <tenet/algorithms/sliding_window/longest_distinct_window.hpp>
#include <tenet/algorithms/sliding_window/two_ended_window.hpp>
#include <tenet/algorithms/sliding_window/window_extrema.hpp>
#include <tenet/algorithms/two_pointers/dutch_flag_partition.hpp>
#include <tenet/algorithms/two_pointers/merge_sorted.hpp>
#include <tenet/algorithms/two_pointers/pair_with_sum.hpp>
#include <tenet/algorithms/two_pointers/three_sum.hpp>

inline double right_power(double x, int n) {
    long long left = n < 0 ? -static_cast<long long>(n) : n;
    double result = 1;
    for (; left > 0; left /= 2, x *= x)
        if (left % 2 == 1) result *= x;
    return n < 0 ? 1 / result : result;
}
inline int right_remainder(int x, int n, int modulus) {
    return tenet::power(
        x % modulus, n, [=](int a, int b) { return a * b % modulus; }, 1);
}
