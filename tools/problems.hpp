// problems: what there is to practise, a folder of problems/ each.
//
//   problem.md      # name: title, "- Key: value" lines, the statement, and
//                   Examples, Constraints and Hints under headings
//   starter.hpp     compiles, and is wrong
//   solution.hpp    worked, with the idea explained
//   slow.hpp        right, but too slow
//   mistakes/*.hpp  wrong, each with its mistake in the first comment
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

struct practice_problem {
    std::string name;  // the folder's
    std::filesystem::path folder;
    std::string title;
    std::uint64_t number = 0;  // in the order of learning
    std::string technique;
    std::uint64_t level = 0;
    std::string time, space;  // as a solution must grow
    std::string law;          // that judges
    std::string subject;      // the function or class to be written
    bool is_class = false;
    std::string statement;           // paragraphs, separated by an empty line
    std::string examples;            // expressions that are true, a line each
    std::string constraints;         // a list, as it is written
    std::vector<std::string> hints;  // idea, invariant, outline
    std::vector<std::string> wrong;  // with problem.md: what and where
    std::string starter_text, solution_text;  // of one without a folder

    bool is_entry() const { return folder.empty(); }
    std::string starter() const;
    std::string solution() const;
    std::filesystem::path slow() const { return folder / "slow.hpp"; }
    std::vector<std::filesystem::path> mistakes() const;
};

// By their numbers. Never fails because of what a problem.md holds.
std::vector<practice_problem> read_problems(const std::filesystem::path& root);

// The problem of that name; throws misuse with the nearest names.
const practice_problem& require_problem(
    const std::vector<practice_problem>& all, std::string_view name);

// Of an implementation in a problem's folder: what its first comment says
// behind "Mistake: " or "Too slow: ".
std::string fault_of(const std::filesystem::path& file);

}  // namespace tenet::tool
