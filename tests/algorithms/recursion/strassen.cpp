#include <tenet/algorithms/recursion/strassen.hpp>

#include <array>
#include <climits>
#include <cstddef>
#include <list>
#include <tenet/laws/algorithms/counted_ring.hpp>
#include <tenet/laws/algorithms/strassen.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace strassen_test {

using tenet::strassen;
namespace laws = tenet::laws;

template <class T>
using rows = std::vector<std::vector<T>>;

TEST_CASE("strassen keeps its law, up to the limits of int") {
    laws::check(laws::strassen<laws::whole_range>(strassen));
}

TEST_CASE("strassen of no rows has none") {
    CHECK(strassen(rows<int>{}, rows<int>{}).empty());
    CHECK(strassen(rows<int>{{-3}}, rows<int>{{5}}) == rows<int>{{-15}});
}

// How many products of elements it takes; each element is checked.
std::size_t products_of(std::size_t n) {
    using ring = laws::counted_ring;
    rows<ring> a(n, std::vector<ring>(n)), b = a, due = a;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            a[i][j] = i * i + 3 * j + 1;
            b[i][j] = i + 5 * j * j + 2;
        }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t k = 0; k < n; ++k) due[i][j] += a[i][k] * b[k][j];
    ring::products = 0;
    CHECK(strassen(a, b) == due);
    return ring::products;
}

TEST_CASE("strassen takes seven products of quarters, from 33 rows on") {
    CHECK(products_of(32) == 32 * 32 * 32);
    CHECK(products_of(33) == 7 * 17 * 17 * 17);
    CHECK(products_of(64) == 7 * 32 * 32 * 32);
    CHECK(products_of(66) == 49 * 17 * 17 * 17);
    CHECK(products_of(67) == 49 * 17 * 17 * 17);
}

TEST_CASE("strassen is right of what fits the type, and else wraps around") {
    const rows<signed char> narrow(100, std::vector<signed char>(100, 1));
    CHECK(strassen(narrow, narrow)[99][99] == 100);
    const rows<unsigned short> most(40,
                                    std::vector<unsigned short>(40, USHRT_MAX));
    CHECK(strassen(most, most)[0][39] == 40);  // of -1, so to say
    const rows<long long> edges{{LLONG_MIN, LLONG_MAX}, {0, 1}};
    CHECK(strassen(edges, rows<long long>{{1, 0}, {0, -1}}) ==
          rows<long long>{{LLONG_MIN, -LLONG_MAX}, {0, -1}});
}

TEST_CASE("strassen takes any ranges of ranges, and reals") {
    const std::list<std::array<double, 2>> half{{0.5, 0}, {0, 0.25}};
    const std::array<std::vector<double>, 2> twice{{{2, 4}, {8, 4}}};
    CHECK(strassen(half, twice) == rows<double>{{1, 2}, {2, 1}});
    const double plain[2][2] = {{1, 2}, {3, 4}};
    CHECK(strassen(plain, half) == rows<double>{{0.5, 0.5}, {1.5, 1}});
}

static_assert([] {
    const std::array<std::array<int, 2>, 2> a{{{1, 1}, {1, 0}}},
        b{{{1, 0}, {0, 1}}};
    const auto cube = strassen(strassen(a, a), strassen(a, b));
    return cube[0][0] == 3 && cube[0][1] == 2 && cube[1][1] == 1;
}());

}  // namespace strassen_test
