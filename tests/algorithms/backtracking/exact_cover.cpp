#include <algorithm>
#include <array>
#include <concepts>
#include <ranges>
#include <tenet/algorithms/backtracking/exact_cover.hpp>
#include <tenet/laws/algorithms/exact_cover.hpp>
#include <tenet/laws/algorithms/n_queens.hpp>
#include <tenet/laws/algorithms/sudoku.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace exact_cover_test {

using tenet::exact_cover;
namespace laws = tenet::laws;
using places = std::vector<std::size_t>;
using rows = std::vector<std::vector<int>>;

using view = tenet::exact_cover_view;
static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
static_assert(!std::ranges::forward_range<view>);
static_assert(
    std::same_as<std::ranges::range_reference_t<view>, const places&>);

TEST_CASE("exact_cover keeps its law") {
    laws::check(laws::exact_cover(
        [](int items, const std::vector<std::vector<short>>& options) {
            return exact_cover(std::size_t(items), options);
        }));
}

// Rows and columns have one queen each, diagonals one at most.
std::vector<std::vector<int>> queens(int n) {
    rows options;
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < n; ++column)
            options.push_back({row, n + column, 2 * n + row + column,
                               4 * n - 1 + row - column + n - 1});
    rows all;
    for (const places& chosen :
         exact_cover(std::size_t(2 * n), options, std::size_t(4 * n - 2))) {
        all.emplace_back(n);
        for (const std::size_t i : chosen)
            all.back()[i / std::size_t(n)] = int(i) % n;
    }
    return all;
}

TEST_CASE("exact_cover places queens") {
    laws::check(laws::n_queens(queens));
}

using grid = std::array<std::array<int, 9>, 9>;

// Each cell has a digit, and each digit is once in each row, column and box.
bool solve(grid& cells) {
    rows options;
    std::vector<std::array<int, 3>> entries;
    for (int row = 0; row < 9; ++row)
        for (int column = 0; column < 9; ++column)
            for (int digit = 0; digit < 9; ++digit) {
                const int given = cells[std::size_t(row)][std::size_t(column)];
                if (given != 0 && given != digit + 1) continue;
                const int box = row / 3 * 3 + column / 3;
                options.push_back({9 * row + column, 81 + 9 * row + digit,
                                   162 + 9 * column + digit,
                                   243 + 9 * box + digit});
                entries.push_back({row, column, digit});
            }
    auto all = exact_cover(324, options);
    const auto first = all.begin();
    if (first == all.end()) return false;
    for (const std::size_t i : *first) {
        const auto [row, column, digit] = entries[i];
        cells[std::size_t(row)][std::size_t(column)] = digit + 1;
    }
    return true;
}

TEST_CASE("exact_cover solves sudokus") {
    laws::check(laws::sudoku(solve));
}

std::vector<places> all_of(view cover) {
    std::vector<places> all;
    for (const places& chosen : cover) all.push_back(chosen);
    return all;
}

TEST_CASE("exact_cover of nothing") {
    CHECK(all_of(exact_cover(0, rows{})) == std::vector<places>{{}});
    CHECK(all_of(exact_cover(0, rows{{}, {0}}, 1)) == std::vector<places>{{}});
    CHECK(all_of(exact_cover(1, rows{})).empty());
    CHECK(all_of(exact_cover(1, rows{{}, {0}, {}})) ==
          std::vector<places>{{1}});
    CHECK(all_of(view()) == std::vector<places>{{}});
}

TEST_CASE("exact_cover covers optional items once at most") {
    const rows options{{0, 2}, {1, 2}, {0}, {1}, {2}, {1, 3}};
    auto all = all_of(exact_cover(2, options, 2));
    for (places& chosen : all) std::ranges::sort(chosen);
    std::ranges::sort(all);
    CHECK(all == std::vector<places>{{0, 3}, {0, 5}, {1, 2}, {2, 3}, {2, 5}});
}

TEST_CASE("exact_cover pipes into views of std, and makes no more than asked") {
    rows pairs;
    for (int b = 1; b < 40; ++b)
        for (int a = 0; a < b; ++a) pairs.push_back({a, b});
    std::size_t seen = 0;
    for (const std::size_t n :
         exact_cover(40, pairs) | std::views::take(5) |
             std::views::transform([](const auto& it) { return it.size(); }))
        seen += n;
    CHECK(seen == 100);
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("exact_cover pipes into views of range-v3") {
    auto all = exact_cover(2, rows{{0, 1}, {0}, {1}, {0}});
    std::size_t sizes = 0;
    for (const std::size_t n :
         all | ::ranges::views::take(2) |
             ::ranges::views::transform(
                 [](const auto& it) { return it.size(); }))
        sizes += n;
    CHECK((sizes == 3 || sizes == 4));
}
#endif

TEST_CASE("exact_cover starts anew, also as a copy, and takes more options") {
    auto all = exact_cover(3, rows{{0, 1}, {2}, {0}, {1, 2}, {1}});
    const auto first = all_of(all);
    CHECK(first.size() == 3);
    auto it = all.begin();
    ++it;
    auto copy = all;
    CHECK(*it == first[1]);
    CHECK(all_of(copy) == first);
    CHECK(*it == first[1]);
    it++;
    CHECK(it->size() == first[2].size());
    it++;
    CHECK(it == all.end());
    CHECK(all_of(all) == first);
    all.begin();
    all.add_option(std::array<short, 3>{2, 1, 0});
    CHECK(all_of(all).size() == 4);
    CHECK(all_of(copy) == first);
}

static_assert([] {
    std::size_t sum = 0;
    for (const auto& chosen :
         exact_cover(2, std::array{std::array{0}, std::array{1}}))
        sum += chosen.size();
    return sum == 2;
}());

}  // namespace exact_cover_test
