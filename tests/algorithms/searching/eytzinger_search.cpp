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
#include <tenet/algorithms/searching/eytzinger_search.hpp>
#include <tenet/laws/algorithms/lower_bound.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace eytzinger_search_test {

using tenet::eytzinger_search;
namespace laws = tenet::laws;

TEST_CASE("eytzinger_search keeps the law of lower_bound") {
    laws::check(laws::lower_bound([](const std::vector<int>& v, int x) {
        return eytzinger_search(v).rank(x);
    }));
    laws::check(laws::lower_bound(
        [](const std::vector<unsigned char>& v, unsigned char x) {
            const eytzinger_search index(v);
            const auto* const found = index.first_not_less(x);
            return found ? std::ranges::find(v, *found) - v.begin()
                         : std::ptrdiff_t(v.size());
        }));
}

// Every place of ranges of 0, 2, 4, ... as keys of some type.
template <class Key, class Make>
void finds_every_place(std::size_t longest, Make make) {
    for (std::size_t n = 0; n <= longest; ++n) {
        std::vector<Key> keys;
        for (std::size_t i = 0; i < n; ++i) keys.push_back(make(2 * i + 1));
        const eytzinger_search<Key> index(keys);
        CHECK(index.invariant());
        CHECK(index.size() == n);
        CHECK(index.empty() == keys.empty());
        bool all = true;
        for (std::size_t x = 0; x <= 2 * n + 2; ++x) {
            const auto due = std::min(x / 2, n);
            const Key* const found = index.first_not_less(make(x));
            all = all && index.rank(make(x)) == due &&
                  (due == n ? found == nullptr : *found == keys[due]) &&
                  index.contains(make(x)) == (x % 2 == 1 && x < 2 * n);
        }
        CHECK(all);
    }
}

TEST_CASE("eytzinger_search finds every place, whatever lacks at the leaves") {
    finds_every_place<int>(70, [](std::size_t x) { return int(x); });
    finds_every_place<std::uint64_t>(40, [](std::size_t x) { return x; });
    finds_every_place<std::string>(
        20, [](std::size_t x) { return std::string(1, char('a' + x)); });
    finds_every_place<std::array<short, 3>>(20, [](std::size_t x) {
        return std::array<short, 3>{1, short(x), 2};
    });
}

TEST_CASE("eytzinger_search takes an order and ranges of any kind") {
    const eytzinger_search down(std::forward_list<int>{9, 5, 5, 1},
                                std::greater<>());
    CHECK(down.rank(5) == 1);
    CHECK(down.rank(9) == 0);
    CHECK(down.rank(0) == 4);
    CHECK(down.contains(1));
    CHECK(down.invariant());
    const eytzinger_search<long> squares(
        std::views::iota(0, 100) |
        std::views::transform([](int x) { return x * x; }));
    CHECK(squares.rank(50) == 8);
    CHECK(!eytzinger_search<int>(std::array{2, 1}).invariant());
    CHECK(!eytzinger_search<int>(std::array{1, 2, 4, 3}).invariant());
}

TEST_CASE("eytzinger_search is a value") {
    const eytzinger_search<int> none;
    CHECK(none.rank(3) == 0);
    CHECK(none.first_not_less(3) == nullptr);
    eytzinger_search<int> one(std::array{1, 2, 3}), other(one);
    CHECK(other.rank(3) == 2);
    const eytzinger_search<int> moved = std::move(other);
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

TEST_CASE("eytzinger_search compares ceil(log2(n + 1)) times at most") {
    struct counting {
        std::size_t* asked;
        bool operator()(int a, int b) const { return ++*asked, a < b; }
    };
    for (std::size_t n = 1; n < 70; ++n) {
        std::size_t asked = 0;
        const eytzinger_search<int, counting> index(std::views::iota(0, int(n)),
                                                    counting{&asked});
        for (int x = -1; x <= int(n); ++x) {
            asked = 0;
            index.rank(x);
            CHECK(asked <= std::size_t(std::bit_width(n)));
        }
    }
}

TEST_CASE("eytzinger_search finds places in what is larger than a page") {
    std::vector<unsigned> keys(40'000);
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = 2 * unsigned(i);
    const eytzinger_search<unsigned> index(keys);
    bool all = true;
    for (unsigned x = 0; x <= 80'001; x += 7)
        all = all && index.rank(x) == std::min((x + 1) / 2, 40'000U);
    CHECK(all);
}

static_assert(std::regular_invocable<decltype(&eytzinger_search<int>::rank),
                                     eytzinger_search<int>, int>);
static_assert(eytzinger_search<int>(std::array{1, 2, 2, 4}).rank(2) == 1);
static_assert(eytzinger_search<int>(std::array{1, 2, 2, 4}).rank(5) == 4);
static_assert(eytzinger_search<int>(std::array{1, 2, 2, 4}).invariant());

}  // namespace eytzinger_search_test
