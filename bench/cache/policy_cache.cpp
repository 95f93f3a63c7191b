// Every policy beside its textbook version, and LRU beside what others keep:
// requests a second, where a request is a get and, on a miss, a put, at several
// shares of hits.
//
// TENET_TRACE=file adds the workload "trace": a key a line, gzip or plain.
#include <benchmark/benchmark.h>
#include <malloc.h>
#include <tenet/cache/arc_cache.hpp>
#include <tenet/cache/clock_cache.hpp>
#include <tenet/cache/fifo_cache.hpp>
#include <tenet/cache/gdsf_cache.hpp>
#include <tenet/cache/lfu_cache.hpp>
#include <tenet/cache/lirs_cache.hpp>
#include <tenet/cache/lru_cache.hpp>
#include <tenet/cache/s3_fifo_cache.hpp>
#include <tenet/cache/segmented_lru_cache.hpp>
#include <tenet/cache/sieve_cache.hpp>
#include <tenet/cache/simplified_two_queue_cache.hpp>
#include <tenet/cache/two_queue_cache.hpp>
#include <tenet/cache/w_tiny_lfu_cache.hpp>

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

const std::vector<peer> peers_of_lru{
#ifdef TENET_PEER_LEVELDB
    {"leveldb", request<peers::leveldb_cache>},
#endif
#ifdef TENET_PEER_TBB
    {"tbb", request<peers::tbb_cache>},
#endif
};

// Side by side, so that what slows the machine slows them all.
template <class Ours, class Textbook>
void enter(const std::string& policy, std::vector<peer> others = {}) {
    others.insert(others.begin(),
                  {{"tenet", request<Ours>}, {"textbook", request<Textbook>}});
    const auto add = [&](const std::string& load, int capacity) {
        for (const auto& [name, run] : others)
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

const bool entered = [] {
    enter<tenet::fifo_cache<key, key>, textbook::fifo_cache>("fifo_cache");
    enter<tenet::lru_cache<key, key>, textbook::lru_cache>("lru_cache",
                                                           peers_of_lru);
    enter<tenet::clock_cache<key, key>, textbook::clock_cache>("clock_cache");
    enter<tenet::sieve_cache<key, key>, textbook::sieve_cache>("sieve_cache");
    enter<tenet::lfu_cache<key, key>, textbook::lfu_cache>("lfu_cache");
    enter<tenet::segmented_lru_cache<key, key>, textbook::segmented_lru_cache>(
        "segmented_lru_cache");
    enter<tenet::simplified_two_queue_cache<key, key>,
          textbook::simplified_two_queue_cache>("simplified_two_queue_cache");
    enter<tenet::two_queue_cache<key, key>, textbook::two_queue_cache>(
        "two_queue_cache");
    enter<tenet::arc_cache<key, key>, textbook::arc_cache>("arc_cache");
    enter<tenet::s3_fifo_cache<key, key>, textbook::s3_fifo_cache>(
        "s3_fifo_cache");
    enter<tenet::lirs_cache<key, key>, textbook::lirs_cache>("lirs_cache");
    enter<tenet::gdsf_cache<key, key>, textbook::gdsf_cache>("gdsf_cache");
    enter<tenet::w_tiny_lfu_cache<key, key>, textbook::w_tiny_lfu_cache>(
        "w_tiny_lfu_cache");
    return true;
}();

}  // namespace

BENCHMARK_MAIN();
