#include "practice.hpp"

#include "files.hpp"
#include "json.hpp"
#include "kept_cases.hpp"
#include "paths.hpp"
#include "process.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "workspace.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_hints = 3;

// ------------------------------------------------------------------- screens

std::string command(std::string_view rest) {
    return fmt::format("{} practice {}", own_command(), rest);
}

void print_next(std::string_view rest) {
    print("\nnext: {}\n", command(rest));
}

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> all(1);
    for (const auto line : split_lines(text))
        if (trim(line).empty())
            all.emplace_back();
        else
            all.back() += fmt::format("{} ", trim(line));
    std::erase(all, "");
    return all;
}

// The statement with what belongs to it, as a comment of 80 columns.
std::string statement_comment(const practice_problem& of) {
    std::string text;
    const auto add = [&text](std::string_view line) {
        text += line.empty() ? "//\n" : fmt::format("// {}\n", line);
    };
    for (const auto& line : wrap(of.name + ": " + of.title, 77)) add(line);
    for (const auto& paragraph : paragraphs_of(of.statement)) {
        add("");
        for (const auto& line : wrap(paragraph, 77)) add(line);
    }
    add("");
    for (const auto line : split_lines(of.examples))
        add(fmt::format("    {}", line));
    add("");
    for (const auto line : split_lines(of.constraints)) add(line);
    if (!of.constraints.empty()) add("");
    for (const auto& line :
         wrap(of.space.empty()
                  ? "Complexity: " + of.time
                  : fmt::format("Time: {}; space: {}", of.time, of.space),
              77))
        add(line);
    return text;
}

std::string file_text(const practice_problem& of) {
    return statement_comment(of) + of.starter();
}

// "searching  ###.....  3/8"
void print_techniques(const std::vector<standing>& all) {
    constexpr std::size_t width = 8;
    std::vector<std::string> shown;
    for (const auto& one : all) {
        const std::string& technique = one.problem->technique;
        if (std::ranges::count(shown, technique) > 0) continue;
        shown.push_back(technique);
        std::size_t solved = 0, count = 0;
        for (const auto& other : all)
            if (other.problem->technique == technique)
                ++count, solved += other.is_solved() ? 1 : 0;
        const std::size_t done_part = width * solved / count;
        print("  {:<20} {:#<{}}{:.<{}}  {}/{}\n", technique, "", done_part, "",
              width - done_part, solved, count);
    }
}

std::string one_line_of(const practice_problem& it) {
    const std::string level =
        it.is_entry() ? "an entry" : fmt::format("level {}", it.level);
    return fmt::format("{} ({}, {})", it.title, it.technique, level);
}

// What is open next, and what to type for it.
void print_open(const standing* next) {
    if (next == nullptr) {
        print("all are solved\n");
        return;
    }
    print("next: {}: {}\n", next->problem->name, one_line_of(*next->problem));
    print("      {}\n", command(next->file ? "check " + next->problem->name
                                           : "start " + next->problem->name));
}

json json_of(const standing& of) {
    const practice_problem& it = *of.problem;
    json object{{"name", it.name},         {"title", it.title},
                {"number", it.number},     {"technique", it.technique},
                {"level", it.level},       {"time", it.time},
                {"space", it.space},       {"law", it.law},
                {"state", of.word()},      {"checks", of.record.checks},
                {"hints", of.record.hints}};
    object["file"] = of.file ? json(of.file->native()) : json();
    return object;
}

json json_of(const standing& of, const checked& result) {
    json object = json_of(of);
    object["verdict"] = result.verdict.word();
    object["exit_code"] = result.verdict.status;
    object["uses_std"] = result.uses_std;
    if (!result.complaint.empty()) {
        object["complaint"] = result.complaint;
        object["lines"] = result.lines;
    }
    const auto* claim = result.verdict.refuted_by();
    object["counterexample"] = claim ? json(claim->counterexample) : json();
    object["report"] = result.verdict.report;
    return object;
}

// --------------------------------------------------------------------- steps

// A fresh file for a problem; what is there already stays as it is.
int start(workspace& here, standing one, bool as_json) {
    const practice_problem& it = *one.problem;
    if (one.file)
        refuse("{} is here already and is never overwritten; {}",
               one.file->native(), command("check " + it.name));
    const std::string name = it.name + ".hpp";
    here.write(name, file_text(it));
    one.file = here.path_of(name);
    one.record.resume();
    one.record.reach(practice_state::started);
    here.keep(one);
    if (as_json) {
        print_json(json_of(one));
        return done;
    }
    print("{} is written: {}\n", bold(one.file->native()), one_line_of(it));
    print_next("check");
    return done;
}

int show_next(const workspace& here, bool as_json) {
    const auto all = here.all();
    const standing* next = workspace::next_of(all);
    if (as_json)
        print_json({{"next", next ? json_of(*next) : json()}});
    else
        print_open(next);
    return done;
}

// Of those kept, the latest first, the one asked for, or all.
std::vector<std::string> cases_for(const workspace& here,
                                   const practice_problem& of,
                                   const std::optional<std::uint64_t>& which) {
    auto kept = kept_cases(here.folder(), of.name);
    if (!which) return kept;
    if (kept.empty()) refuse("no case of {} is kept", of.name);
    if (*which < 1 || *which > kept.size())
        refuse("--case {} is not in 1..{}", *which, kept.size());
    return {kept[*which - 1]};
}

// "lower_bound.hpp.1", or the next number that is free.
fs::path backup_of(const fs::path& file) {
    for (std::size_t number = 1;; ++number) {
        const fs::path backup = fmt::format("{}.{}", file.native(), number);
        std::error_code none;
        if (!fs::exists(fs::symlink_status(backup, none))) return backup;
    }
}

void print_difference(const fs::path& mine, const practice_problem& of) {
    const temporary_folder folder;
    const fs::path theirs = folder.path() / "solution.hpp";
    write_new_file(theirs, of.solution());
    const auto found =
        run_process({"diff", "-u", "--label", mine.native(), "--label",
                     "solution", mine.native(), theirs.native()},
                    capture::output);
    if (found.status > 1) refuse("diff is not there to show a difference");
    print_text(found.status == 0 ? "yours is the solution, to the letter\n"
                                 : found.output);
}

}  // namespace

int run_practice(const practice_options& how) {
    const workspace here(how.folder);
    const auto all = here.all();
    const standing* next = workspace::next_of(all);
    if (how.json) {
        json list = json::array();
        for (const auto& one : all) list.push_back(json_of(one));
        print_json({{"next", next ? json(next->problem->name) : json()},
                    {"problems", list}});
        return done;
    }
    print_techniques(all);
    print_text("\n");
    print_open(next);
    return done;
}

int run_practice_list(const practice_options& how) {
    workspace here(how.folder);
    auto all = here.all();
    std::ranges::move(here.of_entries(), std::back_inserter(all));
    if (how.technique) {
        std::vector<std::string> known;
        for (const auto& one : all)
            if (std::ranges::count(known, one.problem->technique) == 0)
                known.push_back(one.problem->technique);
        if (std::ranges::count(known, *how.technique) == 0)
            throw misuse(unknown_name("technique", *how.technique, known));
    }
    std::erase_if(all, [&](const standing& one) {
        return (how.technique && one.problem->technique != *how.technique) ||
               (how.level && one.problem->level != *how.level) ||
               (how.todo && one.is_solved());
    });
    json list = json::array();
    table shown({"problem", "technique", ">level", "time", "state", "title"});
    for (const auto& one : all) {
        const practice_problem& it = *one.problem;
        list.push_back(json_of(one));
        shown.add({it.name, it.technique,
                   it.level == 0 ? "" : std::to_string(it.level),
                   it.is_entry() ? "" : it.time, std::string(one.word()),
                   it.title});
    }
    if (how.json)
        print_json(list);
    else if (shown.empty())
        print("none is left\n");
    else
        print_text(shown.text(terminal_width()));
    return done;
}

int run_practice_start(const practice_options& how) {
    workspace here(how.folder);
    return start(here, here.of(here.named(how.name.value_or(""))), how.json);
}

int run_practice_next(const practice_options& how) {
    workspace here(how.folder);
    const auto all = here.all();
    const standing* next = workspace::next_of(all);
    if (next != nullptr && !next->file) return start(here, *next, how.json);
    return show_next(here, how.json);
}

int run_practice_skip(const practice_options& how) {
    workspace here(how.folder);
    std::optional<standing> one;
    if (how.name) {
        one = here.of(here.named(*how.name));
    } else {
        const auto all = here.all();
        const standing* next = workspace::next_of(all);
        if (next == nullptr) refuse("all are solved; there is none to skip");
        one = *next;
    }
    if (!one->is_open() && one->record.state != practice_state::skipped)
        refuse("{} is {} already", one->problem->name, one->word());
    one->record.reach(practice_state::skipped);
    here.keep(*one);
    if (!how.json) print("{} is skipped\n\n", bold(one->problem->name));
    return show_next(here, how.json);
}

int run_practice_reset(const practice_options& how) {
    workspace here(how.folder);
    standing one = here.chosen(how.name);
    if (!one.file)
        refuse("no file of {} is here; {}", one.problem->name,
               command("start " + one.problem->name));
    const fs::path backup = backup_of(*one.file);
    std::error_code error;
    fs::rename(*one.file, backup, error);
    if (error)
        refuse("cannot rename {}: {}", shown(one.file->native()),
               error.message());
    here.write(one.file->filename(), file_text(*one.problem));
    if (how.json) {
        json object = json_of(one);
        object["backup"] = backup.native();
        print_json(object);
        return done;
    }
    print("{} is as at the start; yours is kept in {}\n",
          bold(one.file->native()), backup.native());
    print_next("check");
    return done;
}

int run_practice_check(const practice_options& how) {
    workspace here(how.folder);
    standing one = here.chosen(how.name);
    const practice_problem& it = *one.problem;
    if (how.law_only) {
        print("{}\n", it.law);
        return done;
    }
    if (!one.file)
        refuse("no file {} is here; {}",
               shown(here.path_of(it.name + ".hpp").native()),
               command("start " + it.name));
    solving by = how.how;
    by.kept = cases_for(here, it, how.kept_case);
    const std::uint64_t text = hash_of(*one.file);
    const checked result = check_file(it, *one.file, by);
    ++one.record.checks;
    one.record.resume();
    one.record.reach(practice_state::started);
    if (result.verdict.status == done) {
        one.record.reach(practice_state::solved);
        one.record.text = text;
    }
    here.keep(one);
    if (const auto* claim = result.verdict.refuted_by();
        claim != nullptr && !claim->kept.empty())
        keep_case(here.folder(), it.name, claim->kept);
    if (how.json) {
        print_json(json_of(one, result));
        return result.verdict.status;
    }
    print_checked(it, *one.file, result);
    print_next(result.verdict.status == done         ? "next"
               : result.verdict.status == uncompiled ? "check"
                                                     : "hint");
    return result.verdict.status;
}

int run_practice_hint(const practice_options& how) {
    workspace here(how.folder);
    standing one = here.chosen(how.name);
    const auto& hints = one.problem->hints;
    if (hints.empty()) refuse("{} has no hints", one.problem->name);
    const std::size_t which =
        std::min<std::size_t>(one.record.hints + 1, hints.size());
    if (one.record.hints < hints.size()) {
        one.record.reach(practice_state::started);
        one.record.hints = which;
        here.keep(one);
    }
    if (how.json) {
        print_json({{"name", one.problem->name},
                    {"hint", which},
                    {"of", hints.size()},
                    {"text", hints[which - 1]}});
        return done;
    }
    print("{}, hint {} of {}\n\n", bold(one.problem->name), which,
          hints.size());
    print_wrapped(hints[which - 1], "  ");
    print_next(which < std::min(most_hints, hints.size()) ? "hint" : "check");
    return done;
}

int run_practice_solution(const practice_options& how) {
    workspace here(how.folder);
    standing one = here.chosen(how.name);
    if (!one.is_solved() && one.record.state != practice_state::shown &&
        !how.give_up)
        refuse(
            "{} is not solved yet; --give-up shows its solution all the same",
            one.problem->name);
    if (how.diff && !one.file)
        refuse("no file of {} is here to compare", one.problem->name);
    if (!one.is_solved()) {
        one.record.reach(practice_state::shown);
        here.keep(one);
    }
    if (how.json)
        print_json({{"name", one.problem->name},
                    {"solution", one.problem->solution()}});
    else if (how.diff)
        print_difference(*one.file, *one.problem);
    else
        print_text(one.problem->solution());
    return done;
}

}  // namespace tenet::tool
