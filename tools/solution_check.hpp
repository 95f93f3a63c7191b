// solution_check: a user's file for a problem, judged by the problem's law.
#pragma once

#include "problems.hpp"
#include "verdict.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenet::tool {

// How a file is judged.
struct solving {
    std::string compiler;  // empty: whatever is found
    std::optional<std::uint64_t> seed;
    bool raw = false;
    std::vector<std::string> kept;  // cases of earlier checks, tried first
};

struct checked {
    solution_verdict verdict;
    bool uses_std = false;  // it leaves "std::" out
    std::string complaint;  // of what was not judged
    std::vector<std::string> lines;
};

checked check_file(const practice_problem& of,
                   const std::filesystem::path& file, const solving& how);

// What it says on the screen, below a line of its own.
void print_checked(const practice_problem& of,
                   const std::filesystem::path& file, const checked& result);

}  // namespace tenet::tool
