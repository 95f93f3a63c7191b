#include <tenet/algorithms/sliding_window/at_most_k_distinct.hpp>

#include <cstddef>
#include <forward_list>
#include <functional>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/at_most_k_distinct.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace at_most_k_distinct_test {

using tenet::at_most_k_distinct;
namespace laws = tenet::laws;

TEST_CASE("at_most_k_distinct finds the longest, of texts and lists") {
    laws::check(laws::at_most_k_distinct([](std::string& text, int k) {
        return at_most_k_distinct(text, static_cast<std::size_t>(k));
    }));
    laws::check(
        laws::at_most_k_distinct([](auto first, auto last, std::size_t k) {
            return at_most_k_distinct(first, last, k);
        }));
}

TEST_CASE("at_most_k_distinct gives the first of the longest") {
    const std::string text = "aabbcc";
    const auto longest = at_most_k_distinct(text, 2);
    CHECK(longest.begin() == text.begin());
    CHECK(longest.size() == 4);
    CHECK(at_most_k_distinct(text, 0).empty());
    CHECK(at_most_k_distinct(text, static_cast<std::size_t>(-1)).size() == 6);
}

TEST_CASE("at_most_k_distinct sees elements through a projection") {
    const std::forward_list<std::string> words{"a", "bb", "c", "ddd", "ee"};
    const auto longest = at_most_k_distinct(words, 2, &std::string::size);
    CHECK(*longest.begin() == "a");
    CHECK(std::ranges::distance(longest) == 3);
}

TEST_CASE("at_most_k_distinct hashes as it is told") {
    struct number {
        int n;
        bool operator==(const number&) const = default;
    };
    const std::vector<number> all{{1}, {2}, {3}};
    std::size_t asked = 0;
    const auto hash = [&](const number& x) {
        return ++asked, static_cast<std::size_t>(x.n);
    };
    CHECK(at_most_k_distinct(all, 2, std::identity(), hash).size() == 2);
    CHECK(asked > 0);
}

}  // namespace at_most_k_distinct_test
