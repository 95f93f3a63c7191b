#include <algorithm>
#include <array>
#include <list>
#include <numeric>
#include <tenet/algorithms/backtracking/hamiltonian_path.hpp>
#include <tenet/laws/algorithms/hamiltonian_path.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace hamiltonian_path_test {

using tenet::hamiltonian_path;
namespace laws = tenet::laws;
using places = std::vector<std::size_t>;
using rows = std::vector<std::vector<int>>;

TEST_CASE("hamiltonian_path keeps its law") {
    laws::check(laws::hamiltonian_path(
        [](const std::vector<std::vector<unsigned char>>& neighbours) {
            return hamiltonian_path(neighbours);
        }));
}

bool is_path(const rows& neighbours, const places& path) {
    bool goes = path.size() == neighbours.size();
    for (std::size_t i = 1; i < path.size(); ++i)
        goes = goes &&
               std::ranges::count(neighbours[path[i - 1]], int(path[i])) != 0;
    places seen = path;
    std::ranges::sort(seen);
    return goes && std::ranges::adjacent_find(seen) == seen.end();
}

bool has_path(const rows& neighbours) {
    places order(neighbours.size());
    std::iota(order.begin(), order.end(), 0);
    do
        if (is_path(neighbours, order)) return true;
    while (std::ranges::next_permutation(order).found);
    return false;
}

TEST_CASE("hamiltonian_path goes only the way that an edge goes") {
    // All graphs of four vertices with edges that go one way.
    for (unsigned set = 0; set < 1U << 12; ++set) {
        rows neighbours(4);
        unsigned edge = 0;
        for (std::size_t a = 0; a < 4; ++a)
            for (int b = 0; b < 4; ++b)
                if (std::cmp_not_equal(a, b) && (set >> edge++ & 1U) != 0)
                    neighbours[a].push_back(b);
        const auto path = hamiltonian_path(neighbours);
        if (path.has_value() != has_path(neighbours) ||
            (path && !is_path(neighbours, *path)))
            FAIL("of the edges " << set);
    }
}

TEST_CASE("hamiltonian_path of few vertices") {
    CHECK(hamiltonian_path(rows{}) == places{});
    CHECK(hamiltonian_path(rows{{}}) == places{0});
    CHECK(hamiltonian_path(rows{{0, 0}}) == places{0});
    CHECK_FALSE(hamiltonian_path(rows{{}, {}}));
    const std::vector<std::list<long long>> twice{{}, {0, 0, 1, 2}, {0, 2}};
    CHECK(hamiltonian_path(twice) == places{1, 2, 0});
}

rows joined(int n, auto are_joined) {
    rows neighbours(static_cast<std::size_t>(n));
    for (int a = 0; a < n; ++a)
        for (int b = 0; b < n; ++b)
            if (a != b && (are_joined(a, b) || are_joined(b, a)))
                neighbours[std::size_t(a)].push_back(b);
    return neighbours;
}

TEST_CASE("hamiltonian_path turns back soon") {
    const int width = 6;
    const auto beside = [](int a, int b) {
        return b - a == width || (b - a == 1 && b % width != 0);
    };
    const rows grid = joined(36, beside);
    const auto path = hamiltonian_path(grid);
    REQUIRE(path);
    CHECK(is_path(grid, *path));
    // Three ends are one too many.
    CHECK_FALSE(hamiltonian_path(joined(39, [&](int a, int b) {
        return b < 36 ? beside(a, b) : a == 7 * (b - 35);
    })));
    // Two halves that no edge joins.
    CHECK_FALSE(hamiltonian_path(
        joined(40, [](int a, int b) { return a / 20 == b / 20; })));
}

TEST_CASE("hamiltonian_path goes deep without recursion") {
    const int n = 1500;
    const rows chain = joined(n, [](int a, int b) { return b - a == 1; });
    CHECK(hamiltonian_path(chain)->size() == 1500);
}

static_assert(
    hamiltonian_path(std::array{std::array{1}, std::array{0}})->size() == 2);

}  // namespace hamiltonian_path_test
