// Every policy beside its textbook version, and LRU beside what others keep:
// requests a second, where a request is a get and, on a miss, a put, at several
// shares of hits.
//
// TENET_TRACE=file adds the workload "trace": a key a line, gzip or plain.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <listed/each_cache_policy.hpp>

#include <string>
#include <vector>

#include "peers.hpp"
#include "textbooks.hpp"
#include "workloads.hpp"

namespace {

using workloads::key;

std::size_t bytes_taken() {
    const auto taken = mallinfo2();
    return taken.uordblks + taken.hblkhd;
}

// One pass warms the cache, so that no pass grows it.
template <class Cache>
void request(benchmark::State& state, const std::string& name) {
    const auto capacity = static_cast<std::size_t>(state.range());
    const auto& requests = workloads::workload(name, capacity);
    if (requests.empty()) return state.SkipWithError("no requests were read");
    const std::size_t before = bytes_taken();
    Cache cache(capacity);
    std::size_t misses = workloads::misses_of(cache, requests);
    state.counters["bytes_per_entry"] =
        static_cast<double>(bytes_taken() - before) /
        static_cast<double>(capacity);
    for (auto _ : state)
        benchmark::DoNotOptimize(misses =
                                     workloads::misses_of(cache, requests));
    state.SetItemsProcessed(state.iterations() * std::int64_t(requests.size()));
    state.counters["hit_ratio"] =
        1 - static_cast<double>(misses) / static_cast<double>(requests.size());
}

struct peer {
    const char* name;
    void (*run)(benchmark::State&, const std::string& load);
};

// What others keep of a policy.
template <template <class...> class Cache>
std::vector<peer> peers_of() {
    return {};
}

template <>
std::vector<peer> peers_of<tenet::lru_cache>() {
    return {
#ifdef TENET_PEER_ABSL
        {"list_absl", request<peers::list_and_flat_hash_map>},
#endif
#ifdef TENET_PEER_LEVELDB
        {"leveldb", request<peers::leveldb_cache>},
#endif
#ifdef TENET_PEER_TBB
        {"tbb", request<peers::tbb_cache>},
#endif
    };
}

// Side by side, so that what slows the machine slows them all.
void enter(const std::string& policy, const std::vector<peer>& all) {
    const auto add = [&](const std::string& load, int capacity) {
        for (const auto& [name, run] : all)
            benchmark::RegisterBenchmark(
                (policy + '/' + load + '/' + name).c_str(),
                [run = run, load](benchmark::State& s) { run(s, load); })
                ->Arg(capacity);
    };
    for (const int capacity : {100, 1'000, 10'000}) add("golden", capacity);
    for (const int capacity : {1'000, 65'536}) add("zipf_90", capacity);
    if (std::getenv("TENET_TRACE"))
        for (const int capacity : {1'000, 20'000}) add("trace", capacity);
}

template <template <class...> class Cache>
void enter_policy(const char* name) {
    auto all = peers_of<Cache>();
    if constexpr (requires { sizeof(textbooks::textbook<Cache>); })
        all.insert(all.begin(),
                   {"textbook", request<textbooks::textbook<Cache>>});
    all.insert(all.begin(), {"tenet", request<Cache<key, key>>});
    enter(name, all);
}

const bool entered = [] {
    tenet::listed::each_cache_policy(
        []<template <class...> class Cache>(const char* name) {
            enter_policy<Cache>(name);
        });
    return true;
}();

}  // namespace

BENCHMARK_MAIN();
