// union_find beside the plainest version, two arrays of ints with path
// compression and union by size: n random unions, and questions of all.
#include <benchmark/benchmark.h>
#include <tenet/structures/union_find.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

class plain_sets {
public:
    explicit plain_sets(std::size_t n) : parents_(n), sizes_(n, 1) {
        std::iota(parents_.begin(), parents_.end(), 0);
    }
    int find(int a) {
        int root = a;
        while (parents_[std::size_t(root)] != root)
            root = parents_[std::size_t(root)];
        while (a != root) a = std::exchange(parents_[std::size_t(a)], root);
        return root;
    }
    bool same(std::size_t a, std::size_t b) {
        return find(int(a)) == find(int(b));
    }
    bool unite(std::size_t x, std::size_t y) {
        int a = find(int(x)), b = find(int(y));
        if (a == b) return false;
        if (sizes_[std::size_t(a)] < sizes_[std::size_t(b)]) std::swap(a, b);
        parents_[std::size_t(b)] = a;
        sizes_[std::size_t(a)] += sizes_[std::size_t(b)];
        return true;
    }

private:
    std::vector<int> parents_;
    std::vector<int> sizes_;
};

using pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

pairs random_pairs(std::size_t n, unsigned seed) {
    std::mt19937 random(seed);
    pairs all(n);
    for (auto& [a, b] : all) {
        a = std::uint32_t(random() % n);
        b = std::uint32_t(random() % n);
    }
    return all;
}

template <class Sets>
void unite(benchmark::State& state) {
    const std::size_t n = std::size_t(state.range());
    const pairs unions = random_pairs(n, 1);
    for (auto _ : state) {
        Sets sets(n);
        for (const auto& [a, b] : unions)
            benchmark::DoNotOptimize(sets.unite(a, b));
    }
}

template <class Sets>
void same(benchmark::State& state) {
    const std::size_t n = std::size_t(state.range());
    Sets sets(n);
    for (const auto& [a, b] : random_pairs(n, 1)) sets.unite(a, b);
    const pairs questions = random_pairs(n, 2);
    for (auto _ : state)
        for (const auto& [a, b] : questions)
            benchmark::DoNotOptimize(sets.same(a, b));
}

template <class Sets>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                ("union_find/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("unite", unite<Sets>);
    add("same", same<Sets>);
}

const bool entered =
    (enter<tenet::union_find>("tenet"), enter<plain_sets>("plain"), true);

}  // namespace

BENCHMARK_MAIN();
