#include <array>
#include <cmath>
#include <ranges>
#include <set>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/ordered_set.hpp>
#include <tenet/structures/binary_search_tree.hpp>
#include <utility>
#include <vector>

namespace binary_search_tree_test {

using tenet::binary_search_tree;
namespace laws = tenet::laws;

// A constrained template cannot be handed to an unconstrained parameter.
template <class T>
using tree_of = binary_search_tree<T>;

using numbers = binary_search_tree<int>;
static_assert(std::ranges::bidirectional_range<numbers>);
static_assert(std::ranges::common_range<const numbers>);
static_assert(std::ranges::sized_range<numbers>);
static_assert(std::bidirectional_iterator<numbers::iterator>);
static_assert(std::regular<numbers>);

TEST_CASE(
    "binary_search_tree is an ordered set that a failure leaves unchanged") {
    laws::check(laws::ordered_set<tree_of, laws::reentrant, laws::awkward>(
        laws::settings::standard(), laws::guarantee::strong));
}

TEST_CASE("binary_search_tree keeps the order it is given") {
    binary_search_tree<int, std::greater<>> tree{1, 3, 2, 3};
    CHECK(std::ranges::equal(tree, std::array{3, 2, 1}));
    CHECK(*tree.lower_bound(4) == 3);
    CHECK(*tree.upper_bound(3) == 2);
    binary_search_tree<int, bool (*)(int, int)> by_last_digit(
        [](int a, int b) { return a % 10 < b % 10; });
    for (const int x : {21, 10, 31, 5}) by_last_digit.insert(x);
    auto copy = by_last_digit;
    CHECK(std::ranges::equal(copy, std::array{10, 21, 5}));
    const auto moved = std::move(copy);
    CHECK(moved == by_last_digit);
    copy = moved;
    CHECK(copy == moved);
    copy.clear();
    CHECK(copy.insert(3).second);
    CHECK_FALSE(copy.insert(13).second);
}

TEST_CASE("binary_search_tree iterators step before and after") {
    const numbers tree{2, 1, 3};
    auto at = tree.begin();
    CHECK(*at++ == 1);
    CHECK(*at == 2);
    CHECK(*++at == 3);
    CHECK(*at-- == 3);
    CHECK(*--at == 1);
    CHECK(*--tree.end() == 3);
    CHECK(at.operator->() == &*tree.begin());
    CHECK(numbers::iterator() == numbers::iterator());
    CHECK(tree.find(4) == tree.end());
    CHECK_FALSE(tree == numbers{1, 2});
    CHECK_FALSE(tree == numbers{1, 2, 4});
}

TEST_CASE(
    "binary_search_tree is damaged by no value that is not equal to itself") {
    binary_search_tree<double> tree;
    tree.insert(1);
    CHECK_FALSE(tree.insert(NAN).second);
    tree.insert(2);
    CHECK(tree.size() == 2);
    CHECK(tree.invariant());
    tree.clear();
    CHECK(tree.insert(NAN).second);
    CHECK(tree.erase(NAN) == 1);
    CHECK(tree.empty());
}

TEST_CASE("binary_search_tree notices a set that is out of order") {
    struct moody {
        const bool* upside_down;
        bool operator()(int a, int b) const {
            return *upside_down ? b < a : a < b;
        }
    };
    bool upside_down = false;
    binary_search_tree<int, moody> tree(moody{&upside_down});
    tree.insert(1);
    tree.insert(2);
    CHECK(tree.invariant());
    upside_down = true;
    CHECK_FALSE(tree.invariant());
}

// A chain: recursion as deep as it is long would overflow the stack.
TEST_CASE(
    "binary_search_tree of a chain of a million is walked and destroyed") {
    numbers chain;
    for (int i = 0; i < 1'000'000; ++i) chain.insert(i);
    const numbers copy = chain;
    CHECK(copy == chain);
    CHECK(*--copy.end() == 999'999);
    CHECK(chain.erase(999'999) == 1);
    CHECK(chain.insert(999'998).second == false);
    CHECK(*chain.insert(1'000'000).first == 1'000'000);
    chain.clear();
    CHECK(chain.insert(5).second);
    CHECK(chain.insert(7).second);
    CHECK(chain.invariant());
}

static_assert([] {
    numbers tree{4, 2, 6, 1, 3, 5};
    numbers copy = tree;
    copy.erase(4);
    copy.erase(copy.begin());
    tree.swap(copy);
    copy.clear();
    return tree == numbers{2, 3, 5, 6} && copy.empty() && tree.invariant();
}());

}  // namespace binary_search_tree_test
