// sorters: what sorters and their peers are measured on.
#pragma once

#ifdef TENET_PEER_PDQSORT
#include <boost/sort/pdqsort/pdqsort.hpp>
#endif
#ifdef TENET_PEER_VQSORT
#include <hwy/contrib/sort/vqsort.h>
#endif

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace tenet::bench {

using element = std::int64_t;
using elements = std::vector<element>;

inline elements random_elements(std::size_t n) {
    static std::mt19937_64 random(1);
    elements drawn(n);
    for (element& each : drawn) each = static_cast<element>(random());
    return drawn;
}

inline elements ascending(std::size_t n) {
    elements drawn = random_elements(n);
    std::ranges::sort(drawn);
    return drawn;
}

inline elements descending(std::size_t n) {
    elements drawn = ascending(n);
    std::ranges::reverse(drawn);
    return drawn;
}

inline elements organ_pipe(std::size_t n) {
    elements drawn(n);
    for (std::size_t i = 0; i < n; ++i)
        drawn[i] = element(std::min(i, n - i) << 20);
    return drawn;
}

inline elements few_values(std::size_t n) {
    elements drawn = random_elements(n);
    for (element& each : drawn) each &= 15;
    return drawn;
}

inline elements nearly_ascending(std::size_t n) {
    elements drawn = ascending(n);
    std::mt19937_64 random(2);
    for (std::size_t i = 0; i < n / 100; ++i)
        std::swap(drawn[random() % n], drawn[random() % n]);
    return drawn;
}

inline elements ten_appended(std::size_t n) {
    elements drawn = ascending(n);
    for (std::size_t i = n - std::min<std::size_t>(n, 10); i < n; ++i)
        drawn[i] = random_elements(1).front();
    return drawn;
}

inline elements saw_teeth(std::size_t n) {
    elements drawn(n);
    for (std::size_t i = 0; i < n; ++i) drawn[i] = element(i % (n / 8));
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

// Enters a sorter for inputs of these sizes, random, sorted and, unless it is
// slow on all of them, of other patterns.
template <class Sort>
void enter(const std::string& sorter, const std::string& peer, Sort sort,
           const std::vector<int>& sizes = {1'000, 100'000, 1'000'000},
           bool of_patterns = true) {
    const auto add = [&](const std::string& operation, auto draw) {
        for (const int n : sizes)
            benchmark::RegisterBenchmark(
                (sorter + "/" + operation + "/" + peer).c_str(), run<Sort>,
                sort, draw)
                ->Arg(n);
    };
    add("random", random_elements);
    add("ascending", ascending);
    if (!of_patterns) return;
    add("descending", descending);
    add("organ_pipe", organ_pipe);
    add("few_values", few_values);
    add("nearly_ascending", nearly_ascending);
    add("ten_appended", ten_appended);
    add("saw_teeth", saw_teeth);
}

// Peers that sort in place, where they are installed.
inline void enter_pdqsort([[maybe_unused]] const std::string& sorter,
                          [[maybe_unused]] const std::vector<int>& sizes) {
#ifdef TENET_PEER_PDQSORT
    enter(
        sorter, "boost_pdqsort",
        [](elements& v) { boost::sort::pdqsort(v.begin(), v.end()); }, sizes);
#endif
}
inline void enter_vqsort([[maybe_unused]] const std::string& sorter,
                         [[maybe_unused]] const std::vector<int>& sizes) {
#ifdef TENET_PEER_VQSORT
    enter(
        sorter, "hwy_vqsort",
        [](elements& v) {
            hwy::Sorter()(v.data(), v.size(), hwy::SortAscending());
        },
        sizes);
#endif
}

}  // namespace tenet::bench
