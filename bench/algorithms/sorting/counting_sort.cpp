// counting_sort beside std::stable_sort, of numbers with a byte as a key.
#include <tenet/algorithms/sorting/counting_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

element key(element x) {
    return x & 255;
}

const bool entered =
    (enter("counting_sort", "tenet",
           [](elements& v) { tenet::counting_sort(v, &key); }),
     enter("counting_sort", "std_stable_sort",
           [](elements& v) { std::ranges::stable_sort(v, {}, &key); }),
     true);

}  // namespace

BENCHMARK_MAIN();
