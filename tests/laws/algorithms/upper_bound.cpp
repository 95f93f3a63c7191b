#include <algorithm>
#include <tenet/laws/algorithms/upper_bound.hpp>
#include <tenet/laws/catch.hpp>

#include "bounds.hpp"

namespace upper_bound_laws_test {

namespace laws = tenet::laws;

struct bound {
    static auto of(auto first, auto last, const auto& x) {
        return std::upper_bound(first, last, x);
    }
    static bool precedes(const auto& each, const auto& x) { return each <= x; }
};
using searches = tenet::tests::bound_searches<bound>;

constexpr auto judge = [](auto find, const laws::settings& how) {
    return laws::upper_bound(find, how);
};

TEST_CASE("the laws acquit upper_bounds of every interface") {
    laws::check(laws::upper_bound(std::ranges::upper_bound));
    searches::acquit_right(judge);
}

TEST_CASE("the laws convict upper_bounds that miss a place or ask too much") {
    searches::convict_wrong(judge, std::ranges::lower_bound);
}

}  // namespace upper_bound_laws_test
