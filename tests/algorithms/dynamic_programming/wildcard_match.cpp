#include <cctype>
#include <forward_list>
#include <string>
#include <string_view>
#include <tenet/algorithms/dynamic_programming/wildcard_match.hpp>
#include <tenet/laws/algorithms/wildcard_match.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace wildcard_match_test {

using tenet::wildcard_match;
namespace laws = tenet::laws;

constexpr bool matches(std::string_view text, std::string_view pattern) {
    return wildcard_match(text, pattern);
}

TEST_CASE("wildcard_match keeps its law") {
    laws::check(laws::wildcard_match(matches));
    laws::check(laws::wildcard_match(
        [](const std::vector<int>& text, const std::vector<int>& pattern) {
            return wildcard_match(text, pattern);
        }));
}

TEST_CASE("wildcard_match of wildcards in a text") {
    CHECK(matches("*", "*"));
    CHECK(matches("*a", "*"));
    CHECK(matches("?", "?"));
    CHECK_FALSE(matches("*", ""));
    CHECK_FALSE(matches("?", "a"));
}

TEST_CASE("wildcard_match takes an equality, and wildcards of one's own") {
    const auto same = [](char x, char y) {
        return std::tolower(x) == std::tolower(y);
    };
    const std::string text = "Note.TXT";
    CHECK(wildcard_match(text, std::string("n*.t?t"), same));
    CHECK(wildcard_match(text, std::string("n%.t_t"), same, '_', '%'));
    CHECK_FALSE(wildcard_match(text, std::string("n*.t?t"), same, '_', '%'));
    const std::forward_list<int> list{1, 2, 3, 4};
    const std::vector<long> pattern{1, 0, 4};
    CHECK(wildcard_match(list, pattern, {}, -1L, 0L));
}

TEST_CASE("wildcard_match compares the pattern's element with the text's") {
    std::string pairs;
    const auto same = [&](char x, char y) {
        pairs += {x, y, ' '};
        return x == y;
    };
    CHECK(wildcard_match(std::string("ab"), std::string("a*b"), same));
    CHECK(pairs == "aa bb ");
}

TEST_CASE("wildcard_match of many elements compares n m times at most") {
    std::size_t asked = 0;
    const auto same = [&](char x, char y) {
        ++asked;
        return x == y;
    };
    const std::string text(400, 'a');
    CHECK_FALSE(wildcard_match(text, std::string("*a*a*a*a*ab"), same));
    CHECK(asked <= 400 * 11);
    CHECK(wildcard_match(text, std::string("*a*a*a*a*a"), same));
}

static_assert(matches("", "**") && !matches("", "?") && matches("abc", "a*c"));

}  // namespace wildcard_match_test
