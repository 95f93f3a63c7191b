#include <tenet/algorithms/sliding_window/minimum_covering_window.hpp>

#include <algorithm>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/minimum_covering_window.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace minimum_covering_window_test {

using tenet::minimum_covering_window;
namespace laws = tenet::laws;

TEST_CASE("minimum_covering_window finds the shortest, of texts and lists") {
    laws::check(laws::minimum_covering_window(minimum_covering_window));
    laws::check(laws::minimum_covering_window(
        [](std::vector<unsigned char>& all, std::vector<unsigned char> wanted) {
            return minimum_covering_window(all, wanted);
        }));
}

TEST_CASE("minimum_covering_window gives the first of the shortest") {
    const std::string text = "xabyba";
    const auto shortest = minimum_covering_window(text, std::string("ab"));
    CHECK(shortest.begin() == text.begin() + 1);
    CHECK(shortest.size() == 2);
}

TEST_CASE("minimum_covering_window is empty where none covers") {
    const std::string text = "abc";
    CHECK(minimum_covering_window(text, std::string("aa")).empty());
    CHECK(minimum_covering_window(text, std::string("abcd")).empty());
    CHECK(minimum_covering_window(text, std::string()).empty());
    CHECK(minimum_covering_window(std::string_view(), text).empty());
}

TEST_CASE("minimum_covering_window sees the elements through a projection") {
    const std::forward_list<std::string> words{"a", "bb", "c", "ddd", "ee"};
    const auto shortest = minimum_covering_window(
        words, std::vector<std::size_t>{3, 1}, &std::string::size);
    CHECK(*shortest.begin() == "c");
    CHECK(std::ranges::distance(shortest) == 2);
}

TEST_CASE("minimum_covering_window hashes as it is told") {
    struct number {
        int n;
        bool operator==(const number&) const = default;
    };
    const std::vector<number> all{{1}, {2}, {1}};
    std::size_t asked = 0;
    const auto hash = [&](const number& x) {
        return ++asked, static_cast<std::size_t>(x.n);
    };
    const auto found = minimum_covering_window(all, std::vector<number>{{2}},
                                               std::identity(), hash);
    CHECK(found.begin() == all.begin() + 1);
    CHECK(asked > 0);
}

TEST_CASE("minimum_covering_window reads what is wanted once") {
    const std::string text = "a1b22c1";
    std::vector<int> wanted{1, 2};
    const auto digits = std::views::transform(
        wanted, [](int x) { return static_cast<char>('0' + x); });
    CHECK(std::ranges::equal(minimum_covering_window(text, digits),
                             std::string_view("1b2")));
}

}  // namespace minimum_covering_window_test
