// heaps: what benchmarks of heaps do beside std::priority_queue: build, fill,
// drain, and a queue that stays at one size, as in a simulation.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <queue>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace heaps {

using element = std::int64_t;

inline std::vector<element> random_elements(std::size_t n, std::size_t seed) {
    std::mt19937_64 random(seed);
    std::vector<element> drawn(n);
    for (element& each : drawn) each = static_cast<element>(random() >> 24);
    return drawn;
}

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

// Many inputs in turn: one small heap, met over and over, would teach the
// processor every branch by heart.
inline std::vector<std::vector<element>> many_inputs(std::size_t n) {
    std::vector<std::vector<element>> inputs;
    for (std::size_t seed = 0; seed <= 200'000 / n; ++seed)
        inputs.push_back(random_elements(n, seed));
    return inputs;
}

template <class Heap>
void push(benchmark::State& state) {
    const auto inputs = many_inputs(std::size_t(state.range()));
    std::size_t turn = 0;
    for (auto _ : state) {
        Heap heap;
        for (const element each : inputs[turn++ % inputs.size()])
            heap.push(each);
        benchmark::DoNotOptimize(heap.top());
    }
}

template <class Heap>
void pop(benchmark::State& state) {
    std::vector<Heap> full;
    for (auto& input : many_inputs(std::size_t(state.range())))
        full.emplace_back(std::move(input));
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
bool enter(const std::string& entry, const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                (entry + "/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("build", build<Heap>);
    add("push", push<Heap>);
    add("pop", pop<Heap>);
    add("pop_push", pop_push<Heap>);
    return true;
}

}  // namespace heaps
