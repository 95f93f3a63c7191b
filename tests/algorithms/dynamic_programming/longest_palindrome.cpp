#include <cctype>
#include <deque>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <tenet/algorithms/dynamic_programming/longest_palindrome.hpp>
#include <tenet/laws/algorithms/longest_palindrome.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace longest_palindrome_test {

using tenet::longest_palindrome;
namespace laws = tenet::laws;

constexpr std::string_view longest_in(std::string_view text) {
    const auto found = longest_palindrome(text);
    return {found.begin(), found.end()};
}

TEST_CASE("longest_palindrome keeps its law") {
    laws::check(laws::longest_palindrome(longest_in));
    laws::check(laws::longest_palindrome([](const std::vector<short>& list) {
        return longest_palindrome(list).size();
    }));
}

TEST_CASE("longest_palindrome is the first of the longest") {
    CHECK(longest_in("") == "");
    CHECK(longest_in("a") == "a");
    CHECK(longest_in("ab") == "a");
    const std::string_view text = "xaabaayybccb";
    CHECK(longest_in(text).data() == text.data() + 1);
    const std::string_view pairs = "aabb";
    CHECK(longest_in(pairs).data() == pairs.data());
}

TEST_CASE("longest_palindrome compares projections by an equality") {
    const std::string text = "1NolemonnoMelon0";
    const auto same = [](char x, char y) {
        return std::tolower(x) == std::tolower(y);
    };
    const auto found = longest_palindrome(text, same);
    CHECK(std::string(found.begin(), found.end()) == "NolemonnoMelon");
    const std::deque<std::pair<int, int>> all{{1, 0}, {2, 1}, {1, 2}, {3, 3}};
    const auto three = longest_palindrome(all, std::ranges::equal_to(),
                                          &std::pair<int, int>::first);
    CHECK(three.begin() == all.begin());
    CHECK(three.size() == 3);
}

TEST_CASE("longest_palindrome compares a few times each") {
    std::size_t asked = 0;
    const auto same = [&](char x, char y) {
        ++asked;
        return x == y;
    };
    for (const auto& text :
         {std::string(1'000, 'a'), std::string(999, 'a') + 'b'}) {
        asked = 0;
        CHECK(longest_palindrome(text, same).size() >= 999);
        CHECK(asked <= 3'000);
    }
}

TEST_CASE("longest_palindrome takes what has no addresses") {
    const auto digits = std::views::iota(0, 9) |
                        std::views::transform([](int i) { return i % 4 / 2; });
    const auto found = longest_palindrome(digits);
    CHECK(std::ranges::distance(digits.begin(), found.begin()) == 1);
    CHECK(found.size() == 8);
}

static_assert(longest_in("abba!") == "abba");

}  // namespace longest_palindrome_test
