#include "solution_check.hpp"

#include "check.hpp"
#include "files.hpp"
#include "json.hpp"
#include "subject_shape.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// The class of that name, or else the last one that is defined.
std::string class_in(const practice_problem& of, const std::string& code) {
    const auto all = classes_in(code);
    const auto named = std::ranges::find_if(all, [&](const std::string& one) {
        return one == of.subject || one.ends_with("::" + of.subject);
    });
    return named != all.end() ? *named : all.empty() ? "" : all.back();
}

// The function of that name, or the only one of a class Solution; nothing where
// there is neither.
std::string subject_in(const practice_problem& of, const std::string& code) {
    if (of.is_class) return class_in(of, code);
    const auto solution = find_class(code, "Solution");
    if (solution && std::ranges::count(solution->functions, of.subject) > 0)
        return "Solution::" + of.subject;
    if (solution && solution->functions.size() == 1) return "Solution";
    const std::string found = declared_in(code, of.subject);
    return found.empty() ? "" : "::" + found;
}

check_options options_for(const practice_problem& of, const fs::path& file,
                          const std::string& subject, const solving& how) {
    check_options options = judgment_of(of);
    options.files = {file.native()};
    options.subjects = {subject};
    options.compiler = how.compiler;
    options.seed = how.seed;
    options.raw = how.raw;
    options.kept = how.kept;
    options.example_name = of.subject;
    if (!of.is_entry())
        for (const auto line : split_lines(of.examples))
            if (!trim(line).empty()) options.examples.emplace_back(trim(line));
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

std::string functions_in(const std::string& code, const std::string& name) {
    const auto found = find_class(code, name);
    return !found                     ? "no class"
           : found->functions.empty() ? "a class without public functions"
                                      : join(found->functions, ", ");
}

// Nothing in the file has the shape that is asked for.
checked misfit(const practice_problem& of, const fs::path& file) {
    checked result;
    result.verdict.status = uncompiled;
    const std::string text = read_file(file), code = code_of(text);
    const std::string found =
        of.is_class ? class_in(of, code) : declaration_in(text, of.subject);
    result.complaint = found.empty()
                           ? fmt::format("{} has no such {}", file.native(),
                                         of.is_class ? "class" : "function")
                           : fmt::format("{}: '{}' cannot be judged as it is",
                                         file.native(), of.subject);
    auto& lines = result.lines;
    if (of.is_class && !of.is_entry())
        lines.push_back(
            fmt::format("expected: a class {} with {}", of.subject,
                        functions_in(code_of(of.starter()), of.subject)));
    else if (const auto signature = signature_of(of); !signature.empty())
        lines = {"expected: " + signature,
                 "or its like: other integers and containers, iterators, a "
                 "class Solution"};
    if (!found.empty())
        lines.push_back("found:    " +
                        (of.is_class
                             ? found + " with " + functions_in(code, found)
                             : found));
    return result;
}

// Members that a problem asks for and that a law, for which they are optional,
// has not found, under no name that it knows.
std::vector<std::string> missing_members(const practice_problem& of,
                                         const json& report) {
    std::vector<std::string> missing;
    if (!of.is_class || !report.contains("not_judged")) return missing;
    const auto asked = find_class(code_of(of.starter()), of.subject);
    if (!asked) return missing;
    for (const json& one : report["not_judged"]) {
        const std::string whats = one.value("what", "");
        if (!one.value("why", "").ends_with(" has none")) continue;
        for (const auto what : split(whats, ','))
            if (std::ranges::count(asked->functions, trim(what)) > 0)
                missing.emplace_back(trim(what));
    }
    return missing;
}

checked outcome_of(const practice_problem& of, const fs::path& file,
                   const check_options& options) {
    checked result;
    try {
        const check_outcome found = judge(options);
        if (found.status != uncompiled) {
            result.verdict = verdict_of(json::parse(found.report));
            judge_memory(result.verdict, of);
            if (result.verdict.status != done) return result;
            const auto missing = missing_members(of, result.verdict.report);
            if (missing.empty()) return result;
            result = misfit(of, file);
            result.lines.insert(result.lines.begin(),
                                "it has no " + join(missing, ", "));
            return result;
        }
        result.verdict.status = uncompiled;
        result.complaint = found.complaint;
        result.lines = found.lines;
        if (!found.complaint.ends_with(" does not compile")) {
            result = misfit(of, file);
            if (of.is_class)
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

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

constexpr std::string_view sections[] = {"examples", "properties", "growth",
                                         "memory"};

std::string_view section_of(const judged_claim& it) {
    return it.of_memory                          ? sections[3]
           : it.growth                           ? sections[2]
           : it.claim == "its examples are true" ? sections[0]
                                                 : sections[1];
}

// The file as the user calls it, where a line has its full path.
std::string with_path(std::string text, const fs::path& file) {
    std::error_code none;
    const std::string full = fs::absolute(file, none).native();
    for (auto at = text.find(full); at != text.npos; at = text.find(full, at))
        text.replace(at, full.size(), file.native());
    return text;
}

// What a long line says behind the call stands before it all.
void print_claim(const judged_claim& it, const fs::path& file) {
    constexpr std::size_t longest = 74;
    std::string_view section = section_of(it);
    for (const auto& line : wrap("not so: " + it.claim, 66))
        print("  {:<11} {}\n", std::exchange(section, ""), line);
    bool told = false;
    std::vector<std::string> lines;
    for (const auto line : split_lines(it.counterexample)) {
        const bool fits = line.size() <= longest;
        told = told || (fits && line.ends_with("  // " + it.reason));
        lines.emplace_back(fits ? line : line.substr(0, line.find("  // ")));
    }
    if (!told) print_wrapped(with_path(it.reason, file), "  ");
    for (const auto& line : lines) print("      {}\n", with_path(line, file));
    if (it.cases > 0)
        print("  after {}{}\n", counted(it.cases, "case"),
              it.kept.empty() ? ""
                              : "; kept as case 1, which is tried first next "
                                "time");
}

// What holds, each section under its name, up to the one that does not.
void print_held(const solution_verdict& of) {
    const auto* refuted = of.refuted_by();
    for (const auto section : sections) {
        if (refuted != nullptr && section_of(*refuted) == section) return;
        std::string_view shown = section;
        for (const auto& it : of.claims)
            if (it.verdict == "holds" && section_of(it) == section)
                print("  {:<11} {}{}\n", std::exchange(shown, ""),
                      it.of_memory ? it.reason : it.claim,
                      it.of_memory
                          ? ""
                          : fmt::format(" ({})", counted(it.cases, "case")));
    }
}

}  // namespace

// What does not compile one way is tried the other way.
checked check_file(const practice_problem& of, const fs::path& file,
                   const solving& how) {
    const std::string code = code_of(read_file(file));
    const std::string subject = subject_in(of, code);
    if (subject.empty()) return misfit(of, file);
    auto options = options_for(of, file, subject, how);
    options.uses_std = !how.raw && leaves_out_std(code);
    checked first = outcome_of(of, file, options);
    first.uses_std = options.uses_std;
    if (first.verdict.status != uncompiled || how.raw ||
        mentions(code, {"namespace"}))
        return first;
    options.uses_std = !options.uses_std;
    checked second = outcome_of(of, file, options);
    second.uses_std = options.uses_std;
    const bool is_better = second.verdict.status != uncompiled ||
                           second.lines.size() < first.lines.size();
    return is_better ? second : first;
}

void print_checked(const practice_problem& of, const fs::path& file,
                   const checked& result) {
    print("{}: {}\n", bold(file.native()), result.verdict.word());
    if (!result.complaint.empty() &&
        result.complaint != file.native() + " does not compile")
        print_wrapped(result.complaint, "  ");
    for (const auto& line : result.lines)
        if (line.find("static assertion failed: needs") == line.npos)
            print("  {}\n", line);
    if (result.uses_std && result.verdict.status != uncompiled)
        print("  read below 'using namespace std;'\n");
    print_held(result.verdict);
    if (const auto* claim = result.verdict.refuted_by())
        print_claim(*claim, file);
    if (result.verdict.status == slow)
        print_wrapped(of.space.empty() ? "complexity: " + of.time
                                       : fmt::format("time: {}; space: {}",
                                                     of.time, of.space),
                      "  ");
}

}  // namespace tenet::tool
