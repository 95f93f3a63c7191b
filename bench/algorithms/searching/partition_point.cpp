// partition_point beside std: random lower bounds in a sorted array, each one
// independent of the last, or chained so that it must wait for it.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/searching/partition_point.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using element = std::int64_t;
using elements = std::vector<element>;

constexpr std::size_t queries = 1 << 16;

elements random_elements(std::size_t n, std::size_t seed) {
    std::mt19937_64 random(seed);
    elements drawn(n);
    for (element& each : drawn) each = static_cast<element>(random() >> 1);
    return drawn;
}

template <bool Chained, class Search>
void run(benchmark::State& state, Search search) {
    elements sorted = random_elements(std::size_t(state.range()), 1);
    std::ranges::sort(sorted);
    const elements wanted = random_elements(queries, 2);
    for (auto _ : state) {
        element last = 0;
        for (const element x : wanted) {
            const auto at = search(sorted, Chained ? x ^ (last & 1) : x);
            last = at - sorted.begin();
            benchmark::DoNotOptimize(last);
        }
    }
}

const auto tenet_partition = [](const elements& sorted, element x) {
    return tenet::partition_point(sorted,
                                  [=](element each) { return each < x; });
};
const auto std_partition = [](const elements& sorted, element x) {
    return std::ranges::partition_point(sorted,
                                        [=](element each) { return each < x; });
};
const auto std_lower_bound = [](const elements& sorted, element x) {
    return std::lower_bound(sorted.begin(), sorted.end(), x);
};

template <class Search>
void enter(const std::string& peer, Search search) {
    const auto add = [&](const std::string& operation, auto task) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                ("partition_point/" + operation + "/" + peer).c_str(), task,
                search)
                ->Arg(n);
    };
    add("independent", run<false, Search>);
    add("chained", run<true, Search>);
}

const bool entered =
    (enter("tenet", tenet_partition), enter("std", std_partition),
     enter("std_lower_bound", std_lower_bound), true);

}  // namespace

BENCHMARK_MAIN();
