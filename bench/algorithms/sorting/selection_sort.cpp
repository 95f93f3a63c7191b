// selection_sort beside the loop of textbooks.
#include <tenet/algorithms/sorting/selection_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const std::vector<int> sizes{100, 1'000};

// As textbooks write it.
void plain(elements& v) {
    for (std::size_t i = 0; i < v.size(); ++i) {
        std::size_t least = i;
        for (std::size_t j = i + 1; j < v.size(); ++j)
            if (v[j] < v[least]) least = j;
        std::swap(v[i], v[least]);
    }
}

const bool entered =
    (enter(
         "selection_sort", "tenet",
         [](elements& v) { tenet::selection_sort(v); }, sizes, false),
     enter("selection_sort", "plain", &plain, sizes, false), true);

}  // namespace

BENCHMARK_MAIN();
