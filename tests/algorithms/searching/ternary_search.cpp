#include <algorithm>
#include <climits>
#include <cmath>
#include <functional>
#include <limits>
#include <tenet/algorithms/searching/ternary_search.hpp>
#include <tenet/laws/algorithms/ternary_search.hpp>
#include <tenet/laws/catch.hpp>

namespace ternary_search_test {

using tenet::ternary_search;
namespace laws = tenet::laws;

TEST_CASE("ternary_search keeps its law for integers and reals") {
    laws::settings how = laws::settings::standard();
    how.negative_bounds = true;
    laws::check(laws::ternary_search<double>(ternary_search, how));
    laws::check(laws::ternary_search(
        [](long long low, long long high,
           const std::function<long long(long long)>& f) {
            return ternary_search(low, high, f);
        },
        how));
    laws::check(laws::ternary_search(
        [](short low, short high, short (*f)(short)) {
            return ternary_search(low, high, f);
        },
        how));
}

TEST_CASE("ternary_search finds the first of several least integers") {
    const auto flat = [](int x) { return x < 4 ? 4 - x : x > 9 ? 1 : 0; };
    CHECK(ternary_search(0, 20, flat) == 4);
    CHECK(ternary_search(0, 20, [](int) { return 1; }) == 0);
    CHECK(ternary_search(7, 8, [](int x) { return x; }) == 7);
}

TEST_CASE("ternary_search asks at most 2 ceil(log2(high - low)) times") {
    for (int n = 1; n < 70; ++n)
        for (int place = 0; place < n; ++place) {
            int asked = 0;
            CHECK(ternary_search(0, n, [&](int x) {
                      ++asked;
                      return x < place ? place - x : x - place;
                  }) == place);
            CHECK(asked <= 2 * std::ceil(std::log2(n)));
        }
}

TEST_CASE("ternary_search of reals is as near as it is asked to be") {
    for (const double tolerance : {1.0, 1e-3, 1e-9})
        for (const double place : {-3.0, -2.5, 0.0, 1e-3, 6.9, 7.0}) {
            int asked = 0;
            const auto f = [&](double x) {
                return ++asked, std::abs(x - place);
            };
            const double at = ternary_search(-3.0, 7.0, f, tolerance);
            CHECK(std::abs(at - place) < tolerance);
            CHECK(asked <= 1.45 * std::log2(10 / tolerance) + 3);
            asked = 0;
            CHECK(std::abs(ternary_search(-3.0, 7.0, f, 10.0) - place) < 10);
            CHECK(asked == 2);
        }
}

TEST_CASE("ternary_search of reals takes one that is flat behind its rise") {
    for (const double place : {0.0, 0.1, 2.0, 40.0, 50.0}) {
        const auto f = [&](double x) {
            return x < place ? place - x : std::min(x - place, 0.5);
        };
        CHECK(std::abs(ternary_search(0.0, 50.0, f) - place) < 1e-9);
    }
}

TEST_CASE(
    "ternary_search of reals finds what the interval can tell, and ends") {
    int asked = 0;
    const auto far = [&](double x) { return ++asked, std::abs(x - 1e-3); };
    CHECK(std::abs(ternary_search(-1e6, 1e6, far) - 1e-3) < 1e-9);
    CHECK(asked < 80);
    CHECK(ternary_search(2.0, 2.0, far) == 2.0);
    CHECK(ternary_search(0.0, 4.0, [](double x) { return std::abs(x); }) <
          1e-14);
    const float near = std::nextafter(2.0F, 3.0F);
    CHECK(ternary_search(2.0F, near, [](float x) { return -x; }) >= 2.0F);
    const double most = std::numeric_limits<double>::max() / 2;
    CHECK(std::abs(ternary_search(-most, most, [](double x) {
              return std::abs(x - 5);
          })) < most * 1e-14);
    const long double root = ternary_search(
        0.0L, 4.0L, [](long double x) { return std::abs(x * x - 2); });
    CHECK(std::abs(root * root - 2) < 1e-15L);
}

static_assert(ternary_search(INT_MIN, INT_MAX, [](long long x) {
                  return x < -5 ? -5 - x : x + 5;
              }) == -5);
static_assert(ternary_search(0U, UINT_MAX, [](unsigned x) { return ~x; }) ==
              UINT_MAX - 1);
static_assert(ternary_search('a', 'z', [](char x) {
                  return x < 'q' ? 'q' - x : x - 'q';
              }) == 'q');
static_assert(ternary_search(0.0, 9.0,
                             [](double x) { return (x - 3) * (x - 3); }) > 2.9);

}  // namespace ternary_search_test
