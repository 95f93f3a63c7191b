// array_stack beside std::stack, over a std::deque and over a std::vector.
#include <benchmark/benchmark.h>
#include <tenet/structures/array_stack.hpp>

#include <cstdint>
#include <stack>
#include <string>
#include <vector>

namespace {

using element = std::int64_t;

template <class Stack>
void push_pop(benchmark::State& state) {
    Stack stack;
    for (auto _ : state) {
        for (element i = 0; i < state.range(); ++i) stack.push(i);
        element sum = 0;
        for (; !stack.empty(); stack.pop()) sum += stack.top();
        benchmark::DoNotOptimize(sum);
    }
}

template <class Stack>
void fill(benchmark::State& state) {
    for (auto _ : state) {
        Stack stack;
        for (element i = 0; i < state.range(); ++i) stack.push(i);
        benchmark::DoNotOptimize(stack.top());
    }
}

template <class Stack>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000})
            benchmark::RegisterBenchmark(
                ("array_stack/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("push_pop", push_pop<Stack>);
    add("fill", fill<Stack>);
}

const bool entered =
    (enter<tenet::array_stack<element>>("tenet"),
     enter<std::stack<element>>("std"),
     enter<std::stack<element, std::vector<element>>>("std over vector"), true);

}  // namespace

BENCHMARK_MAIN();
