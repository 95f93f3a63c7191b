// How values, types and scripts read.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "script.hpp"

namespace tenet::laws::engine {

namespace {

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

std::string replaced(std::string text, std::string_view what,
                     std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string tidy_type(std::string_view spelled) {
    std::string name(spelled);
    name = replaced(std::move(name), "std::__cxx11::", "std::");
    name = replaced(std::move(name), "std::basic_string<char>", "std::string");
    name = replaced(std::move(name), "(anonymous namespace)::", "");
    name = replaced(std::move(name), "{anonymous}::", "");
    name = replaced(std::move(name), "<unnamed>::", "");
    name = replaced(std::move(name), "> >", ">>");
    drop_default(name, ", std::allocator<");
    drop_default(name, ", std::less<");
    return name;
}

// gcc writes "std::string tenet_spelled_type() [with T = int; std::string =
// ...]", clang "std::string tenet_spelled_type() [T = int]".
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

namespace {

constexpr std::size_t plain_lines = 16;  // longer scripts are told in loops

// An argument of calls that are made in a loop, as an expression of i.
struct progression {
    std::int64_t first = 0;
    std::int64_t step = 0;
    std::size_t period = 0;  // 0: it grows all the time
};

std::string sum_of(std::int64_t first, std::int64_t step,
                   const std::string& i) {
    if (step == 0) return std::to_string(first);
    const std::string grown = step == 1    ? i
                              : step == -1 ? "-" + i
                                           : std::to_string(step) + " * " + i;
    if (first == 0) return grown;
    if (step == -1) return std::to_string(first) + " - " + i;
    return grown + (first < 0 ? " - " : " + ") +
           std::to_string(first < 0 ? -first : first);
}

std::string text_of(const progression& it) {
    if (it.period == 0) return sum_of(it.first, it.step, "i");
    const std::string i = "i % " + std::to_string(it.period);
    return sum_of(it.first, it.step, it.step == 1 ? i : "(" + i + ")");
}

// How many numbers at the front of xs grow by one step.
std::size_t steady(const std::vector<std::int64_t>& xs) {
    std::size_t n = std::min<std::size_t>(xs.size(), 2);
    while (n < xs.size() && xs[n] - xs[n - 1] == xs[1] - xs[0]) ++n;
    return n;
}

std::optional<progression> progression_of(const std::vector<std::int64_t>& xs) {
    for (const std::int64_t x : xs)
        if (x > INT32_MAX || x < INT32_MIN) return {};
    const std::size_t n = steady(xs);
    const std::int64_t step = n < 2 ? 0 : xs[1] - xs[0];
    if (n == xs.size()) return progression{xs[0], step, 0};
    for (std::size_t i = n; i < xs.size(); ++i)
        if (xs[i] != xs[i % n]) return {};
    return progression{xs[0], step, n};
}

// An expression in the place of $0, at that position of a text.
std::string among(const std::string& expression, const std::string& text,
                  std::size_t at) {
    const auto before = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
    const auto after = text.find_first_not_of(' ', at + 2);
    const bool alone =
        before != std::string::npos && after != std::string::npos &&
        std::string_view("(,{").find(text[before]) != std::string::npos &&
        std::string_view("),}").find(text[after]) != std::string::npos;
    const bool plain = expression.find(' ') == std::string::npos;
    return alone || plain ? expression : "(" + expression + ")";
}

// The text of calls of one rule with other texts for some arguments.
std::string fill_with(const machine& law, const erased_rule& rule,
                      const arguments& drawn,
                      const std::vector<std::string>& others) {
    std::string text;
    for (std::size_t i = 0; i < rule.text.size(); ++i) {
        const bool named = rule.text[i] == '$' && i + 1 < rule.text.size();
        const auto place =
            named ? static_cast<std::size_t>(rule.text[i + 1] - '0') : 10;
        if (place < others.size() && !others[place].empty())
            text += among(others[place], rule.text, i), ++i;
        else if (place < drawn.size())
            text += rule.slots[place].show(drawn[place]), ++i;
        else if (named && rule.text[i + 1] == 'T')
            text += law.subject, ++i;
        else
            text += rule.text[i];
    }
    return text;
}

std::string counting_to(std::size_t times) {
    return "for (int i = 0; i < " + std::to_string(times) + "; ++i) ";
}

// As the body of a loop.
std::string body_of(const std::string& text) {
    const bool single = text.find(';') == std::string::npos ||
                        text.starts_with('{') || text.starts_with("for ");
    return single ? text : "{ " + text + "; }";
}

// An argument that grows by a step and wraps around in its domain.
std::string grown_text(const domain& from, std::int64_t first,
                       std::int64_t step, std::size_t times) {
    const auto room =
        static_cast<double>(from.high) - static_cast<double>(from.low) + 1;
    const double last = static_cast<double>(first) +
                        static_cast<double>(step) *
                            static_cast<double>(times > 0 ? times - 1 : 0);
    if (last <= static_cast<double>(from.high) &&
        last >= static_cast<double>(from.low))
        return sum_of(first, step, "i");
    if (room > 4e9) {
        const std::string grown =
            std::to_string(static_cast<std::uint32_t>(step)) + "u * i";
        return "int(" + grown +
               (first == 0 ? ""
                           : " + " + std::to_string(
                                         static_cast<std::uint32_t>(first))) +
               ")";
    }
    const std::string span = std::to_string(static_cast<std::int64_t>(room));
    const std::string turn = sum_of(first - from.low, step, "i");
    const std::string wrapped =
        (step == 1 && first == from.low ? turn : "(" + turn + ")") + " % " +
        span;
    return from.low == 0 ? wrapped : std::to_string(from.low) + " + " + wrapped;
}

// A call that is made again and again.
std::string repeated_text(const machine& law, const call& made) {
    const erased_rule& rule = law.rules[made.rule];
    std::vector<std::string> grown(made.drawn.size());
    for (std::size_t j = 0; j < made.steps.size(); ++j)
        if (made.steps[j] != 0)
            grown[j] = grown_text(rule.slots[j].from, made.drawn[j].whole,
                                  made.steps[j], made.times);
    return counting_to(made.times) +
           body_of(fill_with(law, rule, made.drawn, grown));
}

// Calls of one rule one after the other, as a loop.
class loop_text {
public:
    loop_text(const machine& law, const script& it, std::size_t begin,
              std::size_t end)
        : law_(law), it_(it), begin_(begin), end_(end) {}

    std::string text() const {
        const erased_rule& rule = law_.rules[it_.calls[begin_].rule];
        std::vector<std::string> others(rule.slots.size());
        for (std::size_t j = 0; j < others.size(); ++j) {
            const auto xs = wholes(j);
            const auto growth = xs ? progression_of(*xs) : std::nullopt;
            if (!growth && differs(j)) return over_list(others.size());
            if (growth && growth->step != 0) others[j] = text_of(*growth);
        }
        return counting_to(end_ - begin_) +
               body_of(fill_with(law_, rule, it_.calls[begin_].drawn, others));
    }

private:
    const value& argument(std::size_t i, std::size_t j) const {
        return it_.calls[i].drawn[j];
    }
    bool differs(std::size_t j) const {
        for (std::size_t i = begin_; i < end_; ++i)
            if (!(argument(i, j) == argument(begin_, j))) return true;
        return false;
    }
    std::optional<std::vector<std::int64_t>> wholes(std::size_t j) const {
        std::vector<std::int64_t> xs;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (argument(i, j).is != value::kind::whole) return {};
            xs.push_back(argument(i, j).whole);
        }
        return xs;
    }

    // A loop over one argument, or over tuples of several.
    std::string over_list(std::size_t arity) const {
        const erased_rule& rule = law_.rules[it_.calls[begin_].rule];
        std::vector<std::string> names(arity);
        std::string all;
        std::size_t varying = 0;
        for (std::size_t j = 0; j < arity; ++j)
            if (differs(j)) {
                names[j] = std::string(1, static_cast<char>('x' + varying % 3));
                all += (varying++ > 0 ? ", " : "") + names[j];
            }
        std::string text = "for (const auto" +
                           (varying > 1 ? "& [" + all + "]" : " " + all) +
                           " : {";
        std::size_t width = text.size();
        for (std::size_t i = begin_; i < end_; ++i) {
            std::string one =
                entry(rule, i, names, varying) + (i + 1 < end_ ? ", " : "");
            if (width + one.size() > 78) text += "\n    ", width = 4;
            width += one.size();
            text += one;
        }
        for (auto at = text.find(" \n"); at != std::string::npos;
             at = text.find(" \n"))
            text.erase(at, 1);
        return text + "}) " +
               body_of(fill_with(law_, rule, it_.calls[begin_].drawn, names));
    }
    std::string entry(const erased_rule& rule, std::size_t i,
                      const std::vector<std::string>& names,
                      std::size_t varying) const {
        std::string list;
        for (std::size_t j = 0; j < names.size(); ++j)
            if (!names[j].empty())
                list += (list.empty() ? "" : ", ") +
                        rule.slots[j].show(argument(i, j));
        return varying > 1 ? "std::tuple{" + list + "}" : list;
    }

    const machine& law_;
    const script& it_;
    std::size_t begin_, end_;
};

// A script as lines of C++.
class program {
public:
    program(const machine& law, const script& played, const failure& why,
            const std::vector<std::vector<bool>>& any)
        : law_(law), played_(played), why_(why), any_(any) {}

    std::string text() {
        if (!law_.single) {
            line(fill(law_, law_.opening, law_.opening_slots, played_.opening),
                 note_at(0));
            look(played_.seen, 0);
        }
        fail_at(0);
        const std::size_t all = played_.calls.size();
        const std::size_t n = why_.goes_on ? all : std::min(all, why_.calls);
        for (std::size_t i = 0; i < n;) {
            std::size_t end = n > plain_lines ? end_of_run(i, n) : i + 1;
            if (end <= i + 3) end = i + 1;
            line(end > i + 1 ? loop_text(law_, played_, i, end).text()
                             : call_text_of(i),
                 note_at(end));
            i = end;
            look(played_.calls[i - 1].seen, i);
            fail_at(i);
        }
        return std::move(text_);
    }

private:
    // What was looked at when it failed.
    void fail_at(std::size_t calls) {
        if (calls == why_.calls && !why_.line.empty())
            line(why_.line, why_.note);
    }

    void line(std::string statement, const std::string& note) {
        const bool comment = statement.starts_with("//");
        if (!comment && !statement.empty() && statement.back() != ';' &&
            statement.back() != '}')
            statement += ';';
        text_ += statement;
        if (!note.empty()) text_ += (comment ? ": " : "  // ") + note;
        text_ += '\n';
    }

    std::string note_at(std::size_t calls) const {
        if (why_.line.empty() && calls == why_.calls) return why_.note;
        return why_.origin == calls + 1 ? "allocates what is never given back"
                                        : "";
    }

    std::string call_text_of(std::size_t i) const {
        const call& made = played_.calls[i];
        if (made.times > 1 || !made.steps.empty())
            return repeated_text(law_, made);
        const erased_rule& rule = law_.rules[made.rule];
        return fill(law_, rule.text, rule.slots, made.drawn,
                    i < any_.size() ? any_[i] : std::vector<bool>());
    }

    bool shows_looks(looks seen) const { return seen != every_view && seen; }

    std::size_t end_of_run(std::size_t i, std::size_t n) const {
        const auto single = [&](std::size_t k) {
            const call& made = played_.calls[k];
            return made.times == 1 && made.steps.empty() &&
                   made.rule == played_.calls[i].rule && why_.origin != k + 2;
        };
        std::size_t end = i;
        while (end < n && single(end))
            if (shows_looks(played_.calls[end++].seen)) break;
        return std::max(end, i + 1);
    }

    // What is looked at without failing, where that matters.
    void look(looks seen, std::size_t calls) {
        if (!shows_looks(seen)) return;
        for (std::size_t i = 0; i < law_.views.size(); ++i)
            if ((seen & view_bit(i)) &&
                (calls != why_.calls || view_bit(i) < why_.seen))
                line(law_.views[i].text, "");
    }

    const machine& law_;
    const script& played_;
    const failure& why_;
    const std::vector<std::vector<bool>>& any_;
    std::string text_;
};

}  // namespace

std::string show(const machine& law, const script& played, const failure& why,
                 const std::vector<std::vector<bool>>& any) {
    return program(law, played, why, any).text();
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

std::string show_expected(const value& expected, const value& got) {
    const bool absent =
        expected.is == value::kind::nothing && expected.text.empty();
    const bool tells = got.is == value::kind::whole ||
                       got.is == value::kind::natural ||
                       got.is == value::kind::nothing;
    return absent && tells && !got.text.empty() ? got.text : show(expected);
}

disagreement difference(const value& got, const value& expected) {
    if (agrees(got, expected)) return {};
    return {show_expected(expected, got), show(got), {}};
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
    // Nobody reads thousands of elements.
    const std::size_t n = it.parts.size(), most = n > 1000 ? 8 : n;
    std::string list;
    for (std::size_t i = 0; i < most; ++i)
        list += (list.empty() ? "" : ", ") + show(it.parts[i]);
    if (most < n) list += ", and " + std::to_string(n - most) + " more";
    return "{" + list + "}";
}

}  // namespace tenet::laws
