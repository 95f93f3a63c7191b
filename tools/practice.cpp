#include "practice.hpp"

#include "catalogue.hpp"
#include "check.hpp"
#include "files.hpp"
#include "kept_cases.hpp"
#include "paths.hpp"
#include "problems.hpp"
#include "progress.hpp"
#include "subject_shape.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "verdict.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view extensions[] = {".hpp", ".cpp"};
constexpr std::size_t most_hints = 3;

// ---------------------------------------------------------------- workspace

// The user's file for a problem, if there is one.
std::optional<fs::path> file_for(const practice_problem& one) {
    for (const auto extension : extensions) {
        const fs::path file = one.name + std::string(extension);
        std::error_code none;
        if (fs::exists(file, none)) return file;
    }
    return std::nullopt;
}

std::uint64_t hash_of(const fs::path& file) {
    return fnv1a(read_file(file));
}

// What is known of a problem in this folder.
struct standing {
    const practice_problem* problem = nullptr;
    std::optional<fs::path> file;
    practice_record record;

    bool is_solved() const { return record.state == practice_state::solved; }
    bool is_changed() const {
        return is_solved() && file && hash_of(*file) != record.text;
    }
    bool is_open() const {
        return record.state == practice_state::untouched ||
               record.state == practice_state::started;
    }
    std::string_view word() const {
        if (is_changed()) return "changed";
        if (record.state == practice_state::untouched && file) return "started";
        return record.state == practice_state::untouched
                   ? "open"
                   : word_of(record.state);
    }
};

class workspace {
public:
    workspace() : problems_(read_problems(source_folder())), progress_(".") {
        if (problems_.empty()) refuse("there are no problems yet");
    }

    const std::vector<practice_problem>& problems() const { return problems_; }

    standing of(const practice_problem& one) const {
        return {&one, file_for(one), progress_.of(one.name)};
    }
    std::vector<standing> all() const {
        std::vector<standing> found;
        for (const auto& one : problems_) found.push_back(of(one));
        return found;
    }

    // lower_bound, or lower_bound.hpp.
    const practice_problem& named(std::string name) const {
        for (const auto extension : extensions)
            if (name.ends_with(extension))
                name.resize(name.size() - extension.size());
        return require_problem(problems_, name);
    }

    // The one named, or else the one whose file was saved last.
    standing chosen(const std::optional<std::string>& name) const {
        if (name) return of(named(*name));
        std::optional<standing> newest;
        for (auto& one : all()) {
            std::error_code none;
            if (one.file &&
                (!newest || fs::last_write_time(*one.file, none) >
                                fs::last_write_time(*newest->file, none)))
                newest = std::move(one);
        }
        if (!newest)
            refuse(
                "no file of a problem is in this folder; {} practice next "
                "writes one",
                own_command());
        return *newest;
    }

    const standing* first_open(const std::vector<standing>& all) const {
        const auto found = std::ranges::find_if(all, &standing::is_open);
        return found == all.end() ? nullptr : &*found;
    }

    void keep(const standing& of) {
        progress_.set(of.problem->name, of.record);
    }

private:
    std::vector<practice_problem> problems_;
    progress progress_;
};

// ------------------------------------------------------------------- screens

std::string command(std::string_view rest) {
    return fmt::format("{} practice {}", own_command(), rest);
}

void print_next(std::string_view rest) {
    print("\nnext: {}\n", command(rest));
}

void print_wrapped(std::string_view text, std::string_view margin) {
    const std::size_t width = terminal_width() == 0 ? 80 : terminal_width();
    for (const auto& line :
         wrap(text, std::max<std::size_t>(width, 40) - margin.size()))
        print("{}{}\n", margin, line);
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
    std::string text = fmt::format("// {}: {}\n", of.name, of.title);
    const auto add = [&text](std::string_view line) {
        text += line.empty() ? "//\n" : fmt::format("// {}\n", line);
    };
    for (const auto& paragraph : paragraphs_of(of.statement)) {
        add("");
        for (const auto& line : wrap(paragraph, 77)) add(line);
    }
    add("");
    for (const auto line : split_lines(of.examples))
        add(fmt::format("    {}", line));
    add("");
    for (const auto line : split_lines(of.constraints)) add(line);
    add("");
    add(fmt::format("Time: {}; space: {}", of.time, of.space));
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
    return fmt::format("{}: {} ({}, level {})", it.name, it.title, it.technique,
                       it.level);
}

// What is open next, and what to type for it.
void print_open(const standing* next) {
    if (next == nullptr) {
        print("all are solved\n");
        return;
    }
    print("next: {}\n", one_line_of(*next->problem));
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

// ------------------------------------------------------------------ checking

// The class of that name, or else the last one that is defined.
std::string class_in(const practice_problem& of, const std::string& code) {
    const auto all = classes_in(code);
    if (std::ranges::count(all, of.subject) > 0) return of.subject;
    return all.empty() ? "" : all.back();
}

// The function of that name, or the only one of a class Solution; nothing where
// there is neither.
std::string subject_in(const practice_problem& of, const std::string& code) {
    if (of.is_class) return class_in(of, code);
    const auto solution = find_class(code, "Solution");
    if (solution && std::ranges::count(solution->functions, of.subject) > 0)
        return "Solution::" + of.subject;
    if (solution && solution->functions.size() == 1) return "Solution";
    return mentions(code, {of.subject}) ? "::" + of.subject : "";
}

check_options options_for(const practice_problem& of, const fs::path& file,
                          const std::string& subject,
                          const practice_options& how) {
    check_options options = judgment_of(of);
    options.files = {file.native()};
    options.subjects = {subject};
    options.compiler = how.compiler;
    options.seed = how.seed;
    options.raw = how.raw;
    options.kept = kept_cases(".", of.name);
    options.shrink_seconds = 0.2;  // of a hang, five times as much
    return options;
}

// The line that declares a function; nothing where there is none.
std::string declaration_in(std::string_view text, const std::string& function) {
    std::string_view before;
    for (const auto line : split_lines(text)) {
        if (!line.starts_with("//") && line.find(function + "(") != line.npos)
            return fmt::format("{}{}{}",
                               before.starts_with("template") ? before : "",
                               before.starts_with("template") ? " " : "",
                               trim(line.substr(0, line.find(" {"))));
        before = line;
    }
    return {};
}

std::string signature_of(const practice_problem& of) {
    return declaration_in(of.starter(), of.subject);
}

struct checked {
    solution_verdict verdict;
    bool uses_std = false;  // it leaves "std::" out
    std::string complaint;  // of what was not judged
    std::vector<std::string> lines;
};

// Nothing in the file has the shape that is asked for.
checked misfit(const practice_problem& of, const fs::path& file) {
    checked result;
    result.verdict.status = uncompiled;
    result.complaint = fmt::format("{} has no such function", file.native());
    result.lines = {"expected: " + signature_of(of),
                    "or its like: other integers and containers, iterators, a "
                    "class Solution"};
    const std::string text = read_file(file);
    if (const auto found = declaration_in(text, of.subject); !found.empty()) {
        result.complaint = fmt::format("{}: '{}' cannot be judged as it is",
                                       file.native(), of.subject);
        result.lines.push_back("found:    " + found);
    }
    return result;
}

checked outcome_of(const practice_problem& of, const fs::path& file,
                   const check_options& options) {
    checked result;
    try {
        const check_outcome found = judge(options);
        if (found.status != uncompiled) {
            result.verdict = verdict_of(json::parse(found.report));
            return result;
        }
        result.verdict.status = uncompiled;
        result.complaint = found.complaint;
        result.lines = found.lines;
        if (!found.complaint.ends_with(" does not compile")) {
            result = misfit(of, file);
            result.lines.insert(result.lines.begin(), found.lines.begin(),
                                found.lines.end());
        }
    } catch (const ended_early& end) {
        result.verdict.status = crashed;
        result.complaint = end.what();
    }
    return result;
}

// What elsewhere is pasted below "using namespace std;".
bool leaves_out_std(std::string_view code) {
    return code.find("std::") == code.npos && !mentions(code, {"namespace"}) &&
           mentions(code, {"vector", "string", "span", "pair", "map", "set",
                           "unordered_map", "unordered_set", "deque", "queue",
                           "priority_queue", "stack", "list", "array", "min",
                           "max", "sort", "swap"});
}

checked check_file(const practice_problem& of, const fs::path& file,
                   const practice_options& how) {
    const std::string code = code_of(read_file(file));
    const std::string subject = subject_in(of, code);
    if (subject.empty()) return misfit(of, file);
    auto options = options_for(of, file, subject, how);
    const bool tries_twice = !how.raw && leaves_out_std(code);
    options.uses_std = tries_twice;
    checked result = outcome_of(of, file, options);
    if (tries_twice && result.verdict.status == uncompiled) {
        options.uses_std = false;
        checked second = outcome_of(of, file, options);
        if (second.verdict.status != uncompiled ||
            second.lines.size() < result.lines.size())
            return second;
    }
    result.uses_std = tries_twice;
    return result;
}

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// What a long line says behind the call stands before it all.
void print_claim(const judged_claim& it) {
    constexpr std::size_t longest = 74;
    print_wrapped("not so: " + it.claim, "  ");
    bool told = false;
    std::vector<std::string> lines;
    for (const auto line : split_lines(it.counterexample)) {
        const bool fits = line.size() <= longest;
        told = told || (fits && line.ends_with("  // " + it.reason));
        lines.emplace_back(fits ? line : line.substr(0, line.find("  // ")));
    }
    if (!told) print_wrapped(it.reason, "  ");
    for (const auto& line : lines) print("      {}\n", line);
    print("  after {}{}\n", counted(it.cases, "case"),
          it.kept.empty() ? "" : "; kept, to be tried first next time");
}

void print_held(const solution_verdict& of) {
    for (const auto& it : of.claims)
        if (it.verdict == "holds")
            print("  {} ({})\n", it.claim, counted(it.cases, "case"));
}

void print_checked(const practice_problem& of, const fs::path& file,
                   const checked& result) {
    print("{}: {}\n", bold(file.native()),
          word_of_status(result.verdict.status));
    if (!result.complaint.empty() &&
        result.complaint != file.native() + " does not compile")
        print_wrapped(result.complaint, "  ");
    for (const auto& line : result.lines)
        if (line.find("static assertion failed: needs") == line.npos)
            print("  {}\n", line);
    if (result.uses_std && result.verdict.status != uncompiled)
        print("  read below 'using namespace std;'\n");
    if (result.verdict.status == done || result.verdict.status == slow)
        print_held(result.verdict);
    if (const auto* claim = result.verdict.refuted_by()) print_claim(*claim);
    if (result.verdict.status == slow)
        print("  time is to grow as {} at most\n", of.time);
    print_next(result.verdict.status == done         ? "next"
               : result.verdict.status == uncompiled ? "check"
                                                     : "hint");
}

void print_json_of(const standing& of, const checked& result) {
    json object = json_of(of);
    object["verdict"] = word_of_status(result.verdict.status);
    object["exit_code"] = result.verdict.status;
    object["uses_std"] = result.uses_std;
    if (!result.complaint.empty()) {
        object["complaint"] = result.complaint;
        object["lines"] = result.lines;
    }
    const auto* claim = result.verdict.refuted_by();
    object["counterexample"] = claim ? json(claim->counterexample) : json();
    object["report"] = result.verdict.report;
    print_json(object);
}

// --------------------------------------------------------------------- steps

// A fresh file for a problem; what is there already stays as it is.
int start(workspace& here, standing one) {
    const practice_problem& it = *one.problem;
    if (one.file)
        refuse("{} is here already and is never overwritten; {}",
               one.file->native(), command("check " + it.name));
    const std::string file = it.name + ".hpp";
    write_new_file(file, file_text(it));
    one.record.reach(practice_state::started);
    here.keep(one);
    print("{} is written: {} ({}, level {})\n", bold(file), it.title,
          it.technique, it.level);
    print_next("check");
    return done;
}

}  // namespace

int run_practice(const practice_options& how) {
    const workspace here;
    const auto all = here.all();
    if (how.json) {
        json list = json::array();
        for (const auto& one : all) list.push_back(json_of(one));
        const standing* next = here.first_open(all);
        print_json({{"next", next ? json(next->problem->name) : json()},
                    {"problems", list}});
        return done;
    }
    print_techniques(all);
    print_text("\n");
    print_open(here.first_open(all));
    return done;
}

int run_practice_list(const practice_options& how) {
    const workspace here;
    json list = json::array();
    table shown({"problem", "technique", ">level", "time", "state", "title"});
    for (const auto& one : here.all()) {
        const practice_problem& it = *one.problem;
        list.push_back(json_of(one));
        shown.add({it.name, it.technique, std::to_string(it.level), it.time,
                   std::string(one.word()), it.title});
    }
    if (how.json)
        print_json(list);
    else
        print_text(shown.text(terminal_width()));
    return done;
}

int run_practice_start(const practice_options& how) {
    workspace here;
    return start(here, here.of(here.named(how.name.value_or(""))));
}

int run_practice_next(const practice_options&) {
    workspace here;
    const auto all = here.all();
    const standing* next = here.first_open(all);
    if (next != nullptr && !next->file) return start(here, *next);
    print_open(next);
    return done;
}

int run_practice_check(const practice_options& how) {
    workspace here;
    standing one = here.chosen(how.name);
    if (how.law_only) {
        print("{}\n", one.problem->law);
        return done;
    }
    if (!one.file)
        refuse("no file {}.hpp in this folder; {}", one.problem->name,
               command("start " + one.problem->name));
    const std::uint64_t text = hash_of(*one.file);
    const checked result = check_file(*one.problem, *one.file, how);
    ++one.record.checks;
    one.record.reach(practice_state::started);
    if (result.verdict.status == done) {
        one.record.reach(practice_state::solved);
        one.record.text = text;
    }
    here.keep(one);
    if (const auto* claim = result.verdict.refuted_by();
        claim != nullptr && !claim->kept.empty())
        keep_case(".", one.problem->name, claim->kept);
    if (how.json)
        print_json_of(one, result);
    else
        print_checked(*one.problem, *one.file, result);
    return result.verdict.status;
}

int run_practice_hint(const practice_options& how) {
    workspace here;
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
    print_next(which < most_hints ? "hint" : "check");
    return done;
}

int run_practice_solution(const practice_options& how) {
    workspace here;
    standing one = here.chosen(how.name);
    if (!one.is_solved() && one.record.state != practice_state::shown &&
        !how.give_up)
        refuse(
            "{} is not solved yet; --give-up shows its solution all the same",
            one.problem->name);
    if (!one.is_solved()) {
        one.record.reach(practice_state::shown);
        here.keep(one);
    }
    print_text(one.problem->solution());
    return done;
}

}  // namespace tenet::tool
