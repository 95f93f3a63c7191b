// text: small things done to strings, strictly.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
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

// Control characters escaped, so that it stays on its line; invalid bytes too.
std::string one_line(std::string_view text);
// The same, cut short: for showing what the user gave.
std::string shown(std::string_view text);

// Digits and nothing else: no sign, no space, no overflow.
template <std::unsigned_integral T = std::uint64_t>
std::optional<T> parse_number(std::string_view text) {
    T value{};
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (text.empty() || parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return value;
}

// The number an option holds; throws misuse naming option, value and range.
std::uint64_t number_in(std::string_view option, std::string_view text,
                        std::uint64_t low, std::uint64_t high);
// The same for a comma-separated list with at least one item.
std::vector<std::uint64_t> numbers_in(std::string_view option,
                                      std::string_view text, std::uint64_t low,
                                      std::uint64_t high);
// The items of a comma-separated list, none of them empty.
std::vector<std::string> items_in(std::string_view option,
                                  std::string_view text);

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
