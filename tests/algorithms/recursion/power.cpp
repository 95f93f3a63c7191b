#include <tenet/algorithms/recursion/power.hpp>

#include <climits>
#include <cstdint>
#include <functional>
#include <string>
#include <tenet/laws/algorithms/power.hpp>
#include <tenet/laws/catch.hpp>

namespace power_test {

using tenet::power;
namespace laws = tenet::laws;

TEST_CASE("power raises numbers and what is multiplied as it is told") {
    laws::check(laws::power<laws::whole_range>(power));
}

TEST_CASE("power multiplies floor(log2 n) times, and for each further bit") {
    for (const int n : {0, 1, 2, 3, 7, 8, 1000, INT_MAX}) {
        int asked = 0, bits = 0, ones = 0;
        for (int left = n; left > 0; left /= 2) ++bits, ones += left % 2;
        power(
            1, n, [&](int a, int b) { return ++asked, a * b; }, 1);
        CHECK(asked == (n == 0 ? 0 : bits - 1 + ones - 1));
    }
}

TEST_CASE("power returns the identity it is given, and multiplies no other") {
    const auto join = [](const std::string& a, const std::string& b) {
        return a + b;
    };
    CHECK(power(std::string("ab"), 3, join, "none") == "ababab");
    CHECK(power(std::string("ab"), 0, join, "none") == "none");
}

TEST_CASE("power takes numbers and exponents of any type") {
    CHECK(power(std::int8_t{-2}, std::int8_t{7}) == -128);
    CHECK(power(std::uint8_t{2}, 8U) == 0);
    CHECK(power(3U, std::uint64_t{20}) == 3486784401U);
    CHECK(power(2LL, std::uint8_t{62}) == 1LL << 62);
    CHECK(power(0.5, 3L) == 0.125);
    CHECK(power(1, UINT64_MAX) == 1);
    CHECK(power(-3, 3) == -27);
}

static_assert(power(2, 30) == 1 << 30);
static_assert(power(10, 0) == 1);

}  // namespace power_test
