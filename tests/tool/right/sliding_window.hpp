// minimum_covering_window: tenet::minimum_covering_window (function object)
// at_most_k_distinct: tenet::at_most_k_distinct (function object)
// shortest_sum_window: tenet::shortest_sum_window (function object)
// anagram_windows: tenet::anagram_windows (function object)
// window_median: tenet::window_median (function object)
#pragma once
#include <tenet/algorithms/sliding_window/anagram_windows.hpp>
#include <tenet/algorithms/sliding_window/at_most_k_distinct.hpp>
#include <tenet/algorithms/sliding_window/minimum_covering_window.hpp>
#include <tenet/algorithms/sliding_window/shortest_sum_window.hpp>
#include <tenet/algorithms/sliding_window/window_median.hpp>
