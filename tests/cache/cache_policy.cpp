// cache_policy: what a policy of one's own starts from is first in, first out.
#include <tenet/cache/cache_policy.hpp>
// The entry comes first: it must stand on its own includes.
#include <tenet/laws/catch.hpp>
#include <vector>

namespace cache_policy_test {

using namespace tenet;

TEST_CASE("cache_policy gives up what was admitted first, whatever is hit") {
    keyed_lists<int, int> lists;
    cache_policy policy;
    for (const int key : {5, 3, 8}) {
        lists.make_room();
        policy.admit(lists, lists.add({key, 0}), false);
    }
    policy.hit(lists, lists.find(5));
    const auto order = [&] {
        std::vector<int> keys;
        policy.order(lists, [&](cache_policy::index i) {
            keys.push_back(lists.item(i).key);
        });
        return keys;
    };
    CHECK(order() == std::vector{5, 3, 8});
    CHECK(policy.victim(lists, 0) == lists.find(5));
    policy.evict(lists, lists.find(5));
    policy.erase(lists, lists.find(8));
    CHECK(order() == std::vector{3});
    CHECK(policy.invariant(lists));
    CHECK(lists.size() == 1);
}

TEST_CASE("cache_policy remembers nothing and marks nothing") {
    STATIC_REQUIRE(!cache_policy::remembers);
    STATIC_REQUIRE(cache_policy::list_count == 1);
    STATIC_REQUIRE(std::is_empty_v<cache_policy::mark>);
    CHECK(cache_policy::most(7) == 7);
}

}  // namespace cache_policy_test
