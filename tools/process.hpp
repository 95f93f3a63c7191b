// process: other programs, run without a shell.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenet::tool {

struct process_result {
    int status = 127;    // 127 when there is no such program, 128 + a signal
    std::string output;  // standard output, and standard error when merged
};

enum class capture { nothing, output, both };

// Thrown when a signal asks this program to end while another runs, which has
// been asked as well; whoever catches it last ends by that signal.
struct interrupted {
    int signal;
};

// Runs a program found on PATH to its end, with no input. What is not captured
// goes where this program's own output goes.
process_result run_process(const std::vector<std::string>& arguments,
                           capture what);

// Runs several at the same time, and gives their results in this order.
std::vector<process_result> run_together(
    const std::vector<std::vector<std::string>>& commands, capture what);

// Where a program is on PATH.
std::optional<std::filesystem::path> find_program(const std::string& name);

}  // namespace tenet::tool
