// small_string beside std::string: made, copied, appended to and compared, at
// lengths that fit in both, in small_string alone, and in neither.
#include <benchmark/benchmark.h>
#include <tenet/structures/small_string.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

template <class String>
std::vector<String> many(std::int64_t length) {
    std::vector<String> all;
    std::string text(std::size_t(length), 'x');
    for (int i = 0; i < 1000; ++i) {
        text[std::size_t(i) % text.size()] = char('a' + i % 26);
        all.push_back(String(std::string_view(text)));
    }
    return all;
}

template <class String>
void make(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(many<String>(state.range()).data());
}

template <class String>
void copy(benchmark::State& state) {
    const std::vector<String> all = many<String>(state.range());
    for (auto _ : state) {
        const std::vector<String> copied = all;
        benchmark::DoNotOptimize(copied.data());
    }
}

template <class String>
void push_back(benchmark::State& state) {
    for (auto _ : state) {
        String string;
        for (std::int64_t i = 0; i < state.range(); ++i)
            string.push_back(char(i));
        benchmark::DoNotOptimize(string.begin());
    }
}

template <class String>
void sort(benchmark::State& state) {
    const std::vector<String> all = many<String>(state.range());
    for (auto _ : state) {
        std::vector<String> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        benchmark::DoNotOptimize(sorted.data());
    }
}

template <class String>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {10, 20, 100})
            benchmark::RegisterBenchmark(
                ("small_string/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("make", make<String>);
    add("copy", copy<String>);
    add("push_back", push_back<String>);
    add("sort", sort<String>);
}

const bool entered =
    (enter<tenet::small_string>("tenet"), enter<std::string>("std"), true);

}  // namespace

BENCHMARK_MAIN();
