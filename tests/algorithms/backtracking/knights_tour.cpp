#include <algorithm>
#include <tenet/algorithms/backtracking/knights_tour.hpp>
#include <tenet/laws/algorithms/knights_tour.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace knights_tour_test {

using tenet::knights_tour;
namespace laws = tenet::laws;

TEST_CASE("knights_tour keeps its law") {
    laws::settings how = laws::settings::standard();
    how.growth = true;
    const auto found = laws::knights_tour(knights_tour, how);
    laws::check(found);
    CHECK(found.not_judged().empty());
}

TEST_CASE("knights_tour begins in a corner, and always goes the same way") {
    const auto tour = knights_tour(8, 8);
    REQUIRE(tour);
    CHECK((*tour)[0][0] == 0);
    CHECK(tour == knights_tour(8, 8, 0, 0));
    CHECK(std::ranges::max((*tour)[7]) <= 63);
}

TEST_CASE("knights_tour knows boards without a tour") {
    CHECK(!knights_tour(2, 1000));
    CHECK(!knights_tour(1, 2));
    CHECK(!knights_tour(3, 6));
    // By colours, whatever the board.
    CHECK(!knights_tour(101, 101, 50, 51));
    CHECK(knights_tour(31, 31, 15, 15));
    for (int column = 0; column < 30; ++column) {
        CHECK(!knights_tour(4, 30, 1, column));
        CHECK(!knights_tour(30, 4, column, 2));
    }
}

TEST_CASE("knights_tour turns back and starts again") {
    CHECK(knights_tour(4, 12, 3, 0));
    CHECK(knights_tour(12, 4, 0, 3));
    for (int columns = 5; columns <= 16; ++columns)
        CHECK(knights_tour(columns, 10, columns / 2, 3));
    for (const auto& [row, column] : {std::pair(0, 74), {37, 37}, {74, 1}})
        CHECK(knights_tour(102, 101, row, column));
}

static_assert((*knights_tour(5, 5))[4][4] >= 0);
static_assert(!knights_tour(3, 3));

}  // namespace knights_tour_test
