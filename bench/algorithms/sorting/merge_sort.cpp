// merge_sort beside std::stable_sort, and std::sort, which need not be stable.
#include <tenet/algorithms/sorting/merge_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const bool entered =
    (enter("merge_sort", "tenet", [](elements& v) { tenet::merge_sort(v); }),
     enter("merge_sort", "std_stable_sort",
           [](elements& v) { std::stable_sort(v.begin(), v.end()); }),
     enter("merge_sort", "std_sort",
           [](elements& v) { std::sort(v.begin(), v.end()); }),
     true);

}  // namespace

BENCHMARK_MAIN();
