#include <tenet/algorithms/two_pointers/is_subsequence.hpp>

#include <array>
#include <cstddef>
#include <forward_list>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/is_subsequence.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace is_subsequence_test {

using tenet::is_subsequence;
namespace laws = tenet::laws;

TEST_CASE("is_subsequence tells whether elements can be left out") {
    laws::check(laws::is_subsequence(is_subsequence));
    laws::check(
        laws::is_subsequence([](auto first, auto last, auto from, auto to) {
            return is_subsequence(first, last, from, to);
        }));
}

TEST_CASE("is_subsequence compares what projections see, the part's first") {
    const std::forward_list<std::string> words{"a", "ccc", "bb", "dddd"};
    const auto size = &std::string::size;
    CHECK(is_subsequence(std::vector<std::size_t>{1, 2}, words, {}, {}, size));
    CHECK(!is_subsequence(std::vector<std::size_t>{2, 1}, words, {}, {}, size));
    CHECK(is_subsequence(words, std::vector<std::size_t>{1, 3, 5, 2, 4}, {},
                         size));
    const auto differ = [](int part, int whole) { return part == whole + 10; };
    CHECK(is_subsequence(std::array{11, 13}, std::array{1, 2, 3}, differ));
}

TEST_CASE("is_subsequence reads streams, and no further than it has to") {
    std::istringstream whole("1 2 3 4 5");
    using numbers = std::istream_iterator<int>;
    const std::array part{2, 4};
    CHECK(is_subsequence(part.begin(), part.end(), numbers(whole), numbers()));
    int asked = 0;
    const auto same = [&](char a, char b) { return ++asked, a == b; };
    CHECK(is_subsequence(std::string_view("ac"), std::string_view("abcde"),
                         same));
    CHECK(asked == 3);
}

static_assert(is_subsequence(std::array<int, 0>(), std::array{1}));
static_assert(!is_subsequence(std::array{1, 1}, std::array{1, 2}));

}  // namespace is_subsequence_test
