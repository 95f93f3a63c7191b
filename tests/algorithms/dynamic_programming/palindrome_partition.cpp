#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <tenet/algorithms/dynamic_programming/palindrome_partition.hpp>
#include <tenet/laws/algorithms/palindrome_partition.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace palindrome_partition_test {

using tenet::palindrome_partition;
namespace laws = tenet::laws;
using ends = std::vector<std::size_t>;

TEST_CASE("palindrome_partition keeps its law") {
    laws::check(laws::palindrome_partition(
        [](const std::string& text) { return palindrome_partition(text); }));
    laws::check(laws::palindrome_partition([](const std::vector<int>& list) {
        return int(palindrome_partition(list).size()) - 1;
    }));
}

TEST_CASE("palindrome_partition of few elements") {
    CHECK(palindrome_partition(std::string()).empty());
    CHECK(palindrome_partition(std::string("a")) == ends{1});
    CHECK(palindrome_partition(std::string("ab")) == ends{1, 2});
    CHECK(palindrome_partition(std::string("aa")) == ends{2});
}

TEST_CASE("palindrome_partition takes an equality") {
    const auto same = [](char x, char y) {
        return std::tolower(x) == std::tolower(y);
    };
    CHECK(palindrome_partition(std::string("aBAb"), same).size() == 2);
    CHECK(palindrome_partition(std::string("AbBa"), same) == ends{4});
}

TEST_CASE("palindrome_partition of many elements is quadratic at most") {
    std::size_t asked = 0;
    const auto same = [&](char x, char y) {
        ++asked;
        return x == y;
    };
    CHECK(palindrome_partition(std::string(600, 'a'), same) == ends{600});
    CHECK(asked <= 180'000);
    std::string text(3'000, 'a');
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = static_cast<char>('a' + i % 3);
    asked = 0;
    CHECK(palindrome_partition(text, same).size() == 3'000);
    CHECK(asked < 6'000);
}

static_assert(palindrome_partition(std::array{1, 2, 1, 3}) == ends{3, 4});

}  // namespace palindrome_partition_test
