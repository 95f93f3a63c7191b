#include <array>
#include <ranges>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/structures/tree_walks.hpp>
#include <tenet/structures/binary_tree.hpp>
#include <utility>
#include <vector>

namespace binary_tree_test {

using tenet::binary_tree;
namespace laws = tenet::laws;

using numbers = binary_tree<int>;
using in_order_view = decltype(std::declval<const numbers&>().in_order());
static_assert(std::ranges::input_range<in_order_view>);
static_assert(std::ranges::view<in_order_view>);
static_assert(
    std::ranges::view<decltype(std::declval<numbers&>().morris_order())>);
static_assert(std::regular<numbers>);

TEST_CASE("binary_tree is walked in each order") {
    laws::check(laws::tree_walks<numbers>());
}

TEST_CASE("binary_tree walks pipe into views") {
    numbers tree(2, numbers(1), numbers(3));
    std::vector<int> seen;
    for (const int x : tree.morris_order() | std::views::take(2))
        seen.push_back(x);
    for (const int x : tree.pre_order() | std::views::drop(1))
        seen.push_back(x);
    CHECK(seen == std::vector{1, 2, 1, 3});
    auto walk = tree.morris_order();
    auto moved = std::move(walk);
    CHECK(*moved.begin() == 1);
}

TEST_CASE("binary_tree is whole again when a Morris walk throws or is moved") {
    numbers tree(4, numbers(2, numbers(1), numbers(3)), numbers(5));
    const numbers before = tree;
    try {
        for (const int x : tree.morris_order())
            if (x == 2) throw x;
    } catch (int) {
    }
    CHECK(tree == before);
    {
        numbers other(7);
        auto walk = tree.morris_order();
        walk = other.morris_order();
    }
    CHECK(tree == before);
}

TEST_CASE("binary_tree refuses orders of no tree") {
    using list = std::vector<int>;
    CHECK_THROWS_AS(numbers::from_pre_order(list{1, 2}, list{1, 3}),
                    std::invalid_argument);
    CHECK_THROWS_AS(numbers::from_pre_order(list{1, 2}, list{1}),
                    std::invalid_argument);
    CHECK_THROWS_AS(numbers::from_pre_order(list{1}, list{2, 1}),
                    std::invalid_argument);
    CHECK_THROWS_AS(numbers::from_pre_order(list{1, 2, 3}, list{3, 1, 2}),
                    std::invalid_argument);
    CHECK_THROWS_AS(numbers::from_post_order(list{1, 2, 3}, list{2, 3, 1}),
                    std::invalid_argument);
    CHECK(numbers::from_post_order(list{}, list{}).empty());
}

TEST_CASE("binary_tree compares values and shapes") {
    const numbers tree(1, numbers(2));
    CHECK(tree == numbers(1, numbers(2)));
    CHECK_FALSE(tree == numbers(1, {}, numbers(2)));
    CHECK_FALSE(tree == numbers(1, numbers(3)));
    CHECK_FALSE(tree == numbers(1));
    CHECK(tree.size() == 2);
    numbers other = tree;
    other.clear();
    CHECK(other.empty());
    CHECK(other.invariant());
    CHECK(tree.invariant());
}

TEST_CASE("binary_tree holds what cannot be copied") {
    using tree_of = binary_tree<laws::move_only>;
    tree_of tree(laws::move_only(1), tree_of(laws::move_only(2)));
    const tree_of moved = std::move(tree);
    CHECK(tree.size() == 0);
    CHECK((*moved.post_order().begin()).number() == 2);
}

// A chain: recursion as deep as it is long would overflow the stack.
TEST_CASE("binary_tree of a chain of a million is walked and destroyed") {
    constexpr int n = 1'000'000;
    for (const bool is_left : {true, false}) {
        numbers chain;
        for (int i = 0; i < n; ++i)
            chain = is_left ? numbers(i, std::move(chain))
                            : numbers(i, {}, std::move(chain));
        const numbers copy = chain;
        CHECK(copy == chain);
        int last = 0;
        for (const int x : chain.post_order()) last = x;
        CHECK(last == n - 1);
        CHECK(std::ranges::distance(chain.in_order()) == n);
        CHECK(std::ranges::distance(chain.morris_order()) == n);
        CHECK(std::ranges::distance(chain.level_order()) == n);
        CHECK(copy == chain);
    }
}

static_assert([] {
    numbers tree(2, numbers(1), numbers(3));
    int sum = 0;
    for (const int x : tree.morris_order()) sum = 10 * sum + x;
    for (const int x : tree.post_order()) sum = 10 * sum + x;
    return sum == 123132;
}());

}  // namespace binary_tree_test
