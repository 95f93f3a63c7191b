// How values, types and scripts read.
#include <algorithm>
#include <array>
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

// A text with a zero in it needs its length, or C++ would cut it there.
std::string show_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) quoted += escaped(letter, '"');
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
