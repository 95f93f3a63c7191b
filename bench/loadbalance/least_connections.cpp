// A request that begins and ends, beside a plain scan for the least loaded: no
// health, no lease, the first of equals.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <random>
#include <vector>

#include <tenet/loadbalance/least_connections.hpp>

namespace {

class plain {
public:
    explicit plain(const std::vector<int>& weights) {
        for (const int weight : weights) peers_.push_back({weight, 0});
    }

    std::size_t begin() {
        std::size_t best = 0;
        for (std::size_t i = 1; i < peers_.size(); ++i)
            if (peers_[i].active * peers_[best].weight <
                peers_[best].active * peers_[i].weight)
                best = i;
        ++peers_[best].active;
        return best;
    }
    void end(std::size_t i) { --peers_[i].active; }

private:
    struct peer {
        long long weight;
        long long active;
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

// Of so many requests as there are servers, the one that is longest there ends
// before the next begins.
void request(benchmark::State& state) {
    tenet::least_connections balancer(weights(state));
    std::vector<tenet::lease> held;
    for (std::size_t i = 0; i < balancer.size(); ++i)
        held.push_back(*balancer.acquire());
    std::size_t oldest = 0;
    for (auto _ : state) {
        held[oldest].end();
        held[oldest] = *balancer.acquire();
        oldest = oldest + 1 == held.size() ? 0 : oldest + 1;
    }
}

void plain_request(benchmark::State& state) {
    plain balancer(weights(state));
    std::vector<std::size_t> held;
    for (int i = 0; i < state.range(0); ++i) held.push_back(balancer.begin());
    std::size_t oldest = 0;
    for (auto _ : state) {
        balancer.end(held[oldest]);
        held[oldest] = balancer.begin();
        oldest = oldest + 1 == held.size() ? 0 : oldest + 1;
    }
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    for (const int n : {4, 100, 1000}) benchmark->Arg(n);
}

}  // namespace

BENCHMARK(request)->Name("least_connections/request/tenet")->Apply(sizes);
BENCHMARK(plain_request)->Name("least_connections/request/plain")->Apply(sizes);

BENCHMARK_MAIN();
