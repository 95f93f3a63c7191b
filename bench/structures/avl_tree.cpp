// avl_tree and binary_search_tree beside std::set: random values inserted,
// found, walked over and erased.
#include <benchmark/benchmark.h>
#include <tenet/structures/avl_tree.hpp>
#include <tenet/structures/binary_search_tree.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using values = std::vector<std::uint64_t>;

values random_values(std::int64_t n) {
    std::mt19937_64 random(1);
    values made(static_cast<std::size_t>(n));
    std::ranges::generate(made, random);
    return made;
}

values shuffled(values all) {
    std::ranges::shuffle(all, std::mt19937_64(2));
    return all;
}

template <class Set>
Set filled(const values& all) {
    Set set;
    for (const auto x : all) set.insert(x);
    return set;
}

template <class Set>
void insert(benchmark::State& state) {
    const values all = random_values(state.range());
    for (auto _ : state) benchmark::DoNotOptimize(filled<Set>(all).size());
}

template <class Set>
void find(benchmark::State& state) {
    const values all = random_values(state.range());
    const values sought = shuffled(all);
    const Set set = filled<Set>(all);
    for (auto _ : state)
        for (const auto x : sought)
            benchmark::DoNotOptimize(set.find(x) != set.end());
}

template <class Set>
void walk(benchmark::State& state) {
    const Set set = filled<Set>(random_values(state.range()));
    for (auto _ : state) {
        std::uint64_t sum = 0;
        for (const auto x : set) sum += x;
        benchmark::DoNotOptimize(sum);
    }
}

template <class Set>
void erase(benchmark::State& state) {
    const values all = random_values(state.range());
    const values leaving = shuffled(all);
    for (auto _ : state) {
        state.PauseTiming();
        Set set = filled<Set>(all);
        state.ResumeTiming();
        for (const auto x : leaving) set.erase(x);
    }
}

template <class Set>
void enter(const std::string& entry, const std::string& peer) {
    const auto add = [&](const std::string& how, auto task) {
        for (const int n : {1'000, 100'000})
            benchmark::RegisterBenchmark(
                (entry + "/" + how + "/" + peer).c_str(), task)
                ->Arg(n);
    };
    add("insert", insert<Set>);
    add("find", find<Set>);
    add("iterate", walk<Set>);
    add("erase", erase<Set>);
}

using number = std::uint64_t;
const bool entered =
    (enter<tenet::avl_tree<number>>("avl_tree", "tenet"),
     enter<std::set<number>>("avl_tree", "std"),
     enter<tenet::binary_search_tree<number>>("binary_search_tree", "tenet"),
     enter<std::set<number>>("binary_search_tree", "std"), true);

}  // namespace

BENCHMARK_MAIN();
