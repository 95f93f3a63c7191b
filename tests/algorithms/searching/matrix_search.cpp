#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <tenet/algorithms/searching/matrix_search.hpp>
#include <tenet/laws/algorithms/matrix_search.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace matrix_search_test {

using tenet::matrix_search;
namespace laws = tenet::laws;

using place = std::pair<std::size_t, std::size_t>;
using matrix = std::vector<std::vector<int>>;

TEST_CASE("matrix_search keeps its law") {
    laws::check(laws::matrix_search(
        [](const matrix& all, int x) { return matrix_search(all, x); }));
    laws::check(
        laws::matrix_search([](const std::vector<std::vector<short>>& all,
                               short x) { return matrix_search(all, x); }));
}

TEST_CASE("matrix_search finds nothing where there is nothing") {
    CHECK(!matrix_search(matrix(), 1));
    CHECK(!matrix_search(matrix(1), 1));
    CHECK(!matrix_search(matrix(3), 0));
}

TEST_CASE("matrix_search compares by a given order and a projection") {
    const std::deque<std::vector<std::string>> words{{"dddd", "cc"},
                                                     {"bbb", "a"}};
    CHECK(matrix_search(words, 3u, std::greater<>(), &std::string::size) ==
          place(1, 0));
    CHECK(!matrix_search(words, 5u, std::greater<>(), &std::string::size));
}

TEST_CASE("matrix_search takes rows that are made as they are asked for") {
    const auto products =
        std::views::iota(1, 90) | std::views::transform([](int row) {
            return std::views::iota(1, 50) |
                   std::views::transform([row](int x) { return row * x; });
        });
    CHECK(matrix_search(products, 83 * 47) == place(82, 46));
    CHECK(matrix_search(products, 1) == place(0, 0));
    CHECK(!matrix_search(products, 83 * 53));
}

TEST_CASE("matrix_search compares at most 2 (rows + columns - 1) times") {
    for (std::size_t rows = 1; rows < 6; ++rows)
        for (std::size_t columns = 1; columns < 6; ++columns) {
            matrix all(rows, std::vector<int>(columns));
            for (std::size_t i = 0; i < rows; ++i)
                for (std::size_t j = 0; j < columns; ++j)
                    all[i][j] = 2 * int(i + j);
            for (int x = -1; x < 2 * int(rows + columns); ++x) {
                std::size_t asked = 0;
                const auto at = matrix_search(
                    all, x, [&](int a, int b) { return ++asked, a < b; });
                CHECK(asked <= 2 * (rows + columns - 1));
                CHECK(at.has_value() == (x >= 0 && x % 2 == 0 &&
                                         x / 2 < int(rows + columns) - 1));
            }
        }
}

static_assert([] {
    const std::array<std::array<int, 3>, 2> all{{{1, 4, 7}, {2, 5, 8}}};
    return matrix_search(all, 5) == place(1, 1) && !matrix_search(all, 6);
}());

}  // namespace matrix_search_test
