// heap_sort beside std::make_heap and std::sort_heap.
#include <tenet/algorithms/sorting/heap_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const bool entered =
    (enter("heap_sort", "tenet", [](elements& v) { tenet::heap_sort(v); }),
     enter("heap_sort", "std_sort_heap",
           [](elements& v) {
               std::ranges::make_heap(v), std::ranges::sort_heap(v);
           }),
     true);

}  // namespace

BENCHMARK_MAIN();
