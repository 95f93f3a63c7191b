#include <cstddef>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/union_find.hpp>
#include <tenet/structures/union_find.hpp>
#include <type_traits>

namespace union_find_test {

using tenet::union_find;
namespace laws = tenet::laws;

static_assert(std::is_nothrow_move_constructible_v<union_find>);
static_assert(std::copyable<union_find>);

TEST_CASE("union_find keeps disjoint sets") {
    laws::check(laws::union_find<union_find>());
}

TEST_CASE("union_find holds none, and says what it cannot hold") {
    CHECK(union_find().size() == 0);
    CHECK(union_find(0).count() == 0);
    CHECK_THROWS_WITH(union_find(std::size_t{1} << 31),
                      "union_find: size 2147483648 is not in [0, 2147483647]");
}

// The deepest trees: those of equal sizes, united.
TEST_CASE("union_find hangs the smaller set below the greater") {
    constexpr std::size_t n = 1 << 12;
    union_find sets(n);
    for (std::size_t half = 1; half < n; half *= 2)
        for (std::size_t i = 0; i < n; i += 2 * half)
            CHECK(sets.unite(i, i + half));
    CHECK(sets.invariant());
    CHECK(sets.size_of(7) == n);
    CHECK_FALSE(sets.unite(0, n - 1));
    union_find star(100);
    for (std::size_t i = 1; i < 100; ++i) {
        star.unite(i, i - 1);
        CHECK(star.find(i) == star.find(0));
        CHECK(star.find(0) == 1);
    }
}

// Sees that a walk shortens itself: the root is then found from the parent.
TEST_CASE("union_find takes a million unions") {
    constexpr std::size_t n = 1'000'000;
    union_find sets(n);
    for (std::size_t i = 1; i < n; ++i) sets.unite(i * 7919 % n, 0);
    CHECK(sets.count() == 1);
    CHECK(sets.size_of(n / 2) == n);
}

static_assert([] {
    union_find sets(4);
    sets.unite(0, 2);
    const bool again = sets.unite(2, 0);
    union_find copy = sets;
    copy.unite(1, 3);
    return !again && sets.same(0, 2) && !sets.same(1, 3) && copy.same(3, 1) &&
           copy.count() == 2 && sets.size_of(0) == 2 && copy.invariant();
}());

}  // namespace union_find_test
