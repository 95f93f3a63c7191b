#include "text.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace tenet::tool {
namespace {

// Edits that turn one word into the other; swapping two neighbours is one.
std::size_t edit_distance(std::string_view from, std::string_view to) {
    const std::size_t width = to.size() + 1;
    std::vector<std::size_t> before(width), last(width), now(width);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
            now[j] =
                std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] &&
                from[i - 2] == to[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last[to.size()];
}

// The same, or one more than to the nearest run of whole words within the
// name: "prority" is two edits from "priority_queue".
std::size_t name_distance(std::string_view typed, std::string_view name) {
    const bool part = typed.size() > 1 && name.find(typed) != name.npos;
    const bool more = name.size() > 2 && typed.find(name) != typed.npos;
    if (part || more) return typed == name ? 0 : 1;
    std::size_t least = edit_distance(typed, name);
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] == '_') starts.push_back(i + 1);
    starts.push_back(name.size() + 1);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        for (std::size_t j = i + 1; j < starts.size(); ++j) {
            const auto run = name.substr(starts[i], starts[j] - 1 - starts[i]);
            least = std::min(least, edit_distance(typed, run) + 1);
        }
    return least;
}

}  // namespace

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const auto end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (const auto part : split(text, ' '))
        if (!trim(part).empty()) words.push_back(trim(part));
    return words;
}

std::vector<std::string_view> split_lines(std::string_view text) {
    auto lines = split(text, '\n');
    if (lines.back().empty()) lines.pop_back();
    return lines;
}

std::string join(const std::vector<std::string>& parts,
                 std::string_view separator) {
    return fmt::format("{}", fmt::join(parts, separator));
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            line += c == '\n' ? "\\n" : fmt::format("\\x{:02x}", byte);
        else
            line += c;
    }
    return line;
}

std::size_t letter_length(std::string_view text) {
    using byte = unsigned char;
    static constexpr struct {
        byte first, last;  // of the first byte
        byte low, high;    // of the second
        std::size_t length;
    } forms[] = {{0xC3, 0xDF, 0x80, 0xBF, 2}, {0xC2, 0xC2, 0xA0, 0xBF, 2},
                 {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
                 {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
                 {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4},
                 {0xF4, 0xF4, 0x80, 0x8F, 4}};
    const auto is_in = [text](std::size_t i, byte low, byte high) {
        return low <= byte(text[i]) && byte(text[i]) <= high;
    };
    if (byte(text[0]) < 0x80) return 1;
    for (const auto& it : forms) {
        if (!is_in(0, it.first, it.last) || text.size() < it.length) continue;
        if (!is_in(1, it.low, it.high)) continue;
        std::size_t i = 2;
        while (i < it.length && is_in(i, 0x80, 0xBF)) ++i;
        if (i == it.length) return it.length;
    }
    return 0;
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string safe;
    std::size_t at = 0;
    while (at < std::min(text.size(), longest)) {
        const std::size_t length = letter_length(text.substr(at));
        safe += length == 0 ? fmt::format("\\x{:02x}",
                                          static_cast<unsigned char>(text[at]))
                            : one_line(text.substr(at, length));
        at += std::max<std::size_t>(length, 1);
    }
    return at < text.size() ? safe + "..." : safe;
}

bool is_snake_case(std::string_view text) {
    const auto is_word = [](std::string_view word) {
        return !word.empty() && std::ranges::all_of(word, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        });
    };
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::ranges::all_of(split(text, '_'), is_word);
}

std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3;
    }
    return hash;
}

std::vector<std::string> nearest(std::string_view typed,
                                 std::span<const std::string> names) {
    // Nobody mistypes a name of hundreds of letters; do not compare it.
    if (typed.empty() || typed.size() > 100) return {};
    struct candidate {
        std::size_t distance;
        std::string name;
        auto operator<=>(const candidate&) const = default;
    };
    std::vector<candidate> close;
    for (const auto& name : names) {
        const std::size_t distance = name_distance(typed, name);
        if (distance <= std::max<std::size_t>(2, typed.size() / 3) &&
            distance < typed.size())
            close.push_back({distance, name});
    }
    std::ranges::sort(close);
    std::vector<std::string> result;
    for (auto& found : close)
        if (result.size() < 3) result.push_back(std::move(found.name));
    return result;
}

std::string unknown_name(std::string_view kind, std::string_view typed,
                         std::span<const std::string> names,
                         std::string_view closing) {
    const auto close = nearest(typed, names);
    std::string text = fmt::format("no {} '{}'", kind, shown(typed));
    if (!close.empty())
        text += fmt::format("; nearest: {}", fmt::join(close, ", "));
    if (!closing.empty())
        text += fmt::format("; {}", closing);
    else
        text += fmt::format("; allowed: {}", fmt::join(names, ", "));
    return text;
}

}  // namespace tenet::tool
