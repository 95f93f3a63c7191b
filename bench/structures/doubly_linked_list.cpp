// doubly_linked_list beside std::list: building and tearing down, walking,
// edits in the middle, and elements that wander between two lists.
#include <benchmark/benchmark.h>
#include <tenet/structures/doubly_linked_list.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <string>

namespace {

using element = std::int64_t;

template <class List>
List counted(std::int64_t n) {
    List list;
    for (element each = 0; each < n; ++each) list.push_back(each);
    return list;
}

template <class List>
void push_back(benchmark::State& state) {
    for (auto _ : state) {
        List list = counted<List>(state.range());
        benchmark::DoNotOptimize(list.back());
    }
}

template <class List>
void walk(benchmark::State& state) {
    const List list = counted<List>(state.range());
    for (auto _ : state) {
        element sum = 0;
        for (const element each : list) sum += each;
        benchmark::DoNotOptimize(sum);
    }
}

template <class List>
void insert_erase(benchmark::State& state) {
    List list = counted<List>(state.range());
    for (auto _ : state)
        for (auto at = list.begin(); at != list.end();) {
            list.insert(at, *at);
            at = list.erase(at);
        }
}

template <class List>
void splice(benchmark::State& state) {
    List from = counted<List>(state.range());
    List to;
    for (auto _ : state) {
        while (!from.empty()) to.splice(to.begin(), from, from.begin());
        from.splice(from.end(), to);
    }
}

template <class List>
void reverse(benchmark::State& state) {
    List list = counted<List>(state.range());
    for (auto _ : state) {
        list.reverse();
        benchmark::DoNotOptimize(list.front());
    }
}

template <class List>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000})
            benchmark::RegisterBenchmark(
                ("doubly_linked_list/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("push_back", push_back<List>);
    add("walk", walk<List>);
    add("insert_erase", insert_erase<List>);
    add("splice", splice<List>);
    add("reverse", reverse<List>);
}

const bool entered = (enter<tenet::doubly_linked_list<element>>("tenet"),
                      enter<std::list<element>>("std"), true);

}  // namespace

BENCHMARK_MAIN();
