#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <deque>
#include <functional>
#include <ranges>
#include <span>
#include <string>
#include <tenet/algorithms/searching/kth_of_two_sorted.hpp>
#include <tenet/laws/algorithms/kth_of_two_sorted.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace kth_of_two_sorted_test {

using tenet::kth_of_two_sorted;
namespace laws = tenet::laws;

TEST_CASE("kth_of_two_sorted keeps its law") {
    laws::check(laws::kth_of_two_sorted(kth_of_two_sorted));
    laws::check(laws::kth_of_two_sorted(
        [](const short* a, int n, const short* b, int m, int k) {
            return kth_of_two_sorted(a, a + n, b, b + m, std::size_t(k));
        }));
}

TEST_CASE("kth_of_two_sorted compares by a given order and projections") {
    const std::vector<std::string> words{"dddd", "bb"};
    const std::deque<std::string> others{"ccc", "a"};
    const auto lengths = [&](std::size_t k) {
        return kth_of_two_sorted(words, others, k, std::greater<>(),
                                 &std::string::size, &std::string::size);
    };
    CHECK(lengths(0) == "dddd");
    CHECK(lengths(1) == "ccc");
    CHECK(lengths(2) == "bb");
    CHECK(lengths(3) == "a");
    CHECK(&kth_of_two_sorted(words, words, 0, std::greater<>(),
                             &std::string::size,
                             &std::string::size) == &words[0]);
}

TEST_CASE("kth_of_two_sorted takes the first of two equal ones") {
    using pair = std::pair<int, char>;
    const std::vector<pair> a{{1, 'a'}, {1, 'b'}, {2, 'c'}};
    const std::vector<pair> b{{0, 'x'}, {1, 'y'}, {2, 'z'}};
    std::string order;
    for (std::size_t k = 0; k < 6; ++k)
        order +=
            kth_of_two_sorted(a, b, k, {}, &pair::first, &pair::first).second;
    CHECK(order == "xabycz");
}

TEST_CASE("kth_of_two_sorted takes ranges of different elements") {
    const std::vector<short> a{-2, 7};
    const auto b = std::views::iota(0LL, 5LL);
    CHECK(kth_of_two_sorted(a, b, 1) == 0);
    CHECK(kth_of_two_sorted(a, b, 6) == 7);
    CHECK(kth_of_two_sorted(a, std::views::empty<int>, 0) == -2);
}

TEST_CASE("kth_of_two_sorted compares ceil(log2(min(k, n, m) + 1)) + 1 times") {
    const auto all = std::views::iota(0, 40);
    for (const int n : {0, 1, 2, 7, 20})
        for (const int m : {1, 3, 8, 40})
            for (std::size_t k = 0; k < std::size_t(n + m); ++k) {
                std::size_t asked = 0;
                const int got = kth_of_two_sorted(
                    all.begin(), all.begin() + n, all.begin(), all.begin() + m,
                    k, [&](int a, int b) { return ++asked, a < b; });
                const int both = 2 * std::min(n, m);
                CHECK(got ==
                      (int(k) < both ? int(k) / 2 : int(k) - both + both / 2));
                const auto least =
                    std::min({k, std::size_t(n), std::size_t(m)});
                CHECK(asked <= std::size_t(std::bit_width(least)) + 1);
            }
}

static_assert(std::same_as<decltype(kth_of_two_sorted(
                               std::declval<std::vector<int>&>(),
                               std::declval<const std::vector<int>&>(), 0)),
                           const int&>);
// What is returned may refer to the ranges, so both must outlive the call.
template <class R, class Q>
constexpr bool takes =
    std::invocable<const tenet::kth_of_two_sorted_function&, R, Q, std::size_t>;
static_assert(takes<std::vector<int>&, std::span<const int>>);
static_assert(!takes<std::vector<int>, std::vector<int>&>);
static_assert(!takes<std::vector<int>&, std::vector<int>>);

static_assert([] {
    const std::array a{1, 5, 9}, b{2, 3, 4};
    return kth_of_two_sorted(a, b, 0) == 1 && kth_of_two_sorted(a, b, 3) == 4 &&
           kth_of_two_sorted(a, b, 5) == 9;
}());

}  // namespace kth_of_two_sorted_test
