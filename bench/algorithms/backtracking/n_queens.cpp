// n_queens beside the plainest loop over bit masks, which only counts.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/backtracking/n_queens.hpp>

#include <cstdint>
#include <vector>

namespace {

std::int64_t placements(unsigned board, unsigned taken, unsigned left,
                        unsigned right) {
    if (taken == board) return 1;
    std::int64_t count = 0;
    for (unsigned open = board & ~(taken | left | right); open != 0;
         open &= open - 1) {
        const unsigned queen = open & (~open + 1);
        count += placements(board, taken | queen, (left | queen) >> 1,
                            (right | queen) << 1);
    }
    return count;
}

void count_tenet(benchmark::State& state) {
    for (auto _ : state) {
        std::int64_t count = 0;
        tenet::n_queens(static_cast<int>(state.range()),
                        [&count](const std::vector<int>&) { ++count; });
        benchmark::DoNotOptimize(count);
    }
}

void all_tenet(benchmark::State& state) {
    for (auto _ : state) {
        const auto all = tenet::n_queens(static_cast<int>(state.range()));
        benchmark::DoNotOptimize(all.size());
    }
}

void count_plain(benchmark::State& state) {
    for (auto _ : state) {
        auto count = placements((1U << state.range()) - 1, 0, 0, 0);
        benchmark::DoNotOptimize(count);
    }
}

}  // namespace

BENCHMARK(all_tenet)
    ->Name("n_queens/all/tenet")
    ->Arg(14)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(count_plain)
    ->Name("n_queens/all/plain")
    ->Arg(14)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(count_tenet)
    ->Name("n_queens/count/tenet")
    ->Arg(14)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(count_plain)
    ->Name("n_queens/count/plain")
    ->Arg(14)
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
