// entry_name: its laws, and what only it promises.
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/algorithms/partition_search.hpp>
#include <tenet/laws/catch.hpp>

namespace entry_name_test {

using namespace tenet;

TEST_CASE("entry_name is a partition search") {
    laws::check(laws::partition_search(entry_name));
}

}  // namespace entry_name_test
