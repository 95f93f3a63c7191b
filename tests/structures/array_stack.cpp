#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/structures/stack.hpp>
#include <tenet/structures/array_stack.hpp>
#include <utility>

namespace array_stack_test {

using tenet::array_stack;
namespace laws = tenet::laws;

static_assert(std::is_nothrow_move_constructible_v<array_stack<int>>);
static_assert(std::regular<array_stack<int>>);

TEST_CASE("array_stack is a stack that a failure leaves unchanged") {
    laws::check(
        laws::stack<array_stack, laws::awkward, laws::reentrant_at_the_end>(
            laws::settings::standard(), laws::guarantee::strong));
}

TEST_CASE("array_stack gives back what cannot be copied, and what it holds") {
    array_stack<laws::move_only> stack;
    for (int i = 0; i < 20; ++i) stack.push(laws::move_only(i));
    for (int i = 20; i-- > 0;) {
        CHECK(stack.top() == laws::move_only(i));
        CHECK(stack.pop() == laws::move_only(i));
    }
    CHECK(stack.empty());

    // Longer than what a string keeps within itself.
    const std::string long_one(40, 'a');
    array_stack<std::string> strings;
    strings.push(long_one);
    for (int i = 0; i < 40; ++i) strings.push(strings.top());
    for (int i = 0; i < 41; ++i) CHECK(strings.pop() == long_one);
}

TEST_CASE("array_stack moves an element out, and copies what may throw") {
    array_stack<laws::metered> stack;
    laws::meter::reset();
    stack.push(laws::metered(1));
    CHECK(stack.pop().number == 1);
    CHECK(laws::meter::now().copies == 0);
}

TEST_CASE("array_stack changes its top, and is compared by all it holds") {
    array_stack<int> a;
    a.push(1);
    a.push(2);
    a.top() += 10;
    CHECK(std::as_const(a).top() == 12);
    array_stack<int> b = a;
    CHECK(a == b);
    b.top() = 2;
    CHECK_FALSE(a == b);
    a.swap(b);
    CHECK(a.top() == 2);
    a.clear();
    CHECK(a.size() == 0);
    CHECK(b.size() == 2);
}

static_assert([] {
    array_stack<int> stack;
    stack.push(1);
    stack.push(2);
    array_stack<int> copy = stack;
    copy.clear();
    return stack.pop() == 2 && stack.pop() == 1 && stack.empty() &&
           copy.empty();
}());

}  // namespace array_stack_test
