// The laws of dynamic programming over trees: whom they acquit and convict.
#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <tenet/laws/algorithms/optimal_search_tree.hpp>
#include <tenet/laws/algorithms/tree_dp.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace dynamic_programming_trees_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;
using lists = std::vector<numbers>;

// What is wrong with the subjects of this file, one thing at a time.
enum fault {
    none,
    root_only,
    without_root,
    one_way,
    by_number,
    not_taken_out,
    heaviest,
    halves,
    root_for_nothing,
    without_last,
    ends_only,
    other_levels
};

// -------------------------------------------------------------------- tree_dp

template <fault wrong>
class tree_sums {
public:
    std::vector<long> sumOfDistancesInTree(int n, lists& edges) {
        near_.assign(std::size_t(n), {});
        for (const auto& edge : edges) {
            near_[std::size_t(edge[0])].push_back(edge[1]);
            if (wrong != one_way)
                near_[std::size_t(edge[1])].push_back(edge[0]);
        }
        size_.assign(std::size_t(n), wrong == without_root ? 0 : 1);
        sum_.assign(std::size_t(n), 0);
        down(0, -1);
        if (wrong != root_only) up(0, -1);
        return sum_;
    }

private:
    void down(int v, int parent) {
        for (const int next : near_[std::size_t(v)]) {
            if (wrong == by_number ? next < v : next == parent) continue;
            down(next, v);
            size_[std::size_t(v)] += size_[std::size_t(next)];
            sum_[std::size_t(v)] +=
                sum_[std::size_t(next)] + size_[std::size_t(next)];
        }
    }
    void up(int v, int parent) {
        for (const int next : near_[std::size_t(v)]) {
            if (wrong == by_number ? next < v : next == parent) continue;
            sum_[std::size_t(next)] = sum_[std::size_t(v)] +
                                      long(size_.size()) -
                                      2 * size_[std::size_t(next)];
            if (wrong == not_taken_out)
                sum_[std::size_t(next)] += size_[std::size_t(next)];
            up(next, v);
        }
    }
    lists near_;
    std::vector<long> size_, sum_;
};

template <fault wrong>
std::vector<long> sums(int n, lists edges) {
    return tree_sums<wrong>().sumOfDistancesInTree(n, edges);
}

TEST_CASE("tree_dp acquits in every form") {
    laws::check(laws::tree_dp(sums<none>));
    laws::check(
        laws::tree_dp([](const std::vector<std::pair<short, short>>& edges) {
            lists same;
            for (const auto& [a, b] : edges) same.push_back({a, b});
            return sums<none>(int(edges.size()) + 1, same);
        }));
    laws::check(laws::tree_dp(
        [](std::span<const std::array<unsigned, 2>> edges, unsigned n) {
            lists same;
            for (const auto& [a, b] : edges) same.push_back({int(a), int(b)});
            const auto found = sums<none>(int(n), same);
            return std::vector<unsigned long>(found.begin(), found.end());
        }));
}

constexpr auto by_tree_dp = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::tree_dp(function, how);
    });
};

TEST_CASE("tree_dp convicts") {
    by_tree_dp(sums<root_only>);
    by_tree_dp(sums<without_root>);
    by_tree_dp(sums<one_way>);
    by_tree_dp(sums<by_number>);
    by_tree_dp(sums<not_taken_out>);
}

// -------------------------------------------------------- optimal_search_tree

template <fault wrong>
long cost(const numbers& weights, std::size_t first, std::size_t last) {
    if (first >= last) return 0;
    const auto begin = weights.begin();
    const long sum =
        std::accumulate(begin + long(first), begin + long(last), 0L);
    std::size_t from = first, to = last;
    if (wrong == heaviest) {
        from = std::size_t(
            std::max_element(begin + long(first), begin + long(last)) - begin);
        to = from + 1;
    } else if (wrong == halves) {
        for (long before = weights[from]; 2 * before < sum;)
            before += weights[++from];
        to = from + 1;
    } else if (wrong == without_last && last - first > 1) {
        --to;
    }
    long least = -1;
    for (std::size_t root = from; root < to; ++root) {
        if (wrong == ends_only && root != first && root + 1 != last) continue;
        const long here = cost<wrong>(weights, first, root) +
                          cost<wrong>(weights, root + 1, last);
        if (least < 0 || here < least) least = here;
    }
    return least + sum;
}

template <fault wrong>
long cost_of(const numbers& weights) {
    const long all = cost<wrong>(weights, 0, weights.size());
    return wrong == root_for_nothing
               ? all - std::accumulate(weights.begin(), weights.end(), 0L)
               : all;
}

// By a table, which has an end.
int by_table(int keys[], int weights[], int n) {
    (void)keys;
    std::vector<std::vector<int>> least(std::size_t(n + 1),
                                        std::vector<int>(std::size_t(n + 1)));
    for (int size = 1; size <= n; ++size)
        for (int i = 0; i + size <= n; ++i) {
            int& here = least[std::size_t(i)][std::size_t(i + size)];
            here = 1'000'000'000;
            for (int root = i; root < i + size; ++root)
                here = std::min(
                    here,
                    least[std::size_t(i)][std::size_t(root)] +
                        least[std::size_t(root + 1)][std::size_t(i + size)]);
            here += std::accumulate(weights + i, weights + i + size, 0);
        }
    return n == 0 ? 0 : least[0][std::size_t(n)];
}

TEST_CASE("optimal_search_tree acquits in every form") {
    laws::check(laws::optimal_search_tree(by_table));
    laws::check(laws::optimal_search_tree([](std::vector<unsigned> weights) {
        numbers same(weights.begin(), weights.end());
        return by_table(nullptr, same.data(), int(same.size()));
    }));
}

constexpr auto by_optimal_search_tree = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::optimal_search_tree(function, how);
    });
};

TEST_CASE("optimal_search_tree convicts") {
    by_optimal_search_tree(cost_of<heaviest>);
    by_optimal_search_tree(cost_of<halves>);
    by_optimal_search_tree(cost_of<root_for_nothing>);
    by_optimal_search_tree(cost_of<without_last>);
    by_optimal_search_tree(cost_of<ends_only>);
    by_optimal_search_tree([](numbers weights) {
        numbers levels(weights.size());
        std::iota(levels.begin(), levels.end(), 1);
        return std::pair(by_table(nullptr, weights.data(), int(weights.size())),
                         levels);
    });
}

}  // namespace dynamic_programming_trees_laws_test
