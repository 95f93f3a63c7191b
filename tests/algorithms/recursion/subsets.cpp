#include <tenet/algorithms/recursion/subsets.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <tenet/laws/algorithms/subsets.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace subsets_test {

using tenet::subsets;
using tenet::subsets_view;
namespace laws = tenet::laws;

using view = subsets_view<int>;
static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
static_assert(!std::ranges::forward_range<view>);
static_assert(std::same_as<std::ranges::range_reference_t<view>,
                           const std::vector<int>&>);

TEST_CASE("subsets gives all, in lexicographic order") {
    laws::check(laws::subsets<laws::in_order>(subsets));
}

TEST_CASE("subsets tells equal elements apart, and keeps their order") {
    std::vector<std::vector<int>> all;
    for (const auto& one : subsets(std::vector{2, 1, 2})) all.push_back(one);
    CHECK(all == std::vector<std::vector<int>>{
                     {}, {2}, {2, 1}, {2, 1, 2}, {2, 2}, {1}, {1, 2}, {2}});
}

TEST_CASE("subsets pipes into views of std, and makes no more than asked") {
    std::size_t seen = 0;
    for (const auto& one :
         subsets(std::vector<int>(1000)) | std::views::take(4))
        seen += 1 + one.size();
    CHECK(seen == 4 + 6);
    int pairs = 0;
    for (const int x :
         subsets(std::vector{1, 2, 3}) | std::views::filter([](const auto& v) {
             return v.size() == 2;
         }) | std::views::transform([](const auto& v) { return v[1]; }))
        pairs = 10 * pairs + x;
    CHECK(pairs == 233);
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("subsets pipes into views of range-v3") {
    auto all = subsets(std::vector{1, 2, 3});
    std::size_t sizes = 0;
    for (const std::size_t n :
         all | ::ranges::views::take(5) |
             ::ranges::views::transform([](const auto& v) { return v.size(); }))
        sizes = 10 * sizes + n;
    CHECK(sizes == 1232);
}
#endif

TEST_CASE("subsets starts anew, also as a copy") {
    auto all = subsets(std::vector{1, 2});
    auto it = all.begin();
    ++it;
    CHECK(it->size() == 1);
    auto copy = all;
    CHECK((*copy.begin()).empty());
    CHECK(*it == std::vector{1});
    it++;
    it++;
    CHECK(*it == std::vector{2});
    it++;
    CHECK(it == all.end());
    CHECK((*all.begin()).empty());
}

TEST_CASE("subsets meets all again after a walk, or a part of one") {
    auto all = subsets(std::vector{1, 2, 3});
    const auto walk = [&all](int most) {
        int met = 0;
        for (const auto& one : all)
            if (met += one.size() < 4; met == most) break;
        return met;
    };
    CHECK(walk(3) == 3);
    CHECK(walk(100) == 8);
    CHECK(walk(100) == 8);
}

static_assert([] {
    int sum = 0;
    for (const auto& one : subsets(std::vector{1, 2, 4}))
        for (const int x : one) sum += x;
    return sum == 28;
}());

}  // namespace subsets_test
