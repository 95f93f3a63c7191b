#include <tenet/algorithms/recursion/flood_fill.hpp>

#include <array>
#include <cstddef>
#include <deque>
#include <ranges>
#include <span>
#include <string>
#include <tenet/laws/algorithms/flood_fill.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace flood_fill_test {

using tenet::flood_fill;
namespace laws = tenet::laws;

using texts = std::vector<std::string>;

TEST_CASE("flood_fill keeps its law") {
    laws::check(laws::flood_fill(flood_fill));
    laws::check(laws::flood_fill([](texts& grid, int row, int column, char to) {
        flood_fill(grid, std::size_t(row), std::size_t(column), to);
    }));
}

TEST_CASE("flood_fill counts the cells that have changed") {
    texts grid{"..#.", ".##.", "...x"};
    CHECK(flood_fill(grid, 0, 0, 'o') == 6);
    CHECK(grid == texts{"oo#.", "o##.", "ooox"});
    CHECK(flood_fill(grid, 0, 0, 'o') == 0);
    CHECK(flood_fill(grid, 1, 3, '#') == 2);
    CHECK(flood_fill(grid, 2, 3, '#') == 1);
    CHECK(flood_fill(grid, 1, 3, 'x') == 6);
    CHECK(grid == texts{"ooxx", "oxxx", "ooox"});
}

TEST_CASE("flood_fill leaves a run at its row, and comes back to it") {
    texts grid{"#####", "#.#.#", "#...#", "#.#.#", "#####"};
    CHECK(flood_fill(grid, 1, 1, 'o') == 7);
    CHECK(grid == texts{"#####", "#o#o#", "#ooo#", "#o#o#", "#####"});
    CHECK(flood_fill(grid, 4, 2, '.') == 18);
}

TEST_CASE("flood_fill takes rows of any length") {
    texts grid{"aaa", "a", "", "aa", "aaaa", "aa"};
    CHECK(flood_fill(grid, 0, 2, 'b') == 4);
    CHECK(flood_fill(grid, 5, 1, 'c') == 8);
    CHECK(grid == texts{"bbb", "b", "", "cc", "cccc", "cc"});
}

TEST_CASE("flood_fill takes any grid with random access") {
    std::deque<std::vector<bool>> bits{{true, false}, {true, true}};
    CHECK(flood_fill(bits, 1, 1, false) == 3);
    CHECK(bits[0] == std::vector<bool>{false, false});
    int plain[2][2] = {{1, 2}, {1, 2}};
    CHECK(flood_fill(plain, 1, 1, 3) == 2);
    CHECK(plain[0][1] == 3);
    std::array<short, 6> flat{0, 0, 1, 0, 1, 0};
    CHECK(
        flood_fill(std::views::iota(0, 2) | std::views::transform([&](int row) {
                       return std::span(&flat[std::size_t(3 * row)], 3);
                   }),
                   1, 0, 7) == 3);
    CHECK(flat == std::array<short, 6>{7, 7, 1, 7, 1, 0});
}

TEST_CASE("flood_fill fills a large grid, and a long way through one") {
    texts empty(1500, std::string(1500, '.'));
    CHECK(flood_fill(empty, 700, 700, '#') == 1500 * 1500);
    CHECK(empty.back().back() == '#');
    texts winding(1001, std::string(1001, '.'));
    for (std::size_t i = 1; i < 1001; i += 2) {
        winding[i].assign(1001, '#');
        winding[i][i % 4 == 1 ? 1000 : 0] = '.';
    }
    CHECK(flood_fill(winding, 0, 0, 'o') == 501 * 1001 + 500);
    CHECK(winding[1000][500] == 'o');
}

static_assert([] {
    std::array<std::array<int, 3>, 2> grid{{{1, 1, 0}, {0, 1, 1}}};
    return flood_fill(grid, 0, 0, 7) == 4 && grid[1][2] == 7 && grid[0][2] == 0;
}());

}  // namespace flood_fill_test
