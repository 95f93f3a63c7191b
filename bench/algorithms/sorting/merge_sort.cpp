// merge_sort beside std::stable_sort, and std::sort, which need not be stable.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/sorting/merge_sort.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using element = std::int64_t;
using elements = std::vector<element>;

elements random_elements(std::size_t n) {
    static std::mt19937_64 random(1);
    elements drawn(n);
    for (element& each : drawn) each = static_cast<element>(random());
    return drawn;
}

elements ascending(std::size_t n) {
    elements drawn = random_elements(n);
    std::ranges::sort(drawn);
    return drawn;
}

elements descending(std::size_t n) {
    elements drawn = ascending(n);
    std::ranges::reverse(drawn);
    return drawn;
}

elements few_values(std::size_t n) {
    elements drawn = random_elements(n);
    for (element& each : drawn) each &= 15;
    return drawn;
}

elements nearly_ascending(std::size_t n) {
    elements drawn = ascending(n);
    std::mt19937_64 random(2);
    for (std::size_t i = 0; i < n / 100; ++i)
        std::swap(drawn[random() % n], drawn[random() % n]);
    return drawn;
}

// Sorts many inputs in turn: one small input, met over and over, would teach
// the processor every branch by heart.
template <class Sort>
void run(benchmark::State& state, Sort sort, elements (*draw)(std::size_t)) {
    const auto n = static_cast<std::size_t>(state.range());
    std::vector<elements> inputs(1 + 200'000 / n);
    for (elements& each : inputs) each = draw(n);
    std::size_t turn = 0;
    elements sorted;
    for (auto _ : state) {
        sorted = inputs[turn++ % inputs.size()];
        sort(sorted);
        benchmark::DoNotOptimize(sorted.data());
    }
}

template <class Sort>
void enter(const std::string& peer, Sort sort) {
    const auto add = [&](const std::string& operation, auto draw) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                ("merge_sort/" + operation + "/" + peer).c_str(), run<Sort>,
                sort, draw)
                ->Arg(n);
    };
    add("random", random_elements);
    add("ascending", ascending);
    add("descending", descending);
    add("few_values", few_values);
    add("nearly_ascending", nearly_ascending);
}

const bool entered =
    (enter("tenet", [](elements& v) { tenet::merge_sort(v); }),
     enter("std_stable_sort",
           [](elements& v) { std::stable_sort(v.begin(), v.end()); }),
     enter("std_sort", [](elements& v) { std::sort(v.begin(), v.end()); }),
     true);

}  // namespace

BENCHMARK_MAIN();
