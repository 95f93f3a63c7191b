#include <tenet/algorithms/recursion/karatsuba.hpp>

#include <climits>
#include <cstddef>
#include <cstdint>
#include <list>
#include <tenet/laws/algorithms/counted_ring.hpp>
#include <tenet/laws/algorithms/karatsuba.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace karatsuba_test {

using tenet::karatsuba;
namespace laws = tenet::laws;

TEST_CASE("karatsuba keeps its law, up to the limits of int") {
    laws::check(laws::karatsuba<laws::whole_range>(karatsuba));
}

TEST_CASE("karatsuba of no coefficients has none") {
    const std::vector<int> none, two{1, 2};
    CHECK(karatsuba(none, none).empty());
    CHECK(karatsuba(none, two).empty());
    CHECK(karatsuba(two, none).empty());
    CHECK(karatsuba(two, std::vector{0}) == std::vector{0, 0});
}

using ring = std::vector<laws::counted_ring>;

// How many products of elements it takes; each of the coefficients is checked.
std::size_t products_of(std::size_t n, std::size_t m) {
    ring a, b, due(n + m - 1);
    for (std::size_t i = 0; i < n; ++i) a.emplace_back(i * i + 1);
    for (std::size_t i = 0; i < m; ++i) b.emplace_back(7 * i + 3);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < m; ++j) due[i + j] += a[i] * b[j];
    laws::counted_ring::products = 0;
    CHECK(karatsuba(a, b) == due);
    return laws::counted_ring::products;
}

TEST_CASE("karatsuba takes three products of halves, from 33 on") {
    CHECK(products_of(32, 32) == 1024);
    CHECK(products_of(64, 64) == 3 * 1024);
    CHECK(products_of(33, 33) == 2 * 17 * 17 + 16 * 16);
    CHECK(products_of(256, 256) == 27 * 1024);
    CHECK(products_of(512, 512) == 81 * 1024);
}

TEST_CASE("karatsuba cuts what is longer into pieces") {
    CHECK(products_of(640, 64) == 10 * 3 * 1024);
    CHECK(products_of(64, 640) == 10 * 3 * 1024);
    CHECK(products_of(65, 64) == 3 * 1024 + 64);
    CHECK(products_of(32, 1000) == 32'000);
    CHECK(products_of(100, 33) > 3 * (2 * 17 * 17 + 16 * 16));
}

TEST_CASE("karatsuba is right of what fits the type, and else wraps around") {
    const std::vector<signed char> ones(100, 1), minus(100, -1);
    const auto narrow = karatsuba(ones, minus);
    CHECK(narrow[99] == -100);
    CHECK(narrow[0] == -1);
    const std::vector<short> edges{SHRT_MIN, SHRT_MAX};
    CHECK(karatsuba(edges, std::vector<short>{1, -1}) ==
          std::vector<short>{SHRT_MIN, -1, -SHRT_MAX});
    const std::vector<unsigned short> most(70, USHRT_MAX);  // -1, so to say
    CHECK(karatsuba(most, most)[69] == 70);
    const std::vector<long long> wide(40, LLONG_MIN);
    CHECK(karatsuba(wide, std::vector<long long>(40, 1))[0] == LLONG_MIN);
    CHECK(karatsuba(wide, std::vector<long long>(40, 1))[1] == 0);
}

TEST_CASE("karatsuba takes any range, and reals") {
    const std::list<double> halves(70, 0.5);
    const auto product = karatsuba(halves, std::vector<double>(70, 2));
    CHECK(product[0] == 1);
    CHECK(product[69] == 70);
    CHECK(product.size() == 139);
}

static_assert([] {
    const std::vector<int> ones(33, 1);
    return karatsuba(ones, ones)[32] == 33;
}());

}  // namespace karatsuba_test
