// binary_heap beside std::priority_queue: fill, drain, and a queue that stays
// at one size, as in a simulation.
#include <benchmark/benchmark.h>
#include <tenet/structures/binary_heap.hpp>

#include <cstddef>
#include <cstdint>
#include <queue>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using element = std::int64_t;

std::vector<element> random_elements(std::size_t n, std::size_t seed) {
    std::mt19937_64 random(seed);
    std::vector<element> drawn(n);
    for (element& each : drawn) each = static_cast<element>(random() >> 24);
    return drawn;
}

struct tenet_heap : tenet::binary_heap<element> {
    using binary_heap::binary_heap;
};

struct std_heap : std::priority_queue<element> {
    std_heap() = default;
    explicit std_heap(std::vector<element> elements)
        : priority_queue({}, std::move(elements)) {}

    element pop() {
        const element greatest = top();
        priority_queue::pop();
        return greatest;
    }
};

template <class Heap>
void build(benchmark::State& state) {
    const auto input = random_elements(std::size_t(state.range()), 0);
    for (auto _ : state) {
        Heap heap(input);
        benchmark::DoNotOptimize(heap.top());
    }
}

template <class Heap>
void push(benchmark::State& state) {
    const auto input = random_elements(std::size_t(state.range()), 0);
    for (auto _ : state) {
        Heap heap;
        for (const element each : input) heap.push(each);
        benchmark::DoNotOptimize(heap.top());
    }
}

// Drains many heaps in turn: one small heap, met over and over, would teach
// the processor every branch by heart.
template <class Heap>
void pop(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range());
    std::vector<Heap> full;
    for (std::size_t seed = 0; seed <= 200'000 / n; ++seed)
        full.emplace_back(random_elements(n, seed));
    std::size_t turn = 0;
    for (auto _ : state) {
        Heap heap = full[turn++ % full.size()];
        while (!heap.empty()) benchmark::DoNotOptimize(heap.pop());
    }
}

template <class Heap>
void pop_push(benchmark::State& state) {
    const auto input = random_elements(std::size_t(state.range()), 0);
    Heap heap(input);
    for (auto _ : state)
        for (const element later : input) heap.push(heap.pop() - later);
}

template <class Heap>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                ("binary_heap/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("build", build<Heap>);
    add("push", push<Heap>);
    add("pop", pop<Heap>);
    add("pop_push", pop_push<Heap>);
}

const bool entered = (enter<tenet_heap>("tenet"), enter<std_heap>("std"), true);

}  // namespace

BENCHMARK_MAIN();
