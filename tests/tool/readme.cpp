#include "readme.hpp"

#include "terminal.hpp"

#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <string>

namespace readme_test {

using namespace tenet::tool;

namespace {

entry made(const std::string& area, const std::string& folder,
           const std::string& name, const std::string& fields) {
    entry each;
    each.area = area;
    each.folder = folder;
    each.name = name;
    each.file =
        area + "/" + (folder.empty() ? "" : folder + "/") + name + ".hpp";
    each.card = parse_card("// " + name + ": of " + name + ".\n//\n" + fields);
    return each;
}

catalogue small_catalogue() {
    catalogue all;
    all.entries = {made("structures", "", "heap", "// Laws: queue\n"),
                   made("structures", "", "slab",
                        "// Kind: building block\n// Laws: property\n"),
                   made("algorithms", "sorting", "sort", "// Laws: queue\n")};
    practice_problem pair;
    pair.name = "pair";
    pair.title = "one of two";
    pair.technique = "sorting";
    pair.level = 2;
    pair.time = pair.space = "n";
    all.problems = {pair};
    all.suites = {made("laws", "structures", "queue", "// Judges: q\n")};
    return all;
}

std::string part_of(const std::string& file) {
    const auto parts = readme_parts(small_catalogue());
    const auto found = std::ranges::find(parts, file, &readme_part::file);
    return found == parts.end() ? "none" : found->content;
}

bool holds(const std::string& text, const std::string& line) {
    return text.find(line + "\n") != text.npos;
}

}  // namespace

TEST_CASE("README.md counts areas and techniques, building blocks apart") {
    const auto text = part_of("README.md");
    INFO(text);
    CHECK(holds(text,
                "| [structures](structures/README.md) | 1 | 1 | "
                "[`heap`](structures/heap.hpp) |"));
    CHECK(holds(text,
                "| [algorithms/sorting](algorithms/README.md#sorting) | 1 |  | "
                "[`sort`](algorithms/sorting/sort.hpp) |"));
    CHECK(holds(text, "| [cache](cache/README.md) | 0 |  |  |"));
}

TEST_CASE("an area has every entry, with links that start from there") {
    const auto text = part_of("structures/README.md");
    INFO(text);
    CHECK(holds(text,
                "| [`heap`](heap.hpp) | of heap | "
                "[`queue`](../laws/structures/queue.hpp) |"));
    const auto blocks = text.find("## Building blocks\n");
    REQUIRE(blocks != text.npos);
    CHECK(text.find("heap") < blocks);
    CHECK(holds(text.substr(blocks),
                "| [`slab`](slab.hpp) | of slab | "
                "[`property`](../tests/structures/slab.cpp) |"));
    CHECK(holds(part_of("algorithms/README.md"), "## sorting"));
    CHECK(part_of("cache/README.md") == "No entry yet.\n");
}

TEST_CASE("a law names the entries that keep it") {
    const auto text = part_of("laws/README.md");
    INFO(text);
    CHECK(holds(text, "## structures"));
    CHECK(holds(text,
                "| [`queue`](structures/queue.hpp) | of queue | "
                "[`heap`](../structures/heap.hpp), "
                "[`sort`](../algorithms/sorting/sort.hpp) |"));
}

TEST_CASE("only what stands between the markers is renewed") {
    const readme_part part{"README.md", "x", "new\n"};
    CHECK(with_part("a\n<!-- x -->\nold\n<!-- /x -->\nb\n", part) ==
          "a\n<!-- x -->\nnew\n<!-- /x -->\nb\n");
    CHECK_THROWS_AS(with_part("a\n", part), misuse);
    CHECK_THROWS_AS(with_part("<!-- /x -->\n<!-- x -->\n", part), misuse);
}

TEST_CASE("problems stand under their techniques") {
    const auto text = part_of("problems/README.md");
    INFO(text);
    CHECK(holds(text, "## sorting"));
    CHECK(
        holds(text, "| [`pair`](pair/problem.md) | one of two | 2 | n | n |"));
    CHECK(holds(part_of("README.md"),
                "3 entries, 1 [laws](laws/README.md), and 1 "
                "[problems](problems/README.md) to solve."));
}

}  // namespace readme_test
