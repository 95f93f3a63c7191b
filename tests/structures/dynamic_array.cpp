#include <iterator>
#include <ranges>
#include <sstream>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/sequence.hpp>
#include <tenet/structures/dynamic_array.hpp>
#include <utility>

namespace dynamic_array_test {

using tenet::dynamic_array;
namespace laws = tenet::laws;

using numbers = dynamic_array<int>;
static_assert(std::ranges::contiguous_range<numbers>);
static_assert(std::ranges::common_range<const numbers>);
static_assert(std::ranges::sized_range<numbers>);
static_assert(std::is_nothrow_move_constructible_v<numbers>);
static_assert(std::regular<numbers>);

TEST_CASE("dynamic_array is a sequence that a failure leaves unchanged") {
    laws::check(laws::sequence<dynamic_array, laws::reentrant_at_the_end>(
        laws::settings::standard(), laws::guarantee::strong));
}

TEST_CASE("dynamic_array takes its own elements as arguments when it grows") {
    // Longer than what a string keeps within itself.
    const std::string long_one(40, 'a');
    dynamic_array<std::string> array;
    array.push_back(long_one);
    for (int i = 0; i < 40; ++i) array.push_back(array[0]);
    for (int i = 0; i < 40; ++i) array.insert(array.begin() + i, array.back());
    array.resize(200, array[3]);
    for (const std::string& each : array) CHECK(each == long_one);
    CHECK(array.size() == 200);
    array.emplace_back(std::size_t{3}, 'b');
    CHECK(array.back() == "bbb");
}

namespace {

template <class Element>
void come_and_go() {
    dynamic_array<Element> array;
    for (int i = 0; i < 20; ++i) array.push_back(Element(i));
    CHECK(*array.insert(array.begin() + 3, Element(77)) == Element(77));
    CHECK(*array.erase(array.begin() + 4) == Element(4));
    array.erase(array.begin() + 5, array.end());
    array.pop_back();
    CHECK(array.size() == 4);
    CHECK(array.front() == Element(0));
    CHECK(array.back() == Element(77));
    const dynamic_array<Element> moved = std::move(array);
    CHECK(array.empty());
    CHECK(moved[2] == Element(2));
}

// Neither copied nor assigned; constructed in its place.
struct pinned {
    explicit pinned(int x) : number(x) {}
    pinned(pinned&&) = default;
    pinned& operator=(pinned&&) = delete;
    int number;
};

struct tree {
    int number;
    dynamic_array<tree> children;
};

}  // namespace

TEST_CASE("dynamic_array holds what cannot be copied, made or misplaced") {
    come_and_go<laws::move_only>();
    come_and_go<laws::no_default>();
    come_and_go<laws::over_aligned>();
    come_and_go<laws::awkward>();
    dynamic_array<pinned> array;
    static_assert(std::is_trivially_copyable_v<pinned>);
    for (int i = 0; i < 9; ++i) CHECK(array.emplace_back(i).number == i);
    tree root{1, {}};
    root.children.push_back({2, {}});
    root.children.push_back(root.children.front());
    CHECK(root.children[1].number == 2);
}

TEST_CASE("dynamic_array doubles, and keeps the memory that it has") {
    numbers array;
    CHECK(array.capacity() == 0);
    const std::size_t blocks = laws::engine::blocks_taken();
    for (int i = 0; i < 1000; ++i) {
        array.push_back(i);
        CHECK(array.capacity() <= 4 + 2 * array.size());
    }
    if (laws::engine::counts_blocks())
        CHECK(laws::engine::blocks_taken() - blocks <= 10);
    const std::size_t room = array.capacity();
    const int* const first = &array.front();
    array.reserve(5);
    array.reserve(room);
    CHECK(&array.front() == first);
    array.erase(array.begin(), array.begin());
    CHECK(array.size() == 1000);
    array.clear();
    CHECK(array.capacity() == room);
    array.reserve(room + 1);
    CHECK(array.capacity() == room + 1);
    for (int i = 0; i < 5; ++i) array.resize(array.capacity() + 1, 7);
    CHECK(array.capacity() >= 16 * room);
    CHECK(array == numbers(array.begin(), array.end()));
    CHECK(numbers(array.begin(), array.end()).capacity() == array.size());
}

TEST_CASE("dynamic_array is made of what can be read only once") {
    std::istringstream words("1 2 3");
    const numbers array{std::istream_iterator<int>(words),
                        std::istream_iterator<int>()};
    CHECK(array == numbers{1, 2, 3});
    CHECK_FALSE(array == numbers{1, 2});
    CHECK_FALSE(array == numbers{1, 2, 4});
}

TEST_CASE("dynamic_array keeps the first elements, or adds copies") {
    numbers array{1, 2, 3};
    array.resize(2);
    CHECK(array == numbers{1, 2});
    array.resize(4);
    CHECK(array == numbers{1, 2, 0, 0});
    array.resize(5, 9);
    CHECK(array == numbers{1, 2, 0, 0, 9});
}

static_assert([] {
    numbers array{3, 1};
    array.insert(array.begin() + 1, 2);
    array.push_back(array.front());
    array.erase(array.begin());
    numbers copy = array;
    copy.pop_back();
    array.swap(copy);
    copy.clear();
    copy.resize(2, 5);
    return array == numbers{2, 1} && copy == numbers{5, 5} && array.invariant();
}());

}  // namespace dynamic_array_test
