// quick_select beside std::nth_element: the median.
#include <tenet/algorithms/sorting/quick_select.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

auto middle(elements& v) {
    return v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2);
}

const bool entered =
    (enter("quick_select", "tenet",
           [](elements& v) { tenet::quick_select(v, middle(v)); }),
     enter(
         "quick_select", "std_nth_element",
         [](elements& v) { std::nth_element(v.begin(), middle(v), v.end()); }),
     true);

}  // namespace

BENCHMARK_MAIN();
