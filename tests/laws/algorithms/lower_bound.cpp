#include <algorithm>
#include <tenet/laws/algorithms/lower_bound.hpp>
#include <tenet/laws/catch.hpp>

#include "bounds.hpp"

namespace lower_bound_laws_test {

namespace laws = tenet::laws;

struct bound {
    static auto of(auto first, auto last, const auto& x) {
        return std::lower_bound(first, last, x);
    }
    static bool precedes(const auto& each, const auto& x) { return each < x; }
};
using searches = tenet::tests::bound_searches<bound>;

constexpr auto judge = [](auto find, const laws::settings& how) {
    return laws::lower_bound(find, how);
};

TEST_CASE("the laws acquit lower_bounds of every interface") {
    laws::check(laws::lower_bound(std::ranges::lower_bound));
    searches::acquit_right(judge);
}

TEST_CASE("the laws convict lower_bounds that miss a place or ask too much") {
    searches::convict_wrong(judge, std::ranges::upper_bound);
}

}  // namespace lower_bound_laws_test
