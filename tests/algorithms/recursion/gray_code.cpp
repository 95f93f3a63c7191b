#include <tenet/algorithms/recursion/gray_code.hpp>

#include <concepts>
#include <cstdint>
#include <ranges>
#include <tenet/laws/algorithms/gray_code.hpp>
#include <tenet/laws/catch.hpp>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/drop.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace gray_code_test {

using tenet::gray_code;
namespace laws = tenet::laws;

using view = decltype(gray_code(1));
static_assert(std::ranges::view<view> && std::ranges::sized_range<view> &&
              std::ranges::random_access_range<view>);
static_assert(
    std::same_as<std::ranges::range_reference_t<view>, std::uint32_t>);

TEST_CASE("gray_code is the reflected code, and keeps its law") {
    laws::check(laws::gray_code<laws::in_order>(gray_code));
}

TEST_CASE("gray_code has words of up to 31 bits, in any order") {
    const auto all = gray_code(31);
    CHECK(all.size() == 1U << 31);
    CHECK(all[0] == 0);
    CHECK(all[1U << 30] == 3U << 29);
    CHECK(all.back() == 1U << 30);
    CHECK(gray_code(0).size() == 1);
    CHECK(gray_code(short{1}).back() == 1);
}

TEST_CASE("gray_code tells the place of a word") {
    for (const int bits : {0, 1, 2, 5, 9})
        for (std::uint32_t place = 0; place < 1U << bits; ++place)
            CHECK(gray_code.place_of(gray_code(bits)[place]) == place);
    for (std::uint32_t place = 1; place < 1U << 30; place *= 3)
        CHECK(gray_code.place_of(gray_code(31)[place]) == place);
    CHECK(gray_code.place_of(1U << 31) == UINT32_MAX);
}

TEST_CASE("gray_code pipes into views of std") {
    int places = 0;
    for (const std::uint32_t word :
         gray_code(31) | std::views::reverse | std::views::take(3) |
             std::views::transform([](std::uint32_t x) { return x & 7; }))
        places = 10 * places + int(word);
    CHECK(places == 13);
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("gray_code pipes into views of range-v3") {
    auto all = gray_code(3);
    int words = 0;
    for (const std::uint32_t word :
         all | ::ranges::views::drop(2) |
             ::ranges::views::transform([](std::uint32_t x) { return x; }))
        words = 10 * words + int(word);
    CHECK(words == 326754);
}
#endif

static_assert(gray_code(4)[9] == 13);
static_assert(gray_code.place_of(13) == 9);

}  // namespace gray_code_test
