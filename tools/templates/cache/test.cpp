// entry_name: its laws, and what only it promises.
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <stdexcept>
#include <tenet/laws/cache/cache.hpp>
#include <tenet/laws/catch.hpp>

namespace entry_name_test {

using namespace tenet;
using made = entry_name<int, int>;

TEST_CASE("entry_name is a cache") {
    laws::check(laws::cache<made>());
}

TEST_CASE("entry_name refuses to hold nothing") {
    CHECK_THROWS_AS(made(0), std::invalid_argument);
}

}  // namespace entry_name_test
