#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <ranges>
#include <string>
#include <tenet/algorithms/searching/static_search_tree.hpp>
#include <tenet/laws/algorithms/lower_bound.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace static_search_tree_test {

using tenet::static_search_tree;
namespace laws = tenet::laws;

TEST_CASE("static_search_tree keeps the law of lower_bound") {
    laws::check(laws::lower_bound([](const std::vector<int>& v, int x) {
        return static_search_tree(v).rank(x);
    }));
    laws::check(laws::lower_bound([](const std::vector<unsigned char>& v,
                                     unsigned char x) {
        std::vector<std::size_t> found;
        static_search_tree(v).ranks(std::array{x}, std::back_inserter(found));
        return found.at(0);
    }));
    laws::check(
        laws::lower_bound([](const std::vector<long long>& v, long long x) {
            return static_search_tree(v).rank(x);
        }));
}

// Every place of ranges of 0, 2, 4, ... as keys of some type.
template <class Key, class Make>
void finds_every_place(std::size_t longest, Make make) {
    for (std::size_t n = 0; n <= longest; ++n) {
        std::vector<Key> keys;
        for (std::size_t i = 0; i < n; ++i) keys.push_back(make(2 * i + 1));
        const static_search_tree<Key> index(keys);
        CHECK(index.invariant());
        CHECK(index.size() == n);
        CHECK(index.empty() == keys.empty());
        CHECK(std::ranges::equal(index.keys(), keys));
        std::vector<Key> wanted;
        for (std::size_t x = 0; x <= 2 * n + 2; ++x) wanted.push_back(make(x));
        std::vector<std::size_t> found(wanted.size());
        CHECK(index.ranks(wanted, found.begin()) == found.end());
        bool all = true;
        for (std::size_t x = 0; x <= 2 * n + 2; ++x) {
            const auto due = std::min(x / 2, n);
            all = all && index.rank(wanted[x]) == due && found[x] == due &&
                  index.contains(wanted[x]) == (x % 2 == 1 && x < 2 * n);
        }
        CHECK(all);
    }
}

TEST_CASE(
    "static_search_tree finds every place, whatever lacks in the last nodes") {
    finds_every_place<int>(300, [](std::size_t x) { return int(x); });
    finds_every_place<std::uint64_t>(300, [](std::size_t x) { return x; });
    finds_every_place<std::string>(
        20, [](std::size_t x) { return std::string(1, char('a' + x)); });
    finds_every_place<std::array<short, 3>>(20, [](std::size_t x) {
        return std::array<short, 3>{1, short(x), 2};
    });
}

TEST_CASE("static_search_tree takes an order and ranges of any kind") {
    const static_search_tree down(std::forward_list<int>{9, 5, 5, 1},
                                  std::greater<>());
    CHECK(down.rank(5) == 1);
    CHECK(down.rank(9) == 0);
    CHECK(down.rank(0) == 4);
    CHECK(down.contains(1));
    CHECK(down.invariant());
    const static_search_tree<long> squares(
        std::views::iota(0, 100) |
        std::views::transform([](int x) { return x * x; }));
    CHECK(squares.rank(50) == 8);
    CHECK(!static_search_tree<int>(std::array{2, 1}).invariant());
    CHECK(!static_search_tree<int>(std::array{1, 2, 4, 3}).invariant());
}

TEST_CASE("static_search_tree is a value") {
    const static_search_tree<int> none;
    CHECK(none.rank(3) == 0);
    CHECK(none.keys().empty());
    CHECK(none.invariant());
    static_search_tree<int> one(std::array{1, 2, 3}), other(one);
    CHECK(other.rank(3) == 2);
    const static_search_tree<int> moved = std::move(other);
    CHECK(moved.rank(2) == 1);
    CHECK(other.empty());
    CHECK(other.rank(2) == 0);
    CHECK(other.invariant());
    other = one;
    other = std::move(one);
    CHECK(other.rank(3) == 2);
    CHECK(one.rank(3) == 0);
    one = none;
    CHECK(one.empty());
    CHECK(!one.contains(2));
}

TEST_CASE("static_search_tree sees ceil(log17(n / 16)) + 1 nodes") {
    struct counting {
        std::size_t* asked;
        bool operator()(int a, int b) const { return ++*asked, a < b; }
    };
    std::size_t asked = 0;
    for (const auto& [n, nodes] :
         std::vector<std::pair<int, std::size_t>>{{1, 1},
                                                  {16, 1},
                                                  {17, 2},
                                                  {272, 2},
                                                  {273, 3},
                                                  {4'624, 3},
                                                  {4'625, 4}}) {
        const static_search_tree<int, counting> index(std::views::iota(0, n),
                                                      counting{&asked});
        for (const int x : {-1, 0, n / 2, n - 1, n}) {
            asked = 0;
            CHECK(index.rank(x) == std::size_t(std::max(x, 0)));
            CHECK(asked == 16 * nodes);
        }
    }
}

TEST_CASE("static_search_tree finds places in what is larger than a page") {
    // Five levels, of which no last node is full.
    std::vector<unsigned> keys(90'001);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = 2 * unsigned(i);
    const static_search_tree<unsigned> index(keys);
    CHECK(index.invariant());
    std::vector<unsigned> wanted;
    for (unsigned x = 0; x <= 180'010; x += 7) wanted.push_back(x);
    std::vector<std::size_t> found;
    index.ranks(wanted, std::back_inserter(found));
    bool all = found.size() == wanted.size();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto due = std::min((wanted[i] + 1) / 2, 90'001U);
        all = all && index.rank(wanted[i]) == due && found[i] == due;
    }
    CHECK(all);
}

static_assert(std::regular_invocable<decltype(&static_search_tree<int>::rank),
                                     static_search_tree<int>, int>);
static_assert(static_search_tree<int>(std::array{1, 2, 2, 4}).rank(2) == 1);
static_assert(static_search_tree<int>(std::array{1, 2, 2, 4}).rank(5) == 4);
static_assert(static_search_tree<int>(std::array{1, 2, 2, 4}).invariant());

}  // namespace static_search_tree_test
