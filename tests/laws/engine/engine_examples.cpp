#include <cstdio>
#include <cstdlib>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/examples.hpp>

namespace engine_examples_laws_test {

namespace laws = tenet::laws;

laws::finding judged(const std::vector<laws::example>& all) {
    return laws::judge_examples(all, laws::settings::standard());
}

const laws::example right{"f(1)", "2", [] { return std::string(); }};
const laws::example wrong{"f(2)", "3", [] { return std::string("4"); }};
const laws::example alien{"f(x)", "3",
                          [] { return std::string(laws::not_called); }};

TEST_CASE("examples are counted, and the first that is false is told") {
    const auto good = judged({right, alien, right});
    CHECK(good.verdict == laws::verdict::holds);
    CHECK(good.statistics.cases == 2);
    const auto bad = judged({right, wrong, right});
    CHECK(bad.verdict == laws::verdict::refuted);
    CHECK(bad.counterexample == "f(2);  // expected 3, got 4\n");
    CHECK(bad.statistics.cases == 2);
    CHECK(bad.calls == 1);
    CHECK(judged({alien}).verdict == laws::verdict::skipped);
    CHECK(judged({}).verdict == laws::verdict::skipped);
}

TEST_CASE("an example that ends the program is told by its end") {
    const auto died =
        judged({right, {"f(3)", "1", []() -> std::string { std::abort(); }}});
    CHECK(died.verdict == laws::verdict::refuted);
    CHECK(died.ending == laws::ending_of_case::died);
    CHECK(died.counterexample.find("f(3);") != std::string::npos);
    laws::settings brief;
    brief.case_seconds = 0.05;
    const auto hung = laws::judge_examples({{"f(4)", "1",
                                             []() -> std::string {
                                                 for (volatile bool on = true;;)
                                                     if (!on) return "";
                                             }}},
                                           brief);
    CHECK(hung.ending == laws::ending_of_case::hung);
}

TEST_CASE("a silenced case may print much, but not without end") {
    laws::settings silent;
    silent.silence = true;
    const laws::example much{"much()", "", [] {
                                 const std::string line(40'000'000, '.');
                                 std::puts(line.c_str());
                                 return std::string();
                             }};
    CHECK(laws::judge_examples({much, much, much}, silent).verdict ==
          laws::verdict::holds);
    const laws::example endless{"endless()", "", []() -> std::string {
                                    const std::string line(9'000'000, '.');
                                    for (;;) std::puts(line.c_str());
                                }};
    const auto found = laws::judge_examples({endless}, silent);
    CHECK(found.verdict == laws::verdict::refuted);
    CHECK(found.reason == "prints without end: more than 64 MB");
}

}  // namespace engine_examples_laws_test
