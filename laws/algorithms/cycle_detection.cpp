#include <tenet/laws/algorithms/cycle_detection.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::cycles {

namespace {

using callable::got;

// A prime, above the longest sequence; 31 times the inverse is 1 modulo it.
constexpr std::int64_t prime = 100'003;
constexpr std::int64_t inverse = [] {
    std::int64_t x = 1;
    while (31 * x % prime != 1) ++x;
    return x;
}();

sequence stepped;

}  // namespace

int number_at(int place) {
    return int(31 * std::int64_t{place + 1} % prime);
}

int number_after(int x) {
    const int place = int(x * inverse % prime) - 1;
    return number_at(place + 1 < stepped.size() ? place + 1 : stepped.before);
}

void step_through(const sequence& it) {
    stepped = it;
}

namespace {

// What one number of an answer tells.
enum class fact { start, before, length };
using facts = std::vector<fact>;

std::int64_t number_of(fact what, const sequence& it, bool of_nodes) {
    if (what == fact::length) return it.length;
    return what == fact::before || of_nodes ? it.before : number_at(it.before);
}

// An answer as the list of what it tells.
value::list parts_of(const value& answer) {
    return answer.is == value::kind::list ? answer.parts : value::list{answer};
}

// How a function is called, as text and in truth.
struct way {
    std::function<value(const sequence&)> call;
    std::string text;  // $0 is before, $1 the length
    bool of_nodes;
    facts told{};

    std::string wrong_on(const sequence& it) const {
        return wrong_with(call(it), it);
    }

    std::string wrong_with(const value& answer, const sequence& it) const {
        if (answer.is == value::kind::text) return answer.text;
        const bool there = it.length > 0;
        const std::string due = there ? "the cycle has " + shown(it.length) +
                                            " behind " + shown(it.before)
                                      : "there is none";
        if (answer.is == value::kind::truth)
            return of_nodes && (answer.whole != 0) == there ? ""
                                                            : got(answer, due);
        if (!there) return says_none(answer) ? "" : got(answer, due);
        const value::list parts = parts_of(answer);
        if (parts.size() != told.size()) return got(answer, due);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i] != value(number_of(told[i], it, of_nodes)))
                return got(answer, due);
        return {};
    }

private:
    static bool is_nothing(const value& part) {
        return part.is == value::kind::nothing ||
               (callable::is_whole(part) && part.whole <= 0);
    }
    static bool says_none(const value& answer) {
        return std::ranges::any_of(parts_of(answer), is_nothing) ||
               (answer.is == value::kind::list && answer.parts.empty());
    }
};

// What a child says, as the reason for which something is refuted; nothing if
// it dies or hangs.
std::string said_by(const std::function<std::string()>& says, settings how) {
    how.cases = 1;
    how.shrink_runs = 0;
    how.announce = how.leaks = false;
    how.case_seconds /= 4;  // of an input this small
    const finding found =
        property("", "", [&says](within<0, 0>) { return says(); }).judge(how);
    return found.verdict == verdict::refuted &&
                   found.ending == ending_of_case::well
               ? found.reason
               : "";
}

// Of a sequence of which these are three different numbers: a digit for each.
std::string digits_of(const way& it) {
    constexpr sequence probe{2, 5};
    std::string digits;
    for (const value& part : parts_of(it.call(probe))) {
        fact found = fact::length;
        for (const fact what : {fact::before, fact::start})
            if (part == value(number_of(what, probe, it.of_nodes)))
                found = what;
        digits += static_cast<char>('0' + static_cast<int>(found));
    }
    return digits;
}

facts facts_of(const way& it, const settings& how) {
    facts found;
    for (const char digit : said_by([&it] { return digits_of(it); }, how))
        found.push_back(static_cast<fact>(digit - '0'));
    return found.empty() ? facts{fact::length} : found;
}

std::string called(const settings& how) {
    return how.called.empty() ? "find" : how.called;
}

way way_of_nodes(const subject& find, const settings& how) {
    const std::string said = said_by(
        [&] {
            chain nodes({1, 0});
            find.of_nodes(nodes);
            return nodes.made_as;
        },
        how);
    const std::string made = said.empty() ? "node{}" : said;
    const auto call = [&find](const sequence& it) {
        chain nodes(it);
        value answer = find.of_nodes(nodes);
        return nodes.is_as_before()
                   ? answer
                   : value(std::string("it has changed the nodes"));
    };
    return {call,
            "std::vector<" + made.substr(0, made.find('{')) +
                "> nodes($0 + $1, " + made +
                ");\n"
                "for (int i = 1; i < $0 + $1; ++i)"
                " nodes[i - 1].next = &nodes[i];\n"
                "if ($1 > 0) nodes.back().next = &nodes[$0];\n" +
                called(how) + "($0 + $1 > 0 ? &nodes[0] : nullptr)",
            true};
}

way way_of_numbers(const subject& find, const settings& how) {
    const std::string f = "[&](int x) { return next[x]; }";
    return {find.of_numbers,
            "std::map<int, int> next;\n"
            "for (int i = 1; i <= $0 + $1; ++i)\n"
            "    next[i * 31 % 100003] ="
            " (i < $0 + $1 ? i + 1 : $0 + 1) * 31 % 100003;\n" +
                called(how) +
                (find.function_first ? "(" + f + ", 31)" : "(31, " + f + ")"),
            false};
}

void judge_way(report& found, way it, const settings& how) {
    it.told = facts_of(it, how);
    const int least = it.of_nodes ? 0 : 1;
    const callable::trial<int, int> trial{
        it.text,
        [&it](int before, int length) {
            return it.call({before, length});
        },
        [&it](const value& answer, int before, int length) {
            return it.wrong_with(answer, {before, length});
        },
        how};
    std::vector<std::tuple<int, int>> all;
    for (int size = least; size <= 40; ++size)
        for (int length = least; length <= size; ++length)
            all.emplace_back(size - length, length);
    found += trial.on_all("it is right about all small inputs", all);
    if (!found.refuted())
        found += trial.on_drawn<within<0, 500>, within<1, 500>>(
            "it is right about others", 60);
    finding time = plain::judge_n_log_n(
        callable::with_arguments(it.text, {"$n", "$n"}),
        [&it](std::size_t n) {
            it.call({int(n), int(n)});
        },
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_lengths(
            "it is right about long ones",
            callable::with_arguments(
                it.text, {"$1", it.of_nodes ? "($0 - $1)" : "($0 + 1 - $1)"}),
            longest_after(time),
            [&it, least](int n, int x) {
                return it.wrong_on({x, n + least - x});
            },
            how);
    found += std::move(time);
}

}  // namespace

report judge(const subject& find, const settings& how) {
    report found = callable::report_on("cycle_detection", "find", how);
    if (find.of_numbers) judge_way(found, way_of_numbers(find, how), how);
    if (find.of_nodes && !found.refuted())
        judge_way(found, way_of_nodes(find, how), how);
    return found;
}

}  // namespace tenet::laws::cycles
