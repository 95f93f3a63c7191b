#include <cctype>
#include <string>
#include <string_view>
#include <tenet/algorithms/dynamic_programming/longest_common_subsequence.hpp>
#include <tenet/laws/algorithms/longest_common_subsequence.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace longest_common_subsequence_test {

using tenet::longest_common_subsequence;
namespace laws = tenet::laws;
using pairs = std::vector<std::pair<std::size_t, std::size_t>>;

TEST_CASE("longest_common_subsequence keeps its law") {
    laws::check(laws::longest_common_subsequence(
        [](const std::string& a, const std::string& b) {
            return longest_common_subsequence(a, b);
        }));
    laws::check(laws::longest_common_subsequence(
        [](std::string_view a, std::string_view b) {
            std::string common;
            for (const auto& [i, j] : longest_common_subsequence(a, b))
                common += b[j];
            return common;
        }));
}

TEST_CASE("longest_common_subsequence takes what compares, and an equality") {
    const std::vector<std::string> lines{"a", "b", "c"}, others{"b", "x", "c"};
    CHECK(longest_common_subsequence(lines, others) == pairs{{1, 0}, {2, 2}});
    const auto same = [](char x, char y) {
        return std::tolower(x) == std::tolower(y);
    };
    CHECK(longest_common_subsequence(std::string("AbC"), std::string("bc"),
                                     same) == pairs{{1, 0}, {2, 1}});
    CHECK(longest_common_subsequence(std::string(), std::string("a")).empty());
    CHECK(longest_common_subsequence(std::string("a"), std::string()).empty());
}

TEST_CASE("longest_common_subsequence compares each pair twice at most") {
    std::size_t asked = 0;
    const auto same = [&](char x, char y) {
        ++asked;
        return x == y;
    };
    const std::string text(500, 'a'), other(300, 'a');
    CHECK(longest_common_subsequence(text, other, same).size() == 300);
    CHECK(asked <= 2 * 500 * 300);
    longest_common_subsequence(std::string("a"), other, same);
    CHECK(asked <= 2 * 500 * 300);
}

TEST_CASE("longest_common_subsequence of lengths that differ much") {
    const std::string text(40'000, 'a'), other = "ba";
    CHECK(longest_common_subsequence(text, other).size() == 1);
    CHECK(longest_common_subsequence(other, text) == pairs{{1, 0}});
}

static_assert(longest_common_subsequence(std::string_view("ab"),
                                         std::string_view("xb")) ==
              pairs{{1, 1}});

}  // namespace longest_common_subsequence_test
