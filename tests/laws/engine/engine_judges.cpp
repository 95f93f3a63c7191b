// The engine's own promises: settings are never ignored, nothing is proved by
// no case, seeds replay, and faults, costs and threads are judged.
// concurrent
#include <unistd.h>

#include <climits>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/law.hpp>
#include <thread>
#include <vector>

namespace engine_judges_test {

using namespace tenet::laws;

// -------------------------------------------------------------------- settings

TEST_CASE("a word that is no setting is refused") {
    settings how;
    how.apply("seed=7 cases=12");
    CHECK(how.seed == 7);
    CHECK(how.cases == 12);
    CHECK_THROWS_AS(how.apply("max_succes=3"), std::invalid_argument);
    CHECK_THROWS_AS(how.apply("cases=many"), std::invalid_argument);
    CHECK_THROWS_AS(how.apply("cases=-1"), std::invalid_argument);
    CHECK_THROWS_AS(how.apply("isolate=maybe"), std::invalid_argument);
}

using numbers = std::vector<int>;

law<numbers, numbers> cleared(bool ever) {
    return law<numbers, numbers>("anything", "x")
        .call(
            "clear", [](numbers& x) { x.clear(); },
            [](numbers& x) { x.clear(); },
            when([ever](const numbers&) { return ever; }));
}

TEST_CASE("no case and no call prove nothing") {
    settings none;
    none.cases = 0;
    const finding caseless = cleared(true).judge(none);
    CHECK(caseless.verdict == verdict::unproven);
    CHECK_FALSE(report{"", "", {caseless}}.holds());
    const finding callless = cleared(false).judge();
    CHECK(callless.verdict == verdict::unproven);
    CHECK(callless.reason == "no call was made");
}

TEST_CASE("a script that cannot start proves nothing") {
    struct counter {
        explicit counter(int) {}
    };
    const finding it = law<counter, numbers>("it counts", "c")
                           .call(
                               "count", [](counter&) {}, [](numbers&) {})
                           .judge();
    CHECK(it.verdict == verdict::unproven);
    CHECK(it.reason.find("starts()") != std::string::npos);
}

TEST_CASE("a claim that discards most of its inputs proves nothing") {
    const finding it = property("even and odd", "f($0)", [](int) {
                           return true;
                       }).when([](int x) {
                             return x % 64 == 17;
                         }).judge();
    CHECK(it.verdict == verdict::unproven);
}

TEST_CASE("a report without findings does not hold") {
    CHECK_FALSE(report{}.holds());
}

TEST_CASE("the same seed finds the same") {
    const property claim("small", "f($0)", [](const std::vector<int>& xs) {
        return xs.size() < 9;
    });
    settings how;
    how.seed = 5;
    const finding one = claim.judge(how);
    const finding two = claim.judge(how);
    CHECK(one.verdict == verdict::refuted);
    CHECK(one.first_failure == two.first_failure);
    CHECK(one.counterexample == two.counterexample);
    CHECK(one.statistics.cases == two.statistics.cases);
}

TEST_CASE("the budget ends shrinking and says so") {
    settings how;
    how.shrink_runs = 3;
    const finding it =
        property("short", "f($0)", [](const std::vector<int>& xs) {
            return xs.size() < 40;
        }).judge(how);
    CHECK(it.verdict == verdict::refuted);
    CHECK_FALSE(it.minimal);
}

// ------------------------------------------------------- what drawing reaches

TEST_CASE("edges, duplicates and shapes are drawn") {
    settings how;
    how.isolate = false;
    static std::map<std::string, int> met;
    met.clear();
    property("x", "f($0, $1)", [](const std::vector<int>& xs, int x) {
        const std::set<int> kinds(xs.begin(), xs.end());
        met["INT_MIN"] += x == INT_MIN;
        met["INT_MAX"] += x == INT_MAX;
        met["of the list"] += static_cast<int>(kinds.count(x));
        if (xs.size() >= 8) {
            met["equal"] += kinds.size() == 1;
            met["duplicate"] += kinds.size() < xs.size();
            met["sorted"] += std::is_sorted(xs.begin(), xs.end());
            met["reversed"] += std::is_sorted(xs.rbegin(), xs.rend());
            met["positive"] += *kinds.begin() >= 0;
            met["power of two"] += (xs.size() & (xs.size() - 1)) == 0;
        }
        return true;
    }).judge(how);
    for (const char* event :
         {"INT_MIN", "INT_MAX", "of the list", "equal", "duplicate", "sorted",
          "reversed", "positive", "power of two"}) {
        CAPTURE(event);
        CHECK(met[event] >= 2);
    }
}

TEST_CASE("doubles, texts and pairs are drawn and shown as C++") {
    const finding infinite = property("finite", "f($0)", [](double x) {
                                 return !std::isinf(x);
                             }).judge();
    CHECK(infinite.counterexample.find("f(INFINITY)") +
              infinite.counterexample.find("f(-INFINITY)") !=
          2 * std::string::npos);
    const finding text =
        property("no twins", "f($0)", [](const std::string& s) {
            return s.find("aa") == std::string::npos;
        }).judge();
    CHECK(text.counterexample.find("f(\"aa\");") == 0);
    const finding pair =
        property("ordered", "f($0)", [](std::pair<int, bool> p) {
            return p.first < 2 || !p.second;
        }).judge();
    CHECK(pair.counterexample.find("f(std::pair<int, bool>{2, true});") == 0);
}

TEST_CASE("numbers of every width shrink without overflow") {
    const finding it =
        property("small", "f($0, $1)", [](std::int64_t a, std::uint64_t b) {
            return a > -1'000'000'000'000 || b < 1'000'000'000'000;
        }).judge();
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.counterexample.find("f(-1000000000000LL, 1000000000000ULL);") ==
          0);
}

TEST_CASE("arguments that do not matter are marked") {
    const finding it = property("a is small", "f($0, $1)", [](int a, int) {
                           return a < 10;
                       }).judge();
    CHECK(it.counterexample.find("f(10, 0 /* any */);") == 0);
}

// ---------------------------------------------------------------------- faults

namespace {

// A stack of fragile elements; Careless::push counts before it has pushed.
template <bool careless>
struct stack {
    std::vector<fragile> xs;
    std::size_t count = 0;
    void push(const fragile& x) {
        if (careless) ++count;
        xs.push_back(x);
        if (!careless) ++count;
    }
    bool invariant() const { return count == xs.size(); }
};

template <class Stack>
finding stack_under_faults(unsigned kinds) {
    using list = std::vector<int>;
    return law<Stack, list>("push is strong", "stack")
        .call(
            "push", [](Stack& it, int x) { it.push(x); },
            [](list& model, int x) { model.push_back(x); })
        .view(
            "stack.count", [](const Stack& it) { return it.count; },
            [](const list& model) { return model.size(); })
        .judge_faults(kinds);
}

struct leaky_on_throw {
    std::vector<int*> xs;
    void push(const fragile& x) {
        int* block = new int(x.number());
        const fragile copy(x);
        xs.push_back(block);
    }
    ~leaky_on_throw() {
        for (int* x : xs) delete x;
    }
};

}  // namespace

TEST_CASE("a push that counts too early is found by a fault") {
    for (const unsigned kind :
         {unsigned(fault_copy), unsigned(fault_allocation)}) {
        const finding good = stack_under_faults<stack<false>>(kind);
        const finding bad = stack_under_faults<stack<true>>(kind);
        CAPTURE(good.reason, bad.reason);
        if (good.verdict == verdict::skipped) continue;
        CHECK(good.verdict == verdict::holds);
        CHECK(bad.verdict == verdict::refuted);
        CHECK(bad.calls == 1);
    }
}

TEST_CASE("what a throwing copy leaks is found") {
    using list = std::vector<int>;
    const finding it =
        law<leaky_on_throw, list>("push", "stack")
            .call(
                "push", [](leaky_on_throw& s, int x) { s.push(x); },
                [](list& model, int x) { model.push_back(x); })
            .judge_faults(fault_copy);
    CAPTURE(it.reason);
    if (engine::counts_blocks()) CHECK(it.verdict == verdict::refuted);
}

// ----------------------------------------------------------------------- cost

TEST_CASE("a quadratic cost is found at the smallest size that shows it") {
    const auto quadratic = [](const std::vector<int>& input) {
        const double n = static_cast<double>(input.size());
        return expense{n * n, 8 * n};
    };
    const finding it = cost("linear", "f(input)", quadratic).judge();
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.reason.find("n = 9") != std::string::npos);
    CHECK(it.growth);
}

// -------------------------------------------------------------------- threads

namespace {

struct locked_counter {
    std::mutex mutex;
    int count = 0;
    int next() {
        const std::lock_guard hold(mutex);
        return ++count;
    }
};

// Looks and acts in two steps, each by itself free of races.
struct torn_counter {
    std::mutex mutex;
    int count = 0;
    int read() {
        const std::lock_guard hold(mutex);
        return count;
    }
    int next() {
        const int seen = read();
        std::this_thread::yield();
        const std::lock_guard hold(mutex);
        return count = seen + 1;
    }
};

template <class Counter>
finding counted_by_threads() {
    return law<Counter, int>("each number once", "counter")
        .call(
            "next", [](Counter& it) { return it.next(); },
            [](int& model) { return ++model; })
        .judge_concurrently(3);
}

}  // namespace

TEST_CASE("a counter behind a mutex is linearizable") {
    check(counted_by_threads<locked_counter>());
}

TEST_CASE("a counter that reads and then writes is not") {
    const finding it = counted_by_threads<torn_counter>();
    CAPTURE(it.counterexample);
    CHECK(it.verdict == verdict::refuted);
    CHECK(it.calls == 2);
}

// ---------------------------------------------------- many inputs in one case

// Tries six inputs, which take longer than a case may; at the last, ends so.
finding six_inputs(const std::function<void()>& end) {
    settings how;
    how.cases = 1;
    how.case_seconds = 0.2;
    return property("six of them", "x",
                    [&end](within<0, 0>) {
                        for (std::size_t i = 0; i < 6; ++i) {
                            engine::next_input(i);
                            const auto start = std::clock();
                            while (std::clock() - start < CLOCKS_PER_SEC / 20) {
                            }
                        }
                        end();
                        return false;
                    })
        .judge(how);
}

TEST_CASE("each of many inputs has the time of a case, and says its number") {
    const finding wrong = six_inputs([] {});
    CHECK(wrong.verdict == verdict::refuted);
    CHECK(wrong.ending == ending_of_case::well);
    CHECK(wrong.input == 6);
    const finding died = six_inputs([] { std::abort(); });
    CHECK(died.ending == ending_of_case::died);
    CHECK(died.input == 6);
    const finding hung = six_inputs([] {
        for (volatile bool on = true; on;) {
        }
    });
    CHECK(hung.ending == ending_of_case::hung);
    CHECK(hung.input == 6);
}

finding below_a_million(const settings& how) {
    return property("it is below a million", "f($0)",
                    [](int x) { return x < 1'000'000; })
        .judge(how);
}

TEST_CASE("a kept input is tried before all others, if it fits the claim") {
    settings how;
    const finding first = below_a_million(how);
    CHECK(first.statistics.cases > 1);
    how.kept = std::filesystem::temp_directory_path() /
               ("tenet-kept-" + std::to_string(::getpid()));
    std::ofstream(how.kept)
        << "00ff it is below a million\nzz zz\n"
        << first.kept.substr(0, 16) << " it is below a million\n"
        << first.kept << '\n';
    CHECK(below_a_million(how).statistics.cases == 1);
    CHECK(below_a_million(how).counterexample == first.counterexample);
    std::ofstream(how.kept) << first.kept << ", and more\n";
    CHECK(below_a_million(how).statistics.cases == first.statistics.cases);
    std::filesystem::remove(how.kept);
}

TEST_CASE("where the first refutation is enough, no other claim is judged") {
    settings how;
    how.first_only = true;
    CHECK(below_a_million(how).verdict == verdict::refuted);
    CHECK(below_a_million(how).verdict == verdict::skipped);
}

}  // namespace engine_judges_test
