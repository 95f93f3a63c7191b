// entry_name: its laws, and what only it promises.
#include <tenet/entry/place.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/priority_queue.hpp>

namespace entry_name_test {

using namespace tenet;
using made = entry_name<int>;

TEST_CASE("entry_name is a priority queue") {
    laws::check(laws::priority_queue<made>());
}

}  // namespace entry_name_test
