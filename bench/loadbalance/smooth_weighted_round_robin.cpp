// A pick of the entry beside the scan as textbooks print it: one array of
// peers, no failures, no switching off, no weight that heals.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <optional>
#include <random>
#include <vector>

#include <tenet/loadbalance/smooth_weighted_round_robin.hpp>

namespace {

class textbook {
public:
    explicit textbook(const std::vector<int>& weights) {
        for (const int weight : weights) peers_.push_back({weight, 0});
    }

    std::optional<std::size_t> pick() {
        std::size_t best = 0;
        long long total = 0;
        for (std::size_t i = 0; i < peers_.size(); ++i) {
            peers_[i].current += peers_[i].weight;
            total += peers_[i].weight;
            if (peers_[i].current > peers_[best].current) best = i;
        }
        peers_[best].current -= total;
        return best;
    }

private:
    struct peer {
        int weight;
        long long current;
    };
    std::vector<peer> peers_;
};

std::vector<int> weights(benchmark::State& state) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> weight(1, 100);
    std::vector<int> drawn(static_cast<std::size_t>(state.range(0)));
    for (int& each : drawn) each = weight(random);
    return drawn;
}

template <class Balancer>
void pick(benchmark::State& state) {
    Balancer balancer(weights(state));
    for (auto _ : state) benchmark::DoNotOptimize(balancer.pick());
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    for (const int n : {4, 100, 1000, 10000}) benchmark->Arg(n);
}

}  // namespace

BENCHMARK(pick<tenet::smooth_weighted_round_robin>)
    ->Name("smooth_weighted_round_robin/pick/tenet")
    ->Apply(sizes);
BENCHMARK(pick<textbook>)
    ->Name("smooth_weighted_round_robin/pick/textbook")
    ->Apply(sizes);

BENCHMARK_MAIN();
