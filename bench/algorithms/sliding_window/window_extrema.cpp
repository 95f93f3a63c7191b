// window_extrema beside a std::multiset of the window and beside a search of
// every window anew: the least of each window of random numbers.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/sliding_window/window_extrema.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using numbers = std::vector<std::uint32_t>;

constexpr std::size_t count = 100'000;

std::uint64_t sum_of_least(const numbers& all, std::size_t width) {
    std::uint64_t sum = 0;
    for (const auto at : tenet::window_extrema(all, width)) sum += *at;
    return sum;
}

std::uint64_t sum_by_multiset(const numbers& all, std::size_t width) {
    std::uint64_t sum = 0;
    std::multiset<std::uint32_t> window;
    for (std::size_t i = 0; i < all.size(); ++i) {
        window.insert(all[i]);
        if (i >= width) window.erase(window.find(all[i - width]));
        if (i + 1 >= width) sum += *window.begin();
    }
    return sum;
}

std::uint64_t sum_by_search(const numbers& all, std::size_t width) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i + width <= all.size(); ++i) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(i);
        sum += *std::min_element(first,
                                 first + static_cast<std::ptrdiff_t>(width));
    }
    return sum;
}

using summing = std::uint64_t (*)(const numbers&, std::size_t);

void run(benchmark::State& state, summing sum) {
    std::mt19937 random(1);
    numbers all(count);
    std::ranges::generate(all, random);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            sum(all, static_cast<std::size_t>(state.range())));
}

void enter(const std::string& peer, summing sum) {
    for (const int width : {8, 256})
        benchmark::RegisterBenchmark(("window_extrema/least/" + peer).c_str(),
                                     run, sum)
            ->Arg(width);
}

const bool entered =
    (enter("tenet", sum_of_least), enter("multiset", sum_by_multiset),
     enter("min_element", sum_by_search), true);

}  // namespace

BENCHMARK_MAIN();
