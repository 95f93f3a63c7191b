#include <tenet/algorithms/backtracking/generate_parentheses.hpp>

#include <algorithm>
#include <concepts>
#include <ranges>
#include <string>
#include <tenet/laws/algorithms/generate_parentheses.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#if __has_include(<range/v3/range/concepts.hpp>)
#include <range/v3/range/concepts.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>
#endif

namespace generate_parentheses_test {

using tenet::generate_parentheses;
namespace laws = tenet::laws;

using view = tenet::generate_parentheses_view;
static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
static_assert(!std::ranges::forward_range<view>);
static_assert(
    std::same_as<std::ranges::range_reference_t<view>, const std::string&>);

std::vector<std::string> all_of(int pairs) {
    std::vector<std::string> all;
    for (const std::string& text : generate_parentheses(pairs))
        all.push_back(text);
    return all;
}

TEST_CASE("generate_parentheses keeps its law") {
    laws::check(laws::generate_parentheses(generate_parentheses));
}

TEST_CASE("generate_parentheses comes in lexicographic order") {
    CHECK(all_of(0) == std::vector<std::string>{""});
    CHECK(all_of(3) == std::vector<std::string>{"((()))", "(()())", "(())()",
                                                "()(())", "()()()"});
    CHECK(std::ranges::is_sorted(all_of(8)));
    CHECK(all_of(11).size() == 58'786);
}

TEST_CASE("generate_parentheses makes no more than is asked for") {
    std::string seen;
    for (const char letter : generate_parentheses(100'000) |
                                 std::views::take(3) |
                                 std::views::transform([](const auto& text) {
                                     return text[99'999];
                                 }))
        seen += letter;
    CHECK(seen == "())");
}

#if __has_include(<range/v3/range/concepts.hpp>)
static_assert(::ranges::input_range<view>);

TEST_CASE("generate_parentheses pipes into views of range-v3") {
    auto all = generate_parentheses(3);
    std::string letters;
    for (const char letter : all | ::ranges::views::take(4) |
                                 ::ranges::views::transform(
                                     [](const auto& text) { return text[2]; }))
        letters += letter;
    CHECK(letters == "())(");
}
#endif

TEST_CASE("generate_parentheses starts anew, also as a copy") {
    auto all = generate_parentheses(2);
    auto it = all.begin();
    CHECK(it->size() == 4);
    it++;
    auto copy = all;
    CHECK(*copy.begin() == "(())");
    CHECK(*it == "()()");
    ++it;
    CHECK(it == all.end());
    CHECK(std::ranges::distance(all) == 2);
    CHECK(std::ranges::distance(all) == 2);
}

}  // namespace generate_parentheses_test
