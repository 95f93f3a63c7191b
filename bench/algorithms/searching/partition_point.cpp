// lower_bound, upper_bound and partition_point beside std: random bounds in a
// sorted array, each one independent of the last, or chained so that it must
// wait for it.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/searching/lower_bound.hpp>
#include <tenet/algorithms/searching/upper_bound.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr std::size_t queries = 1 << 16;

template <class T>
std::vector<T> random_elements(std::size_t n, std::size_t seed) {
    std::mt19937_64 random(seed);
    std::vector<T> drawn(n);
    for (T& each : drawn) each = static_cast<T>(random());
    return drawn;
}

template <class T, bool chained, class Search>
void run(benchmark::State& state, Search search) {
    auto sorted = random_elements<T>(std::size_t(state.range()), 1);
    std::ranges::sort(sorted);
    const auto wanted = random_elements<T>(queries, 2);
    for (auto _ : state) {
        std::ptrdiff_t last = 0;
        for (const T x : wanted) {
            const T asked = chained ? static_cast<T>(x ^ T(last & 1)) : x;
            last = search(sorted, asked) - sorted.begin();
            benchmark::DoNotOptimize(last);
        }
    }
}

template <class T, class Search>
void enter_numbers(const std::string& search_name, const std::string& peer,
                   Search search) {
    for (const int n : {1'000, 100'000, 1'000'000}) {
        const auto add = [&](const std::string& how, auto task) {
            benchmark::RegisterBenchmark(
                (search_name + "/" + how + "_uint" +
                 std::to_string(8 * sizeof(T)) + "/" + peer)
                    .c_str(),
                task, search)
                ->Arg(n);
        };
        add("independent", run<T, false, Search>);
        add("chained", run<T, true, Search>);
    }
}

template <class Search>
void enter(const std::string& name, const std::string& peer, Search search) {
    enter_numbers<std::uint32_t>(name, peer, search);
    enter_numbers<std::uint64_t>(name, peer, search);
}

const bool entered =
    (enter("lower_bound", "tenet",
           [](const auto& v, auto x) { return tenet::lower_bound(v, x); }),
     enter("lower_bound", "std",
           [](const auto& v, auto x) {
               return std::lower_bound(v.begin(), v.end(), x);
           }),
     enter("upper_bound", "tenet",
           [](const auto& v, auto x) { return tenet::upper_bound(v, x); }),
     enter("upper_bound", "std",
           [](const auto& v, auto x) {
               return std::upper_bound(v.begin(), v.end(), x);
           }),
     enter("partition_point", "tenet",
           [](const auto& v, auto x) {
               return tenet::partition_point(
                   v, [=](auto each) { return each < x; });
           }),
     enter("partition_point", "std",
           [](const auto& v, auto x) {
               return std::ranges::partition_point(
                   v, [=](auto each) { return each < x; });
           }),
     true);

}  // namespace

BENCHMARK_MAIN();
