// bubble_sort beside the loop of textbooks.
#include <tenet/algorithms/sorting/bubble_sort.hpp>

#include <algorithm>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

const std::vector<int> sizes{100, 1'000};

// As textbooks write it.
void plain(elements& v) {
    bool exchanged = true;
    for (std::size_t end = v.size(); exchanged; --end) {
        exchanged = false;
        for (std::size_t i = 1; i < end; ++i)
            if (v[i] < v[i - 1]) {
                std::swap(v[i], v[i - 1]);
                exchanged = true;
            }
    }
}

const bool entered =
    (enter(
         "bubble_sort", "tenet", [](elements& v) { tenet::bubble_sort(v); },
         sizes, false),
     enter("bubble_sort", "plain", &plain, sizes, false), true);

}  // namespace

BENCHMARK_MAIN();
