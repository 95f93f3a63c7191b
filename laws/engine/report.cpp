// Settings, reports and the main of programs that only judge.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <tenet/laws/engine/suite.hpp>

#include "script.hpp"

template class std::vector<tenet::laws::finding>;

namespace tenet::laws {

// ------------------------------------------------------------------- settings

namespace {

template <class Number>
void set_number(Number& where, const std::string& name,
                const std::string& text) {
    std::istringstream in(text);
    Number read{};
    if (text.empty() || text.front() == '-' || !(in >> read) || !in.eof())
        throw std::invalid_argument("tenet: " + name + "=" + text +
                                    " is not a number of 0 or more");
    where = read;
}

void set_flag(bool& where, const std::string& name, const std::string& text) {
    if (text != "0" && text != "1")
        throw std::invalid_argument("tenet: " + name + "=" + text +
                                    " is neither 0 nor 1");
    where = text == "1";
}

}  // namespace

void settings::apply(const std::string& words) {
    std::istringstream in(words);
    for (std::string word; in >> word;) {
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const std::string text =
            equals == std::string::npos ? "" : word.substr(equals + 1);
        if (name == "seed")
            set_number(seed, name, text);
        else if (name == "cases")
            set_number(cases, name, text), cases_are_set = true;
        else if (name == "longest_script")
            set_number(longest_script, name, text);
        else if (name == "shrink_runs")
            set_number(shrink_runs, name, text);
        else if (name == "shrink_seconds")
            set_number(shrink_seconds, name, text);
        else if (name == "case_seconds")
            set_number(case_seconds, name, text);
        else if (name == "memory_megabytes")
            set_number(memory_megabytes, name, text);
        else if (name == "isolate")
            set_flag(isolate, name, text);
        else if (name == "leaks")
            set_flag(leaks, name, text);
        else if (name == "silence")
            set_flag(silence, name, text);
        else if (name == "announce")
            set_flag(announce, name, text);
        else if (name == "negative_bounds")
            set_flag(negative_bounds, name, text);
        else if (name == "first_only")
            set_flag(first_only, name, text);
        else if (name == "growth")
            set_flag(growth, name, text);
        else if (name == "as_stated")
            set_flag(as_stated, name, text);
        else if (name == "called")
            called = text;
        else if (name == "kept")
            kept = text;
        else
            throw std::invalid_argument(
                "tenet: '" + word +
                "' is no setting; there are seed, cases, longest_script, "
                "shrink_runs, shrink_seconds, case_seconds, memory_megabytes, "
                "isolate, leaks, silence, announce, negative_bounds, "
                "first_only, growth and as_stated, each as name=number, "
                "called=name and "
                "kept=file");
    }
}

std::size_t settings::cases_or(std::size_t usual) const {
    return cases_are_set || cases != settings().cases ? cases : usual;
}

settings settings::with_cases(std::size_t usual) const {
    settings made = *this;
    made.cases = cases_or(usual);
    return made;
}

settings settings::standard() {
    settings how;
    if (const char* words = std::getenv("TENET_LAWS")) how.apply(words);
    return how;
}

// -------------------------------------------------------------------- reports

namespace {

std::string indented(const std::string& text, const std::string& margin) {
    std::string all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) all += margin + line + '\n';
    return all;
}

const char* word_of(verdict it) {
    switch (it) {
        case verdict::holds:
            return "holds";
        case verdict::refuted:
            return "refuted";
        case verdict::skipped:
            return "skipped";
        case verdict::unproven:
            break;
    }
    return "unproven";
}

std::string counted(std::size_t n, const std::string& what) {
    return std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

std::string statistics_text(const statistics& seen) {
    std::string text = counted(seen.cases, "case") + ", " +
                       std::to_string(seen.discarded) + " discarded, " +
                       counted(seen.calls, "call") + ", longest " +
                       std::to_string(seen.longest) + '\n';
    for (const auto& [name, times] : seen.played) {
        const double share = seen.calls == 0
                                 ? 0
                                 : 100 * static_cast<double>(times) /
                                       static_cast<double>(seen.calls);
        std::array<char, 16> percent{};
        std::snprintf(percent.data(), percent.size(), "%5.1f %%  ", share);
        text += percent.data() + name + '\n';
    }
    return text;
}

std::string text_of(const finding& it, bool with_statistics) {
    std::string text = "  ";
    text += word_of(it.verdict);
    text.resize(12, ' ');
    text += it.claim;
    if (it.verdict == verdict::holds) {
        text += " (" + counted(it.statistics.cases, "case") +
                (it.all_cases ? ", whatever --cases says" : "") + ")\n";
    } else if (it.verdict == verdict::refuted) {
        text += "\n            " + it.reason + "; after " +
                counted(it.statistics.cases, "case") + ", shrunk to " +
                counted(it.calls, "call") +
                (it.minimal ? "" : " (not minimal: the search was cut short)") +
                '\n' + indented(it.counterexample, "      ") +
                "      // replay: seed=" + std::to_string(it.seed) + '\n';
    } else {
        text += "\n            " + it.reason + '\n';
    }
    if (with_statistics)
        text += indented(statistics_text(it.statistics), "            ");
    return text;
}

const char* word_of(ending_of_case it) {
    switch (it) {
        case ending_of_case::died:
            return "died";
        case ending_of_case::hung:
            return "hung";
        case ending_of_case::well:
            break;
    }
    return "well";
}

nlohmann::ordered_json json_of(const memory_use& it) {
    return {{"small", it.small},
            {"large", it.large},
            {"small_heap", it.small_heap},
            {"large_heap", it.large_heap},
            {"small_stack", it.small_stack},
            {"large_stack", it.large_stack},
            {"input", it.input}};
}

nlohmann::ordered_json json_of(const finding& it) {
    nlohmann::ordered_json all = {{"claim", it.claim},
                                  {"verdict", word_of(it.verdict)},
                                  {"reason", it.reason},
                                  {"counterexample", it.counterexample},
                                  {"calls", it.calls},
                                  {"growth", it.growth},
                                  {"ending", word_of(it.ending)},
                                  {"minimal", it.minimal},
                                  {"seed", it.seed},
                                  {"kept", it.kept},
                                  {"cases", it.statistics.cases},
                                  {"discarded", it.statistics.discarded},
                                  {"all_cases", it.all_cases}};
    if (it.memory.large > 0) all["memory"] = json_of(it.memory);
    return all;
}

}  // namespace

bool report::holds() const {
    const auto is = [](verdict wanted) {
        return [wanted](const finding& it) { return it.verdict == wanted; };
    };
    return std::ranges::any_of(findings, is(verdict::holds)) &&
           std::ranges::none_of(findings, is(verdict::refuted)) &&
           std::ranges::none_of(findings, is(verdict::unproven));
}

bool report::refuted() const {
    return std::ranges::any_of(findings, [](const finding& it) {
        return it.verdict == verdict::refuted;
    });
}

bool report::wrong() const {
    return std::ranges::any_of(findings, [](const finding& it) {
        return it.verdict == verdict::refuted && !it.leaks;
    });
}

report& report::operator+=(report more) {
    for (finding& it : more.findings) findings.push_back(std::move(it));
    for (omission& it : more.omitted) omitted.push_back(std::move(it));
    for (std::string& it : more.elements) elements.push_back(std::move(it));
    return *this;
}

report& report::omit(std::string what, std::string why) {
    omitted.push_back({std::move(what), std::move(why)});
    return *this;
}

report& report::operator+=(finding more) {
    findings.push_back(std::move(more));
    return *this;
}

namespace {

using names = std::vector<std::string>;

// The members in one of the lists of all findings, each once.
names all_members(const report& of, names finding::*list) {
    names all;
    for (const finding& one : of.findings)
        for (const std::string& name : one.*list)
            if (std::ranges::find(all, name) == all.end()) all.push_back(name);
    return all;
}

// Those of `all` that are not among `others`.
names left_of(names all, const names& others) {
    std::erase_if(all, [&](const std::string& name) {
        return std::ranges::find(others, name) != others.end();
    });
    return all;
}

names common(names all, const names& others) {
    std::erase_if(all, [&](const std::string& name) {
        return std::ranges::find(others, name) == others.end();
    });
    return all;
}

std::string joined(const names& all) {
    std::string text;
    for (const std::string& name : all)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Text behind a word of a report, broken between words at 80 columns.
std::string paragraph(const std::string& word, const std::string& text) {
    std::string line = "  " + word;
    line.resize(std::max<std::size_t>(line.size(), 14), ' ');
    std::string all;
    std::istringstream in(text);
    for (std::string next; in >> next; line += (next + ' '))
        if (line.size() + next.size() > 80) {
            line.back() = '\n';
            all += line;
            line = std::string(14, ' ');
        }
    line.back() = '\n';
    return all + line;
}

}  // namespace

std::vector<std::string> report::called() const {
    return all_members(*this, &finding::called);
}

std::vector<omission> report::not_judged() const {
    std::vector<omission> all = omitted;
    const auto tell = [&all](const names& some, const std::string& why) {
        if (!some.empty()) all.push_back({joined(some), why});
    };
    const names made = called();
    const names absent = left_of(all_members(*this, &finding::absent), made);
    const names uncalled =
        left_of(all_members(*this, &finding::uncalled), made);
    using enum engine::regular_call;
    names regular;
    for (const auto call :
         {declare, assign_to_other, assign_itself, move_there_and_back, swap})
        regular.push_back(engine::name_of(call));
    tell(left_of(left_of(absent, members), regular), subject + " has none");
    tell(common(absent, regular), subject + " states none");
    tell(common(absent, members), "no law calls them as they are declared");
    tell(uncalled, refuted() ? "no script called them before it was refuted"
                             : "no script called them");
    // A law of properties alone does not say what it calls.
    if (!made.empty())
        tell(left_of(left_of(left_of(members, made), absent), uncalled),
             "members that '" + suite + "' does not know");
    for (const finding& it : findings)
        if (it.verdict == verdict::skipped)
            all.push_back({it.claim, it.reason});
    return all;
}

std::string report::text(bool with_statistics) const {
    std::string text = suite + " on " + subject + '\n';
    for (const finding& it : findings)
        if (it.verdict != verdict::skipped)
            text += text_of(it, with_statistics);
    if (const auto made = called(); !made.empty())
        text += paragraph("called", joined(made));
    if (elements.size() > 1) text += paragraph("elements", joined(elements));
    std::string word = "not judged";
    for (const auto& [what, why] : not_judged()) {
        text += paragraph(word, what + ": " + why);
        word.clear();
    }
    return text;
}

void each_claim(const report& found, assertion assert_that) {
    for (const finding& it : found.findings)
        if (it.verdict == verdict::holds || it.verdict == verdict::skipped)
            assert_that(true, it.claim);
        else
            assert_that(false,
                        report{found.suite, found.subject, {it}}.text(true));
    if (found.findings.empty())
        assert_that(false, found.suite + " claims nothing of " + found.subject);
}

void each_claim(const finding& found, assertion assert_that) {
    each_claim(report{"law", "subject", {found}}, assert_that);
}

// A subject may print any bytes: those that are not UTF-8 are replaced.
std::string report::json() const {
    auto list = nlohmann::ordered_json::array();
    for (const finding& it : findings) list.push_back(json_of(it));
    auto left = nlohmann::ordered_json::array();
    for (const auto& [what, why] : not_judged())
        left.push_back({{"what", what}, {"why", why}});
    const nlohmann::ordered_json all{
        {"law", suite},      {"subject", subject}, {"holds", holds()},
        {"findings", list},  {"called", called()}, {"elements", elements},
        {"not_judged", left}};
    using handler = nlohmann::ordered_json::error_handler_t;
    return all.dump(2, ' ', false, handler::replace);
}

// ------------------------------------------------------------------- convicts

conviction engine::convict(erased_suite judge, const void* suite,
                           std::size_t seeds, std::size_t short_enough) {
    conviction result;
    for (std::size_t seed = 1; seed <= seeds; ++seed) {
        settings how = settings::standard();
        how.seed = seed;
        how.short_enough = short_enough;
        const report found = judge(suite, how);
        ++result.trials;
        result.refuted += found.refuted() ? 1 : 0;
        std::size_t shortest = static_cast<std::size_t>(-1);
        for (const finding& it : found.findings)
            if (it.verdict == verdict::refuted)
                shortest = std::min(shortest, it.calls);
        if (found.refuted())
            result.longest = std::max(result.longest, shortest);
        if (result.sample.empty() || !found.refuted() ||
            shortest == result.longest)
            result.sample = found.text();
    }
    return result;
}

int judge_main(int count, char** arguments, report (*trial)(const settings&)) {
    try {
        settings how = settings::standard();
        bool json = false;
        bool with_statistics = false;
        std::string file;
        for (int i = 1; i < count; ++i) {
            const std::string word = arguments[i];
            if (word == "--json")
                json = true;
            else if (word == "--stats")
                with_statistics = true;
            else if (word == "--report" && i + 1 < count)
                file = arguments[++i];
            else
                how.apply(word);
        }
        const report found = trial(how);
        const std::string text =
            json ? found.json() + '\n' : found.text(with_statistics);
        if (file.empty())
            std::cout << text << std::flush;
        else
            std::ofstream(file) << text << std::flush;
        return found.refuted() ? 1 : 0;
    } catch (const std::exception& e) {
        std::cerr << e.what() << '\n';
        return 2;
    }
}

}  // namespace tenet::laws
