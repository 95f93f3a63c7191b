#include "snippet.hpp"

#include "text.hpp"

#include <fmt/format.h>
#include <tenet/laws/catch.hpp>

#include <string>
#include <vector>

namespace tool_snippet_test {

using tenet::tool::catalogue;
using tenet::tool::entry;
using tenet::tool::snippet_of;

namespace {

entry header(const std::string& name, const std::string& rest) {
    entry made;
    made.name = name;
    made.area = "structures";
    made.file = "structures/" + name + ".hpp";
    made.text = "// " + name + ": x.\n#pragma once\n" + rest;
    return made;
}

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != text.npos;
         at = text.find(word, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("a snippet holds each entry once, after those it includes") {
    catalogue all;
    all.entries = {
        header("top",
               "\n#include <vector>\n#include <tenet/structures/left.hpp>"
               "\n#include <tenet/structures/right.hpp>\n\nint top;\n"),
        header("left", "\n#include <tenet/structures/base.hpp>\n\nint left;\n"),
        header("right",
               "\n#include <array>\n#include <tenet/structures/base.hpp>\n\n"
               "int right;\n"),
        header("base",
               "\n#include <vector>\n#include <algorithm>\n\n"
               "#if X\n#include <linux.h>\n#endif\n"
               "const char* s = R\"(\n#include <kept>\n)\";\n"),
    };
    const std::string text = snippet_of(all, all.entries[0]);
    CHECK(count(text, "#pragma once") == 1);
    CHECK(count(text, "<tenet/") == 0);
    CHECK(count(text, "#include <vector>") == 1);
    CHECK(text.find("#include <algorithm>\n#include <array>\n"
                    "#include <vector>\n\n// base: x.\n\n#if X\n"
                    "#include <linux.h>\n#endif\n") != text.npos);
    CHECK(count(text, "\n#include <kept>\n") == 1);
    CHECK(text.find("// base: x.") < text.find("// left: x."));
    CHECK(text.find("// left: x.") < text.find("// right: x."));
    CHECK(text.find("// right: x.") < text.find("// top: x."));
    CHECK(count(text, "// base: x.") == 1);
    CHECK(count(text, "\n\n\n") == 0);
}

TEST_CASE("a snippet says where it comes from, and a hash of the rest") {
    catalogue all;
    all.entries = {header("top", "int top;\n")};
    const std::string text = snippet_of(all, all.entries[0]);
    const std::string rest = text.substr(text.find('\n') + 1);
    CHECK(text.starts_with("// top: tenet "));
    CHECK(text.find(fmt::format("hash {:016x}, licence 0BSD\n",
                                tenet::tool::fnv1a(rest))) != text.npos);
}

TEST_CASE("what no entry provides cannot be copied") {
    catalogue all;
    all.entries = {header("top", "#include <tenet/structures/none.hpp>\n"),
                   header("other", "#include \"other.h\"\n")};
    CHECK_THROWS_WITH(snippet_of(all, all.entries[0]),
                      tenet::laws::containing("<tenet/structures/none.hpp>"));
    CHECK_THROWS_WITH(snippet_of(all, all.entries[1]),
                      tenet::laws::containing("\"other.h\""));
}

}  // namespace tool_snippet_test
