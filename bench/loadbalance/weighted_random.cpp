// A pick by the alias method beside std::discrete_distribution, which searches
// prefix sums, of the same random numbers; and round_robin and random_choice
// beside the least that could do.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <random>
#include <type_traits>
#include <vector>

#include <tenet/loadbalance/random_choice.hpp>
#include <tenet/loadbalance/round_robin.hpp>
#include <tenet/loadbalance/weighted_random.hpp>
#include <tenet/structures/seeded_random.hpp>

namespace {

struct discrete {
    explicit discrete(const std::vector<int>& weights)
        : chances(weights.begin(), weights.end()) {}
    std::size_t pick() { return chances(random); }

    tenet::seeded_random random{1};
    std::discrete_distribution<std::size_t> chances;
};

struct uniform {
    explicit uniform(std::size_t servers) : chances(0, servers - 1) {}
    std::size_t pick() { return chances(random); }

    tenet::seeded_random random{1};
    std::uniform_int_distribution<std::size_t> chances;
};

struct counter {
    explicit counter(std::size_t servers) : size(servers) {}
    std::size_t pick() { return next++ % size; }

    std::size_t size;
    std::size_t next = 0;
};

std::vector<int> weights(std::size_t count) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> weight(1, 100);
    std::vector<int> drawn(count);
    for (int& each : drawn) each = weight(random);
    return drawn;
}

template <class Balancer>
void pick(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    auto balancer = [&] {
        if constexpr (std::is_constructible_v<Balancer, std::vector<int>>)
            return Balancer(weights(count));
        else
            return Balancer(count);
    }();
    for (auto _ : state) benchmark::DoNotOptimize(balancer.pick());
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    for (const int n : {4, 100, 10000}) benchmark->Arg(n);
}

}  // namespace

BENCHMARK(pick<tenet::weighted_random>)
    ->Name("weighted_random/pick/tenet")
    ->Apply(sizes);
BENCHMARK(pick<discrete>)->Name("weighted_random/pick/std")->Apply(sizes);
BENCHMARK(pick<tenet::random_choice>)
    ->Name("random_choice/pick/tenet")
    ->Apply(sizes);
BENCHMARK(pick<uniform>)->Name("random_choice/pick/std")->Apply(sizes);
BENCHMARK(pick<tenet::round_robin>)
    ->Name("round_robin/pick/tenet")
    ->Apply(sizes);
BENCHMARK(pick<counter>)->Name("round_robin/pick/plain")->Apply(sizes);

BENCHMARK_MAIN();
