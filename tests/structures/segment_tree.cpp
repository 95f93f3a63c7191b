#include <algorithm>
#include <bit>
#include <climits>
#include <functional>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/range_fold.hpp>
#include <tenet/structures/segment_tree.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace segment_tree_test {

using tenet::segment_tree;
namespace laws = tenet::laws;

static_assert(std::copyable<segment_tree<int>>);

namespace {

struct least_of {
    constexpr int operator()(int a, int b) const { return std::min(a, b); }
};
struct greatest_of {
    static constexpr int identity = INT_MIN;
    int operator()(int a, int b) const { return std::max(a, b); }
};

// With the identity that the law knows.
struct maxima : segment_tree<int, greatest_of> {
    explicit maxima(std::size_t n)
        : segment_tree<int, greatest_of>(n, greatest_of::identity) {}
    explicit maxima(std::vector<int> xs)
        : segment_tree<int, greatest_of>(xs, greatest_of::identity) {}
};

// The greater without its sign, of which 0 is the least: copies may throw.
struct farther_of {
    laws::fragile operator()(const laws::fragile& a,
                             const laws::fragile& b) const {
        return unsigned(a.number()) < unsigned(b.number()) ? b : a;
    }
};

}  // namespace

TEST_CASE("segment_tree folds ranges of any monoid") {
    laws::check(laws::range_fold<segment_tree<int>>());
    laws::check(laws::range_fold<segment_tree<std::string>, std::plus<>,
                                 std::string>());
    laws::check(laws::range_fold<maxima, greatest_of>());
}

TEST_CASE("segment_tree loses nothing when combining throws") {
    segment_tree<laws::fragile, farther_of> tree(5);
    tree.set(1, 7);
    laws::check(laws::range_fold<segment_tree<laws::fragile, farther_of>,
                                 farther_of, laws::fragile>());
    CHECK(tree.fold(0, 5).number() == 7);
}

TEST_CASE("segment_tree holds none, and one") {
    segment_tree<int, least_of> none(0, INT_MAX);
    CHECK(none.fold() == INT_MAX);
    CHECK(none.fold(0, 0) == INT_MAX);
    CHECK(none.find_end(0, [](int) { return true; }) == 0);
    CHECK(segment_tree<int>().size() == 0);
    segment_tree<int, least_of> one(std::vector{3}, INT_MAX);
    CHECK(one.fold() == 3);
    CHECK(one.find_end(0, [](int x) { return x > 3; }) == 0);
    CHECK(one.find_end(0, [](int x) { return x > 2; }) == 1);
    CHECK(one.find_end(1, [](int) { return true; }) == 1);
}

TEST_CASE("segment_tree combines as often as its height, twice") {
    std::size_t combined = 0;
    const auto counting = [&](int a, int b) {
        ++combined;
        return a + b;
    };
    for (const std::size_t n : {1u, 8u, 1000u}) {
        segment_tree<int, std::function<int(int, int)>> tree(
            std::vector<int>(n, 1), 0, counting);
        CHECK(combined <= 2 * n);
        const std::size_t height = std::size_t(std::bit_width(n));
        for (std::size_t i = 0; i < n; ++i) {
            combined = 0;
            tree.set(i, 2);
            CHECK(combined <= height);
            combined = 0;
            CHECK(tree.fold(i, n) == int(n - i) + 1);
            CHECK(combined <= 2 * height + 1);
            combined = 0;
            CHECK(tree.find_end(i, [](int) { return true; }) == n);
            CHECK(combined <= 2 * height);
            tree.set(i, 1);
        }
        CHECK(tree.invariant());
        combined = 0;
    }
}

TEST_CASE("segment_tree takes on the monoid that is assigned to it") {
    using any = segment_tree<int, std::function<int(int, int)>>;
    any products(std::vector<int>{2, 3, 4}, 1, std::multiplies<int>());
    any sums(std::vector<int>{2, 3, 4}, 0, std::plus<int>());
    sums = products;
    sums.set(0, 5);
    CHECK(sums.fold() == 60);
    CHECK(sums.fold(1, 1) == 1);
    CHECK(products.fold(0, 3) == 24);
}

TEST_CASE("segment_tree notices a tree that is none") {
    int sign = 1;
    const auto moody = [&](int a, int b) { return sign * (a + b); };
    for (const std::size_t n : {2u, 3u, 4u}) {
        segment_tree<int, std::function<int(int, int)>> tree(
            std::vector<int>(n, 1), 0, moody);
        CHECK(tree.invariant());
        sign = -1;
        CHECK_FALSE(tree.invariant());
        sign = 1;
    }
}

static_assert([] {
    segment_tree<int, least_of> tree(std::vector{3, 1, 4, 1, 5}, INT_MAX);
    tree.set(1, 10);
    segment_tree<int, least_of> copy = tree;
    copy.set(3, 0);
    return tree.fold(1, 3) == 4 && tree.fold() == 1 && copy.fold() == 0 &&
           tree[1] == 10 && copy.size() == 5 && copy.invariant() &&
           tree.find_end(0, [](int x) { return x >= 2; }) == 3;
}());

}  // namespace segment_tree_test
