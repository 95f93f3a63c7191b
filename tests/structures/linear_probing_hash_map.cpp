#include <cmath>
#include <ranges>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/hash_map.hpp>
#include <tenet/structures/linear_probing_hash_map.hpp>
#include <utility>

namespace linear_probing_hash_map_test {

using tenet::linear_probing_hash_map;
namespace laws = tenet::laws;

// A constrained template cannot be handed to an unconstrained parameter.
template <class Key, class Value, class Hash = std::hash<Key>>
using map_of = linear_probing_hash_map<Key, Value, Hash>;

using numbers = linear_probing_hash_map<int, int>;
static_assert(std::ranges::forward_range<numbers>);
static_assert(std::ranges::common_range<const numbers>);
static_assert(std::forward_iterator<numbers::const_iterator>);
static_assert(std::convertible_to<numbers::iterator, numbers::const_iterator>);
static_assert(!std::convertible_to<numbers::const_iterator, numbers::iterator>);
static_assert(std::regular<numbers>);

TEST_CASE("linear_probing_hash_map is a map that a failure leaves unchanged") {
    using enum laws::guarantee;
    laws::check(laws::hash_map<map_of, laws::reentrant_at_the_end>(
        laws::settings::standard(), strong, strong));
}

namespace {

template <class Element>
void come_and_go() {
    map_of<int, Element> map;
    for (int i = 0; i < 40; ++i) CHECK(map.try_emplace(i, i).second);
    for (int i = 0; i < 40; i += 2) CHECK(map.erase(i));
    CHECK(map.invariant());
    const auto moved = std::move(map);
    CHECK(moved.size() == 20);
    CHECK(laws::number_in(*moved.find(39)) == 39);
    CHECK_FALSE(moved.contains(38));
}

// Throws at the hash that is counted down to.
struct faltering {
    int* left;
    std::size_t operator()(const std::string& key) const {
        if (--*left == 0) throw std::string("tired");
        return key.size() % 4;
    }
};

}  // namespace

TEST_CASE("linear_probing_hash_map holds what cannot be copied or misplaced") {
    come_and_go<laws::move_only>();
    come_and_go<laws::no_default>();
    come_and_go<laws::over_aligned>();
    come_and_go<laws::awkward>();
    map_of<std::string, int> words;
    words.try_emplace("a", 1);
    CHECK(*words.find("a") == 1);
}

// Strings are moved, not copied: one that is lost would be empty.
TEST_CASE("linear_probing_hash_map is unchanged by a hash that throws") {
    for (int fails_at = 1; fails_at < 30; ++fails_at) {
        int left = 0;
        map_of<std::string, std::string, faltering> map(faltering{&left});
        for (int i = 0; i < 12; ++i)
            map.try_emplace(std::string(std::size_t(i), 'x'),
                            std::to_string(i));
        left = fails_at;
        try {
            map.try_emplace("new", "new");
        } catch (const std::string&) {
        }
        left = fails_at;
        const bool had = map.size() == 13;
        bool erased = false;
        try {
            erased = map.erase("");
        } catch (const std::string&) {
        }
        left = 0;
        CHECK(map.invariant());
        CHECK(map.size() == 12u + had - erased);
        CHECK(map.contains("") != erased);
        for (std::size_t i = 1; i < 12; ++i)
            CHECK(*map.find(std::string(i, 'x')) == std::to_string(i));
    }
}

TEST_CASE("linear_probing_hash_map takes arguments that lie in it") {
    map_of<int, std::string> map;
    map.try_emplace(0, "a text that is too long to lie in its string");
    for (int i = 1; i < 100; ++i) map.try_emplace(i, *map.find(i - 1));
    CHECK(*map.find(99) == *map.find(0));
    CHECK_FALSE(map.insert_or_assign(7, "seven").second);
    CHECK(*map.find(7) == "seven");
    CHECK(map.insert_or_assign(700, "more").second);
}

TEST_CASE("linear_probing_hash_map iterates and compares") {
    numbers map;
    CHECK(map.begin() == map.end());
    for (int i = 0; i < 10; ++i) map.try_emplace(i, 0);
    for (auto [key, value] : map) value = key * key;
    int sum = 0;
    for (const auto [key, value] : std::as_const(map)) sum += value;
    CHECK(sum == 285);
    auto at = map.begin();
    CHECK(at++ == map.begin());
    CHECK(at != map.begin());
    numbers other = map;
    CHECK(other == map);
    *other.find(3) = 0;
    CHECK_FALSE(other == map);
    other.erase(3);
    CHECK_FALSE(other == map);
    CHECK_FALSE(map == other);
}

TEST_CASE("linear_probing_hash_map makes room once") {
    numbers map;
    map.reserve(1000);
    map.try_emplace(0, 0);
    const int* const where = map.find(0);
    for (int i = 1; i < 1000; ++i) map.try_emplace(i, i);
    CHECK(map.find(0) == where);
}

TEST_CASE(
    "linear_probing_hash_map adds keys that are not equal to themselves") {
    map_of<double, int> map;
    for (int i = 0; i < 20; ++i) map.try_emplace(NAN, i);
    CHECK(map.size() == 20);
    CHECK_FALSE(map.contains(NAN));
    CHECK_FALSE(map.erase(NAN));
    CHECK(map.invariant());
    map.clear();
    CHECK(map.empty());
}

TEST_CASE("linear_probing_hash_map notices entries out of reach") {
    struct moody {
        const std::size_t* added;
        std::size_t operator()(int key) const {
            return static_cast<std::size_t>(key) + *added;
        }
    };
    std::size_t added = 0;
    linear_probing_hash_map<int, int, moody> map(moody{&added});
    for (int i = 0; i < 6; ++i) map.try_emplace(i * 3, i);
    CHECK(map.invariant());
    added = 1000;
    CHECK_FALSE(map.invariant());
}

// Clusters would make this last for minutes.
TEST_CASE("linear_probing_hash_map spreads a million keys of weak hashes") {
    for (const int shift : {0, 20, 40}) {
        map_of<std::uint64_t, int> map;
        for (std::uint64_t i = 0; i < 1'000'000; ++i)
            map.try_emplace(i << shift, 1);
        CHECK(map.size() == 1'000'000);
        CHECK_FALSE(map.contains(1'000'000ULL << shift));
    }
}

struct plain_hash {
    constexpr std::size_t operator()(int key) const {
        return static_cast<std::size_t>(key);
    }
};

static_assert([] {
    linear_probing_hash_map<int, int, plain_hash> map;
    for (int i = 0; i < 20; ++i) map.try_emplace(i, i);
    for (int i = 0; i < 20; i += 2) map.erase(i);
    const auto copy = map;
    map.clear();
    return copy.size() == 10 && *copy.find(7) == 7 && map.empty();
}());

}  // namespace linear_probing_hash_map_test
