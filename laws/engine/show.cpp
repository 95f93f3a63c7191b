// How values, types and scripts read.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

void replace_all(std::string& text, std::string_view what,
                 std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string escaped(char letter, char quote) {
    if (letter == quote || letter == '\\') return {'\\', letter};
    if (letter == '\n') return "\\n";
    if (letter == '\t') return "\\t";
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x20 && byte < 0x7f) return {letter};
    std::array<char, 5> octal{};
    std::snprintf(octal.data(), octal.size(), "\\%03o", byte);
    return octal.data();
}

// Takes ", std::allocator<...>" and the like out of a list of arguments.
void drop_default(std::string& name, std::string_view argument) {
    for (auto at = name.find(argument); at != std::string::npos;
         at = name.find(argument, at)) {
        auto end = at + argument.size();
        for (int depth = 1; depth > 0 && end < name.size(); ++end)
            depth += name[end] == '<' ? 1 : name[end] == '>' ? -1 : 0;
        name.erase(at, end - at);
    }
}

}  // namespace

std::string tidy_type(std::string_view spelled) {
    std::string name(spelled);
    replace_all(name, "std::__cxx11::", "std::");
    replace_all(name, "std::basic_string<char>", "std::string");
    replace_all(name, "(anonymous namespace)::", "");
    replace_all(name, "{anonymous}::", "");
    replace_all(name, "<unnamed>::", "");
    replace_all(name, "> >", ">>");
    drop_default(name, ", std::allocator<");
    drop_default(name, ", std::less<");
    return name;
}

// gcc writes "std::string type_name() [with T = int; std::string = ...]", clang
// "std::string type_name() [T = int]".
std::string type_in(std::string_view function) {
    const auto begin = function.find("T = ") + 4;
    const auto end = function.find(';');
    return tidy_type(function.substr(
        begin, std::min(end, function.find_last_of(']')) - begin));
}

std::string show_real(double number) {
    if (std::isnan(number)) return "NAN";
    if (std::isinf(number)) return number < 0 ? "-INFINITY" : "INFINITY";
    std::array<char, 40> text{};
    for (int digits = 6; digits <= 17; digits += 11) {
        std::snprintf(text.data(), text.size(), "%.*g", digits, number);
        if (std::strtod(text.data(), nullptr) == number) break;
    }
    std::string shortest = text.data();
    if (shortest.find_first_of(".e") == std::string::npos) shortest += ".0";
    return shortest;
}

// The bytes of the UTF-8 letter beyond ASCII that a text begins with; 0 for
// anything else.
static std::size_t letter_length(std::string_view text) {
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
    for (const auto& it : forms) {
        if (!is_in(0, it.first, it.last) || text.size() < it.length) continue;
        if (!is_in(1, it.low, it.high)) continue;
        std::size_t i = 2;
        while (i < it.length && is_in(i, 0x80, 0xBF)) ++i;
        if (i == it.length) return it.length;
    }
    return 0;
}

// A text with a zero in it needs its length, or C++ would cut it there.
std::string show_text(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();)
        if (const std::size_t whole = letter_length(text.substr(at))) {
            quoted += text.substr(at, whole);
            at += whole;
        } else {
            quoted += escaped(text[at++], '"');
        }
    quoted += '"';
    if (text.find('\0') == std::string_view::npos) return quoted;
    return "std::string(" + quoted + ", " + std::to_string(text.size()) + ")";
}

std::string show_letter(char letter) {
    return "'" + escaped(letter, '\'') + "'";
}

std::string call_text(const std::string& name, const std::string& call,
                      std::size_t slots) {
    const bool member = call.find_first_not_of(
                            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX"
                            "YZ0123456789_") == std::string::npos;
    if (!member || name.empty()) return call;
    std::string list;
    for (std::size_t i = 0; i < slots; ++i)
        list += (i == 0 ? "$" : ", $") + std::to_string(i);
    return name + "." + call + "(" + list + ")";
}

std::vector<std::string> members_in(const std::string& text,
                                    const std::string& name) {
    const auto is_word = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
               letter == '_' || letter == ' ' || letter == '-';
    };
    if (std::ranges::all_of(text, is_word)) return {text};
    std::vector<std::string> found;
    for (const std::string& object : {name + '.', std::string("other.")})
        for (auto at = text.find(object); at != std::string::npos;
             at = text.find(object, at + 1)) {
            const auto begin = at + object.size();
            const auto end = text.find('(', begin);
            if ((at == 0 || !is_word(text[at - 1]) || text[at - 1] == ' ') &&
                end != std::string::npos)
                found.push_back(text.substr(begin, end - begin));
        }
    return found;
}

std::string fill(const machine& law, const std::string& text,
                 const std::vector<slot>& slots, const arguments& drawn,
                 const std::vector<bool>& any) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '$' || i + 1 == text.size()) {
            line += text[i];
        } else if (text[++i] == 'T') {
            line += law.subject;
        } else if (const auto place = static_cast<std::size_t>(text[i] - '0');
                   place < slots.size()) {
            line += slots[place].show(drawn[place]);
            if (place < any.size() && any[place]) line += " /* any */";
        }
    }
    return line;
}

std::string show(const machine& law, const script& played, const failure& why,
                 const std::vector<std::vector<bool>>& any) {
    std::string text;
    const auto line = [&](std::string statement, bool fails) {
        const bool comment = statement.starts_with("//");
        if (!comment && !statement.empty() && statement.back() != ';' &&
            statement.back() != '}')
            statement += ';';
        text += statement +
                (fails ? (comment ? ": " : "  // ") + why.note : "") + '\n';
    };
    const auto of_call = [&](std::size_t i) {
        return i < any.size() ? any[i] : std::vector<bool>{};
    };
    if (!law.single)
        line(fill(law, law.opening, law.opening_slots, played.opening),
             why.calls == 0 && why.line.empty());
    for (std::size_t i = 0; i < played.calls.size() && i < why.calls; ++i) {
        const call& made = played.calls[i];
        const erased_rule& rule = law.rules[made.rule];
        line(fill(law, rule.text, rule.slots, made.drawn, of_call(i)),
             i + 1 == why.calls && why.line.empty());
    }
    if (!why.line.empty()) line(why.line, true);
    return text;
}

value words_of(std::string text) {
    value it = value::of(value::kind::words);
    it.text = std::move(text);
    return it;
}

value answer_of_whole(std::int64_t bits, bool is_truth, bool is_unsigned) {
    value it = value::of(is_truth                  ? value::kind::truth
                         : is_unsigned && bits < 0 ? value::kind::natural
                                                   : value::kind::whole);
    it.whole = bits;
    return it;
}

disagreement difference(const value& got, const value& expected) {
    if (agrees(got, expected)) return {};
    const bool absent = expected.is == value::kind::nothing &&
                        expected.text.empty() && got.is == value::kind::whole;
    return {
        absent && !got.text.empty() ? got.text : show(expected), show(got), {}};
}

}  // namespace tenet::laws::engine

namespace tenet::laws {

std::string show(const value& it) {
    switch (it.is) {
        case value::kind::whole:
            return std::to_string(it.whole);
        case value::kind::natural:
            return std::to_string(static_cast<std::uint64_t>(it.whole));
        case value::kind::truth:
            return it.whole != 0 ? "true" : "false";
        case value::kind::real:
            return engine::show_real(it.real);
        case value::kind::text:
            return engine::show_text(it.text);
        case value::kind::words:
            return it.text;
        case value::kind::nothing:
            return it.text.empty() ? "std::nullopt" : it.text;
        case value::kind::untold:
            return "";
        case value::kind::list:
            if (!it.text.empty()) return it.text;
    }
    std::string list;
    for (const value& part : it.parts)
        list += (list.empty() ? "" : ", ") + show(part);
    return "{" + list + "}";
}

}  // namespace tenet::laws
