#include <algorithm>
#include <array>
#include <forward_list>
#include <string>
#include <tenet/algorithms/dynamic_programming/tree_dp.hpp>
#include <tenet/laws/algorithms/tree_dp.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace tree_dp_test {

using tenet::tree_dp;
namespace laws = tenet::laws;
using pairs = std::vector<std::pair<int, int>>;

struct distances {
    long vertices = 0, sum = 0;
};

std::vector<long> sums(int n, const pairs& edges) {
    const auto all = tree_dp(
        std::size_t(n), edges, distances(),
        [](distances a, distances b) {
            return distances{a.vertices + b.vertices, a.sum + b.sum};
        },
        [](distances a, auto, auto) {
            return distances{a.vertices + 1, a.sum + a.vertices + 1};
        });
    std::vector<long> only;
    for (const auto& each : all) only.push_back(each.sum);
    return only;
}

TEST_CASE("tree_dp keeps its law") {
    laws::check(laws::tree_dp(sums));
}

constexpr auto greater = [](int x, int y) { return std::max(x, y); };
constexpr auto one_more = [](int far, auto, auto) { return far + 1; };

TEST_CASE("tree_dp of few vertices") {
    CHECK(tree_dp(0, pairs{}, 7, greater, one_more).empty());
    CHECK(tree_dp(1, pairs{}, 7, greater, one_more) == std::vector{7});
    CHECK(tree_dp(2, pairs{{1, 0}}, 0, greater, one_more) == std::vector{1, 1});
}

TEST_CASE("tree_dp says between which vertices it lifts") {
    // The texts of what lies behind each edge, smallest first.
    const auto merge = [](std::string a, const std::string& b) {
        std::ranges::sort(a += b);
        return a;
    };
    const auto lift = [&](const std::string& a, std::size_t from,
                          std::size_t to) {
        CHECK(from != to);
        return merge(a, {char('0' + from)});
    };
    const std::forward_list<std::array<short, 2>> edges{
        {2, 0}, {2, 3}, {1, 2}, {4, 3}};
    CHECK(tree_dp(5, edges, std::string(), merge, lift) ==
          std::vector<std::string>{"1234", "0234", "0134", "0124", "0123"});
    const auto neighbours_only = [](const std::string&, std::size_t from,
                                    std::size_t to) {
        return std::string{char('0' + from), char('0' + to)};
    };
    CHECK(tree_dp(3, pairs{{0, 1}, {1, 2}}, std::string(), merge,
                  neighbours_only) ==
          std::vector<std::string>{"01", "0112", "12"});
}

TEST_CASE("tree_dp of a long path and of a star, each edge lifted twice") {
    const int n = 200'000;
    std::size_t lifts = 0, merges = 0;
    const auto count_lift = [&](int far, auto, auto) {
        ++lifts;
        return far + 1;
    };
    const auto count_merge = [&](int x, int y) {
        ++merges;
        return std::max(x, y);
    };
    pairs path, star;
    for (int v = 1; v < n; ++v) {
        path.emplace_back(v - 1, v);
        star.emplace_back(v, 0);
    }
    const auto far = tree_dp(n, path, 0, count_merge, count_lift);
    CHECK(far.front() == n - 1);
    CHECK(far[n / 2] == n / 2);
    CHECK(lifts == 2 * (n - 1));
    CHECK(merges <= 4 * n);
    merges = 0;
    const auto near = tree_dp(n, star, 0, count_merge, count_lift);
    CHECK(near[0] == 1);
    CHECK(near[1] == 2);
    CHECK(merges <= 4 * n);
}

static_assert(tree_dp(3, std::array{std::pair(0, 1), std::pair(0, 2)}, 0,
                      greater, one_more) == std::vector{1, 2, 2});

}  // namespace tree_dp_test
