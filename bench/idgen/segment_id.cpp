// An id of the entry beside the textbook's: a mutex around a range that is
// reserved when it is used up, by the caller. Both stores answer at once; the
// entry has the price of two buffers, but nobody waits for a slow store.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <mutex>

#include <tenet/idgen/segment_id.hpp>
#include <tenet/idgen/stores/memory_store.hpp>

namespace {

constexpr std::int64_t step = 10'000;

class textbook {
public:
    std::int64_t next() {
        const std::lock_guard lock(mutex_);
        if (next_ == end_) {
            next_ = store_.reserve("order", step);
            end_ = next_ + step;
        }
        return next_++;
    }

private:
    tenet::memory_store store_;
    std::mutex mutex_;
    std::int64_t next_ = 0, end_ = 0;
};

class entry {
public:
    std::int64_t next() { return ids_.next(); }

private:
    tenet::segment_id<tenet::memory_store> ids_{{}, "order", step};
};

// Threads share the generator; the last part of a name tells how many do.
template <class Generator>
void next(benchmark::State& state) {
    static Generator generator;
    for (auto _ : state) benchmark::DoNotOptimize(generator.next());
}

}  // namespace

BENCHMARK(next<entry>)->Name("segment_id/next/tenet/1");
BENCHMARK(next<textbook>)->Name("segment_id/next/textbook/1");
BENCHMARK(next<entry>)->Name("segment_id/next/tenet/2")->Threads(2);
BENCHMARK(next<textbook>)->Name("segment_id/next/textbook/2")->Threads(2);

BENCHMARK_MAIN();
