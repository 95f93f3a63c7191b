// permutations beside std::next_permutation: all orders of n different numbers.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/recursion/permutations.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace {

std::vector<int> first_numbers(std::int64_t n) {
    std::vector<int> made(static_cast<std::size_t>(n));
    std::iota(made.begin(), made.end(), 0);
    return made;
}

void all_tenet(benchmark::State& state) {
    const std::vector<int> numbers = first_numbers(state.range());
    for (auto _ : state) {
        int sum = 0;
        for (const auto& order : tenet::permutations(numbers)) sum += order[0];
        benchmark::DoNotOptimize(sum);
    }
}

void all_std(benchmark::State& state) {
    for (auto _ : state) {
        std::vector<int> order = first_numbers(state.range());
        int sum = 0;
        do sum += order[0];
        while (std::next_permutation(order.begin(), order.end()));
        benchmark::DoNotOptimize(sum);
    }
}

}  // namespace

BENCHMARK(all_tenet)->Name("permutations/all/tenet")->Arg(9);
BENCHMARK(all_std)->Name("permutations/all/std")->Arg(9);

BENCHMARK_MAIN();
