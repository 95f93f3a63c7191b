#include <tenet/algorithms/recursion/permutations.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/permutations.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace permutations_test {

using tenet::permutations;
using tenet::permutations_view;
namespace laws = tenet::laws;

using view = permutations_view<int>;
static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
static_assert(!std::ranges::forward_range<view>);
static_assert(std::same_as<std::ranges::range_reference_t<view>,
                           const std::vector<int>&>);

TEST_CASE("permutations gives all, in lexicographic order") {
    laws::check(laws::permutations<laws::in_order>(permutations));
}

TEST_CASE(
    "permutations pipes into views of std, and makes no more than asked") {
    std::vector<int> many(50);
    for (int i = 0; i < 50; ++i) many[std::size_t(i)] = i;
    int last = 0, seen = 0;
    for (const auto& v : permutations(many) | std::views::take(3)) {
        last = v.back();
        ++seen;
    }
    CHECK(seen == 3);
    CHECK(last == 49);
    int ending = 0;
    for (const int x :
         permutations(std::vector{1, 2, 3}) |
             std::views::filter([](const auto& v) { return v[0] == 2; }) |
             std::views::transform([](const auto& v) { return v[2]; }))
        ending = 10 * ending + x;
    CHECK(ending == 31);
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("permutations pipes into views of range-v3") {
    auto all = permutations(std::vector{1, 2, 3});
    int firsts = 0;
    for (const int x :
         all | ::ranges::views::take(4) |
             ::ranges::views::transform([](const auto& v) { return v[0]; }))
        firsts = 10 * firsts + x;
    CHECK(firsts == 1122);
}
#endif

TEST_CASE("permutations starts anew, also as a copy") {
    auto all = permutations(std::vector{2, 1});
    auto it = all.begin();
    ++it;
    CHECK(*it == std::vector{2, 1});
    CHECK(it->front() == 2);
    auto copy = all;
    CHECK(*copy.begin() == std::vector{1, 2});
    CHECK(*it == std::vector{2, 1});
    it++;
    CHECK(it == all.end());
    CHECK(*all.begin() == std::vector{1, 2});
}

TEST_CASE("permutations goes by a given order") {
    std::string all;
    for (const auto& v : permutations(std::string("aba"), std::greater<>()))
        all.append(v.begin(), v.end()).append(" ");
    CHECK(all == "baa aba aab ");
}

TEST_CASE("permutations of nothing is one, which is empty") {
    std::size_t n = 0;
    for (const auto& v : permutations(std::vector<int>())) n += 1 + v.size();
    CHECK(n == 1);
}

static_assert([] {
    int n = 0;
    for (const auto& v : permutations(std::vector{1, 2, 3, 4})) n += v[0];
    return n == 60;
}());

}  // namespace permutations_test
