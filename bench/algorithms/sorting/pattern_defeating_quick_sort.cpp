// pattern_defeating_quick_sort beside boost's, std::sort and Highway's vqsort.
#include <tenet/algorithms/sorting/pattern_defeating_quick_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const std::vector<int> sizes{1'000, 100'000, 1'000'000, 10'000'000};

const bool entered =
    (enter(
         "pattern_defeating_quick_sort", "tenet",
         [](elements& v) { tenet::pattern_defeating_quick_sort(v); }, sizes),
     enter_pdqsort("pattern_defeating_quick_sort", sizes),
     enter_vqsort("pattern_defeating_quick_sort", sizes),
     enter(
         "pattern_defeating_quick_sort", "std_sort",
         [](elements& v) { std::sort(v.begin(), v.end()); }, sizes),
     true);

}  // namespace

BENCHMARK_MAIN();
