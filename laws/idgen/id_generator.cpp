#include <tenet/laws/idgen/id_generator.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/suite.hpp>

namespace tenet::laws {

// A subject may catch what it throws, and then hangs.
std::int64_t hand_clock::read_again() {
    if (reads_ > few + most)
        throw std::logic_error("next() waits for more than ten seconds");
    return ++now_;
}

}  // namespace tenet::laws

namespace tenet::laws::ids {

value answer_of_take(const taken& it, std::int64_t now) {
    value::list times;
    for (const run& one : it.times)
        times.push_back(value::list{one.time, one.ids, one.now});
    return value::list{it.thrown, it.wrong, times, now};
}

namespace {

std::string_view start_of(const subject& of) {
    return of.start(of_clock) ? of_clock : of_clock_and_node;
}

constexpr std::int64_t second = 1000;
template <std::int64_t low, std::int64_t high>
using milliseconds = within<low, high, std::int64_t>;

// ------------------------------------------------------- one, and all its ids

enum class aspect { order, time, tick };

// The clock, the latest time that it has returned, and the id before.
class clock_model {
public:
    explicit clock_model(aspect it) : judged(it) {}

    std::int64_t now = start;

    // Makes ids, of which the first must not throw if the clock is a second
    // past the latest time, and returns what is wrong with them.
    std::string take(const object& generator, int count) {
        const value taken = generator("take", count, judged != aspect::order);
        const std::string &thrown = taken.parts[0].text,
                          &wrong = taken.parts[1].text;
        const bool due = !latest || now >= *latest + second;
        now = taken.parts[3].whole;
        latest = std::max(now, latest.value_or(now));
        if (due && !thrown.empty())
            return "throws std::runtime_error: " + thrown;
        if (judged == aspect::order) return wrong.empty() ? "" : "got " + wrong;
        for (const value& it : taken.parts[2].parts) {
            const auto late = follow(generator, it.parts[0].whole,
                                     it.parts[1].whole, it.parts[2].whole);
            if (!late.empty()) return late;
        }
        return {};
    }

private:
    std::string follow(const object& generator, std::int64_t next,
                       std::int64_t count, std::int64_t read) {
        const std::int64_t before = std::exchange(time, next);
        in_tick = count + (time == before ? in_tick : 0);
        if (judged == aspect::tick)
            return in_tick > generator("ids_per_tick").whole
                       ? "a tick has more ids than numbers"
                       : "";
        if (time < before)
            return "the time " + shown(time) + " comes after " + shown(before);
        if (time > read - second) return {};
        return "the time is " + shown(time) + " at " + shown(read);
    }

    aspect judged;
    std::optional<std::int64_t> latest;
    std::int64_t time = 0;
    std::int64_t in_tick = 0;  // ids of that time in a row
};

// Takes up to 2^most ids at once.
template <int most>
finding judge_ids(const subject& of, aspect judged, const char* claim,
                  const settings& how) {
    return law<clock_model>(claim, of)
        .starts(start_of(of), [judged] { return clock_model(judged); })
        .step(
            "generator.next()",
            [](object& it, clock_model& m) { return m.take(it, 1); }, often(6))
        .step("tenet::laws::take(generator, 1 << $0)",
              [](object& it, clock_model& m, within<0, most> bits) {
                  return m.take(it, 1 << bits);
              })
        .call(
            "now += $0",
            [](clock_model& m, milliseconds<1, 10'000'000> ms) { m.now += ms; },
            often(4))
        .call(
            "now -= $0",
            [](clock_model& m, milliseconds<1, 100'000> ms) { m.now -= ms; },
            often(2))
        .judge(how);
}

// While the clock stands still, and while it advances.
finding judge_time(const subject& of, const settings& how) {
    std::string text(start_of(of));
    text.replace(text.find("$T"), 2, of.type);
    text += "\nfor (int i = 0; i < $n; ++i) ";
    const auto counted = [&of](std::int64_t ids, bool still) {
        const object it(of, start_of(of));
        return engine::blocks_executed_by([&] {
            if (still) it("take", ids, false);
            for (; !still && ids > 0; --ids) {
                it("take", std::int64_t{1}, false);
                it("now += $0", std::int64_t{1});
            }
        });
    };
    return judge_growth(
        "n ids take time that grows as n", "n", 1'000, 4'000, 4, 9,
        {{text + "generator.next()",
          {},
          [=](std::size_t n) { return counted(std::int64_t(n), true); }},
         {text + "generator.next(), now += 1",
          {},
          [=](std::size_t n) { return counted(std::int64_t(n), false); }}},
        how);
}

// -------------------------------------------------------- two nodes, threads

// A model without a state.
using nothing = std::array<int, 0>;
bool yes(nothing&) {
    return true;
}

// The numbers of the nodes differ in one bit, so that a bit of the time that
// overlaps it makes them share an id.
finding judge_nodes(const subject& of, const settings& how) {
    return law<nothing>("two nodes never share an id", of)
        .starts(nodes, [] { return nothing(); })
        .call("assert(seen.insert(first.next()).second)", yes, often(3))
        .call("assert(seen.insert(second.next()).second)", yes, often(3))
        .call("now += $0", [](nothing&, milliseconds<-8, 8>) {})
        .judge(how);
}

finding judge_shared(const subject& of, const settings& how) {
    return law<nothing>("threads never share an id, and each sees its own rise",
                        of)
        .starts(start_of(of), [] { return nothing(); })
        .call(new_and_rising, yes, often(4))
        .call("now += $0", [](nothing&, milliseconds<-2, 8>) {})
        .judge_concurrently(3, how);
}

}  // namespace

report judge(const subject& of, const settings& how) {
    report found{"id_generator", of.type, {}};
    found.omit("threads",
               "id_generator_concurrent judges them, of what they may share");
    // Of what is slow, thousands of ids are not waited for.
    const finding time = judge_time(of, how);
    const auto judge_aspect =
        time.verdict == verdict::refuted ? judge_ids<8> : judge_ids<13>;
    found += judge_aspect(of, aspect::order,
                          "ids rise, whatever the clock does", how);
    const bool rises = !found.refuted();
    found += time;
    if (!rises) return found;  // what follows could only repeat it
    if (of.start(nodes)) found += judge_nodes(of, how);
    if (!of.offers("time_of")) return found;
    found += judge_aspect(of, aspect::time,
                          "an id's time never falls nor lags a second", how);
    if (of.offers("ids_per_tick"))
        found += judge_aspect(of, aspect::tick,
                              "a tick has no more ids than numbers", how);
    return found;
}

report judge_concurrently(const subject& of, const settings& how) {
    report found{"id_generator_concurrent", of.type, {judge_shared(of, how)}};
    engine::tell_of_races(found);
    return found;
}

}  // namespace tenet::laws::ids
