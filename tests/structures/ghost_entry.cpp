// ghost_entry: what is alive in it, and that nothing is lost or freed twice.
#include <tenet/structures/ghost_entry.hpp>
// The entry comes first: it must stand on its own includes.
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <utility>

namespace ghost_entry_test {

using namespace tenet;

namespace {

using texts = ghost_entry<std::string, std::string>;

// Longer than what a string keeps within itself.
const std::string key(40, 'k'), value(40, 'v');

texts held() {
    texts it;
    it.emplace({key, value});
    return it;
}
texts ghost() {
    texts it = held();
    it.bury();
    return it;
}

}  // namespace

TEST_CASE("ghost_entry holds nothing, both, or the key alone") {
    texts it;
    CHECK(it.empty());
    CHECK_FALSE(it.is_ghost());
    it.emplace({key, value});
    CHECK_FALSE(it.empty());
    CHECK_FALSE(it.is_ghost());
    CHECK(it->key == key);
    CHECK((*it).value == value);
    it.bury();
    CHECK_FALSE(it.empty());
    CHECK(it.is_ghost());
    CHECK(std::as_const(it)->key == key);
    it.reset();
    CHECK(it.empty());
    it.reset();
    it.emplace({value, key});
    CHECK(it->key == value);
}

TEST_CASE("ghost_entry is copied and moved as it is") {
    for (const auto make : {held, ghost}) {
        const texts one = make();
        texts copy = one;
        CHECK(copy.is_ghost() == one.is_ghost());
        CHECK(copy->key == key);
        CHECK(one->key == key);
        texts other;
        other = copy;
        CHECK(other->key == key);
        other = std::move(copy);
        CHECK(other.is_ghost() == one.is_ghost());
        texts& self = other;
        other = self;
        other = std::move(self);
        CHECK(other->key == key);
        other = texts();
        CHECK(other.empty());
    }
}

TEST_CASE("ghost_entry frees what it held, each once") {
    if (!laws::engine::counts_blocks()) return;
    const std::size_t before = laws::engine::blocks_alive();
    {
        texts both = held(), alone = ghost();
        const std::size_t filled = laws::engine::blocks_alive();
        both.bury();
        CHECK(laws::engine::blocks_alive() == filled - 1);
        alone = both;
        CHECK(laws::engine::blocks_alive() == filled - 1);
        both = held();
        both.reset();
        CHECK(laws::engine::blocks_alive() == filled - 2);
    }
    CHECK(laws::engine::blocks_alive() == before);
}

TEST_CASE("ghost_entry can be of what can only be moved") {
    ghost_entry<laws::move_only, laws::move_only> it;
    STATIC_REQUIRE_FALSE(std::copy_constructible<decltype(it)>);
    STATIC_REQUIRE(std::is_nothrow_move_constructible_v<decltype(it)>);
    it.emplace({1, 2});
    auto moved = std::move(it);
    CHECK(moved->value.number() == 2);
    moved.bury();
    CHECK(moved->key.number() == 1);
}

namespace {

// Throws when it is copied.
struct stubborn {
    explicit stubborn(int x) : number(x) {}
    stubborn(const stubborn&) { throw std::runtime_error("copied"); }
    stubborn(stubborn&&) noexcept = default;
    int number = 0;
};

}  // namespace

TEST_CASE("ghost_entry stays as it was when it cannot be copied") {
    ghost_entry<int, stubborn> one, other;
    one.emplace({1, stubborn(10)});
    other.emplace({2, stubborn(20)});
    CHECK_THROWS_AS(other = one, std::runtime_error);
    CHECK(other->key == 2);
    CHECK(other->value.number == 20);
    CHECK_THROWS_AS((ghost_entry<int, stubborn>(one)), std::runtime_error);
    CHECK(one->value.number == 10);
}

}  // namespace ghost_entry_test
