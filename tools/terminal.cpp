#include "terminal.hpp"

#include "text.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace tenet::tool {
namespace {

std::string& collected() {
    static std::string text;
    return text;
}

constexpr std::size_t least_column = 20;

// Columns, not bytes: the continuation bytes of UTF-8 take no room.
std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string gap(width - std::min(width, columns(text)), ' ');
    return right ? gap + text : text + gap;
}

}  // namespace

void print_text(std::string_view text) {
    collected() += text;
}

void discard_output() {
    collected().clear();
}

void flush_output() {
    const std::string text = std::exchange(collected(), {});
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t written = write(STDOUT_FILENO, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0)
            refuse("cannot write standard output: {}", std::strerror(errno));
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void complain(std::string_view text) {
    const std::string line = "tenet: " + one_line(text) + "\n";
    std::fputs(line.c_str(), stderr);
}

namespace {
bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}
}  // namespace

bool colours_wanted() {
    const char* term = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") &&
           term != nullptr && std::string_view(term) != "dumb";
}

bool error_is_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

std::size_t terminal_width() {
    if (const char* asked = std::getenv("COLUMNS"))
        if (const auto width = parse_number(asked)) return *width;
    winsize size{};
    if (isatty(STDOUT_FILENO) == 1 &&
        ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        return size.ws_col;
    return 0;
}

std::string bold(std::string_view text) {
    return colours_wanted() ? fmt::format("\x1b[1m{}\x1b[0m", text)
                            : std::string(text);
}

std::string dim(std::string_view text) {
    return colours_wanted() ? fmt::format("\x1b[2m{}\x1b[0m", text)
                            : std::string(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    for (const auto word : split_words(text)) {
        std::string& line = lines.back();
        const bool fits =
            width == 0 || columns(line) + 1 + columns(word) <= width;
        if (line.empty())
            line = word;
        else if (fits)
            line.append(" ").append(word);
        else
            lines.emplace_back(word);
    }
    return lines;
}

void print_wrapped(std::string_view text, std::string_view margin) {
    const std::size_t width = terminal_width() == 0 ? 80 : terminal_width();
    for (const auto& line :
         wrap(text, std::max<std::size_t>(width, 40) - margin.size()))
        print("{}{}\n", margin, line);
}

table::table(std::vector<std::string> header) : header_(std::move(header)) {
    for (auto& title : header_) {
        right_.push_back(title.starts_with('>'));
        if (right_.back()) title.erase(0, 1);
    }
}

void table::add(std::vector<std::string> row) {
    row.resize(header_.size());
    rows_.push_back(std::move(row));
}

std::vector<std::size_t> table::widths() const {
    std::vector<std::size_t> widest;
    for (const auto& title : header_) widest.push_back(columns(title));
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i)
            widest[i] = std::max(widest[i], columns(row[i]));
    return widest;
}

std::string table::text(std::size_t width) const {
    const auto widest = widths();
    std::size_t indent = 0;
    for (std::size_t i = 0; i + 1 < widest.size(); ++i) indent += widest[i] + 2;
    // A last column squeezed too much reads worse than one that goes below.
    const bool below =
        !right_.back() && width != 0 && width < indent + least_column;
    if (below) indent = 4;
    const std::size_t room = width > indent ? width - indent : 0;

    std::string out;
    const auto emit = [&](const std::vector<std::string>& row, bool title) {
        std::vector<std::string> lines(1);
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            lines[0] += padded(row[i], widest[i], right_[i]) + "  ";
        if (right_.back())
            lines[0] += padded(row.back(), widest.back(), true);
        else
            for (bool beside = !below;
                 const auto& text : wrap(row.back(), room))
                if (std::exchange(beside, false))
                    lines[0] += text;
                else
                    lines.push_back(std::string(indent, ' ') + text);
        for (auto& line : lines) {
            line.erase(line.find_last_not_of(' ') + 1);
            out += (title ? bold(line) : line) + "\n";
        }
    };
    emit(header_, true);
    for (const auto& row : rows_) emit(row, false);
    return out;
}

}  // namespace tenet::tool
