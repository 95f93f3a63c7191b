// intro_sort beside std::sort.
#include <tenet/algorithms/sorting/intro_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const bool entered =
    (enter("intro_sort", "tenet", [](elements& v) { tenet::intro_sort(v); }),
     enter("intro_sort", "std_sort",
           [](elements& v) { std::sort(v.begin(), v.end()); }),
     true);

}  // namespace

BENCHMARK_MAIN();
