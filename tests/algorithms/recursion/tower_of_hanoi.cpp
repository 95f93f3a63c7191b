#include <tenet/algorithms/recursion/tower_of_hanoi.hpp>

#include <ranges>
#include <tenet/laws/algorithms/tower_of_hanoi.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#endif

namespace tower_of_hanoi_test {

using tenet::hanoi_move;
using tenet::tower_of_hanoi;
namespace laws = tenet::laws;

using moves = decltype(tower_of_hanoi(3));
static_assert(std::ranges::view<moves> && std::ranges::sized_range<moves>);
static_assert(std::ranges::random_access_range<moves>);
static_assert(std::ranges::random_access_range<const moves>);

TEST_CASE("tower_of_hanoi carries the tower over by the fewest moves") {
    laws::check(laws::tower_of_hanoi(tower_of_hanoi));
    laws::check(laws::tower_of_hanoi([](int n) { return tower_of_hanoi(n); }));
}

TEST_CASE("tower_of_hanoi ends on the last peg, and names the discs") {
    for (int n = 1; n <= 6; ++n) {
        std::vector<char> at(std::size_t(n), 'A');
        for (const auto [disc, from, to] : tower_of_hanoi(n, 'A', 'B', 'C')) {
            CHECK(at[std::size_t(disc)] == from);
            at[std::size_t(disc)] = to;
        }
        CHECK(at == std::vector<char>(std::size_t(n), 'C'));
    }
}

TEST_CASE("tower_of_hanoi has every move at its place") {
    CHECK(tower_of_hanoi(0).empty());
    const auto tall = tower_of_hanoi(31);
    CHECK(tall.size() == 2'147'483'647);
    CHECK(tall[tall.size() / 2] == hanoi_move<int>{30, 0, 2});
    CHECK(tall.front() == hanoi_move<int>{0, 0, 2});
    CHECK(tall.back() == hanoi_move<int>{0, 0, 2});
}

TEST_CASE("tower_of_hanoi pipes into views") {
    int discs = 0;
    for (const auto move :
         tower_of_hanoi(5) | std::views::reverse | std::views::take(4))
        discs = 10 * discs + move.disc;
    CHECK(discs == 102);
#if __has_include(<range/v3/range/concepts.hpp>)
    static_assert(::ranges::random_access_range<moves>);
    auto all = tower_of_hanoi(5);
    for (const auto move : all | ::ranges::views::take(4))
        discs = 10 * discs + move.disc;
    CHECK(discs == 1020102);
#endif
}

static_assert(tower_of_hanoi(2)[1] == hanoi_move<int>{1, 0, 2});

}  // namespace tower_of_hanoi_test
