#include <iterator>
#include <ranges>
#include <sstream>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/forward_list.hpp>
#include <tenet/structures/singly_linked_list.hpp>
#include <utility>

namespace singly_linked_list_test {

using tenet::singly_linked_list;
namespace laws = tenet::laws;

using numbers = singly_linked_list<int>;
static_assert(std::ranges::forward_range<numbers>);
static_assert(std::ranges::common_range<const numbers>);
static_assert(std::ranges::sized_range<numbers>);
static_assert(std::forward_iterator<numbers::iterator>);
static_assert(std::forward_iterator<numbers::const_iterator>);
static_assert(std::indirectly_writable<numbers::iterator, int>);
static_assert(!std::indirectly_writable<numbers::const_iterator, int>);
static_assert(std::convertible_to<numbers::iterator, numbers::const_iterator>);
static_assert(!std::convertible_to<numbers::const_iterator, numbers::iterator>);
static_assert(std::is_nothrow_move_constructible_v<numbers>);
static_assert(std::regular<numbers>);

TEST_CASE(
    "singly_linked_list is a forward list that a failure leaves unchanged") {
    laws::check(laws::forward_list<singly_linked_list, laws::reentrant>(
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
    singly_linked_list<tree> children;
};

template <class Element>
void come_and_go() {
    singly_linked_list<Element> list;
    for (int i = 0; i < 5; ++i) list.push_front(Element(i));
    list.insert_after(list.begin(), Element(7));
    list.pop_front();
    list.reverse();
    CHECK(list.invariant());
    CHECK(list.size() == 5);
    CHECK(list.front() == Element(0));
    const singly_linked_list<Element> moved = std::move(list);
    CHECK(list.empty());
    CHECK(*std::next(moved.begin(), 4) == Element(7));
}

}  // namespace

TEST_CASE("singly_linked_list holds what cannot be copied, made or misplaced") {
    come_and_go<laws::move_only>();
    come_and_go<laws::no_default>();
    come_and_go<laws::over_aligned>();

    singly_linked_list<pinned> list;
    const auto first = list.emplace_after(list.before_begin(), 1);
    list.emplace_after(first, 2);
    CHECK(first->number == 1);
    CHECK(std::next(first)->number == 2);
}

TEST_CASE("singly_linked_list may hold elements that hold such lists") {
    tree root{1, {}};
    root.children.push_front({2, {}});
    root.children.front().children.push_front({3, {}});
    const tree copy = root;
    root.children.clear();
    CHECK(copy.children.front().children.front().number == 3);
}

TEST_CASE("singly_linked_list iterators step from before the first") {
    numbers list{1, 2, 3};
    auto at = list.before_begin();
    CHECK(++at == list.begin());
    CHECK(*at++ == 1);
    CHECK(*at == 2);
    CHECK(*++at == 3);
    CHECK(++at == list.end());
    const numbers::const_iterator fixed = list.begin();
    CHECK(fixed == std::as_const(list).begin());
    CHECK(fixed != std::as_const(list).end());
    CHECK(std::next(std::as_const(list).before_begin()) == fixed);
    CHECK(numbers::iterator() == numbers::iterator());
    CHECK(list.begin().operator->() == &list.front());
}

TEST_CASE("singly_linked_list reads through both kinds of references") {
    numbers list{1, 2};
    list.front() += 10;
    for (int& x : list) ++x;
    CHECK(std::as_const(list).front() == 12);
    CHECK(list == numbers{12, 3});
    CHECK_FALSE(list == numbers{12});
    CHECK_FALSE(list == numbers{12, 24});
}

TEST_CASE("singly_linked_list is made of what can be read only once") {
    std::istringstream words("1 2 3");
    const numbers list{std::istream_iterator<int>(words),
                       std::istream_iterator<int>()};
    CHECK(list == numbers{1, 2, 3});
    CHECK(list.size() == 3);
}

TEST_CASE("singly_linked_list moves elements after others, and itself") {
    numbers a{1, 2}, b{3, 4, 5};
    a.splice_after(std::next(a.begin()), b, b.begin());
    CHECK(a == numbers{1, 2, 4});
    CHECK(b == numbers{3, 5});
    a.splice_after(a.before_begin(), b);
    CHECK(a == numbers{3, 5, 1, 2, 4});
    CHECK(a.size() == 5);
    a.splice_after(a.begin(), b);
    a.splice_after(a.begin(), a, a.begin());
    a.splice_after(std::next(a.begin()), a, a.begin());
    CHECK(a == numbers{3, 5, 1, 2, 4});
    CHECK((a.invariant() && b.invariant() && b.empty()));
    a.swap(a);
    CHECK(a.size() == 5);
}

TEST_CASE("singly_linked_list removes what a predicate picks") {
    numbers list{1, 2, 3, 4, 5};
    CHECK(list.remove_if([](int x) { return x % 2 != 0; }) == 3);
    CHECK(list == numbers{2, 4});
    CHECK(list.remove_if([](int) { return false; }) == 0);
    CHECK(list.remove_if([](int) { return true; }) == 2);
    CHECK(list.empty());
}

TEST_CASE("singly_linked_list of a million elements is copied and destroyed") {
    numbers list;
    for (int i = 0; i < 1'000'000; ++i) list.push_front(i);
    numbers copy = list;
    list.reverse();
    CHECK(list.front() == 0);
    CHECK(copy.front() == 999'999);
    copy = std::move(list);
    CHECK(copy.size() == 1'000'000);
}

static_assert([] {
    numbers list{3, 1};
    numbers other{2};
    list.splice_after(list.begin(), other);
    list.splice_after(list.before_begin(), list, std::next(list.begin()));
    numbers copy = list;
    copy.erase_after(copy.begin());
    list.swap(copy);
    copy.clear();
    return list == numbers{1, 2} && other.empty() && list.invariant();
}());

}  // namespace singly_linked_list_test
