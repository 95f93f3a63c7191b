#include <climits>
#include <functional>
#include <tenet/algorithms/searching/first_true.hpp>
#include <tenet/laws/algorithms/first_true.hpp>
#include <tenet/laws/catch.hpp>

namespace first_true_test {

using tenet::first_true;
namespace laws = tenet::laws;

TEST_CASE("first_true keeps its law for integers of every kind") {
    laws::settings how = laws::settings::standard();
    how.negative_bounds = true;
    laws::check(laws::first_true(first_true, how));
    laws::check(laws::first_true(
        [](long long low, long long high,
           const std::function<bool(long long)>& holds) {
            return first_true(low, high, holds);
        },
        how));
    laws::check(laws::first_true(
        [](signed char low, signed char high,
           const std::function<bool(signed char)>& holds) {
            return first_true(low, high, holds);
        },
        how));
}

TEST_CASE("first_true asks the predicate it is given, not a copy") {
    struct counting {
        int asked = 0;
        bool operator()(int x) { return ++asked, x >= 3; }
    } predicate;
    CHECK(first_true(0, 7, std::ref(predicate)) == 3);
    CHECK(predicate.asked == 3);
}

static_assert(first_true(INT_MIN, INT_MAX, [](int x) { return x > -6; }) == -5);
static_assert(first_true(0U, UINT_MAX, [](unsigned) { return false; }) ==
              UINT_MAX);
static_assert(first_true('a', 'a', [](char) { return true; }) == 'a');

}  // namespace first_true_test
