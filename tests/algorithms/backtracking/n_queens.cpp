#include <algorithm>
#include <tenet/algorithms/backtracking/n_queens.hpp>
#include <tenet/laws/algorithms/n_queens.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace n_queens_test {

using tenet::n_queens;
namespace laws = tenet::laws;

TEST_CASE("n_queens keeps its law") {
    laws::check(laws::n_queens([](int n) { return n_queens(n); }));
    laws::check(laws::n_queens([](int n) {
        std::vector<std::vector<int>> all;
        n_queens(n, [&](const auto& columns) { all.push_back(columns); });
        return all;
    }));
}

TEST_CASE("n_queens comes in lexicographic order") {
    CHECK(n_queens(0) == std::vector<std::vector<int>>{{}});
    for (int n = 1; n <= 8; ++n) CHECK(std::ranges::is_sorted(n_queens(n)));
    CHECK(n_queens(8).front() == std::vector{0, 4, 7, 5, 2, 6, 1, 3});
}

TEST_CASE("n_queens of ten and more are as many as are known") {
    int count = 0;
    n_queens(10, [&](const std::vector<int>&) { ++count; });
    CHECK(count == 724);
}

TEST_CASE("n_queens ends when its visitor says so") {
    std::vector<std::vector<int>> seen;
    n_queens(6, [&](const std::vector<int>& columns) {
        seen.push_back(columns);
        return seen.size() < 2;
    });
    CHECK(seen == std::vector<std::vector<int>>{{1, 3, 5, 0, 2, 4},
                                                {2, 5, 1, 4, 0, 3}});
    std::vector<int> first;
    n_queens(18, [&](const std::vector<int>& columns) {
        first = columns;
        return false;
    });
    CHECK(first.size() == 18);
}

TEST_CASE("n_queens of the most that there may be asks for the first rows") {
    // Nothing is shifted out of a word.
    bool reached = false;
    n_queens(29, [&](const std::vector<int>& columns) {
        reached = std::ranges::max(columns) == 28;
        return false;
    });
    CHECK(reached);
}

static_assert(n_queens(5).size() == 10);

}  // namespace n_queens_test
