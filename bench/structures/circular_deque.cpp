// circular_deque beside std::deque: as a queue, filled at both ends, walked,
// read by index, and edited inside.
#include <benchmark/benchmark.h>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
#include <tenet/structures/circular_deque.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

namespace {

using element = std::int64_t;

template <class Deque>
Deque counted(std::int64_t n) {
    Deque deque;
    for (element i = 0; i < n; ++i) deque.push_back(i);
    return deque;
}

template <class Deque>
void push_back(benchmark::State& state) {
    for (auto _ : state) {
        const Deque deque = counted<Deque>(state.range());
        benchmark::DoNotOptimize(deque.back());
    }
}

template <class Deque>
void push_front(benchmark::State& state) {
    for (auto _ : state) {
        Deque deque;
        for (element i = 0; i < state.range(); ++i) deque.push_front(i);
        benchmark::DoNotOptimize(deque.front());
    }
}

// What goes through a queue that stays as long as it is.
template <class Deque>
void queue(benchmark::State& state) {
    Deque deque = counted<Deque>(state.range());
    for (auto _ : state)
        for (element i = 0; i < 1000; ++i) {
            deque.push_back(deque.front() + i);
            deque.pop_front();
        }
}

template <class Deque>
void walk(benchmark::State& state) {
    const Deque deque = counted<Deque>(state.range());
    for (auto _ : state) {
        element sum = 0;
        for (const element each : deque) sum += each;
        benchmark::DoNotOptimize(sum);
    }
}

template <class Deque>
void index(benchmark::State& state) {
    const Deque deque = counted<Deque>(state.range());
    const std::size_t last = deque.size() - 1;
    for (auto _ : state) {
        element sum = 0;
        for (std::size_t i = 0; i < 1000; ++i) sum += deque[i * 7919 % last];
        benchmark::DoNotOptimize(sum);
    }
}

template <class Deque>
void insert_erase(benchmark::State& state) {
    Deque deque = counted<Deque>(state.range());
    const auto third = state.range() / 3;
    for (auto _ : state) {
        deque.insert(deque.begin() + third, element(deque.front()));
        deque.erase(deque.end() - third);
        benchmark::DoNotOptimize(deque.back());
    }
}

template <class Deque>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000})
            benchmark::RegisterBenchmark(
                ("circular_deque/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("push_back", push_back<Deque>);
    add("push_front", push_front<Deque>);
    add("queue", queue<Deque>);
    add("walk", walk<Deque>);
    add("index", index<Deque>);
    add("insert_erase", insert_erase<Deque>);
}

const bool entered = (enter<tenet::circular_deque<element>>("tenet"),
                      enter<std::deque<element>>("std"), true);

// Whether an allocation takes pages from the system depends on those before it,
// and takes longer than all the rest: malloc is to keep its pages.
#if defined(M_TRIM_THRESHOLD) && defined(M_MMAP_THRESHOLD)
const bool keeps_pages =
    mallopt(M_TRIM_THRESHOLD, 1 << 30) && mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif

}  // namespace

BENCHMARK_MAIN();
