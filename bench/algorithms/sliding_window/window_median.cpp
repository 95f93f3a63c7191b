// window_median beside a std::multiset of the window with an iterator at the
// middle and beside a selection in every window anew: the upper median of each
// window of random numbers.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/sliding_window/window_median.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using numbers = std::vector<std::uint32_t>;

constexpr std::size_t count = 100'000;

std::ptrdiff_t to_step(std::size_t n) {
    return static_cast<std::ptrdiff_t>(n);
}

std::uint64_t sum_of_medians(const numbers& all, std::size_t width) {
    std::uint64_t sum = 0;
    for (const auto& of : tenet::window_median(all, to_step(width)))
        sum += *of.upper;
    return sum;
}

// The middle stays the element with width / 2 others before it.
std::uint64_t sum_by_multiset(const numbers& all, std::size_t width) {
    const auto first = all.begin();
    std::multiset<std::uint32_t> window(first, first + to_step(width));
    auto middle = std::next(window.begin(), to_step(width / 2));
    std::uint64_t sum = *middle;
    for (std::size_t i = width; i < all.size(); ++i) {
        window.insert(all[i]);
        if (all[i] < *middle) --middle;
        if (all[i - width] <= *middle) ++middle;
        window.erase(window.lower_bound(all[i - width]));
        sum += *middle;
    }
    return sum;
}

std::uint64_t sum_by_selection(const numbers& all, std::size_t width) {
    std::uint64_t sum = 0;
    numbers window(width);
    for (std::size_t i = 0; i + width <= all.size(); ++i) {
        std::copy_n(all.begin() + to_step(i), width, window.begin());
        const auto middle = window.begin() + to_step(width / 2);
        std::nth_element(window.begin(), middle, window.end());
        sum += *middle;
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
        benchmark::RegisterBenchmark(("window_median/upper/" + peer).c_str(),
                                     run, sum)
            ->Arg(width);
}

const bool entered =
    (enter("tenet", sum_of_medians), enter("multiset", sum_by_multiset),
     enter("nth_element", sum_by_selection), true);

}  // namespace

BENCHMARK_MAIN();
