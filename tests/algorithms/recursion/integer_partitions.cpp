#include <tenet/algorithms/recursion/integer_partitions.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <tenet/laws/algorithms/integer_partitions.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace integer_partitions_test {

using tenet::integer_partitions;
namespace laws = tenet::laws;

using view = tenet::integer_partitions_view<int>;
static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
static_assert(!std::ranges::forward_range<view>);
static_assert(std::same_as<std::ranges::range_reference_t<view>,
                           const std::vector<int>&>);

TEST_CASE("integer_partitions gives all, in falling lexicographic order") {
    laws::check(laws::integer_partitions<laws::in_order>(integer_partitions));
}

TEST_CASE("integer_partitions counts as published, and each sum is n") {
    std::size_t count = 0;
    for (const auto& parts : integer_partitions(40)) {
        int sum = 0;
        for (const int part : parts) sum += part;
        count += sum == 40;
    }
    CHECK(count == 37338);
}

TEST_CASE("integer_partitions pipes into views of std, as far as asked") {
    std::size_t parts = 0;
    for (const std::size_t n :
         integer_partitions(1'000'000) | std::views::take(4) |
             std::views::transform([](const auto& v) { return v.size(); }))
        parts = 10 * parts + n;
    CHECK(parts == 1223);
    int pairs = 0;
    for (const auto& v :
         integer_partitions(7) | std::views::filter([](const auto& all) {
             return all.size() == 2;
         }))
        pairs = 10 * pairs + v[0];
    CHECK(pairs == 654);
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("integer_partitions pipes into views of range-v3") {
    auto all = integer_partitions(5);
    int firsts = 0;
    for (const int x :
         all | ::ranges::views::take(6) |
             ::ranges::views::transform([](const auto& v) { return v[0]; }))
        firsts = 10 * firsts + x;
    CHECK(firsts == 543322);
}
#endif

TEST_CASE("integer_partitions starts anew, also as a copy") {
    auto all = integer_partitions(3);
    auto it = all.begin();
    ++it;
    CHECK(*it == std::vector{2, 1});
    CHECK(it->back() == 1);
    auto copy = all;
    CHECK(*copy.begin() == std::vector{3});
    CHECK(*it == std::vector{2, 1});
    it++;
    CHECK(*it == std::vector{1, 1, 1});
    it++;
    CHECK(it == all.end());
    CHECK(*all.begin() == std::vector{3});
    CHECK(it != all.end());
    view none;
    CHECK(none.begin()->empty());
}

TEST_CASE("integer_partitions takes integers of any type") {
    const auto count = [](auto n) {
        std::size_t parts = 0;
        for (const auto& one : integer_partitions(n)) parts += one.size();
        return parts;
    };
    CHECK(count(static_cast<signed char>(5)) == 20);
    CHECK(count(short{5}) == 20);
    CHECK(count(5U) == 20);
    CHECK(count(5LL) == 20);
    CHECK(count(static_cast<unsigned char>(1)) == 1);
    auto greatest = integer_partitions(static_cast<signed char>(127));
    auto it = greatest.begin();
    CHECK(*it == std::vector<signed char>{127});
    ++it;
    CHECK(*it == std::vector<signed char>{126, 1});
}

static_assert([] {
    int sums = 0;
    for (const auto& parts : integer_partitions(5))
        for (const int part : parts) sums += part;
    return sums == 35;
}());

}  // namespace integer_partitions_test
