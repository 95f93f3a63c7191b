// text: small things done to strings, strictly.
#pragma once

#include "terminal.hpp"

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace tenet::tool {

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split_words(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);
std::string join(const std::vector<std::string>& parts,
                 std::string_view separator);

// Control characters escaped, so that it stays on its line.
std::string one_line(std::string_view text);
// The bytes of the UTF-8 letter that a text begins with; 0 for an invalid byte
// and for a control character beyond ASCII. Precondition: text is not empty.
std::size_t letter_length(std::string_view text);
// On one line, valid UTF-8 and cut short: for showing what the user gave.
std::string shown(std::string_view text);

// Digits and nothing else, in decimals with a point: no sign, no space, no
// overflow.
template <class Number = std::uint64_t>
std::optional<Number> parse_number(std::string_view text) {
    Number value{};
    const char* end = text.data() + text.size();
    std::from_chars_result parsed{};
    if constexpr (std::floating_point<Number>)
        parsed =
            std::from_chars(text.data(), end, value, std::chars_format::fixed);
    else
        parsed = std::from_chars(text.data(), end, value);
    if (text.empty() || text.front() < '0' || text.front() > '9' ||
        parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return value;
}

// "--count 0 is not in 1..9"; a text that is no number is quoted.
std::string not_in_range(std::string_view what, std::string_view text,
                         const auto& low, const auto& high) {
    return fmt::format(
        "{} {} is not in {}..{}", what,
        parse_number(text) ? std::string(text) : "'" + shown(text) + "'", low,
        high);
}

// The number that the text is; throws misuse naming what it is of.
template <class Number>
Number number_in(std::string_view what, std::string_view text, Number low,
                 Number high) {
    const auto value = parse_number<Number>(text);
    if (!value || *value < low || *value > high)
        throw misuse(not_in_range(what, text, low, high));
    return *value;
}

bool is_snake_case(std::string_view text);
std::uint64_t fnv1a(std::string_view bytes);

// At most three of the names that a typing mistake may have meant.
std::vector<std::string> nearest(std::string_view typed,
                                 std::span<const std::string> names);
// "no entry 'lru'; nearest: lru_cache" or, with nothing near, the whole list
// of names as what is allowed (closing says where to look instead).
std::string unknown_name(std::string_view kind, std::string_view typed,
                         std::span<const std::string> names,
                         std::string_view closing = {});

}  // namespace tenet::tool
