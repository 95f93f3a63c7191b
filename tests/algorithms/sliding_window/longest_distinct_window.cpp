#include <tenet/algorithms/sliding_window/longest_distinct_window.hpp>

#include <cstddef>
#include <forward_list>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/longest_distinct_window.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace longest_distinct_window_test {

using tenet::longest_distinct_window;
namespace laws = tenet::laws;

TEST_CASE("longest_distinct_window finds the longest, of texts and lists") {
    laws::check(laws::longest_distinct_window(longest_distinct_window));
    laws::check(laws::longest_distinct_window([](auto first, auto last) {
        return longest_distinct_window(first, last);
    }));
}

TEST_CASE("longest_distinct_window gives the first of the longest") {
    const std::string text = "abcbad";
    const auto longest = longest_distinct_window(text);
    CHECK(longest.begin() == text.begin() + 2);
    CHECK(longest.end() == text.end());
    const std::string two = "abba";
    CHECK(longest_distinct_window(two).begin() == two.begin());
}

TEST_CASE("longest_distinct_window sees elements through a projection") {
    const std::forward_list<std::string> words{"a", "bb", "c", "ddd", "ee"};
    const auto longest = longest_distinct_window(words, &std::string::size);
    CHECK(*longest.begin() == "bb");
    CHECK(std::ranges::distance(longest) == 3);
}

TEST_CASE("longest_distinct_window hashes as it is told") {
    struct number {
        int n;
        bool operator==(const number&) const = default;
    };
    const std::vector<number> all{{1}, {2}, {1}};
    std::size_t asked = 0;
    const auto hash = [&](const number& x) {
        return ++asked, static_cast<std::size_t>(x.n);
    };
    CHECK(longest_distinct_window(all, std::identity(), hash).size() == 2);
    CHECK(asked > 0);
}

}  // namespace longest_distinct_window_test
