// eytzinger_search and static_search_tree beside std::lower_bound: random keys
// in a sorted array, each one independent of the last, or many at once. The
// whole of a task is so many searches.
#include <benchmark/benchmark.h>
#include <tenet/algorithms/searching/eytzinger_search.hpp>
#include <tenet/algorithms/searching/static_search_tree.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr std::size_t searches = 1 << 16;

template <class Key>
std::vector<Key> random_keys(std::size_t n, std::size_t seed) {
    std::mt19937_64 random(seed);
    std::vector<Key> drawn(n);
    for (Key& each : drawn) each = static_cast<Key>(random());
    return drawn;
}

// The peer, searched as the entries are.
template <class Key>
struct in_array {
    std::vector<Key> keys;
    explicit in_array(const std::vector<Key>& sorted) : keys(sorted) {}
    std::size_t rank(Key x) const {
        return std::size_t(std::lower_bound(keys.begin(), keys.end(), x) -
                           keys.begin());
    }
};

template <class Key, class Index>
void one_by_one(benchmark::State& state) {
    auto sorted = random_keys<Key>(std::size_t(state.range()), 1);
    std::ranges::sort(sorted);
    const Index index(sorted);
    const auto wanted = random_keys<Key>(searches, 2);
    for (auto _ : state)
        for (const Key x : wanted) benchmark::DoNotOptimize(index.rank(x));
}

template <class Key>
void all_at_once(benchmark::State& state) {
    auto sorted = random_keys<Key>(std::size_t(state.range()), 1);
    std::ranges::sort(sorted);
    const tenet::static_search_tree<Key> index(sorted);
    const auto wanted = random_keys<Key>(searches, 2);
    std::vector<std::size_t> ranks(searches);
    for (auto _ : state) {
        index.ranks(wanted, ranks.begin());
        benchmark::DoNotOptimize(ranks.data());
        benchmark::ClobberMemory();
    }
}

template <class Key>
void enter() {
    const std::string keys = "_uint" + std::to_string(8 * sizeof(Key)) + '/';
    const auto add = [&](const std::string& operation, const char* peer,
                         auto task) {
        auto* const entered = benchmark::RegisterBenchmark(
            (operation + keys + peer).c_str(), task);
        for (const int n : {100'000, 1'000'000, 10'000'000}) entered->Arg(n);
    };
    const auto alone = one_by_one<Key, in_array<Key>>;
    add("eytzinger_search/rank", "tenet",
        one_by_one<Key, tenet::eytzinger_search<Key>>);
    add("eytzinger_search/rank", "std", alone);
    add("static_search_tree/rank", "tenet",
        one_by_one<Key, tenet::static_search_tree<Key>>);
    add("static_search_tree/rank", "std", alone);
    add("static_search_tree/ranks", "tenet", all_at_once<Key>);
    add("static_search_tree/ranks", "std", alone);
}

const bool entered = (enter<std::uint32_t>(), enter<std::uint64_t>(), true);

}  // namespace

BENCHMARK_MAIN();
