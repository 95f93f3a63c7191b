#include "house.hpp"

#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace tool_house_test {

using tenet::tool::catalogue;
using tenet::tool::entry;
using tenet::tool::parse_card;
using tenet::tool::violations;

namespace {

entry header(const std::string& file, const std::string& text) {
    entry made;
    made.file = file;
    made.area = file.substr(0, file.find('/'));
    const auto begin = file.rfind('/') + 1;
    made.name = file.substr(begin, file.rfind('.') - begin);
    made.text = text;
    made.card = parse_card(text);
    return made;
}

std::string card_of(const std::string& name) {
    return "// " + name +
           ": x.\n//\n// Technique: t\n// Complexity: O(1)\n"
           "// Reference: r\n// Laws: queue\n//\n// Example:\n//   true\n"
           "#pragma once\n";
}

// Violations of one entry beside a good one.
std::vector<std::string> found_in(const std::string& file,
                                  const std::string& text) {
    catalogue all;
    all.root = "none";
    all.suites = {header("laws/queue.hpp", "// queue: x.\n// Judges: q\n")};
    all.entries = {header("structures/good.hpp", card_of("good")),
                   header(file, text)};
    return violations(all);
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("a good card passes") {
    CHECK(found_in("cache/a.hpp", card_of("a")).empty());
}

TEST_CASE("each rule of a card is kept") {
    CHECK(found_in("cache/b.hpp", card_of("a")) ==
          list{"cache/b.hpp:1: the card is of 'a', the file of 'b'"});
    CHECK(found_in("cache/good.hpp", card_of("good")) ==
          list{"cache/good.hpp:1: the name is taken by structures/good.hpp"});
    const auto changed = [](const std::string& from, const std::string& to) {
        std::string text = card_of("a");
        text.replace(text.find(from), from.size(), to);
        return found_in("cache/a.hpp", text);
    };
    CHECK(changed("// Technique: t\n", "") ==
          list{"cache/a.hpp:1: the card has no 'Technique'"});
    CHECK(changed("Reference: r", "Author: r").size() == 2);
    CHECK(changed("// Technique: t\n// Complexity: O(1)\n",
                  "// Complexity: O(1)\n// Technique: t\n") ==
          list{"cache/a.hpp:4: 'Technique' stands after 'Complexity'"});
    CHECK(changed("queue", "queus") ==
          list{"cache/a.hpp:6: no law 'queus'; nearest: queue; "
               "allowed: queue"});
    CHECK(changed("queue", "property").empty());
    const auto of_kind = [&](const std::string& kind) {
        return changed("// Technique", "// Kind: " + kind + "\n// Technique");
    };
    CHECK(of_kind("cache policy").empty());
    CHECK(of_kind("building block").empty());
    CHECK(of_kind("balancer") ==
          list{"cache/a.hpp:3: no kind of entry of cache 'balancer'; "
               "allowed: building block, cache policy"});
    CHECK(changed("//   true", "//   f();") ==
          list{"cache/a.hpp:8: the example does not end with an expression "
               "that holds"});
    CHECK(changed("#pragma once", "bool invariant() const;") ==
          list{"cache/a.hpp:1: invariant() checks what the card does not "
               "state"});
    CHECK(changed("#pragma once", std::string(81, 'x')) ==
          list{"cache/a.hpp:10: 81 columns; at most 80"});
    CHECK(changed("#pragma once", std::string(241, '\n')) ==
          list{"cache/a.hpp:251: 251 lines; at most 250"});
    const auto excused = [](std::size_t lines) {
        std::string text = card_of("a");
        text.insert(text.find("//\n"),
                    "//\n// A copy is long: it has to be.\n");
        const auto own = std::size_t(std::ranges::count(text, '\n'));
        return found_in("cache/a.hpp", text + std::string(lines - own, '\n'));
    };
    CHECK(excused(300).empty());
    CHECK(excused(301) == list{"cache/a.hpp:301: 301 lines; at most 300"});
}

TEST_CASE("an entry includes only what it may") {
    const auto including = [](const std::string& file,
                              const std::string& what) {
        const auto begin = file.rfind('/') + 1;
        const auto name = file.substr(begin, file.rfind('.') - begin);
        return found_in(file, card_of(name) + "#include " + what + "\n");
    };
    CHECK(including("cache/a.hpp", "<vector>").empty());
    CHECK(including("cache/a.hpp", "<tenet/structures/good.hpp>").empty());
    CHECK(including("cache/a.hpp", "<fmt/format.h>").size() == 1);
    CHECK(including("cache/a.hpp", "<rapidcheck.h>").size() == 1);
    CHECK(including("cache/a.hpp", "\"b.hpp\"").size() == 1);
    CHECK(including("cache/a.hpp", "<tenet/structures/none.hpp>").size() == 1);
    CHECK(including("cache/a.hpp", "<tenet/laws/queue.hpp>").size() >= 1);
    CHECK(including("structures/a.hpp", "<tenet/structures/a.hpp>") ==
          list{"structures/a.hpp:1: it includes itself, through "
               "structures/a.hpp"});
}

TEST_CASE("an entry includes POSIX where it is there") {
    const auto including = [](const std::string& condition,
                              const std::string& header) {
        return found_in("cache/a.hpp", card_of("a") + "#if " + condition +
                                           "\n#include <" + header +
                                           ">\n#endif\n");
    };
    CHECK(including("__has_include(<unistd.h>)", "unistd.h").empty());
    CHECK(including("__has_include(<sys/file.h>)", "sys/file.h").empty());
    CHECK(including("1", "unistd.h") ==
          list{"cache/a.hpp:12: <unistd.h> is neither the standard library nor "
               "POSIX behind __has_include"});
    CHECK(including("__has_include(<fcntl.h>)", "unistd.h").size() == 1);
    CHECK(including("__has_include(<sqlite3.h>)", "sqlite3.h").size() == 1);
    CHECK(found_in("cache/a.hpp", card_of("a") +
                                      "// __has_include(<unistd.h>)\n"
                                      "#include <unistd.h>\n")
              .size() == 1);
}

TEST_CASE("areas above do not include one another") {
    catalogue all;
    all.root = "none";
    all.suites = {header("laws/queue.hpp", "// queue: x.\n// Judges: q\n")};
    all.entries = {
        header("structures/s.hpp",
               card_of("s") + "#include <tenet/cache/c.hpp>\n"),
        header("cache/c.hpp", card_of("c")),
        header("idgen/i.hpp", card_of("i") + "#include <tenet/cache/c.hpp>\n")};
    CHECK(violations(all) ==
          list{"structures/s.hpp:11: structures may not include cache",
               "idgen/i.hpp:11: idgen may not include cache"});
}

TEST_CASE("every example becomes a function that says whether it holds") {
    catalogue all;
    all.entries = {header("cache/a.hpp", card_of("a"))};
    const auto program = tenet::tool::examples_program(all);
    CHECK(program.find("#include <tenet/cache/a.hpp>\n") != program.npos);
    CHECK(program.find("static_cast<bool>(true)") != program.npos);
}

}  // namespace tool_house_test
