// k_way_merge beside a std::priority_queue of heads, and beside std::sort of
// all: a hundred thousand random numbers in so many lists.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/sorting/k_way_merge.hpp>

#include <algorithm>
#include <queue>

#include "sorters.hpp"

namespace {

using namespace tenet::bench;

using lists = std::vector<elements>;

lists random_lists(std::size_t k) {
    lists made(k);
    for (elements& each : made) {
        each = random_elements(100'000 / k);
        std::ranges::sort(each);
    }
    return made;
}

template <class Merge>
void run_merge(benchmark::State& state, Merge merge) {
    const lists all = random_lists(static_cast<std::size_t>(state.range()));
    elements merged(100'000 / all.size() * all.size());
    for (auto _ : state) {
        merge(all, merged);
        benchmark::DoNotOptimize(merged.data());
    }
}

void merge_by_queue(const lists& all, elements& merged) {
    using head = std::pair<const element*, const element*>;
    const auto later = [](const head& a, const head& b) {
        return *b.first < *a.first;
    };
    std::priority_queue<head, std::vector<head>, decltype(later)> heads(later);
    for (const elements& each : all)
        heads.emplace(each.data(), each.data() + each.size());
    for (element& out : merged) {
        auto [at, end] = heads.top();
        heads.pop();
        out = *at++;
        if (at != end) heads.emplace(at, end);
    }
}

void sort_all(const lists& all, elements& merged) {
    auto out = merged.begin();
    for (const elements& each : all) out = std::ranges::copy(each, out).out;
    std::ranges::sort(merged);
}

void enter_merge(const char* name, auto merge) {
    for (const int k : {2, 16, 1'000})
        benchmark::RegisterBenchmark(name, run_merge<decltype(merge)>, merge)
            ->Arg(k);
}

const bool entered = [] {
    enter_merge("k_way_merge/random/tenet",
                [](const lists& all, elements& merged) {
                    tenet::k_way_merge(all, merged.begin());
                });
    enter_merge("k_way_merge/random/std_priority_queue", merge_by_queue);
    enter_merge("k_way_merge/random/std_sort", sort_all);
    return true;
}();

}  // namespace

BENCHMARK_MAIN();
