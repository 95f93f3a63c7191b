// segment_tree and fenwick_tree beside the plainest versions of both: arrays,
// by the usual loops.
#include <benchmark/benchmark.h>
#include <tenet/structures/fenwick_tree.hpp>
#include <tenet/structures/segment_tree.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using element = std::int64_t;

class plain_fenwick_tree {
public:
    explicit plain_fenwick_tree(std::size_t n) : sums_(n + 1) {}
    void add(std::size_t i, element amount) {
        for (++i; i < sums_.size(); i += i & (~i + 1)) sums_[i] += amount;
    }
    element prefix(std::size_t n) const {
        element total = 0;
        for (; n > 0; n -= n & (~n + 1)) total += sums_[n];
        return total;
    }
    element fold(std::size_t first, std::size_t last) const {
        return prefix(last) - prefix(first);
    }

private:
    std::vector<element> sums_;
};

class plain_segment_tree {
public:
    explicit plain_segment_tree(std::size_t n) : n_(n), nodes_(2 * n) {}
    void add(std::size_t i, element x) {
        nodes_[i += n_] = x;
        while (i /= 2) nodes_[i] = nodes_[2 * i] + nodes_[2 * i + 1];
    }
    element fold(std::size_t first, std::size_t last) const {
        element total = 0;
        for (first += n_, last += n_; first < last; first /= 2, last /= 2) {
            if (first % 2 != 0) total += nodes_[first++];
            if (last % 2 != 0) total += nodes_[--last];
        }
        return total;
    }

private:
    std::size_t n_;
    std::vector<element> nodes_;
};

// One name for the change and one for the question.
struct tenet_fenwick_tree : tenet::fenwick_tree<element> {
    using fenwick_tree::fenwick_tree;
    element fold(std::size_t first, std::size_t last) const {
        return sum(first, last);
    }
};
struct tenet_segment_tree : tenet::segment_tree<element> {
    using segment_tree::segment_tree;
    void add(std::size_t i, element x) { set(i, x); }
};

std::vector<std::pair<std::size_t, std::size_t>> random_ranges(std::size_t n) {
    std::mt19937 random(1);
    std::vector<std::pair<std::size_t, std::size_t>> all(1 << 14);
    for (auto& [first, last] : all) {
        first = random() % n;
        last = random() % n;
        if (first > last) std::swap(first, last);
    }
    return all;
}

template <class Tree>
void change(benchmark::State& state) {
    Tree tree(std::size_t(state.range()));
    const auto ranges = random_ranges(std::size_t(state.range()));
    for (auto _ : state)
        for (const auto& [first, last] : ranges) tree.add(first, element(last));
    benchmark::DoNotOptimize(tree.fold(0, 1));
}

template <class Tree>
void fold(benchmark::State& state) {
    Tree tree(std::size_t(state.range()));
    const auto ranges = random_ranges(std::size_t(state.range()));
    for (const auto& [first, last] : ranges) tree.add(first, element(last));
    for (auto _ : state)
        for (const auto& [first, last] : ranges)
            benchmark::DoNotOptimize(tree.fold(first, last));
}

template <class Tree>
void enter(const std::string& entry, const std::string& peer) {
    const auto add = [&](const std::string& operation, auto run) {
        for (const int n : {1'000, 100'000, 1'000'000})
            benchmark::RegisterBenchmark(
                (entry + "/" + operation + "/" + peer).c_str(), run)
                ->Arg(n);
    };
    add("change", change<Tree>);
    add("fold", fold<Tree>);
}

const bool entered = (enter<tenet_fenwick_tree>("fenwick_tree", "tenet"),
                      enter<plain_fenwick_tree>("fenwick_tree", "plain"),
                      enter<tenet_segment_tree>("segment_tree", "tenet"),
                      enter<plain_segment_tree>("segment_tree", "plain"), true);

}  // namespace

BENCHMARK_MAIN();
