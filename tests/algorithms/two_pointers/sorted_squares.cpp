#include <tenet/algorithms/two_pointers/sorted_squares.hpp>

#include <array>
#include <climits>
#include <cstdint>
#include <iterator>
#include <list>
#include <string>
#include <tenet/laws/algorithms/sorted_squares.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <vector>

namespace sorted_squares_test {

using tenet::sorted_squares;
namespace laws = tenet::laws;

TEST_CASE("sorted_squares squares and sorts, at the ends of the type, too") {
    laws::check(laws::sorted_squares<laws::whole_range>(sorted_squares));
    laws::check(laws::sorted_squares([](const std::vector<short>& v) {
        return sorted_squares(v.begin(), v.end());
    }));
}

TEST_CASE("sorted_squares orders squares that 64 bits cannot hold") {
    const long long root = 1LL << 32;  // whose square is 0 modulo 2^64
    using squares = std::vector<std::uint64_t>;
    CHECK(sorted_squares(std::array{-root, -2LL, 3LL, root + 1}) ==
          squares{4, 9, 0, std::uint64_t{1} << 33 | 1});
    CHECK(sorted_squares(std::array{LLONG_MIN, -1LL, LLONG_MAX}) ==
          squares{1, 1, 0});
    CHECK(sorted_squares(std::array{std::uint64_t{5}, UINT64_MAX}) ==
          squares{25, 1});
    CHECK(sorted_squares(std::array{INT_MIN, INT_MAX}) ==
          squares{std::uint64_t{INT_MAX} * INT_MAX, std::uint64_t{1} << 62});
}

TEST_CASE("sorted_squares sees the numbers of a list through a projection") {
    const std::list<std::string> words{"", "a", "bbb"};
    CHECK(sorted_squares(words, &std::string::size) ==
          std::vector<std::uint64_t>{0, 1, 9});
    const std::vector numbers{-2, 1, 9};
    CHECK(sorted_squares(std::counted_iterator(numbers.begin(), 2),
                         std::default_sentinel) ==
          std::vector<std::uint64_t>{1, 4});
    CHECK(sorted_squares(std::list<double>{-1.5, -0.5, 1}) ==
          std::vector<double>{0.25, 1, 2.25});
    CHECK(sorted_squares(std::vector<signed char>{-128, 127})[1] == 16384);
}

static_assert(sorted_squares(std::array{-2, 1})[0] == 1);

}  // namespace sorted_squares_test
