// A UUID of version 4 beside Boost's random_generator, where Boost is
// installed, and beside what that does: it asks the operating system for the
// 16 bytes of each.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>

#include <sys/random.h>

#include <tenet/idgen/uuid.hpp>

#if __has_include(<boost/uuid/random_generator.hpp>)
#include <boost/uuid/random_generator.hpp>
#define TENET_PEER_BOOST
#endif

namespace {

struct entry {
    tenet::uuid next() { return tenet::uuid::version_4(); }
};

struct version_7 {
    tenet::uuid next() { return generator.next(); }
    tenet::uuid_generator<> generator;
};

struct system_call {
    tenet::uuid next() {
        std::uint64_t bits[2];
        if (getentropy(bits, sizeof bits) != 0) std::abort();
        return tenet::uuid::stamped(bits[0], bits[1], 4);
    }
};

#ifdef TENET_PEER_BOOST
struct boost_generator {
    boost::uuids::uuid next() { return generator(); }
    boost::uuids::random_generator generator;
};
#endif

template <class Generator>
void next(benchmark::State& state) {
    Generator generator;
    for (auto _ : state) benchmark::DoNotOptimize(generator.next());
}

}  // namespace

BENCHMARK(next<entry>)->Name("uuid/version_4/tenet/1");
#ifdef TENET_PEER_BOOST
BENCHMARK(next<boost_generator>)->Name("uuid/version_4/boost/1");
#endif
BENCHMARK(next<system_call>)->Name("uuid/version_4/system_call/1");
BENCHMARK(next<version_7>)->Name("uuid/version_7/tenet/1");
