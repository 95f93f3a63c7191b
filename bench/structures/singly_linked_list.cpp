// singly_linked_list beside std::forward_list: building and tearing down,
// walking, edits in the middle, and elements that wander between two lists.
#include <benchmark/benchmark.h>
#include <tenet/structures/singly_linked_list.hpp>

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <string>

namespace {

using element = std::int64_t;

template <class List>
List counted(std::int64_t n) {
    List list;
    for (element each = 0; each < n; ++each) list.push_front(each);
    return list;
}

template <class List>
void push_front(benchmark::State& state) {
    for (auto _ : state) {
        List list = counted<List>(state.range());
        benchmark::DoNotOptimize(list.front());
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
        for (auto at = list.begin(); at != list.end(); ++at) {
            list.insert_after(at, *at);
            list.erase_after(at);
        }
}

template <class List>
void splice(benchmark::State& state) {
    List from = counted<List>(state.range());
    List to;
    for (auto _ : state) {
        while (!from.empty())
            to.splice_after(to.before_begin(), from, from.before_begin());
        from.splice_after(from.before_begin(), to);
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
                ("singly_linked_list/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("push_front", push_front<List>);
    add("walk", walk<List>);
    add("insert_erase", insert_erase<List>);
    add("splice", splice<List>);
    add("reverse", reverse<List>);
}

const bool entered = (enter<tenet::singly_linked_list<element>>("tenet"),
                      enter<std::forward_list<element>>("std"), true);

}  // namespace

BENCHMARK_MAIN();
