#include <algorithm>
#include <compare>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/structures/string.hpp>
#include <tenet/structures/small_string.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace small_string_test {

using tenet::small_string;
namespace laws = tenet::laws;

static_assert(std::is_nothrow_move_constructible_v<small_string>);
static_assert(std::is_nothrow_move_assignable_v<small_string>);
static_assert(std::regular<small_string>);
static_assert(std::totally_ordered<small_string>);
static_assert(std::ranges::contiguous_range<small_string>);
static_assert(
    std::ranges::forward_range<decltype(small_string().code_points())>);
static_assert(sizeof(small_string) == 48 || sizeof(void*) != 8);

TEST_CASE("small_string is a string that a failure leaves unchanged") {
    laws::check(laws::string<small_string>());
}

TEST_CASE("small_string takes memory only for more than 23 bytes") {
    if (!laws::engine::counts_blocks()) return;
    const std::size_t blocks = laws::engine::blocks_taken();
    small_string string("12345678901234567890123");
    small_string copy = string;
    CHECK(copy.size() == 23);
    CHECK(laws::engine::blocks_taken() == blocks);
    for (int i = 0; i < 1000; ++i) copy.push_back('x');
    CHECK(laws::engine::blocks_taken() - blocks == 6);
    CHECK(copy.capacity() == 23 * 64);
    const std::size_t taken = laws::engine::blocks_taken();
    small_string moved = std::move(copy);
    CHECK(copy.empty());
    CHECK(copy.invariant());
    copy = std::move(moved);
    copy.reserve(23 * 64);
    copy.erase(23, 2000);
    CHECK(copy == string);
    CHECK(copy.invariant());
    CHECK(laws::engine::blocks_taken() == taken);
    small_string exact(std::string(100, 'a'));
    CHECK(exact.capacity() == 100);
    exact.append(std::string(1, 'b'));
    CHECK(exact.capacity() == 200);
}

TEST_CASE("small_string takes parts of itself as arguments") {
    small_string string("abcdefgh");
    for (int i = 0; i < 4; ++i) {
        std::string expected{std::string_view(string)};
        const std::string_view part = std::string_view(string).substr(1, 7);
        expected.insert(3, std::string(part));
        string.insert(3, part);
        CHECK(std::string_view(string) == expected);
    }
    string.append(string);
    CHECK(string.size() == 72);
    small_string& self = string;
    string = self;
    string = std::move(self);
    CHECK(string.size() == 72);
    CHECK(std::string(string.c_str()).size() == 72);
}

TEST_CASE("small_string is ordered by unsigned bytes, and holds zeros") {
    CHECK(small_string("a") < small_string("b"));
    CHECK(small_string("z") < small_string("\xC3\xA9"));
    const small_string with_zero(std::string_view("a\0b", 3));
    CHECK(with_zero.size() == 3);
    CHECK(with_zero != small_string("a"));
    CHECK(with_zero[2] == 'b');
    CHECK((with_zero <=> small_string("a")) == std::strong_ordering::greater);
}

TEST_CASE("small_string decodes its bytes as they come") {
    const auto points = [](std::string_view bytes) {
        const small_string string(bytes);
        const auto all = string.code_points();
        return std::u32string(all.begin(), all.end());
    };
    CHECK(points("h\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80") ==
          U"h\u00E9 \u20AC \U0001F600");
    // The example of the Unicode Standard, table 3-8 and 3-11.
    CHECK(points("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
          U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\x41");
    CHECK(points("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") ==
          U"\uFFFD\uFFFD\uFFFD\uFFFD\x41");
    const small_string cut("a\xE2\x82");
    auto at = cut.code_points().begin();
    CHECK(*at++ == U'a');
    CHECK(*at == 0xFFFD);
    CHECK(at.base() == cut.begin() + 1);
    CHECK(++at == cut.code_points().end());
    CHECK(std::ranges::count(
              cut.code_points() | std::views::transform([](char32_t each) {
                  return each > 0x7F;
              }),
              true) == 1);
}

static_assert([] {
    small_string string("a string of more than 23 bytes");
    small_string copy = string;
    copy.erase(8, copy.size());
    string = copy;
    string.push_back('s');
    string[0] = 'A';
    copy.clear();
    return string == small_string("A strings") && copy.empty() &&
           *string.code_points().begin() == U'A' && string.invariant();
}());

}  // namespace small_string_test
