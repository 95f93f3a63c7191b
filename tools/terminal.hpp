// terminal: what the program says and how it says it.
//
// Everything for standard output is collected and written once, when the verb
// has succeeded: a verb that fails half-way has printed nothing.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenet::tool {

// Beyond the usual three are those of practice.
enum exit_code : int {
    done = 0,
    refuted = 1,
    misused = 2,
    slow = 3,
    uncompiled = 4,
    crashed = 5
};

// The user asked for something that cannot be done; says what is allowed.
struct misuse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <class... Args>
[[noreturn]] void refuse(fmt::format_string<Args...> format, Args&&... args) {
    throw misuse(fmt::format(format, std::forward<Args>(args)...));
}

void print_text(std::string_view text);

template <class... Args>
void print(fmt::format_string<Args...> format, Args&&... args) {
    print_text(fmt::format(format, std::forward<Args>(args)...));
}

// Writes what was collected; throws misuse when it cannot be written in full.
void flush_output();
void discard_output();

// One line on standard error, whatever the text holds.
void complain(std::string_view text);

bool colours_wanted();
bool error_is_terminal();
// Columns of the terminal; no limit (0) when the output goes elsewhere.
std::size_t terminal_width();

std::string bold(std::string_view text);
std::string dim(std::string_view text);

// Breaks text at spaces into lines of at most width columns (0: no limit).
std::vector<std::string> wrap(std::string_view text, std::size_t width);
// Prints text in lines that begin with a margin and fit the terminal, or 80
// columns where there is none.
void print_wrapped(std::string_view text, std::string_view margin);

// Columns under a header, aligned; the last one wraps to fit the terminal.
class table {
public:
    explicit table(std::vector<std::string> header);

    // A header that starts with '>' aligns its column to the right.
    void add(std::vector<std::string> row);
    bool empty() const { return rows_.empty(); }
    std::string text(std::size_t width) const;

private:
    std::vector<std::size_t> widths() const;

    std::vector<std::string> header_;
    std::vector<bool> right_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace tenet::tool
