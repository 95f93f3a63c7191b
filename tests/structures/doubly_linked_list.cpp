#include <iterator>
#include <ranges>
#include <sstream>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/list.hpp>
#include <tenet/structures/doubly_linked_list.hpp>
#include <utility>

namespace doubly_linked_list_test {

using tenet::doubly_linked_list;
namespace laws = tenet::laws;

using numbers = doubly_linked_list<int>;
static_assert(std::ranges::bidirectional_range<numbers>);
static_assert(std::ranges::common_range<const numbers>);
static_assert(std::ranges::sized_range<numbers>);
static_assert(std::bidirectional_iterator<numbers::iterator>);
static_assert(std::bidirectional_iterator<numbers::const_iterator>);
static_assert(std::indirectly_writable<numbers::iterator, int>);
static_assert(!std::indirectly_writable<numbers::const_iterator, int>);
static_assert(std::convertible_to<numbers::iterator, numbers::const_iterator>);
static_assert(!std::convertible_to<numbers::const_iterator, numbers::iterator>);
static_assert(std::is_nothrow_move_constructible_v<numbers>);
static_assert(std::regular<numbers>);

TEST_CASE("doubly_linked_list is a list that a failure leaves unchanged") {
    laws::check(laws::list<doubly_linked_list, laws::reentrant>(
        laws::settings::standard(), laws::guarantee::strong));
}

namespace {

// Neither copied nor moved.
struct pinned {
    explicit pinned(int x) : number(x) {}
    pinned(const pinned&) = delete;
    pinned& operator=(const pinned&) = delete;
    int number;
};

// A tree holds a list of trees: T is incomplete while the list is declared.
struct tree {
    int number;
    doubly_linked_list<tree> children;
};

template <class Element>
void come_and_go() {
    doubly_linked_list<Element> list;
    for (int i = 0; i < 5; ++i) list.push_back(Element(i));
    list.push_front(Element(-1));
    list.insert(std::next(list.begin()), Element(7));
    list.erase(list.begin());
    list.reverse();
    CHECK(list.invariant());
    CHECK(list.size() == 6);
    CHECK(list.front() == Element(4));
    CHECK(list.back() == Element(7));
    const doubly_linked_list<Element> moved = std::move(list);
    CHECK(moved.front() == Element(4));
    CHECK(moved.back() == Element(7));
}

}  // namespace

TEST_CASE("doubly_linked_list holds what cannot be copied, made or misplaced") {
    come_and_go<laws::move_only>();
    come_and_go<laws::no_default>();
    come_and_go<laws::over_aligned>();

    doubly_linked_list<pinned> list;
    list.emplace(list.end(), 2);
    const auto first = list.emplace(list.begin(), 1);
    CHECK(first->number == 1);
    CHECK(std::next(first)->number == 2);
}

TEST_CASE("doubly_linked_list may hold elements that hold such lists") {
    tree root{1, {}};
    root.children.push_back({2, {}});
    root.children.front().children.push_back({3, {}});
    const tree copy = root;
    root.children.clear();
    CHECK(copy.children.front().children.front().number == 3);
}

TEST_CASE("doubly_linked_list iterators step before and after") {
    numbers list{1, 2, 3};
    auto at = list.begin();
    CHECK(*at++ == 1);
    CHECK(*at == 2);
    CHECK(*++at == 3);
    CHECK(*at-- == 3);
    CHECK(*at == 2);
    CHECK(*--at == 1);
    CHECK(at == list.begin());
    const numbers::const_iterator fixed = at;
    CHECK(fixed == list.begin());
    CHECK(fixed != list.end());
    CHECK(numbers::iterator() == numbers::iterator());
    CHECK(list.begin().operator->() == &list.front());
}

TEST_CASE("doubly_linked_list reads through both kinds of references") {
    numbers list{1, 2};
    list.front() += 10;
    list.back() += 20;
    for (int& x : list) ++x;
    CHECK(std::as_const(list).front() == 12);
    CHECK(std::as_const(list).back() == 23);
    CHECK(list == numbers{12, 23});
    CHECK_FALSE(list == numbers{12});
    CHECK_FALSE(list == numbers{12, 24});
}

TEST_CASE("doubly_linked_list is made of what can be read only once") {
    std::istringstream words("1 2 3");
    const numbers list{std::istream_iterator<int>(words),
                       std::istream_iterator<int>()};
    CHECK(list == numbers{1, 2, 3});
    CHECK(list.size() == 3);
}

TEST_CASE("doubly_linked_list keeps its end when others swap or leave") {
    numbers a{1}, b{2, 3};
    const auto end = a.end();
    a.swap(b);
    CHECK(a.end() == end);
    CHECK(std::next(a.begin(), 2) == end);
    a.swap(a);
    CHECK(a == numbers{2, 3});
    numbers none, nobody;
    none.swap(nobody);
    CHECK(none.empty());
    CHECK((none.invariant() && nobody.invariant()));
}

TEST_CASE("doubly_linked_list removes what a predicate picks") {
    numbers list{1, 2, 3, 4, 5};
    CHECK(list.remove_if([](int x) { return x % 2 != 0; }) == 3);
    CHECK(list == numbers{2, 4});
    CHECK(list.remove_if([](int) { return false; }) == 0);
    CHECK(list.remove_if([](int) { return true; }) == 2);
    CHECK(list.empty());
}

TEST_CASE("doubly_linked_list of a million elements is copied and destroyed") {
    numbers list;
    for (int i = 0; i < 1'000'000; ++i) list.push_back(i);
    numbers copy = list;
    list.reverse();
    CHECK(list.front() == 999'999);
    CHECK(copy.front() == 0);
    copy = std::move(list);
    CHECK(copy.size() == 1'000'000);
}

static_assert([] {
    numbers list{3, 1};
    numbers other{2};
    list.splice(std::next(list.begin()), other);
    list.splice(list.begin(), list, std::prev(list.end()));
    numbers copy = list;
    copy.pop_front();
    list.swap(copy);
    copy.clear();
    return list == numbers{3, 2} && other.empty() && list.invariant();
}());

}  // namespace doubly_linked_list_test
