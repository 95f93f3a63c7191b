// dynamic_array beside std::vector: filling, walking, insertion and erasure in
// the middle, and copies.
#include <benchmark/benchmark.h>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
#include <tenet/structures/dynamic_array.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

template <class T>
T made(std::int64_t i) {
    if constexpr (std::is_same_v<T, std::string>)
        return std::string(std::size_t(i % 40), 'x');
    else
        return T(i);
}

template <class Array>
Array counted(std::int64_t n) {
    Array array;
    for (std::int64_t i = 0; i < n; ++i)
        array.push_back(made<typename Array::value_type>(i));
    return array;
}

template <class Array>
void push_back(benchmark::State& state) {
    for (auto _ : state) {
        const Array array = counted<Array>(state.range());
        benchmark::DoNotOptimize(array.back());
    }
}

template <class Array>
void push_pop(benchmark::State& state) {
    Array array;
    for (auto _ : state) {
        for (std::int64_t i = 0; i < state.range(); ++i)
            array.push_back(made<typename Array::value_type>(i));
        benchmark::DoNotOptimize(array.back());
        while (!array.empty()) array.pop_back();
    }
}

template <class Array>
void walk(benchmark::State& state) {
    const Array array = counted<Array>(state.range());
    for (auto _ : state)
        for (std::size_t i = 0; i < array.size(); ++i)
            benchmark::DoNotOptimize(array[i]);
}

template <class Array>
void insert_erase(benchmark::State& state) {
    Array array = counted<Array>(state.range());
    const auto middle = state.range() / 2;
    for (auto _ : state) {
        array.insert(array.begin() + middle, array.front());
        array.erase(array.begin() + middle);
        benchmark::DoNotOptimize(array.back());
    }
}

template <class Array>
void copy(benchmark::State& state) {
    const Array array = counted<Array>(state.range());
    for (auto _ : state) {
        const Array copied = array;
        benchmark::DoNotOptimize(copied.back());
    }
}

template <class Array>
void enter(const std::string& peer, const std::string& of = "") {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000})
            benchmark::RegisterBenchmark(
                ("dynamic_array/" + operation + of + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("push_back", push_back<Array>);
    add("push_pop", push_pop<Array>);
    add("walk", walk<Array>);
    add("insert_erase", insert_erase<Array>);
    add("copy", copy<Array>);
}

const bool entered =
    (enter<tenet::dynamic_array<std::int64_t>>("tenet"),
     enter<std::vector<std::int64_t>>("std"),
     enter<tenet::dynamic_array<std::string>>("tenet", "_of_strings"),
     enter<std::vector<std::string>>("std", "_of_strings"), true);

// Whether an allocation takes pages from the system depends on those before it,
// and takes longer than all the rest: malloc is to keep its pages.
#if defined(M_TRIM_THRESHOLD) && defined(M_MMAP_THRESHOLD)
const bool keeps_pages =
    mallopt(M_TRIM_THRESHOLD, 1 << 30) && mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif

}  // namespace

BENCHMARK_MAIN();
