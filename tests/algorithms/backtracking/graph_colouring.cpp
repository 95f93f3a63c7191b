#include <algorithm>
#include <array>
#include <list>
#include <optional>
#include <tenet/algorithms/backtracking/graph_colouring.hpp>
#include <tenet/laws/algorithms/graph_colouring.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace graph_colouring_test {

using tenet::graph_colouring;
namespace laws = tenet::laws;
using edges = std::vector<std::pair<int, int>>;
using numbers = std::vector<int>;

TEST_CASE("graph_colouring keeps its law, of neighbours and of edges") {
    laws::check(laws::graph_colouring(
        [](const std::vector<std::vector<short>>& neighbours, int colours) {
            return graph_colouring(neighbours, colours);
        }));
    laws::check(
        laws::graph_colouring([](int vertices, const edges& all, int colours) {
            return graph_colouring(vertices, all, colours);
        }));
}

TEST_CASE("graph_colouring of nothing, without colours and of loops") {
    CHECK(graph_colouring(0, edges{}, 0) == numbers{});
    CHECK(graph_colouring(std::vector<numbers>{}, 3) == numbers{});
    CHECK(graph_colouring(3, edges{}, 1) == numbers{0, 0, 0});
    CHECK_FALSE(graph_colouring(1, edges{}, 0));
    CHECK_FALSE(graph_colouring(2, edges{{1, 1}}, 2));
    CHECK_FALSE(graph_colouring(std::vector<numbers>{{}, {}, {2}}, 9));
}

TEST_CASE("graph_colouring does not mind how edges are given") {
    const auto expected = graph_colouring(3, edges{{0, 1}, {1, 2}}, 2);
    REQUIRE(expected);
    CHECK(expected ==
          graph_colouring(3, edges{{1, 0}, {0, 1}, {0, 1}, {2, 1}}, 2));
    const std::array<std::array<unsigned char, 2>, 2> arrays{{{1, 0}, {1, 2}}};
    CHECK(expected == graph_colouring(3, arrays, 2));
    // From one end only.
    const std::vector<std::list<long long>> neighbours{{1}, {}, {1, 1}};
    CHECK(expected == graph_colouring(neighbours, 2));
    CHECK_FALSE(graph_colouring(neighbours, 1));
}

bool is_proper(const edges& all, const std::optional<numbers>& colours) {
    return colours && std::ranges::none_of(all, [&](const auto& edge) {
               return (*colours)[std::size_t(edge.first)] ==
                      (*colours)[std::size_t(edge.second)];
           });
}

// Grötzsch's graph has no triangle, but needs four colours.
TEST_CASE("graph_colouring of a graph that needs more than it seems") {
    edges all;
    for (int i = 0; i < 5; ++i) {
        all.emplace_back(i, (i + 1) % 5);
        all.emplace_back(5 + i, (i + 1) % 5);
        all.emplace_back(5 + i, (i + 4) % 5);
        all.emplace_back(5 + i, 10);
    }
    CHECK_FALSE(graph_colouring(11, all, 3));
    CHECK(is_proper(all, graph_colouring(11, all, 4)));
}

TEST_CASE("graph_colouring never turns back on two sides, and goes deep") {
    // In the order of the vertices, a greedy one would need n colours.
    edges crown;
    const int n = 300;
    for (int a = 0; a < n; ++a)
        for (int b = a % 7; b < n; b += 7)
            if (a != b) crown.emplace_back(2 * a, 2 * b + 1);
    CHECK(is_proper(crown, graph_colouring(2 * n, crown, 2)));
    edges path;
    for (int i = 1; i < 3000; ++i) path.emplace_back(i - 1, i);
    CHECK(is_proper(path, graph_colouring(3000, path, 2)));
    CHECK(is_proper(path, graph_colouring(3000, path, 2'000'000'000)));
}

TEST_CASE("graph_colouring tries no colour that is like another") {
    edges complete;
    for (int b = 1; b < 12; ++b)
        for (int a = 0; a < b; ++a) complete.emplace_back(a, b);
    CHECK_FALSE(graph_colouring(12, complete, 11));
    CHECK(is_proper(complete, graph_colouring(12, complete, 12)));
}

static_assert(
    graph_colouring(std::array{std::array{1}, std::array{0}}, 2)->size() == 2);

}  // namespace graph_colouring_test
