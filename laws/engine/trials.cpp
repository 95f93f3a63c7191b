#include <algorithm>
#include <cctype>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/trials.hpp>

#include "script.hpp"

namespace tenet::laws {

namespace {

struct options {
    settings how = settings::standard();
    bool json = false;
    std::string report, refuted, also, seeds;
};

options options_in(int count, char** arguments) {
    options read;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        std::string* const file = word == "--report"    ? &read.report
                                  : word == "--refuted" ? &read.refuted
                                  : word == "--also"    ? &read.also
                                  : word == "--seeds"   ? &read.seeds
                                                        : nullptr;
        if (word == "--json")
            read.json = true;
        else if (file && i + 1 < count)
            *file = arguments[++i];
        else
            read.how.apply(word);
    }
    return read;
}

// A number and a text for each: which trial it was, and the finding.
void keep(std::ostream& to, std::size_t which, const finding& it) {
    const std::string bytes = engine::pack(it);
    to << which << ' ' << bytes.size() << '\n' << bytes;
}

void write_refuted(const std::string& file, const std::vector<report>& all) {
    std::ofstream to(file, std::ios::binary);
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const finding& it : all[i].findings)
            if (it.verdict == verdict::refuted) keep(to, i, it);
    to << "end\n" << std::flush;
}

// What a law says of the build that cannot see it.
constexpr char no_races[] = "no two calls are a data race";

// What both builds refute is told once, as the first found it.
void add_refuted(report& to, const finding& it) {
    for (finding& known : to.findings)
        if (known.claim == it.claim) {
            if (known.verdict != verdict::refuted) known = it;
            return;
        }
    to += it;
}

std::size_t most_cases(const report& of) {
    std::size_t most = 0;
    for (const finding& it : of.findings)
        most = std::max(most, it.statistics.cases);
    return most;
}

// Told by the second build: nothing was refuted there, if it came to its end.
void tell_of_races(report& of, bool whole) {
    finding it = not_judged(
        no_races, "the build under the thread sanitizer did not end well");
    if (whole) {
        it.verdict = verdict::holds;
        it.reason.clear();
        it.statistics.cases = most_cases(of);
    }
    of += it;
}

bool claims_of_races(const report& of) {
    return std::ranges::any_of(
        of.findings, [](const finding& it) { return it.claim == no_races; });
}

void read_refuted(const std::string& file, const std::vector<trial_of>& trials,
                  std::vector<report>& all) {
    std::ifstream from(file, std::ios::binary);
    std::vector<bool> refuted(all.size());
    std::size_t which = 0, size = 0;
    while (from >> which >> size && from.get() && which < all.size()) {
        std::string bytes(size, '\0');
        from.read(bytes.data(), std::streamsize(size));
        finding it = engine::unpack_finding(bytes);
        // Of whatever claim's script: that is what it has shown.
        if (it.reason.find("data race") != it.reason.npos) it.claim = no_races;
        add_refuted(all[which], it);
        refuted[which] = true;
    }
    from.clear();
    std::string end;
    const bool whole = bool(from >> end) && end == "end";
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!trials[i].races) continue;
        std::erase_if(all[i].findings, [](const finding& it) {
            return it.claim == no_races && it.verdict == verdict::skipped;
        });
        if (!refuted[i])
            tell_of_races(all[i], whole);
        else if (!claims_of_races(all[i]))
            all[i] += not_judged(
                no_races, "what was refuted first ended the search for them");
    }
}

std::string text_of(const std::vector<report>& all, bool json) {
    std::string text;
    if (!json) {
        for (const report& one : all)
            text += (text.empty() ? "" : "\n") + one.text();
        return text;
    }
    if (all.size() == 1) return all.front().json() + '\n';
    auto list = nlohmann::ordered_json::array();
    for (const report& one : all)
        list.push_back(nlohmann::ordered_json::parse(one.json()));
    return list.dump(2) + '\n';
}

// How many of so many seeds refute each, a line each.
int run_seeds(const options& read, const std::vector<trial_of>& trials) {
    const std::size_t seeds = std::stoul(read.seeds);
    std::ofstream to(read.report);
    for (const trial_of& one : trials) {
        std::size_t times = 0;
        for (std::size_t seed = 1; seed <= seeds; ++seed) {
            settings how = read.how;
            how.seed = seed;
            how.short_enough = 8;
            engine::refuted_so_far() = {};
            times += one.judge(how).refuted() ? 1 : 0;
        }
        to << times << '\n';
    }
    to << std::flush;
    return 0;
}

// ------------------------------------------------------------ to be pasted

bool is_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
           letter == '_';
}

// Where in a text that name stands, alone.
std::vector<std::size_t> places_of(const std::string& name,
                                   const std::string& text) {
    std::vector<std::size_t> all;
    for (auto at = text.find(name); at != text.npos;
         at = text.find(name, at + 1)) {
        const auto end = at + name.size();
        const bool whole = (at == 0 || !is_word(text[at - 1])) &&
                           (end == text.size() || !is_word(text[end]));
        const bool of_other =
            at > 0 &&
            (text[at - 1] == '.' || text[at - 1] == ':' || text[at - 1] == '>');
        if (whole && !of_other) all.push_back(at);
    }
    return all;
}

// A name is declared behind a type: "std::vector<int> coins", "queue queue".
bool is_declared_at(const std::string& text, std::size_t at) {
    return at > 1 && text[at - 1] == ' ' &&
           (is_word(text[at - 2]) || text[at - 2] == '>');
}

// What is meant is the subject: "coins(", "queue<", "queue other".
bool is_subject_at(const std::string& text, std::size_t at, std::size_t size) {
    if (is_declared_at(text, at)) return false;
    const auto end = at + size;
    if (end == text.size()) return false;
    return text[end] == '(' || text[end] == '<' || text[end] == '{' ||
           (text[end] == ' ' && end + 1 < text.size() &&
            is_word(text[end + 1]));
}

// A variable may hide a subject of the same name: that is called "::coins".
std::string unhidden(std::string text, std::string name) {
    name.resize(std::min(name.size(), name.find('<')));
    if (name.empty() || !std::ranges::all_of(name, is_word)) return text;
    auto places = places_of(name, text);
    if (std::ranges::none_of(
            places, [&](std::size_t at) { return is_declared_at(text, at); }))
        return text;
    std::ranges::reverse(places);
    for (const std::size_t at : places)
        if (is_subject_at(text, at, name.size())) text.insert(at, "::");
    return text;
}

// As a program can have it.
void make_pasteable(report& of, const trial_of& it) {
    const std::string name = *it.called ? it.called : of.subject;
    for (finding& one : of.findings) {
        std::string& text = one.counterexample;
        text = unhidden(text, name);
        if (*it.header && text.find("tenet::laws::") != text.npos)
            text = "// needs #include <tenet/" + std::string(it.header) +
                   ">\n" + text;
    }
}

int run(const options& read, const std::vector<trial_of>& trials) {
    if (!read.seeds.empty()) return run_seeds(read, trials);
    std::vector<report> all;
    for (const trial_of& one : trials) {
        settings how = read.how;
        if (*one.called) how.called = one.called;
        engine::refuted_so_far() = {};
        all.push_back(one.judge(how));
        make_pasteable(all.back(), one);
    }
    if (!read.also.empty()) read_refuted(read.also, trials, all);
    if (!read.refuted.empty()) write_refuted(read.refuted, all);
    const std::string text = text_of(all, read.json);
    if (!read.report.empty())
        std::ofstream(read.report) << text << std::flush;
    else if (read.refuted.empty())
        std::cout << text << std::flush;
    return std::ranges::any_of(all, &report::refuted) ? 1 : 0;
}

}  // namespace

int judge_trials(int count, char** arguments,
                 const std::vector<trial_of>& trials) {
    try {
        return run(options_in(count, arguments), trials);
    } catch (const std::exception& e) {
        std::cerr << e.what() << '\n';
        return 2;
    }
}

}  // namespace tenet::laws
