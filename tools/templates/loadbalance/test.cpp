// entry_name: its laws, and what only it promises.
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <stdexcept>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/loadbalance/balancer_exact.hpp>

namespace entry_name_test {

using namespace tenet;
using made = entry_name;

TEST_CASE("entry_name is an exact balancer") {
    laws::check(laws::balancer_exact<made>());
}

TEST_CASE("entry_name refuses what it cannot balance") {
    CHECK_THROWS_AS(made({}), std::invalid_argument);
    CHECK_THROWS_AS(made({1, 0}), std::invalid_argument);
}

}  // namespace entry_name_test
