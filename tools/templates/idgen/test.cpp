// entry_name: its laws, and what only it promises.
// concurrent
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/catch.hpp>
#include <tenet/laws/idgen/id_generator_concurrent.hpp>

namespace entry_name_test {

using namespace tenet;
using made = entry_name;

TEST_CASE("entry_name makes ids that rise") {
    laws::check(laws::id_generator<made>());
}

TEST_CASE("entry_name makes ids for several threads") {
    laws::check(laws::id_generator_concurrent<made>());
}

}  // namespace entry_name_test
