#include "kept_cases.hpp"
#include "problems.hpp"
#include "progress.hpp"
#include "verdict.hpp"

#include "files.hpp"
#include "terminal.hpp"

#include <tenet/laws/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace practice_test {

using namespace tenet::tool;

namespace {

json claim(const std::string& verdict, bool growth, const std::string& ending) {
    return {{"claim", ending},
            {"verdict", verdict},
            {"growth", growth},
            {"ending", ending},
            {"calls", 1}};
}

int status_of(const std::vector<json>& findings) {
    const bool holds = std::ranges::none_of(findings, [](const json& it) {
        return it["verdict"] == "refuted" || it["verdict"] == "unproven";
    });
    return verdict_of({{"holds", holds}, {"findings", findings}}).status;
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

}  // namespace

TEST_CASE("a solution is wrong before it is crashed, and that before slow") {
    const json holds = claim("holds", false, "well");
    const json wrong = claim("refuted", false, "well");
    const json died = claim("refuted", false, "died");
    const json hung = claim("refuted", false, "hung");
    const json grows = claim("refuted", true, "well");
    const json endless = claim("refuted", true, "hung");
    CHECK(status_of({holds}) == done);
    CHECK(status_of({died, grows, wrong}) == refuted);
    CHECK(status_of({holds, died, grows}) == crashed);
    CHECK(status_of({holds, grows}) == slow);
    CHECK(status_of({hung, grows}) == slow);
    CHECK(status_of({hung, endless}) == crashed);
    CHECK(status_of({hung}) == crashed);
    CHECK(status_of({holds, endless}) == slow);
    CHECK(status_of({claim("unproven", false, "well")}) == refuted);
    const json skipped = claim("skipped", true, "well");
    CHECK(verdict_of(
              {{"holds", true}, {"findings", json::array({holds, skipped})}})
              .claims.size() == 1);
}

TEST_CASE("what grows by more than a copy of the input takes much memory") {
    const auto verdict_on = [](std::uint64_t heap, const std::string& space) {
        json grows = claim("holds", true, "well");
        grows["memory"] = {{"small", 1'000},       {"large", 4'000},
                           {"small_heap", 100},    {"large_heap", heap + 100},
                           {"small_stack", 1'000}, {"large_stack", 1'000},
                           {"input", "f(4000)"}};
        auto found =
            verdict_of({{"holds", true}, {"findings", json::array({grows})}});
        practice_problem of;
        of.space = space;
        judge_memory(found, of);
        REQUIRE(found.claims.size() == 2);
        CHECK(found.claims[1].of_memory);
        return std::string(found.word());
    };
    CHECK(verdict_on(35'999, "1") == "solved");
    CHECK(verdict_on(36'000, "1") == "right but takes much memory");
    CHECK(verdict_on(36'000, "log n") == "right but takes much memory");
    CHECK(verdict_on(36'000, "n") == "solved");
    auto unknown =
        verdict_of({{"holds", true},
                    {"findings", json::array({claim("holds", true, "well")})}});
    judge_memory(unknown, {});
    CHECK(unknown.claims.size() == 1);
    CHECK(unknown.status == done);
}

TEST_CASE("what was wrong stays so, whatever its memory") {
    json grows = claim("holds", true, "well");
    grows["memory"] = {{"small", 10}, {"large", 20}, {"large_heap", 9'000}};
    auto found = verdict_of(
        {{"holds", false},
         {"findings", json::array({claim("refuted", false, "well"), grows})}});
    practice_problem of;
    of.space = "1";
    judge_memory(found, of);
    CHECK(found.word() == "wrong");
    CHECK(found.decisive == 0);
}

TEST_CASE("a problem is read with its hints, and what it lacks is told") {
    const temporary_folder root;
    const auto folder = root.path() / "problems" / "sums";
    write(folder / "problem.md",
          "# sums: all sums\n\n- Number: 7\n- Level: 2\n- Technique: sorting\n"
          "- Time: n\n- Space: 1\n- Law: sums\n\nOne\nof two.\n\n"
          "- no key: this.\n\n## Examples\n\n```cpp\nsums(1) == 1\n```\n\n"
          "## Constraints\n\n- few\n\n## Hints\n\n1. one\n   more\n2. two\n");
    write(folder / "mistakes" / "b.hpp",
          "// Mistake: it counts\n// twice.\nint x;\n");
    write(root.path() / "problems" / "other" / "problem.md",
          "# others: x\n- Nomber: 1\n");
    const auto all = read_problems(root.path());
    REQUIRE(all.size() == 2);
    const auto& sums = require_problem(all, "sums");
    CHECK(sums.title == "all sums");
    CHECK(sums.statement == "One\nof two.\n\n- no key: this.");
    CHECK(sums.examples == "sums(1) == 1");
    CHECK(sums.hints == std::vector<std::string>{"one more", "two"});
    CHECK(sums.wrong ==
          std::vector<std::string>{
              "problem.md lacks a line '- Function: ' or '- Class: '"});
    REQUIRE(sums.mistakes().size() == 1);
    CHECK(fault_of(sums.mistakes()[0]) == "it counts twice.");
    CHECK(require_problem(all, "other").wrong.front() ==
          "problem.md lacks '# other: TITLE'");
    CHECK_THROWS_AS(require_problem(all, "sum"), misuse);
}

TEST_CASE("progress is kept by lines, and the further of two states counts") {
    const temporary_folder folder;
    progress first(folder.path());
    practice_record record;
    record.reach(practice_state::started);
    first.set("b", record);
    progress second(folder.path());
    record.reach(practice_state::solved);
    record.text = 0xab;
    second.set("a", record);
    first.set("c", record);
    const auto text = read_file(folder.path() / progress_name);
    CHECK(text.find("\na solved ") < text.find("\nb started "));
    CHECK(text.find("\nb started ") < text.find("\nc solved "));
    write(folder.path() / progress_name,
          "a solved 2026-01-02 checks=2 hints=3 text=0b\n=======\n"
          "a started 2026-05-06 checks=7 hints=0\n");
    const practice_record merged = progress(folder.path()).of("a");
    CHECK(merged.state == practice_state::solved);
    CHECK(merged.date == "2026-01-02");
    CHECK(merged.checks == 7);
    CHECK(merged.hints == 3);
    CHECK(merged.text == 0xb);
    for (const char* bad :
         {"a", "a solved", "a solved today", "a untouched 2026-01-02",
          "a solved 2026-01-02 checks=x", "a solved 2026-01-02 more=1",
          "a solved 2026-01-02 text=xyz", "A solved 2026-01-02"}) {
        write(folder.path() / progress_name, std::string(bad) + "\n");
        CHECK_THROWS_AS(progress(folder.path()), misuse);
    }
}

TEST_CASE("the latest cases of a problem are kept, the last one first") {
    const temporary_folder folder;
    CHECK(kept_cases(folder.path(), "a").empty());
    for (int i = 0; i < 12; ++i)
        keep_case(folder.path(), "a", fmt::format("0{:x} it holds", i));
    keep_case(folder.path(), "ab", "00 it holds");
    keep_case(folder.path(), "a", "08 it holds");
    const auto kept = kept_cases(folder.path(), "a");
    CHECK(kept.size() == 8);
    CHECK(kept.front() == "08 it holds");
    CHECK(kept.back() == "04 it holds");
}

}  // namespace practice_test
