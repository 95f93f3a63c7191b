// tim_sort beside std::stable_sort and merge_sort.
#include <tenet/algorithms/sorting/merge_sort.hpp>
#include <tenet/algorithms/sorting/tim_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const std::vector<int> sizes{1'000, 100'000, 1'000'000, 10'000'000};

const bool entered =
    (enter(
         "tim_sort", "tenet", [](elements& v) { tenet::tim_sort(v); }, sizes),
     enter(
         "tim_sort", "std_stable_sort",
         [](elements& v) { std::stable_sort(v.begin(), v.end()); }, sizes),
     enter(
         "tim_sort", "tenet_merge_sort",
         [](elements& v) { tenet::merge_sort(v); }, sizes),
     true);

}  // namespace

BENCHMARK_MAIN();
