// trie beside std::set of strings: random words inserted, found, and all words
// with a prefix.
#include <benchmark/benchmark.h>
#include <tenet/structures/trie.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

// Words of 4 to 12 of ten letters, so that many begin alike.
std::vector<std::string> random_words(std::int64_t n) {
    std::mt19937 random(1);
    std::vector<std::string> made(static_cast<std::size_t>(n));
    for (std::string& word : made) {
        word.resize(4 + random() % 9);
        for (char& letter : word)
            letter = static_cast<char>('a' + random() % 10);
    }
    return made;
}

struct ordered_words : std::set<std::string, std::less<>> {
    std::vector<std::string> words_with_prefix(std::string_view prefix) const {
        std::vector<std::string> found;
        for (auto at = lower_bound(prefix);
             at != end() && std::string_view(*at).starts_with(prefix); ++at)
            found.push_back(*at);
        return found;
    }
};

template <class Set>
Set filled(const std::vector<std::string>& words) {
    Set set;
    for (const std::string& word : words) set.insert(word);
    return set;
}

template <class Set>
void insert(benchmark::State& state) {
    const auto words = random_words(state.range());
    for (auto _ : state) benchmark::DoNotOptimize(filled<Set>(words).size());
}

template <class Set>
void contains(benchmark::State& state) {
    const auto words = random_words(state.range());
    const Set set = filled<Set>(words);
    for (auto _ : state)
        for (const std::string& word : words)
            benchmark::DoNotOptimize(set.contains(word));
}

template <class Set>
void prefix(benchmark::State& state) {
    const auto words = random_words(state.range());
    const Set set = filled<Set>(words);
    for (auto _ : state)
        for (std::size_t i = 0; i < 100; ++i)
            benchmark::DoNotOptimize(
                set.words_with_prefix(std::string_view(words[i]).substr(0, 2))
                    .size());
}

template <class Set>
void enter(const std::string& peer) {
    const auto add = [&](const std::string& how, auto task) {
        for (const int n : {1'000, 100'000})
            benchmark::RegisterBenchmark(("trie/" + how + "/" + peer).c_str(),
                                         task)
                ->Arg(n);
    };
    add("insert", insert<Set>);
    add("contains", contains<Set>);
    add("prefix", prefix<Set>);
}

const bool entered =
    (enter<tenet::trie>("tenet"), enter<ordered_words>("std"), true);

}  // namespace

BENCHMARK_MAIN();
