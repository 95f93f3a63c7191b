#include <tenet/algorithms/two_pointers/is_palindrome.hpp>

#include <array>
#include <iterator>
#include <list>
#include <memory>
#include <ranges>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/is_palindrome.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace is_palindrome_test {

using tenet::is_palindrome;
namespace laws = tenet::laws;

TEST_CASE("is_palindrome tells whether both ends read the same") {
    laws::check(laws::is_palindrome(is_palindrome));
    laws::check(laws::is_palindrome([](const std::vector<unsigned>& v) {
        const std::list<unsigned> list(v.begin(), v.end());
        return is_palindrome(list.begin(), list.end());
    }));
}

TEST_CASE("is_palindrome compares as it is told, the left one first") {
    const std::list<std::string> words{"a", "bb", "cc", "d"};
    CHECK(is_palindrome(words, {}, &std::string::size));
    CHECK(!is_palindrome(words));
    const auto pairs = [](char left, char right) {
        return (left == '(' && right == ')') || (left == '[' && right == ']');
    };
    // Not symmetric, as an equivalence is, but the order can be told by it.
    CHECK(is_palindrome(std::string("([])"), pairs));
    CHECK(!is_palindrome(std::string(")][("), pairs));
}

TEST_CASE("is_palindrome compares half as often as there are elements") {
    int asked = 0;
    const auto same = [&](char a, char b) { return ++asked, a == b; };
    CHECK(is_palindrome(std::string_view("abcba"), same));
    CHECK(asked == 2);
    asked = 0;
    CHECK(is_palindrome(std::string_view("abba"), same));
    CHECK(asked == 2);
    asked = 0;
    CHECK(!is_palindrome(std::string_view("xbcba"), same));
    CHECK(asked == 1);
}

TEST_CASE("is_palindrome takes views, and what cannot be copied") {
    const std::string text = "A man, a plan";
    auto letters = std::views::filter(text, [](char c) { return c == 'a'; });
    CHECK(is_palindrome(letters));
    const std::counted_iterator first(text.begin() + 2, 3);
    CHECK(!is_palindrome(first, std::default_sentinel));
    CHECK(is_palindrome(std::counted_iterator(text.begin() + 6, 3),
                        std::default_sentinel));
    std::vector<std::unique_ptr<int>> owned;
    for (const int x : {1, 2, 1}) owned.push_back(std::make_unique<int>(x));
    CHECK(is_palindrome(owned, {}, [](const auto& it) { return *it; }));
}

static_assert(is_palindrome(std::array{1, 2, 1}));
static_assert(!is_palindrome(std::array{1, 2}));
static_assert(is_palindrome(std::string_view()));

}  // namespace is_palindrome_test
