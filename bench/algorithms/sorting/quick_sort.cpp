// quick_sort beside std::sort.
#include <tenet/algorithms/sorting/quick_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const bool entered =
    (enter("quick_sort", "tenet", [](elements& v) { tenet::quick_sort(v); }),
     enter("quick_sort", "std_sort",
           [](elements& v) { std::sort(v.begin(), v.end()); }),
     true);

}  // namespace

BENCHMARK_MAIN();
