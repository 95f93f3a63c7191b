#include <algorithm>
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

void read_refuted(const std::string& file, const std::vector<trial_of>& trials,
                  std::vector<report>& all) {
    std::ifstream from(file, std::ios::binary);
    std::vector<bool> raced(all.size());
    std::size_t which = 0, size = 0;
    while (from >> which >> size && from.get() && which < all.size()) {
        std::string bytes(size, '\0');
        from.read(bytes.data(), std::streamsize(size));
        add_refuted(all[which], engine::unpack_finding(bytes));
        raced[which] = true;
    }
    from.clear();
    std::string end;
    const bool whole = bool(from >> end) && end == "end";
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!trials[i].races) continue;
        std::erase_if(all[i].findings, [](const finding& it) {
            return it.claim == no_races && it.verdict == verdict::skipped;
        });
        if (!raced[i]) tell_of_races(all[i], whole);
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

int run(const options& read, const std::vector<trial_of>& trials) {
    if (!read.seeds.empty()) return run_seeds(read, trials);
    std::vector<report> all;
    for (const trial_of& one : trials) {
        settings how = read.how;
        if (*one.called) how.called = one.called;
        engine::refuted_so_far() = {};
        all.push_back(one.judge(how));
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
