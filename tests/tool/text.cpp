#include "text.hpp"

#include "terminal.hpp"

#include <tenet/laws/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace tool_text_test {

using namespace tenet::tool;

using list = std::vector<std::string>;

TEST_CASE("a number is digits that fit, and nothing else") {
    CHECK(parse_number("0") == 0U);
    CHECK(parse_number("18446744073709551615") == UINT64_MAX);
    CHECK(parse_number("007") == 7U);
    for (const std::string wrong : {"", "-1", "+1", " 1", "1 ", "1x", "0x1",
                                    "1.0", "18446744073709551616"})
        CHECK(!parse_number(wrong));
}

TEST_CASE("a decimal number has digits and perhaps a point") {
    CHECK(parse_number<double>("0.5") == 0.5);
    CHECK(parse_number<double>("10") == 10);
    for (const std::string wrong : {"", "-1", ".5", "1e3", "nan", "inf", "1,5"})
        CHECK(!parse_number<double>(wrong));
}

TEST_CASE("a number out of range is named with its range") {
    CHECK(number_in("--n", "22", 1U, 22U) == 22);
    CHECK_THROWS_WITH(number_in("--n", "23", 1U, 22U),
                      "--n 23 is not in 1..22");
    CHECK_THROWS_WITH(number_in("--n", "x\n", 1U, 22U),
                      "--n 'x\\n' is not in 1..22");
}

TEST_CASE("the nearest names come first") {
    const list names{"binary_heap", "lru_cache", "merge_sort", "list"};
    CHECK(nearest("lru", names) == list{"lru_cache"});
    CHECK(nearest("binray_heap", names) == list{"binary_heap"});
    CHECK(nearest("lits", names) == list{"list"});
    CHECK(nearest("quaternion", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest(std::string(1'000'000, 'x'), names).empty());
    const list laws{"cache", "list", "priority_queue", "stable_sorter"};
    CHECK(nearest("prority", laws) == list{"priority_queue"});
    CHECK(nearest("prio", laws) == list{"priority_queue"});
    CHECK(nearest("qeue", laws) == list{"priority_queue"});
    CHECK(nearest("queues", laws) == list{"priority_queue"});
    CHECK(nearest("my_list_law", laws) == list{"list"});
    CHECK(nearest("sorted", laws) == list{"stable_sorter"});
    CHECK(unknown_name("entry", "lru", names, "see list") ==
          "no entry 'lru'; nearest: lru_cache; see list");
}

TEST_CASE("names are words joined by single underscores") {
    for (const std::string good : {"a", "lru_cache", "trie2", "b_2"})
        CHECK(is_snake_case(good));
    for (const std::string bad :
         {"", "_a", "a_", "a__b", "A", "2a", "a-b", "a b"})
        CHECK(!is_snake_case(bad));
}

TEST_CASE("what the user gave is shown on one short line") {
    CHECK(shown("a\nb\x01\xff") == "a\\nb\\x01\\xff");
    CHECK(shown("h\u00e4 \u20ac \U0001f333") == "h\u00e4 \u20ac \U0001f333");
    // Cut short, overlong, a surrogate, beyond Unicode, a control character.
    CHECK(shown("\xc3") == "\\xc3");
    CHECK(shown("\xe2\x82") == "\\xe2\\x82");
    CHECK(shown("\xc0\x80") == "\\xc0\\x80");
    CHECK(shown("\xe0\x9f\xbf") == "\\xe0\\x9f\\xbf");
    CHECK(shown("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(shown("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");
    CHECK(shown("\u009b") == "\\xc2\\x9b");
    CHECK(shown(std::string(100, 'x')) == std::string(60, 'x') + "...");
}

TEST_CASE("text wraps at spaces") {
    CHECK(wrap("one two three", 7) == list{"one two", "three"});
    CHECK(wrap("unbreakable", 3) == list{"unbreakable"});
    CHECK(wrap("a  b", 0) == list{"a b"});
    CHECK(wrap("", 10) == list{""});
}

TEST_CASE("a table aligns its columns and wraps the last one") {
    table rows({"name", ">n", "what"});
    rows.add({"a", "10", "one two three four five six"});
    rows.add({"long", "5", "x"});
    CHECK(rows.text(0) ==
          "name   n  what\n"
          "a     10  one two three four five six\n"
          "long   5  x\n");
    CHECK(rows.text(30) ==
          "name   n  what\n"
          "a     10  one two three four\n"
          "          five six\n"
          "long   5  x\n");
    CHECK(rows.text(24) ==
          "name   n\n"
          "    what\n"
          "a     10\n"
          "    one two three four\n"
          "    five six\n"
          "long   5\n"
          "    x\n");
}

}  // namespace tool_text_test
