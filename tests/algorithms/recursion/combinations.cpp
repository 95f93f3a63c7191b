#include <tenet/algorithms/recursion/combinations.hpp>

#include <concepts>
#include <cstddef>
#include <forward_list>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/combinations.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace combinations_test {

using tenet::combinations;
using tenet::combinations_view;
namespace laws = tenet::laws;

using view = combinations_view<int>;
static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
static_assert(!std::ranges::forward_range<view>);
static_assert(std::same_as<std::ranges::range_reference_t<view>,
                           const std::vector<int>&>);

TEST_CASE("combinations gives all, in lexicographic order") {
    laws::check(laws::combinations<laws::in_order>(combinations));
}

TEST_CASE(
    "combinations pipes into views of std, and makes no more than asked") {
    auto thousand = combinations(std::views::iota(0, 1000), 500);
    int seen = 0, last = 0;
    for (const auto& one : thousand | std::views::take(3)) {
        seen += int(one.size());
        last = one.back();
    }
    CHECK(seen == 1500);
    CHECK(last == 501);
    int sums = 0;
    for (const int x :
         combinations(std::vector{1, 2, 3, 4}, 2) |
             std::views::filter([](const auto& v) { return v[0] == 2; }) |
             std::views::transform([](const auto& v) { return v[0] + v[1]; }))
        sums = 10 * sums + x;
    CHECK(sums == 56);
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("combinations pipes into views of range-v3") {
    auto all = combinations(std::vector{1, 2, 3, 4}, 3);
    int firsts = 0;
    for (const int x :
         all | ::ranges::views::take(3) |
             ::ranges::views::transform([](const auto& v) { return v[1]; }))
        firsts = 10 * firsts + x;
    CHECK(firsts == 223);
}
#endif

TEST_CASE("combinations starts anew, also as a copy or in the middle") {
    auto all = combinations(std::vector{1, 2, 3}, 2);
    auto it = all.begin();
    ++it;
    CHECK(*it == std::vector{1, 3});
    CHECK(it->back() == 3);
    auto copy = all;
    CHECK(*copy.begin() == std::vector{1, 2});
    CHECK(*it == std::vector{1, 3});
    it++;
    CHECK(*it == std::vector{2, 3});
    it++;
    CHECK(it == all.end());
    CHECK(*all.begin() == std::vector{1, 2});
    CHECK(it != all.end());
    view none;
    CHECK(none.begin()->empty());
}

// Counts its copies.
struct counted {
    static inline std::size_t copies = 0;
    counted() = default;
    counted(const counted&) { ++copies; }
    counted(counted&&) noexcept {}
    counted& operator=(const counted&) = default;
};

TEST_CASE("combinations copies (n + 1) / (n - k + 1) elements a step") {
    const std::vector<counted> twelve(12);
    auto all = combinations(twelve, 4);
    counted::copies = 0;
    std::size_t steps = 0;
    for (const auto& one : all) steps += one.size() / 4;
    CHECK(steps == 495);
    CHECK(counted::copies == 715 - 1);  // one more element, less the empty one
}

TEST_CASE("combinations takes any range, and k of any type") {
    std::string all;
    const std::forward_list<char> letters{'a', 'b', 'a'};
    for (const auto& one : combinations(letters, short{2}))
        all.append(one.begin(), one.end()).append(" ");
    CHECK(all == "ab aa ba ");
    std::size_t n = 0;
    for (const auto& one : combinations(std::vector<bool>(3), 3U))
        n += one.size();
    CHECK(n == 3);
    for (const auto& one : combinations(letters, 4)) n += 1 + one.size();
    CHECK(n == 3);
}

static_assert([] {
    int sum = 0;
    for (const auto& one : combinations(std::vector{1, 2, 4}, 2))
        for (const int x : one) sum += x;
    return sum == 14;
}());

}  // namespace combinations_test
