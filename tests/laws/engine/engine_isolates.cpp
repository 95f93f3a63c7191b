// Whatever kills a subject is a failure that shrinks.
#undef NDEBUG  // a failed assertion kills in every build
#include <unistd.h>
#include <cassert>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <set>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace engine_isolates_test {

using namespace tenet::laws;

namespace {

// Keeps its promise until it holds three values; then Fault strikes.
template <void (*fault)()>
struct fused {
    std::multiset<int> xs;
    void push(int x) {
        xs.insert(x);
        if (xs.size() == 3) fault();
    }
};

void endless() {
    volatile bool forever = true;
    while (forever) continue;
}
void crash() {
    std::raise(SIGSEGV);
}
void aborts() {
    assert(false && "three is a crowd");
}
void leaves() {
    std::exit(0);
}
void throws() {
    throw std::out_of_range("three is a crowd");
}
void hogs() {
    std::vector<std::vector<char>> blocks;
    for (;;) blocks.emplace_back(std::size_t{1} << 24, 'x');
}
void forks() {
    fork();
}
int* volatile lost = nullptr;  // or the optimizer takes no memory at all
void leaks() {
    lost = new int(3);
}

template <void (*fault)()>
finding judged(settings how = settings()) {
    using subject = fused<fault>;
    using bag = std::multiset<int>;
    how.silence = true;
    return law<subject, bag>("it is a bag", "bag")
        .call(
            "push", [](subject& it, int x) { it.push(x); },
            [](bag& model, int x) { model.insert(x); })
        .call(
            "bag.xs.clear()", [](subject& it) { it.xs.clear(); },
            [](bag& model) { model.clear(); })
        .view(
            "bag.xs.size()", [](const subject& it) { return it.xs.size(); },
            [](const bag& model) { return model.size(); })
        .judge(how);
}

template <void (*fault)()>
void refuted_as(const std::string& word) {
    settings how;
    how.case_seconds = 0.1;
    const finding it = judged<fault>(how);
    CAPTURE(it.reason, it.counterexample);
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.calls == 3);
    CHECK(it.reason.find(word) != std::string::npos);
    CHECK(it.counterexample.find("bag.push(0 /* any */);  // " + word) !=
          std::string::npos);
    CHECK(it.first_failure.find("bag.push") != std::string::npos);
}

}  // namespace

TEST_CASE("an endless loop") {
    refuted_as<endless>("never returns");
}
TEST_CASE("a crash") {
    refuted_as<crash>("crashes");
}
TEST_CASE("a failed assertion") {
    refuted_as<aborts>("fails an assertion");
}
TEST_CASE("an exit") {
    refuted_as<leaves>("ends the program");
}
TEST_CASE("an exception") {
    refuted_as<throws>("throws std::out_of_range");
}

TEST_CASE("runaway memory") {
    settings how;
    how.memory_megabytes = 64;
    const finding it = judged<hogs>(how);
    CAPTURE(it.reason, it.counterexample);
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.calls == 3);
}

TEST_CASE("a leak") {
    const finding it = judged<leaks>();
    CAPTURE(it.reason, it.counterexample);
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.calls == 3);
    CHECK(it.leaks);
    CHECK(it.reason ==
          "leaks: 1 block is never given back, allocated by bag.push(0)");
}

// The same calls take seconds on a slow machine: that is no endless loop.
TEST_CASE("a subject that is slow but ends is not refuted") {
    settings how;
    how.case_seconds = 0.05;
    how.cases = 5;
    const finding it = property("it ends", "dawdle($0)", [](bool) {
                           const std::clock_t start = std::clock();
                           while (std::clock() - start < CLOCKS_PER_SEC / 10)
                               continue;
                           return true;
                       }).judge(how);
    CAPTURE(it.reason);
    CHECK(it.verdict == verdict::holds);
}

TEST_CASE("the copies of a subject that forks do not go on") {
    CHECK(judged<forks>().verdict == verdict::holds);
}

TEST_CASE("without isolation an exception still shrinks") {
    settings how;
    how.isolate = false;
    const finding it = judged<throws>(how);
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.calls == 3);
}

}  // namespace engine_isolates_test
