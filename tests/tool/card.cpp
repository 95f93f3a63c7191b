#include "card.hpp"

#include <tenet/laws/catch.hpp>

#include <string>
#include <vector>

namespace tool_card_test {

using tenet::tool::card;
using tenet::tool::example_of;
using tenet::tool::parse_card;

namespace {

const std::string good =
    "// ring: a queue in a circle\n"
    "// of slots.\n"
    "//\n"
    "// Reach for it when the size is known.\n"
    "//\n"
    "// Not otherwise.\n"
    "//\n"
    "// Technique:  two indices that\n"
    "//             wrap around\n"
    "// Complexity: push O(1); space O(n)\n"
    "// See also:   deque, list\n"
    "//\n"
    "// Example:\n"
    "//   ring r(2);\n"
    "//   if (r.empty()) {\n"
    "//       r.push(1);\n"
    "//   }\n"
    "//   r.front() == 1 &&\n"
    "//       r.text() == \"a;b\"\n"
    "#pragma once\n"
    "// Laws: not of the card\n";

std::vector<std::string> wrongs(const std::string& header) {
    std::vector<std::string> texts;
    for (const auto& wrong : parse_card(header).problems)
        texts.push_back(std::to_string(wrong.line) + ": " + wrong.text);
    return texts;
}

}  // namespace

TEST_CASE("a card is read key by key") {
    const card read = parse_card(good);
    CHECK(read.problems.empty());
    CHECK(read.name == "ring");
    CHECK(read.summary == "a queue in a circle of slots");
    CHECK(read.lead ==
          "Reach for it when the size is known.\n\nNot otherwise.");
    CHECK(read.fields.size() == 4);
    CHECK(read.value("Technique") == "two indices that wrap around");
    CHECK(read.parts("Complexity", ';') ==
          std::vector<std::string>{"push O(1)", "space O(n)"});
    CHECK(read.parts("See also", ',') ==
          std::vector<std::string>{"deque", "list"});
    CHECK(read.find("Laws") == nullptr);
    CHECK(read.find("Example")->line == 13);
}

TEST_CASE("an example is split before its last expression") {
    const auto code = example_of(parse_card(good));
    CHECK(code.statements == "ring r(2);\nif (r.empty()) {\n    r.push(1);\n}");
    CHECK(code.expression == "r.front() == 1 &&\n    r.text() == \"a;b\"");

    const auto ends = [](const std::string& last) {
        return example_of(
                   parse_card("// a: b.\n//\n// Example:\n//   int x;\n" +
                              last))
            .expression;
    };
    CHECK(ends("//   f([] { return 1; }) == 1\n") ==
          "f([] { return 1; }) == 1");
    CHECK(ends("//   vector{1, 2} == v\n") == "vector{1, 2} == v");
    CHECK(ends("//   c == ';'\n") == "c == ';'");
    CHECK(ends("//   n == 1'000\n") == "n == 1'000");
    CHECK(ends("//   done();\n").empty());
}

TEST_CASE("what is wrong with a card is said with its line") {
    using list = std::vector<std::string>;
    CHECK(wrongs("#pragma once\n") ==
          list{"1: a card is expected as the header's first comment"});
    CHECK(wrongs("") ==
          list{"1: a card is expected as the header's first comment"});
    CHECK(wrongs("// Ring: x.\n") ==
          list{"1: the card starts with 'name: summary.'"});
    CHECK(wrongs("// ring: x\n") ==
          list{"1: the summary ends with a full stop"});
    CHECK(wrongs("// ring: x.\n//\n// Laws: a\n// b\n") ==
          list{"4: a continuation is indented"});
    CHECK(wrongs("// ring: x.\n//\n// Laws: a\n// Laws: b\n") ==
          list{"4: 'Laws' is there twice"});
    CHECK(wrongs("// ring: x.\n//\n// Laws:\n") ==
          list{"3: 'Laws' has no value"});
}

}  // namespace tool_card_test
