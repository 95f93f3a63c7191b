// entry_name: its laws, and what only it promises.
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/algorithms/sorter.hpp>
#include <tenet/laws/catch.hpp>

namespace entry_name_test {

using namespace tenet;

TEST_CASE("entry_name is a sorter") {
    laws::check(laws::sorter(entry_name));
    laws::check(laws::sorter_cost(entry_name));
}

}  // namespace entry_name_test
