// An id of the entry beside the textbook's: a mutex around tick and sequence.
// 4096 ids a millisecond are all there are, so both may borrow ticks without
// end: else the figure is 244 ns whatever the code. clock is what the reading
// of the clock alone costs.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <mutex>

#include <tenet/idgen/snowflake.hpp>

namespace {

std::int64_t read_clock() {
    return tenet::system_milliseconds();
}

class textbook {
public:
    std::uint64_t next() {
        const std::lock_guard lock(mutex_);
        const std::int64_t now = read_clock() - 1288834974657;
        if (now > tick_) {
            tick_ = now;
            sequence_ = 0;
        } else if (++sequence_ == 4096) {
            ++tick_;
            sequence_ = 0;
        }
        return static_cast<std::uint64_t>(tick_) << 22 |
               std::uint64_t{1} << 12 | sequence_;
    }

private:
    std::mutex mutex_;
    std::int64_t tick_ = 0;
    std::uint64_t sequence_ = 0;
};

class entry {
public:
    std::uint64_t next() { return ids_.next(); }

private:
    tenet::snowflake<> ids_{tenet::snowflake_layouts::named("bwmarrin_default"),
                            {{"node", 1}},
                            {.max_borrow = INT64_MAX}};
};

struct clock_alone {
    std::int64_t next() { return read_clock(); }
};

// Threads share the generator; the last part of a name tells how many do.
template <class Generator>
void next(benchmark::State& state) {
    static Generator generator;
    for (auto _ : state) benchmark::DoNotOptimize(generator.next());
}

}  // namespace

BENCHMARK(next<entry>)->Name("snowflake/next/tenet/1");
BENCHMARK(next<textbook>)->Name("snowflake/next/textbook/1");
BENCHMARK(next<clock_alone>)->Name("snowflake/next/clock/1");
BENCHMARK(next<entry>)->Name("snowflake/next/tenet/2")->Threads(2);
BENCHMARK(next<textbook>)->Name("snowflake/next/textbook/2")->Threads(2);
BENCHMARK(next<clock_alone>)->Name("snowflake/next/clock/2")->Threads(2);

BENCHMARK_MAIN();
