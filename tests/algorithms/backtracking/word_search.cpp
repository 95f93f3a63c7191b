#include <array>
#include <list>
#include <string>
#include <string_view>
#include <tenet/algorithms/backtracking/word_search.hpp>
#include <tenet/laws/algorithms/word_search.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace word_search_test {

using tenet::word_search;
namespace laws = tenet::laws;
using path = std::vector<std::pair<std::size_t, std::size_t>>;
using texts = std::vector<std::string>;

TEST_CASE("word_search keeps its law") {
    laws::check(
        laws::word_search([](const texts& grid, const std::string& word) {
            return word_search(grid, word);
        }));
    laws::check(laws::word_search(
        [](const std::vector<std::vector<char>>& grid, std::string_view word) {
            return word_search(grid, word).has_value();
        }));
}

TEST_CASE("word_search reads from either end") {
    const auto found = word_search(texts{"aab", "aaa"}, std::string("aab"));
    REQUIRE(found);
    CHECK(found->back() == std::pair<std::size_t, std::size_t>(0, 2));
    const auto turned = word_search(texts{"aab", "aaa"}, std::string("baa"));
    REQUIRE(turned);
    CHECK(turned->front() == std::pair<std::size_t, std::size_t>(0, 2));
}

TEST_CASE("word_search of nothing, and in rows that differ") {
    CHECK(word_search(texts{}, std::string()) == path{});
    CHECK(word_search(texts{"a"}, std::string()) == path{});
    CHECK_FALSE(word_search(texts{}, std::string("a")));
    CHECK_FALSE(word_search(texts{"", ""}, std::string("a")));
    CHECK(word_search(texts{"", "abc", "d"}, std::string("dab")) ==
          path{{2, 0}, {1, 0}, {1, 1}});
    CHECK_FALSE(word_search(texts{"", "abc", "d"}, std::string("cd")));
}

TEST_CASE("word_search of any elements, by any equality") {
    const std::array<std::array<int, 2>, 2> grid{{{1, -2}, {3, 4}}};
    const std::list<int> word{2, -4, 3};
    const auto same = [](int a, int b) { return a == b || a == -b; };
    CHECK(word_search(grid, word, same) == path{{0, 1}, {1, 1}, {1, 0}});
    CHECK_FALSE(word_search(grid, word));
}

TEST_CASE("word_search begins where letters are rare") {
    // From the other end there would be more ways than can be tried.
    const texts grid(20, std::string(20, 'a'));
    CHECK_FALSE(word_search(grid, std::string(30, 'a') + 'b'));
    CHECK_FALSE(word_search(grid, 'b' + std::string(30, 'a')));
}

TEST_CASE("word_search goes deep without recursion") {
    const std::string row(200'000, 'a');
    CHECK(word_search(texts{row}, row)->size() == row.size());
}

static_assert(word_search(std::array{std::string_view("ab")},
                          std::string_view("ba"))
                  ->size() == 2);

}  // namespace word_search_test
