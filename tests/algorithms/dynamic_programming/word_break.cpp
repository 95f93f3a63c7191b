#include <cctype>
#include <forward_list>
#include <string>
#include <string_view>
#include <tenet/algorithms/dynamic_programming/word_break.hpp>
#include <tenet/laws/algorithms/word_break.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace word_break_test {

using tenet::word_break;
namespace laws = tenet::laws;
using texts = std::vector<std::string>;
using places = std::vector<std::size_t>;

TEST_CASE("word_break keeps its law") {
    laws::check(
        laws::word_break([](const std::string& text, const texts& words) {
            return word_break(text, words);
        }));
    laws::check(
        laws::word_break([](const std::string& text, const texts& words) {
            return word_break(text, words).has_value();
        }));
}

TEST_CASE("word_break of nothing") {
    CHECK(word_break(std::string(), texts{}) == places{});
    CHECK(word_break(std::string(), texts{"a"}) == places{});
    CHECK(word_break(std::string("a"), texts{}) == std::nullopt);
    CHECK(word_break(std::string("a"), texts{"", "a"}) == places{1});
    CHECK(word_break(std::string("a"), texts{"", "aa"}) == std::nullopt);
}

TEST_CASE("word_break takes other sequences, and an equality") {
    const std::vector<int> digits{3, 1, 4, 1, 5};
    const std::forward_list<std::vector<short>> words{{1, 5}, {3}, {1, 4}};
    CHECK(word_break(digits, words) == places{1, 2, 0});
    const auto same = [](char x, char y) {
        return std::tolower(x) == std::tolower(y);
    };
    CHECK(word_break(std::string("AbC"), texts{"c", "aB"}, same) ==
          places{1, 0});
}

TEST_CASE("word_break tries each word once at each place") {
    std::size_t asked = 0;
    const auto same = [&](char x, char y) {
        ++asked;
        return x == y;
    };
    const std::string text = std::string(300, 'a') + 'b';
    CHECK(word_break(text, texts{"a", "aa", "aaa"}, same) == std::nullopt);
    CHECK(asked <= 301 * 6);
    CHECK(word_break(text, texts{"a", "ab"}, same)->size() == 300);
}

static_assert(word_break(std::string_view("aab"),
                         std::vector<std::string_view>{"a", "ab"}) ==
              places{0, 1});

}  // namespace word_break_test
