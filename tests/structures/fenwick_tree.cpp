#include <cstdint>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/range_fold.hpp>
#include <tenet/structures/fenwick_tree.hpp>
#include <type_traits>
#include <vector>

namespace fenwick_tree_test {

using tenet::fenwick_tree;
namespace laws = tenet::laws;

static_assert(std::is_nothrow_move_constructible_v<fenwick_tree<int>>);
static_assert(std::copyable<fenwick_tree<int>>);

TEST_CASE("fenwick_tree keeps sums of ranges") {
    laws::check(laws::range_fold<fenwick_tree<int>>());
}

TEST_CASE("fenwick_tree holds none, and unsigned ones that wrap") {
    const fenwick_tree<int> none;
    CHECK(none.size() == 0);
    CHECK(none.sum(0, 0) == 0);
    CHECK(none.prefix(0) == 0);
    CHECK(none.lower_bound(0) == 0);
    CHECK(none.lower_bound(1) == 0);
    fenwick_tree<std::uint32_t> wrapping(4);
    wrapping.add(1, 0xFFFF'FFFF);
    wrapping.add(2, 2);
    CHECK(wrapping.sum(0, 4) == 1);
    CHECK(wrapping.sum(2, 3) == 2);
    CHECK(wrapping[1] == 0xFFFF'FFFF);
}

TEST_CASE("fenwick_tree finds where each of many totals is reached") {
    for (const std::size_t n : {1u, 7u, 8u, 9u, 1000u}) {
        fenwick_tree<std::int64_t> tree(std::vector<std::int64_t>(n, 2));
        CHECK(tree.prefix(n) == std::int64_t(2 * n));
        CHECK(tree.lower_bound(-1) == 0);
        for (std::size_t i = 0; i < n; ++i) {
            const auto before = std::int64_t(2 * i);
            CHECK(tree.lower_bound(before + 1) == i);
            CHECK(tree.lower_bound(before + 2) == i);
        }
        CHECK(tree.lower_bound(std::int64_t(2 * n + 1)) == n);
    }
}

static_assert([] {
    fenwick_tree<int> tree(std::vector{3, 1, 4, 1, 5});
    tree.add(1, 10);
    const fenwick_tree<int> copy = tree;
    tree.add(0, 1);
    return tree.sum(1, 3) == 15 && copy.prefix(2) == 14 && copy[4] == 5 &&
           tree.lower_bound(16) == 2 && copy.size() == 5;
}());

}  // namespace fenwick_tree_test
