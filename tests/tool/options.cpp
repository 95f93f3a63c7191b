#include "options.hpp"

#include <tenet/laws/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace tool_options_test {

using namespace tenet::tool;

namespace {

struct options {
    std::vector<std::uint64_t> list{1, 2};
    std::uint64_t number = 7;
    std::string name;

    explicit options(std::vector<std::string> words) {
        CLI::App app;
        add_list(&app, "--list", list, within<std::uint64_t>("--list", 1, 22),
                 "numbers");
        add_number<std::uint64_t>(&app, "--number", number, 1, 22, "a number");
        app.add_option("--name", name)
            ->check(one_of("--name: ", "fruit", {"apple", "pear"}));
        std::ranges::reverse(words);
        app.parse(words);
    }
};

using numbers = std::vector<std::uint64_t>;
using tenet::laws::containing;

}  // namespace

TEST_CASE("a list replaces its default, item by item") {
    CHECK(options({}).list == numbers{1, 2});
    CHECK(options({"--list", "22"}).list == numbers{22});
    CHECK(options({"--list", "3,010,3"}).list == numbers{3, 10, 3});
}

TEST_CASE("a list names the item that is wrong") {
    CHECK_THROWS_WITH(options({"--list", "1,23"}),
                      containing("--list 23 is not in 1..22"));
    for (const std::string wrong : {"1,,2", "1,", ",", ""})
        CHECK_THROWS_WITH(options({"--list", wrong}), containing("is empty"));
    CHECK_THROWS_AS(options({"--list", "1", "2"}), CLI::ParseError);
}

TEST_CASE("a number is decimal and in range") {
    CHECK(options({"--number", "010"}).number == 10);
    for (const std::string wrong : {"0", "23", "-1", "0x1", "1.5", "", " 1"})
        CHECK_THROWS_WITH(options({"--number", wrong}),
                          containing("is not in 1..22"));
}

TEST_CASE("a name is one of those allowed") {
    CHECK(options({"--name", "pear"}).name == "pear");
    CHECK_THROWS_WITH(options({"--name", "peer"}),
                      containing("--name: no fruit 'peer'; nearest: pear"));
}

}  // namespace tool_options_test
