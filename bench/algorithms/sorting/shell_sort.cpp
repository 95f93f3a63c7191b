// shell_sort beside std::sort.
#include <tenet/algorithms/sorting/shell_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const std::vector<int> sizes{100, 1'000, 100'000};

const bool entered =
    (enter(
         "shell_sort", "tenet", [](elements& v) { tenet::shell_sort(v); },
         sizes),
     enter(
         "shell_sort", "std_sort",
         [](elements& v) { std::sort(v.begin(), v.end()); }, sizes),
     true);

}  // namespace

BENCHMARK_MAIN();
