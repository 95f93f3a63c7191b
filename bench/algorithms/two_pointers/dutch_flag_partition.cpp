// dutch_flag_partition beside two passes of std::partition, and merge_sorted
// beside std::merge: random numbers of few and of many values.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/two_pointers/dutch_flag_partition.hpp>
#include <tenet/algorithms/two_pointers/merge_sorted.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using numbers = std::vector<std::uint64_t>;

numbers random_numbers(std::int64_t n, unsigned seed, std::uint64_t values) {
    std::mt19937_64 random(seed);
    numbers made(static_cast<std::size_t>(n));
    for (auto& x : made) x = random() % values;
    return made;
}

constexpr std::uint64_t three = 3, many = 1 << 20;

template <std::uint64_t values, class Partition>
void partition(benchmark::State& state, Partition run) {
    const numbers given = random_numbers(state.range(), 1, values);
    numbers work(given.size());
    for (auto _ : state) {
        std::ranges::copy(given, work.begin());
        run(work, values / 2);
        benchmark::DoNotOptimize(work.data());
    }
}

template <class Merge>
void merge(benchmark::State& state, Merge run) {
    numbers a = random_numbers(state.range(), 1, many);
    numbers b = random_numbers(state.range(), 2, many);
    std::ranges::sort(a);
    std::ranges::sort(b);
    numbers out(a.size() + b.size());
    for (auto _ : state) {
        run(a, b, out);
        benchmark::DoNotOptimize(out.data());
    }
}

void add(const std::string& name, auto task, auto run) {
    for (const int n : {1'000, 100'000})
        benchmark::RegisterBenchmark(name.c_str(), task, run)->Arg(n);
}

void enter_partition(const std::string& peer, auto run) {
    add("dutch_flag_partition/few/" + peer, partition<three, decltype(run)>,
        run);
    add("dutch_flag_partition/random/" + peer, partition<many, decltype(run)>,
        run);
}

const bool entered = [] {
    enter_partition("tenet", [](numbers& all, std::uint64_t pivot) {
        tenet::dutch_flag_partition(all, pivot);
    });
    enter_partition("std", [](numbers& all, std::uint64_t pivot) {
        const auto equal = std::partition(
            all.begin(), all.end(), [=](std::uint64_t x) { return x < pivot; });
        std::partition(equal, all.end(),
                       [=](std::uint64_t x) { return x == pivot; });
    });
    const auto add_merge = [](const std::string& peer, auto run) {
        add("merge_sorted/random/" + peer, merge<decltype(run)>, run);
    };
    add_merge("tenet", [](const numbers& a, const numbers& b, numbers& out) {
        tenet::merge_sorted(a, b, out.begin());
    });
    add_merge("std", [](const numbers& a, const numbers& b, numbers& out) {
        std::merge(a.begin(), a.end(), b.begin(), b.end(), out.begin());
    });
    return true;
}();

}  // namespace

BENCHMARK_MAIN();
