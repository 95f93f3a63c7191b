// linear_probing_hash_map beside the hash maps that are installed: growing,
// found, missed, iterated and erased keys.
#include <benchmark/benchmark.h>
#include <tenet/structures/linear_probing_hash_map.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>
#if __has_include(<tsl/robin_map.h>)
#include <tsl/robin_map.h>
#endif
#if __has_include(<boost/unordered/unordered_flat_map.hpp>)
#include <boost/unordered/unordered_flat_map.hpp>
#endif
#ifdef TENET_PEER_ABSL
#include <absl/container/flat_hash_map.h>
#endif

namespace {

using key = std::uint64_t;

std::vector<key> random_keys(std::int64_t n, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<key> keys(static_cast<std::size_t>(n));
    for (key& each : keys) each = random();
    return keys;
}

template <class Map>
Map filled(const std::vector<key>& keys) {
    Map map;
    for (const key each : keys) map.try_emplace(each, each);
    return map;
}

std::vector<key> shuffled(std::vector<key> keys) {
    std::ranges::shuffle(keys, std::mt19937_64(7));
    return keys;
}

template <class Map>
void insert(benchmark::State& state) {
    const auto keys = random_keys(state.range(), 1);
    for (auto _ : state) {
        const Map map = filled<Map>(keys);
        benchmark::DoNotOptimize(map.size());
    }
    state.SetItemsProcessed(state.iterations() * state.range());
}

template <class Map>
void look_up(benchmark::State& state, const std::vector<key>& sought) {
    const Map map = filled<Map>(random_keys(state.range(), 1));
    for (auto _ : state) {
        std::size_t found = 0;
        for (const key each : sought) found += map.contains(each);
        benchmark::DoNotOptimize(found);
    }
}

template <class Map>
void hit(benchmark::State& state) {
    look_up<Map>(state, shuffled(random_keys(state.range(), 1)));
}

template <class Map>
void miss(benchmark::State& state) {
    look_up<Map>(state, random_keys(state.range(), 2));
}

template <class Map>
void iterate(benchmark::State& state) {
    const Map map = filled<Map>(random_keys(state.range(), 1));
    for (auto _ : state) {
        key sum = 0;
        for (const auto& [each, value] : map) sum += each ^ value;
        benchmark::DoNotOptimize(sum);
    }
}

template <class Map>
void erase(benchmark::State& state) {
    const auto keys = random_keys(state.range(), 1);
    const auto order = shuffled(keys);
    for (auto _ : state) {
        state.PauseTiming();
        Map map = filled<Map>(keys);
        state.ResumeTiming();
        for (const key each : order) map.erase(each);
        benchmark::DoNotOptimize(map.size());
    }
}

template <class Map>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                ("linear_probing_hash_map/" + operation + "/" + peer).c_str(),
                run)
                ->Arg(n);
    };
    add("insert", insert<Map>);
    add("hit", hit<Map>);
    add("miss", miss<Map>);
    add("iterate", iterate<Map>);
    add("erase", erase<Map>);
}

bool enter_all() {
    enter<tenet::linear_probing_hash_map<key, key>>("tenet");
    enter<std::unordered_map<key, key>>("std");
#if __has_include(<tsl/robin_map.h>)
    enter<tsl::robin_map<key, key>>("tsl");
#endif
#if __has_include(<boost/unordered/unordered_flat_map.hpp>)
    enter<boost::unordered_flat_map<key, key>>("boost");
#endif
#ifdef TENET_PEER_ABSL
    enter<absl::flat_hash_map<key, key>>("absl");
#endif
    return true;
}

const bool entered = enter_all();

}  // namespace

BENCHMARK_MAIN();
