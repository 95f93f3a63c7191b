#include "source.hpp"

#include <tenet/laws/catch.hpp>

#include <string>
#include <vector>

namespace tool_source_test {

using tenet::tool::directive;
using tenet::tool::directives_of;
using tenet::tool::includes_of;

using list = std::vector<std::string>;

TEST_CASE("includes are found where the preprocessor finds them") {
    CHECK(includes_of("#include <a>\n  #  include <b/c.h> // why\n") ==
          list{"a", "b/c.h"});
    CHECK(includes_of("#include \\\n<a>\n") == list{});
    CHECK(includes_of("int x = 1'000;\n#include <a>\nchar c = '\"';\n"
                      "#include <b>") == list{"a", "b"});
}

TEST_CASE("look-alikes are no includes") {
    CHECK(includes_of("// #include <a>\n").empty());
    CHECK(includes_of("// joined \\\n#include <a>\n").empty());
    CHECK(includes_of("/* \n#include <a>\n*/\n").empty());
    CHECK(includes_of("const char* s = \"\\\n#include <a>\\n\";\n").empty());
    CHECK(includes_of("auto s = R\"(\n#include <a>\n)\";\n").empty());
    CHECK(includes_of("auto s = u8R\"x(\n)\"\n#include <a>\n)x\";\n").empty());
    CHECK(includes_of("int x; #include <a>\n").empty());
    CHECK(includes_of("#define A /* \n#include <a>\n*/\n").empty());
}

TEST_CASE("directives know their lines and whether they are conditional") {
    const auto found = directives_of(
        "#pragma once\n#if X\n#include <a>\n#endif\n#include \"b\"\n");
    REQUIRE(found.size() == 5);
    CHECK(found[0].what == directive::kind::pragma_once);
    CHECK(found[2].conditional);
    CHECK(found[2].first == 2);
    CHECK(found[2].last == 3);
    CHECK(!found[3].conditional);
    CHECK(found[4].what == directive::kind::quote_include);
    CHECK(found[4].target == "b");
}

}  // namespace tool_source_test
