#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <deque>
#include <functional>
#include <tenet/algorithms/searching/rotated_search.hpp>
#include <tenet/laws/algorithms/rotated_search.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace rotated_search_test {

using tenet::rotated_search;
namespace laws = tenet::laws;

TEST_CASE("rotated_search keeps its law") {
    laws::check(laws::rotated_search(rotated_search));
    laws::check(laws::rotated_search([](
        auto first, auto last,
        const auto& x) requires std::random_access_iterator<decltype(first)> {
        return rotated_search(first, last, x);
    }));
}

TEST_CASE("rotated_search compares by a given order and a projection") {
    using pair = std::pair<int, char>;
    const std::deque<pair> values{{2, 'c'}, {1, 'd'}, {9, 'a'}, {4, 'b'}};
    CHECK(rotated_search(values, 4, std::greater<>(), &pair::first)->second ==
          'b');
    CHECK(rotated_search(values.begin(), values.end(), 2, std::greater<>(),
                         &pair::first) == values.begin());
    CHECK(rotated_search(values, 3, std::greater<>(), &pair::first) ==
          values.end());
}

TEST_CASE("rotated_search takes at most 2 ceil(log2(n + 1)) + 2 comparisons") {
    for (std::size_t n = 0; n < 40; ++n) {
        std::vector<int> values(n);
        for (std::size_t i = 0; i < n; ++i) values[i] = int((i + n / 3) % n);
        std::size_t most = 0;
        for (int x = -1; x <= int(n); ++x) {
            std::size_t asked = 0;
            rotated_search(values, x,
                           [&](int a, int b) { return ++asked, a < b; });
            most = std::max(most, asked);
        }
        CHECK(most <= 2 * std::size_t(std::bit_width(n)) + 2);
    }
}

static_assert([] {
    const std::array rotated{5, 7, 1, 2, 4};
    return rotated_search(rotated, 4) == rotated.end() - 1 &&
           rotated_search(rotated, 6) == rotated.end();
}());

}  // namespace rotated_search_test
