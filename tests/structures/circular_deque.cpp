#include <algorithm>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/deque.hpp>
#include <tenet/laws/structures/sequence.hpp>
#include <tenet/structures/circular_deque.hpp>
#include <utility>

namespace circular_deque_test {

using tenet::circular_deque;
namespace laws = tenet::laws;

using numbers = circular_deque<int>;
static_assert(std::ranges::random_access_range<numbers>);
static_assert(std::ranges::common_range<const numbers>);
static_assert(std::ranges::sized_range<numbers>);
static_assert(std::random_access_iterator<numbers::const_iterator>);
static_assert(std::indirectly_writable<numbers::iterator, int>);
static_assert(!std::indirectly_writable<numbers::const_iterator, int>);
static_assert(std::convertible_to<numbers::iterator, numbers::const_iterator>);
static_assert(!std::convertible_to<numbers::const_iterator, numbers::iterator>);
static_assert(std::is_nothrow_move_constructible_v<numbers>);
static_assert(std::regular<numbers>);

TEST_CASE("circular_deque is a deque that a failure leaves unchanged") {
    laws::check(laws::deque<circular_deque, laws::reentrant_at_the_end>(
        laws::settings::standard(), laws::guarantee::strong));
}

TEST_CASE("circular_deque is a sequence that a failure leaves unchanged") {
    laws::check(laws::sequence<circular_deque, laws::awkward>(
        laws::settings::standard(), laws::guarantee::strong));
}

TEST_CASE("circular_deque takes its own elements as arguments when it grows") {
    // Longer than what a string keeps within itself.
    const std::string long_one(40, 'a');
    circular_deque<std::string> deque;
    deque.push_back(long_one);
    for (int i = 0; i < 40; ++i) {
        deque.push_back(deque.front());
        deque.push_front(deque.back());
    }
    for (const std::string& each : deque) CHECK(each == long_one);
    CHECK(deque.size() == 81);
}

namespace {

template <class Element>
void come_and_go() {
    circular_deque<Element> deque;
    for (int i = 0; i < 20; ++i) {
        deque.push_back(Element(i));
        deque.push_front(Element(-i));
        deque.pop_back();
    }
    CHECK(*deque.insert(deque.begin() + 3, Element(77)) == Element(77));
    CHECK(*deque.insert(deque.end() - 3, Element(78)) == Element(78));
    CHECK(*deque.erase(deque.begin() + 2) == Element(77));
    CHECK(*deque.erase(deque.end() - 1 - 3) == Element(-2));
    CHECK(deque.size() == 20);
    CHECK(deque.front() == Element(-19));
    const circular_deque<Element> moved = std::move(deque);
    CHECK(deque.empty());
    CHECK(moved[2] == Element(77));
}

}  // namespace

TEST_CASE("circular_deque holds what cannot be copied, made or misplaced") {
    come_and_go<laws::move_only>();
    come_and_go<laws::no_default>();
    come_and_go<laws::over_aligned>();
}

TEST_CASE("circular_deque iterators go round with the ring") {
    numbers deque;
    for (int i = 0; i < 8; ++i) deque.push_back(i);
    for (int i = 8; i < 13; ++i) deque.pop_front(), deque.push_back(i);
    auto at = deque.begin();
    CHECK(*at++ == 5);
    CHECK(*at == 6);
    CHECK(*++at == 7);
    CHECK(*at-- == 7);
    CHECK(*--at == 5);
    CHECK(*(at += 7) == 12);
    CHECK(*(at -= 6) == 6);
    CHECK(*(2 + at) == 8);
    CHECK(at[3] == 9);
    CHECK(at - deque.end() == -7);
    CHECK(deque.begin() < at);
    CHECK(at.operator->() == &deque[1]);
    CHECK(numbers::iterator() == numbers::iterator());
    const numbers::const_iterator fixed = at;
    CHECK(*fixed == 6);
    std::ranges::sort(deque, std::ranges::greater());
    CHECK(deque == numbers{12, 11, 10, 9, 8, 7, 6, 5});
    CHECK_FALSE(deque == numbers{12});
    CHECK(std::as_const(deque).back() == 5);
    CHECK(deque.invariant());
}

TEST_CASE("circular_deque moves what lies between the nearer end and a place") {
    circular_deque<laws::metered> deque;
    for (int i = 0; i < 1000; ++i) deque.push_back(i);
    deque.insert(deque.begin() + 500, 0);
    for (const int place : {5, 995}) {
        laws::meter::reset();
        deque.insert(deque.begin() + place, 7);
        CHECK(laws::meter::now().moves < 40);
        laws::meter::reset();
        deque.erase(deque.begin() + place);
        CHECK(laws::meter::now().moves < 40);
    }
}

TEST_CASE("circular_deque takes memory only when it doubles") {
    if (!laws::engine::counts_blocks()) return;
    numbers deque;
    const std::size_t blocks = laws::engine::blocks_taken();
    for (int i = 0; i < 1000; ++i) deque.push_back(i), deque.push_front(i);
    CHECK(laws::engine::blocks_taken() - blocks == 10);
    deque.clear();
    CHECK(deque.invariant());
    deque.push_back(1);
    CHECK(laws::engine::blocks_taken() - blocks == 11);
}

static_assert([] {
    numbers deque{3, 1};
    deque.insert(deque.begin() + 1, 2);
    deque.push_front(deque.back());
    deque.erase(deque.begin() + 2);
    numbers copy = deque;
    copy.pop_back();
    deque.swap(copy);
    copy.clear();
    return deque == numbers{1, 3} && copy.empty() && deque.invariant();
}());

}  // namespace circular_deque_test
