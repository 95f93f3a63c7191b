#include <array>
#include <cstdint>
#include <forward_list>
#include <limits>
#include <tenet/algorithms/dynamic_programming/optimal_search_tree.hpp>
#include <tenet/laws/algorithms/optimal_search_tree.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <vector>

namespace optimal_search_tree_test {

using tenet::optimal_search_tree;
namespace laws = tenet::laws;
using levels = std::vector<std::size_t>;

TEST_CASE("optimal_search_tree keeps its law") {
    laws::check(
        laws::optimal_search_tree([](const std::vector<short>& weights) {
            return optimal_search_tree(weights);
        }));
}

TEST_CASE("optimal_search_tree of few keys") {
    CHECK(optimal_search_tree(std::vector<int>{}).cost == 0);
    CHECK(optimal_search_tree(std::vector<int>{}).levels.empty());
    CHECK(optimal_search_tree(std::vector{5}).cost == 5);
    CHECK(optimal_search_tree(std::vector{1, 2}).levels == levels{2, 1});
    CHECK(optimal_search_tree(std::vector{2, 1}).levels == levels{1, 2});
    CHECK(optimal_search_tree(std::vector{0, 0, 0}).cost == 0);
}

// Knuth, TAOCP 3, 6.2.2, weighs misses too; here by trying all three trees.
TEST_CASE("optimal_search_tree minds searches that miss") {
    const auto left =
        optimal_search_tree(std::vector{1, 1}, std::vector{0, 0, 9});
    CHECK(left.levels == levels{2, 1});
    CHECK(left.cost == 3 + 9);
    const auto right =
        optimal_search_tree(std::vector{1, 1}, std::vector{9, 0, 0});
    CHECK(right.levels == levels{1, 2});
    CHECK(right.cost == 3 + 9);
    const auto middle =
        optimal_search_tree(std::vector{0, 0}, std::vector{0, 5, 1});
    CHECK(middle.levels == levels{2, 1});
    CHECK(middle.cost == 11);
    CHECK(optimal_search_tree(std::vector<int>{}, std::vector{4}).cost == 0);
}

// The example of Cormen et al., 3rd edition, 15.5, in hundredths. There, a miss
// costs one more, and misses weigh 40 in all.
TEST_CASE("optimal_search_tree finds a published tree") {
    const auto tree = optimal_search_tree(std::vector{15, 10, 5, 10, 20},
                                          std::vector{5, 10, 5, 5, 5, 10});
    CHECK(tree.cost == 275 - 40);
    CHECK(tree.levels == levels{2, 1, 4, 3, 2});
}

TEST_CASE("optimal_search_tree sums integers in 64 bits, others as they are") {
    const std::int32_t most = std::numeric_limits<std::int32_t>::max();
    CHECK(optimal_search_tree(std::vector{most, most}).cost ==
          3 * std::uint64_t(most));
    CHECK(optimal_search_tree(std::forward_list<signed char>{127, 127, 127})
              .cost == 5 * 127);
    const auto halves = optimal_search_tree(std::array{0.25, 0.5});
    static_assert(std::is_same_v<decltype(halves.cost), double>);
    CHECK(halves.cost == 1.0);
}

struct counted {
    double weight = 0;
    static inline std::size_t comparisons = 0;
    counted& operator+=(counted other) {
        weight += other.weight;
        return *this;
    }
    friend counted operator+(counted a, counted b) {
        return {a.weight + b.weight};
    }
    friend bool operator<(counted a, counted b) {
        ++comparisons;
        return a.weight < b.weight;
    }
    friend bool operator<(counted a, int b) { return a.weight < b; }
};

TEST_CASE("optimal_search_tree compares a quadratic number of trees") {
    std::vector<counted> weights;
    for (std::size_t i = 0; i < 200; ++i)
        weights.push_back({double(1 + i * 7 % 10)});
    const auto tree = optimal_search_tree(weights);
    CHECK(tree.levels.size() == 200);
    CHECK(counted::comparisons <= 2 * 200 * 200);
}

static_assert(optimal_search_tree(std::array{34, 8, 50}).cost == 142);

}  // namespace optimal_search_tree_test
