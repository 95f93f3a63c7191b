#include "example_calls.hpp"

#include <tenet/laws/catch.hpp>

#include <string>

namespace tool_example_calls_test {

using namespace tenet::tool;

namespace {
bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
}  // namespace

TEST_CASE("an example is called with variables, and as it is written") {
    const auto code = code_of_examples({"f({1, 2}, 3) == g(4, 5)"}, "f",
                                       "Solution{}.h", "judged", "rest");
    CHECK(holds(code,
                "auto tenet_0 = std::vector<int>{1, 2};\n"
                "    auto tenet_1 = 3;\n"));
    CHECK(holds(code, "Solution{}.h(as(tenet_0), as(tenet_1)) == g(4, 5)"));
    CHECK(holds(code, "Solution{}.h({1, 2}, as(3)) == g(4, 5)"));
    CHECK(holds(code, "R\"tenet(f({1, 2}, 3))tenet\""));
    CHECK(holds(code, "R\"tenet(g(4, 5))tenet\""));
}

TEST_CASE("arguments are divided by their own commas alone") {
    const auto code = code_of_examples(
        {"f(std::vector{1, 2}, \"a, b\", g(1, 2), {{1, 2}, {3}}, {\"x\"})"},
        "f", "f", "judged", "rest");
    CHECK(holds(code, "auto tenet_0 = std::vector{1, 2};"));
    CHECK(holds(code, "auto tenet_1 = std::string(\"a, b\");"));
    CHECK(holds(code, "auto tenet_2 = g(1, 2);"));
    CHECK(holds(code,
                "auto tenet_3 = std::vector<std::vector<int>>{{1, 2}, {3}};"));
    CHECK(holds(code, "auto tenet_4 = std::vector<std::string>{\"x\"};"));
    CHECK(holds(code, "R\"tenet(true)tenet\""));
}

TEST_CASE("what is no call of it has its name replaced, as a whole word") {
    const auto code = code_of_examples(
        {"[] { heap h; heap_sort(h); return heap(1).top(); }() == 1"}, "heap",
        "Mine", "judged", "rest");
    CHECK(holds(code,
                "[] { Mine h; heap_sort(h); return Mine(1).top(); }() == 1"));
}

TEST_CASE("a call without arguments, and one whose list is all there is") {
    const auto code = code_of_examples({"f() == 1", "f({}) == 2"}, "f", "f",
                                       "judged", "rest");
    CHECK(holds(code, "f() == 1"));
    CHECK(holds(code, "auto tenet_0 = std::vector<int>{};"));
    CHECK_FALSE(holds(code, "bool(f({})"));
}

}  // namespace tool_example_calls_test
