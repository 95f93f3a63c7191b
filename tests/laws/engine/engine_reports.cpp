#include <stack>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/structures/stack.hpp>
#include <vector>

namespace engine_reports_laws_test {

namespace laws = tenet::laws;
using names = std::vector<std::string>;

struct counter {
    int count = 0;
    void rise() { ++count; }
    void sink() { --count; }
};

// A law that knows a call which no script can make, and one that nobody has.
laws::finding judged_counter() {
    laws::subject_of<counter> half("counter");
    half.start()
        .call("rise", [](counter& c) { c.rise(); })
        .call("sink", [](counter& c) { c.sink(); });
    const laws::subject it = half;
    return laws::law<int>("it counts", it)
        .call("rise", [](int& model) { ++model; })
        .call(
            "sink", [](int& model) { --model; },
            laws::when([](const int& model) { return model < 0; }))
        .call("reset", [](int& model) { model = 0; })
        .judge();
}

TEST_CASE(
    "a report names what was called, what never was and what is lacking") {
    const laws::report found{"counting", "counter", {judged_counter()}};
    CHECK(found.called() == names{"rise"});
    const auto left = found.not_judged();
    REQUIRE(left.size() == 2);
    CHECK(left[0].what == "reset");
    CHECK(left[0].why == "counter has none");
    CHECK(left[1].what == "sink");
    CHECK(found.text().find("not judged  reset: counter has none\n"
                            "              sink: no script called them\n") !=
          std::string::npos);
}

TEST_CASE("a claim that was skipped is not judged, and no verdict") {
    laws::finding skipped;
    skipped.claim = "it is cheap";
    skipped.verdict = laws::verdict::skipped;
    skipped.reason = "nothing counts here";
    const laws::report found{
        "counting", "counter", {judged_counter(), skipped}};
    CHECK(found.holds());
    CHECK(found.text().find("not judged  reset") != std::string::npos);
    CHECK(found.text().find("it is cheap: nothing counts here\n") !=
          std::string::npos);
    CHECK(found.json().find(R"("what": "it is cheap")") != std::string::npos);
}

TEST_CASE("a type says what only its template would be judged for") {
    const auto of_type = laws::stack<std::stack<int>>().not_judged();
    REQUIRE(of_type.size() == 1);
    CHECK(of_type[0].why.find("std::stack") != std::string::npos);
    const laws::report of_template = laws::stack<std::stack>();
    CHECK(of_template.not_judged().empty());
    CHECK(of_template.elements == names{"plain", "throwing"});
}

laws::report wrong(const laws::settings&) {
    laws::finding bad;
    bad.verdict = laws::verdict::refuted;
    return {"any", "thing", {bad}};
}
laws::report unproven(const laws::settings&) {
    return {"any", "thing", {laws::finding{}}};
}

int status_of(laws::report (*trial)(const laws::settings&)) {
    std::string words[] = {"judge", "--report", "/dev/null"};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data()};
    return laws::judge_main(3, arguments, trial);
}

TEST_CASE("only what is refuted ends a judge with 1") {
    CHECK(status_of(wrong) == 1);
    CHECK(status_of(unproven) == 0);
}

TEST_CASE("texts are shown in the letters of their user") {
    CHECK(laws::shown(std::string("h\u00e4 \u20ac \U0001f333")) ==
          "\"h\u00e4 \u20ac \U0001f333\"");
    CHECK(laws::shown(std::string("\xc3(")) == "\"\\303(\"");
    CHECK(laws::shown(std::string("\xed\xa0\x80")) == "\"\\355\\240\\200\"");
    CHECK(laws::shown(std::string("\u009b")) == "\"\\302\\233\"");
}

TEST_CASE("a report is UTF-8 whatever a subject calls itself") {
    laws::finding bad = judged_counter();
    bad.reason = "expected \xff, got h\u00e4";
    const std::string json = laws::report{"any", "thing", {bad}}.json();
    CHECK(json.find("expected \ufffd, got h\u00e4") != std::string::npos);
}

}  // namespace engine_reports_laws_test
