#include <array>
#include <climits>
#include <cstdint>
#include <forward_list>
#include <list>
#include <string>
#include <tenet/algorithms/dynamic_programming/grid_paths.hpp>
#include <tenet/laws/algorithms/grid_paths.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace grid_paths_test {

using tenet::grid_paths;
namespace laws = tenet::laws;
using rows = std::vector<std::vector<int>>;

TEST_CASE("grid_paths keeps its law") {
    laws::check(
        laws::grid_paths([](const rows& grid) { return grid_paths(grid); }));
    laws::check(laws::grid_paths(
        [](int height, int width) { return grid_paths(height, width); }));
}

TEST_CASE("grid_paths of nothing") {
    CHECK(grid_paths(rows{}) == 0);
    CHECK(grid_paths(rows{{}}) == 0);
    CHECK(grid_paths(rows{{}, {}}) == 0);
    CHECK(grid_paths(0, 5) == 0);
    CHECK(grid_paths(5, 0) == 0);
    CHECK(grid_paths(0, 0) == 0);
    CHECK(grid_paths(1, 1) == 1);
}

TEST_CASE("grid_paths throws where the paths cannot be counted") {
    CHECK(grid_paths(34, 34) == 7'219'428'434'016'265'740ULL);
    CHECK_THROWS_AS(grid_paths(35, 35), std::overflow_error);
    CHECK_THROWS_AS(grid_paths(rows(80, std::vector<int>(80))),
                    std::overflow_error);
    CHECK(grid_paths(2L, 5'000'000U) == 5'000'000);
    CHECK(grid_paths(static_cast<signed char>(127), short{2}) == 127);
}

TEST_CASE("grid_paths takes what is too much where it does not matter") {
    rows grid(80, std::vector<int>(80));
    for (int& cell : grid.back()) cell = 1;
    CHECK(grid_paths(grid) == 0);
    grid.back().back() = 0;
    for (auto& row : grid) row.back() = 1;
    grid.back().back() = 0;
    CHECK(grid_paths(grid) == 0);
}

TEST_CASE("grid_paths takes any ranges, and a predicate") {
    using text = std::string;
    const auto is_wall = [](char cell) { return cell == '#'; };
    CHECK(grid_paths(std::list{text("..#"), text("..."), text("#..")},
                     is_wall) == 4);
    const std::vector<std::forward_list<bool>> grid{{false, true},
                                                    {false, false}};
    CHECK(grid_paths(grid) == 1);
    CHECK(grid_paths(std::vector<std::vector<bool>>(3, {false, false})) == 3);
}

static_assert(grid_paths(3, 3) == 6);
static_assert(grid_paths(std::array{std::array{0, 0, 0}, std::array{0, 1, 0},
                                    std::array{0, 0, 0}}) == 2);

}  // namespace grid_paths_test
