#include <memory>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/hash_map.hpp>
#include <tenet/structures/linear_probing_hash_map.hpp>
#include <tenet/structures/tagged_slots.hpp>
#include <utility>

namespace tagged_slots_test {

using tenet::tagged_slots;
namespace laws = tenet::laws;

TEST_CASE("tagged_slots carry a hash map") {
    laws::check(laws::hash_map<tenet::linear_probing_hash_map<int, int>>());
}

TEST_CASE("tagged_slots are put, taken and walked in a ring") {
    tagged_slots<std::unique_ptr<int>> slots(4);
    CHECK(slots.count() == 4);
    CHECK(slots.taken_from(0) == 4);
    slots.put(3, 7, std::make_unique<int>(3));
    slots.put(1, 9, std::make_unique<int>(1));
    CHECK((slots.taken() == 2 && slots.taken_from(0) == 1));
    CHECK((slots.taken_from(1) == 1 && slots.taken_from(2) == 3));
    CHECK((slots.next(3) == 0 && slots.next(1) == 2));
    CHECK((slots.distance(3, 1) == 2 && slots.distance(1, 3) == 2));
    CHECK((slots.distance(2, 1) == 3 && slots.distance(1, 1) == 0));
    auto moved = std::move(slots);
    CHECK((slots.count() == 0 && slots.taken() == 0));
    CHECK(*moved.take(3) == 3);
    CHECK((moved.tag(3) == 0 && moved.tag(1) == 9 && moved.taken() == 1));
    slots = std::move(moved);
    CHECK(*slots[1] == 1);
}

TEST_CASE("tagged_slots hold what is over-aligned") {
    tagged_slots<laws::over_aligned> slots(2);
    CHECK(slots.put(1, 1, 5).number == 5);
}

}  // namespace tagged_slots_test
