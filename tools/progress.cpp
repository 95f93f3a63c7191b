#include "progress.hpp"

#include "files.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <optional>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 5> words_of_states{
    "untouched", "started", "skipped", "shown", "solved"};

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900,
                       parts.tm_mon + 1, parts.tm_mday);
}

bool is_conflict_mark(std::string_view line) {
    return line.starts_with("<<<<<<<") || line.starts_with("=======") ||
           line.starts_with("|||||||") || line.starts_with(">>>>>>>");
}

std::optional<practice_state> state_of(std::string_view word) {
    const auto found = std::ranges::find(words_of_states, word);
    if (found == words_of_states.end() || found == words_of_states.begin())
        return std::nullopt;
    return practice_state(found - words_of_states.begin());
}

bool is_date(std::string_view word) {
    return word.size() == 10 && word[4] == '-' && word[7] == '-' &&
           word.find_first_not_of("0123456789-") == word.npos;
}

std::optional<std::uint64_t> hexadecimal(std::string_view word) {
    std::uint64_t value = 0;
    const auto end = word.data() + word.size();
    const auto parsed = std::from_chars(word.data(), end, value, 16);
    if (word.empty() || parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return value;
}

// "checks=3"; false if it is none that is known.
bool read_count(practice_record& into, std::string_view word) {
    const auto parts = split(word, '=');
    if (parts.size() != 2) return false;
    const auto value =
        parts[0] == "text" ? hexadecimal(parts[1]) : parse_number(parts[1]);
    if (!value) return false;
    if (parts[0] == "checks")
        into.checks = *value;
    else if (parts[0] == "hints")
        into.hints = *value;
    else if (parts[0] == "text")
        into.text = *value;
    else
        return false;
    return true;
}

std::optional<std::pair<std::string, practice_record>> record_in(
    std::string_view line) {
    const auto parts = split_words(line);
    if (parts.size() < 3 || !is_snake_case(parts[0])) return std::nullopt;
    practice_record read;
    const auto state = state_of(parts[1]);
    if (!state || !is_date(parts[2])) return std::nullopt;
    read.state = *state;
    read.date = parts[2];
    for (std::size_t i = 3; i < parts.size(); ++i)
        if (!read_count(read, parts[i])) return std::nullopt;
    return std::pair(std::string(parts[0]), read);
}

// Of two records of one problem, the one that is further.
practice_record merged(const practice_record& one,
                       const practice_record& other) {
    const auto key = [](const practice_record& it) {
        return std::pair(it.state, it.date);
    };
    practice_record both = key(one) < key(other) ? other : one;
    both.checks = std::max(one.checks, other.checks);
    both.hints = std::max(one.hints, other.hints);
    return both;
}

}  // namespace

std::string_view word_of(practice_state state) {
    return words_of_states[std::size_t(state)];
}

void practice_record::reach(practice_state next) {
    if (next < state) return;
    if (next > state || date.empty()) date = today();
    state = next;
}

void practice_record::resume() {
    if (state == practice_state::skipped) state = practice_state::started;
}

progress::progress(fs::path folder) : file_(std::move(folder)) {
    file_ /= progress_name;
    read();
}

void progress::read() {
    all_.clear();
    std::error_code error;
    if (!fs::exists(file_, error)) return;
    const std::string text = read_file(file_);
    std::size_t number = 0;
    for (const auto line : split_lines(text)) read_line(line, ++number);
}

void progress::read_line(std::string_view line, std::size_t number) {
    if (trim(line).empty() || line.starts_with("#") || is_conflict_mark(line))
        return;
    const auto read = record_in(line);
    if (!read)
        refuse(
            "{}:{}: '{}' is not 'PROBLEM STATE DATE checks=N hints=N "
            "text=HEX', STATE being started, skipped, shown or solved",
            progress_name, number, shown(line));
    const auto [at, is_new] = all_.try_emplace(read->first, read->second);
    if (!is_new) at->second = merged(at->second, read->second);
}

practice_record progress::of(const std::string& problem) const {
    const auto found = all_.find(problem);
    return found == all_.end() ? practice_record() : found->second;
}

void progress::set(const std::string& problem, const practice_record& record) {
    read();
    all_[problem] = record;
    replace_file(file_, text());
}

std::string progress::text() const {
    std::string text = "# tenet practice: problem, state, and how it came\n";
    for (const auto& [problem, it] : all_) {
        text += fmt::format("{} {} {} checks={} hints={}", problem,
                            word_of(it.state), it.date, it.checks, it.hints);
        if (it.text != 0) text += fmt::format(" text={:016x}", it.text);
        text += '\n';
    }
    return text;
}

}  // namespace tenet::tool
