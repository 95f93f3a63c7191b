#include "problems.hpp"

#include "files.hpp"
#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <system_error>
#include <tuple>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// Reads problem.md; what is wrong with it is kept, not thrown.
class problem_reader {
public:
    explicit problem_reader(practice_problem& into) : into_(into) {}

    void read(std::string_view text) {
        for (const auto line : split_lines(text)) take(line);
        into_.statement = trim(statement_);
        into_.examples = trim(into_.examples);
        into_.constraints = trim(into_.constraints);
        if (into_.title.empty()) complain("a first line '# NAME: TITLE'");
        for (const auto& [key, value] : texts_)
            if (value->empty()) complain(fmt::format("a line '- {}: '", key));
        for (const auto& [key, value] : numbers_)
            if (*value == 0) complain(fmt::format("a line '- {}: N'", key));
        if (into_.subject.empty())
            complain("a line '- Function: ' or '- Class: '");
    }

private:
    void complain(std::string what) {
        into_.wrong.push_back("problem.md lacks " + std::move(what));
    }

    void take(std::string_view line) {
        if (line.starts_with("# "))
            take_title(line.substr(2));
        else if (line.starts_with("## "))
            section_ = trim(line.substr(3));
        else if (section_.empty() && statement_.empty() &&
                 line.starts_with("- "))
            take_field(line.substr(2));
        else
            take_text(line);
    }

    void take_title(std::string_view line) {
        const auto colon = line.find(": ");
        if (colon == line.npos || line.substr(0, colon) != into_.name)
            return complain(fmt::format("'# {}: TITLE'", into_.name));
        into_.title = trim(line.substr(colon + 2));
    }

    void take_field(std::string_view line) {
        const auto colon = line.find(": ");
        const auto key = line.substr(0, colon);
        const std::string value(
            colon == line.npos ? "" : trim(line.substr(colon + 2)));
        for (const auto& [name, into] : texts_)
            if (key == name) {
                *into = value;
                return;
            }
        for (const auto& [name, into] : numbers_)
            if (key == name) {
                *into = parse_number(value).value_or(0);
                return;
            }
        if (key == "Function" || key == "Class") {
            into_.subject = value;
            into_.is_class = key == "Class";
            return;
        }
        into_.wrong.push_back(
            fmt::format("problem.md has the unknown line '- {}'", shown(line)));
    }

    void take_text(std::string_view line) {
        if (section_.empty()) {
            if (!statement_.empty() || !trim(line).empty())
                add(statement_, line);
        } else if (section_ == "Examples") {
            if (!line.starts_with("```")) add(into_.examples, line);
        } else if (section_ == "Constraints") {
            add(into_.constraints, line);
        } else if (section_ == "Hints") {
            take_hint(line);
        } else {
            into_.wrong.push_back(fmt::format(
                "problem.md has the unknown heading '{}'", shown(section_)));
        }
    }

    // "1. one", and what is indented below it.
    void take_hint(std::string_view line) {
        if (trim(line).empty()) return;
        if (line.size() > 2 && line[0] >= '1' && line[0] <= '9' &&
            line.substr(1).starts_with(". "))
            into_.hints.emplace_back(trim(line.substr(3)));
        else if (!into_.hints.empty())
            into_.hints.back() += " " + std::string(trim(line));
    }

    static void add(std::string& to, std::string_view line) {
        to += line;
        to += '\n';
    }

    practice_problem& into_;
    std::string section_;
    std::string statement_;
    const std::vector<std::pair<std::string_view, std::string*>> texts_{
        {"Technique", &into_.technique},
        {"Time", &into_.time},
        {"Space", &into_.space},
        {"Law", &into_.law}};
    const std::vector<std::pair<std::string_view, std::uint64_t*>> numbers_{
        {"Number", &into_.number}, {"Level", &into_.level}};
};

}  // namespace

std::string practice_problem::starter() const {
    return is_entry() ? starter_text : read_file(folder / "starter.hpp");
}

std::string practice_problem::solution() const {
    return is_entry() ? solution_text : read_file(folder / "solution.hpp");
}

std::vector<fs::path> practice_problem::mistakes() const {
    std::vector<fs::path> all;
    std::error_code error;
    for (fs::directory_iterator at(folder / "mistakes", error), end;
         !error && at != end; at.increment(error))
        if (at->path().extension() == ".hpp") all.push_back(at->path());
    std::ranges::sort(all);
    return all;
}

std::vector<practice_problem> read_problems(const fs::path& root) {
    std::vector<practice_problem> all;
    std::error_code error;
    for (fs::directory_iterator at(root / "problems", error), end;
         !error && at != end; at.increment(error)) {
        const fs::path text = at->path() / "problem.md";
        if (std::error_code none; !fs::exists(text, none)) continue;
        practice_problem& one = all.emplace_back();
        one.folder = at->path();
        one.name = at->path().filename().native();
        problem_reader(one).read(read_file(text));
    }
    std::ranges::sort(all, {}, [](const practice_problem& one) {
        return std::tuple(one.number, one.name);
    });
    return all;
}

const practice_problem& require_problem(
    const std::vector<practice_problem>& all, std::string_view name) {
    std::vector<std::string> names;
    for (const auto& one : all) {
        if (one.name == name) return one;
        names.push_back(one.name);
    }
    throw misuse(unknown_name(
        "problem", name, names,
        nearest(name, names).empty()
            ? std::string()
            : fmt::format("{} practice list shows all", own_command())));
}

std::string fault_of(const fs::path& file) {
    std::string fault;
    const std::string text = read_file(file);
    for (const auto line : split_lines(text)) {
        if (!line.starts_with("//")) break;
        if (!fault.empty()) fault += ' ';
        fault += trim(line.substr(2));
    }
    const auto colon = fault.find(": ");
    return colon == fault.npos ? std::string() : fault.substr(colon + 2);
}

}  // namespace tenet::tool
