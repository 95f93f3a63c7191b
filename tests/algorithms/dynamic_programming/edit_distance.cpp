#include <cctype>
#include <string>
#include <string_view>
#include <tenet/algorithms/dynamic_programming/edit_distance.hpp>
#include <tenet/laws/algorithms/edit_distance.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace edit_distance_test {

using tenet::edit;
using tenet::edit_distance;
using tenet::edit_script;
namespace laws = tenet::laws;

TEST_CASE("edit_distance keeps its law") {
    laws::check(
        laws::edit_distance([](const std::string& a, const std::string& b) {
            return edit_distance(a, b);
        }));
    laws::check(
        laws::edit_distance([](const std::string& a, const std::string& b) {
            return std::pair(edit_distance(a, b), edit_script(a, b));
        }));
}

std::string script(std::string_view a, std::string_view b) {
    std::string steps;
    for (const edit step : edit_script(a, b)) steps += static_cast<char>(step);
    return steps;
}

TEST_CASE("edit_script keeps and replaces before it inserts and erases") {
    CHECK(script("", "") == "");
    CHECK(script("", "ab") == "++");
    CHECK(script("ab", "") == "--");
    CHECK(script("ab", "ab") == "==");
    CHECK(script("ab", "cd") == "!!");
    CHECK(script("abc", "bc") == "-==");
    CHECK(script("bc", "abc") == "+==");
}

TEST_CASE("edit_distance takes what compares, and an equality") {
    const std::vector<std::string> lines{"a", "b", "c"}, others{"b", "x", "c"};
    CHECK(edit_distance(lines, others) == 2);
    const auto same = [](char x, char y) {
        return std::tolower(x) == std::tolower(y);
    };
    const std::string upper = "AbC", lower = "abd";
    CHECK(edit_distance(upper, lower, same) == 1);
    CHECK(edit_script(upper, lower, same) ==
          std::vector{edit::keep, edit::keep, edit::replace});
}

static_assert(edit_distance(std::string_view("kitten"),
                            std::string_view("sitting")) == 3);

}  // namespace edit_distance_test
