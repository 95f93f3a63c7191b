#include <array>
#include <bit>
#include <climits>
#include <functional>
#include <numeric>
#include <ranges>
#include <string>
#include <tenet/algorithms/dynamic_programming/longest_increasing_subsequence.hpp>
#include <tenet/laws/algorithms/longest_increasing_subsequence.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace longest_increasing_subsequence_test {

using tenet::longest_increasing_subsequence;
namespace laws = tenet::laws;
using places = std::vector<std::size_t>;

TEST_CASE("longest_increasing_subsequence keeps its law") {
    laws::check(laws::longest_increasing_subsequence(
        [](const std::vector<int>& values) {
            return longest_increasing_subsequence(values);
        }));
    laws::check(laws::longest_increasing_subsequence(
        [](const std::vector<int>& values) {
            std::vector<int> chosen;
            for (const auto i : longest_increasing_subsequence(values))
                chosen.push_back(values[i]);
            return chosen;
        }));
}

TEST_CASE("longest_increasing_subsequence of other orders") {
    const std::vector values{3, 3, 2, 5, 3, 1, INT_MIN, INT_MAX};
    CHECK(longest_increasing_subsequence(values, std::greater<>()) ==
          places{3, 4, 5, 6});
    CHECK(longest_increasing_subsequence(values, std::less_equal<>()) ==
          places{0, 1, 4, 7});
    const std::vector<std::string> words{"bb", "a", "ccc", "dd"};
    CHECK(longest_increasing_subsequence(words, {}, &std::string::size) ==
          places{1, 3});
    CHECK(longest_increasing_subsequence(std::vector<int>{}).empty());
    CHECK(longest_increasing_subsequence(std::views::iota(0, 9)).size() == 9);
}

TEST_CASE("longest_increasing_subsequence compares little") {
    std::size_t asked = 0;
    const auto less = [&](int a, int b) {
        ++asked;
        return a < b;
    };
    std::vector<int> values(1023);
    std::iota(values.begin(), values.end(), 0);
    CHECK(longest_increasing_subsequence(values, less).size() == 1023);
    CHECK(asked <= 1023 * 10);
    asked = 0;
    CHECK(longest_increasing_subsequence(std::vector(1023, 7), less).size() ==
          1);
    CHECK(asked <= 1023);
}

static_assert(longest_increasing_subsequence(std::array{3, 1, 2}) ==
              places{1, 2});

}  // namespace longest_increasing_subsequence_test
