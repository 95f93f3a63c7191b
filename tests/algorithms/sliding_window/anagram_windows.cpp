#include <tenet/algorithms/sliding_window/anagram_windows.hpp>

#include <cstddef>
#include <forward_list>
#include <functional>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/anagram_windows.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace anagram_windows_test {

using tenet::anagram_windows;
namespace laws = tenet::laws;

TEST_CASE("anagram_windows finds every window, of texts and lists") {
    laws::check(laws::anagram_windows(anagram_windows));
    laws::check(laws::anagram_windows(
        [](std::vector<short>& all, const std::vector<short>& pattern) {
            return anagram_windows(all, pattern);
        }));
}

TEST_CASE("anagram_windows gives places in order, overlapping ones, too") {
    const std::string text = "abab";
    const auto places = anagram_windows(text, std::string("ab"));
    REQUIRE(places.size() == 3);
    CHECK(places[0] == text.begin());
    CHECK(places[1] == text.begin() + 1);
    CHECK(places[2] == text.begin() + 2);
}

TEST_CASE("anagram_windows finds none of no or too long a pattern") {
    const std::string_view text = "ab";
    CHECK(anagram_windows(text, std::string()).empty());
    CHECK(anagram_windows(text, std::string("aba")).empty());
    CHECK(anagram_windows(std::string_view(), text).empty());
    CHECK(anagram_windows(text, text).size() == 1);
}

TEST_CASE("anagram_windows sees the elements through a projection") {
    const std::forward_list<std::string> words{"a", "bb", "c", "ddd", "ee"};
    const auto places = anagram_windows(words, std::vector<std::size_t>{3, 1},
                                        &std::string::size);
    REQUIRE(places.size() == 1);
    CHECK(*places[0] == "c");
}

TEST_CASE("anagram_windows hashes as it is told") {
    struct number {
        int n;
        bool operator==(const number&) const = default;
    };
    const std::vector<number> all{{1}, {2}, {1}};
    std::size_t asked = 0;
    const auto hash = [&](const number& x) {
        return ++asked, static_cast<std::size_t>(x.n);
    };
    const auto places = anagram_windows(all, std::vector<number>{{2}, {1}},
                                        std::identity(), hash);
    CHECK(places.size() == 2);
    CHECK(asked > 0);
}

}  // namespace anagram_windows_test
