#include "subject_shape.hpp"

#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cctype>

namespace tenet::tool {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Where the text goes on after what begins at a comment or a literal; the
// place itself where nothing does.
std::size_t end_of_skipped(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    const auto end = [&](std::size_t found, std::size_t size) {
        return found == text.npos ? text.size() : found + size;
    };
    if (rest.starts_with("//")) return end(text.find('\n', at), 0);
    if (rest.starts_with("/*")) return end(text.find("*/", at + 2), 2);
    if (rest.starts_with("R\"")) {
        const auto open = text.find('(', at);
        if (open == text.npos) return text.size();
        const std::string close =
            ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
        return end(text.find(close, open), close.size());
    }
    if (text[at] != '"' && text[at] != '\'') return at;
    if (text[at] == '\'' && at > 0 && is_word(text[at - 1]))
        return at;  // 1'000
    std::size_t i = at + 1;
    while (i < text.size() && text[i] != text[at]) i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

// The place after the bracket that closes the one at a place.
std::size_t after_closing(std::string_view code, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        if (std::string_view("({[").find(code[i]) != code.npos) ++depth;
        if (std::string_view(")}]").find(code[i]) != code.npos && --depth == 0)
            return i + 1;
    }
    return code.size();
}

std::string_view word_before(std::string_view code, std::size_t end) {
    while (end > 0 && std::isspace(static_cast<unsigned char>(code[end - 1])))
        --end;
    std::size_t begin = end;
    while (begin > 0 && is_word(code[begin - 1])) --begin;
    return code.substr(begin, end - begin);
}

bool is_word_at(std::string_view code, std::size_t at, std::string_view word) {
    const std::size_t end = at + word.size();
    return code.substr(at).starts_with(word) &&
           (at == 0 || !is_word(code[at - 1])) &&
           (end == code.size() || !is_word(code[end]));
}

std::size_t find_word(std::string_view code, std::string_view word,
                      std::size_t from = 0) {
    for (auto at = code.find(word, from); at != code.npos;
         at = code.find(word, at + 1))
        if (is_word_at(code, at, word)) return at;
    return code.npos;
}

// Reads the members of a class between its braces.
class members {
public:
    members(std::string_view body, std::string_view name, bool is_struct)
        : body_(body), name_(name), public_(is_struct) {}

    class_shape read() {
        while (at_ < body_.size()) step();
        return std::move(found_);
    }

private:
    void step() {
        const char c = body_[at_];
        if (c == '{') {
            at_ = after_closing(body_, at_);
        } else if (c == '(') {
            add(word_before(body_, at_));
            at_ = after_closing(body_, at_);
            skip_to_body();
        } else if (is_word(c)) {
            read_word();
        } else {
            ++at_;
        }
    }

    // Initializers and what else comes between parameters and a body.
    void skip_to_body() {
        const auto end = body_.find_first_of("{;(", at_);
        if (end != body_.npos && body_[end] == '(') {
            // "operator()(...)", or a member initialized by "(...)".
            at_ = end;
            if (!expects_parameters_) at_ = after_closing(body_, at_);
            expects_parameters_ = false;
            if (at_ != end) skip_to_body();
            return;
        }
        at_ = end == body_.npos ? body_.size() : end;
    }

    void read_word() {
        const std::size_t begin = at_;
        while (at_ < body_.size() && is_word(body_[at_])) ++at_;
        const auto word = body_.substr(begin, at_ - begin);
        const bool label = body_.substr(at_).starts_with(":") &&
                           !body_.substr(at_).starts_with("::");
        if (label &&
            (word == "public" || word == "private" || word == "protected"))
            public_ = word == "public";
    }

    void add(std::string_view name) {
        expects_parameters_ = name == "operator";
        if (!public_) return;
        if (name == "operator") {
            found_.is_called |= body_.substr(at_).starts_with("()");
            return;
        }
        static const std::vector<std::string_view> none{
            "requires", "decltype", "noexcept", "explicit", "alignas", ""};
        if (name == name_ || std::ranges::count(none, name) > 0) return;
        if (std::ranges::count(found_.functions, name) == 0)
            found_.functions.emplace_back(name);
    }

    std::string_view body_, name_;
    bool public_;
    std::size_t at_ = 0;
    bool expects_parameters_ = false;
    class_shape found_;
};

// "my::pair<int>" is a pair.
std::string_view bare_name(std::string_view name) {
    name = trim(name.substr(0, name.find('<')));
    const auto colons = name.rfind("::");
    return colons == name.npos ? name : name.substr(colons + 2);
}

bool follows_template(std::string_view code, std::size_t at) {
    const auto begin = code.substr(0, at).find_last_of(";{}");
    const auto head = code.substr(begin == code.npos ? 0 : begin,
                                  at - (begin == code.npos ? 0 : begin));
    return find_word(head, "template") != head.npos;
}

// "template <class T> class heap final : base" defines heap.
std::string_view class_named_in(std::string_view head) {
    std::size_t angles = 0;
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (head[at] == '(') at = after_closing(head, at) - 1;
        if (head[at] == '<') ++angles;
        if (head[at] == '>' && angles > 0) --angles;
        if (angles == 0 && is_word_at(head, at, "enum")) return {};
        const bool is_key =
            is_word_at(head, at, "class") || is_word_at(head, at, "struct");
        if (angles > 0 || !is_key) continue;
        auto name = trim(head.substr(at + (head[at] == 'c' ? 5 : 6)));
        const auto end = std::ranges::find_if_not(name, is_word);
        return name.substr(0, std::size_t(end - name.begin()));
    }
    return {};
}

// The code without lines of the preprocessor.
std::string without_directives(std::string_view code) {
    std::string all(code);
    bool is_directive = false, is_first = true;
    for (char& c : all) {
        if (c == '#' && is_first) is_directive = true;
        is_first = c == '\n' || (is_first && (c == ' ' || c == '\t'));
        if (c == '\n') is_directive = false;
        if (is_directive) c = ' ';
    }
    return all;
}

// Calls visit(namespaces, head, is_defined) for what stands before each bracket
// or semicolon outside of classes and functions, until it returns false.
template <class Visit>
void each_head(std::string_view all, Visit visit) {
    const std::string plain = without_directives(all);
    const std::string_view code = plain;
    std::vector<std::string> spaces{""};
    std::size_t head = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '}' && spaces.size() > 1) spaces.pop_back();
        if (code[at] == '}') head = at + 1;
        if (code[at] != '{' && code[at] != ';') continue;
        const auto before = code.substr(head, at - head);
        const auto space = find_word(before, "namespace");
        head = at + 1;
        if (code[at] == '{' && space != before.npos) {
            const auto name = trim(before.substr(space + 9));
            spaces.push_back(spaces.back() + std::string(name) +
                             (name.empty() ? "" : "::"));
            continue;
        }
        if (!visit(std::string_view(spaces.back()), before, code[at] == '{'))
            return;
        if (code[at] == '{') head = (at = after_closing(code, at) - 1) + 1;
    }
}

}  // namespace

std::string code_of(std::string_view source) {
    std::string code(source);
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = end_of_skipped(source, at);
        for (std::size_t i = at; i < end; ++i)
            if (code[i] != '\n') code[i] = ' ';
        at = std::max(end, at + 1);
    }
    return code;
}

std::optional<class_shape> find_class(std::string_view code,
                                      std::string_view name) {
    const auto bare = bare_name(name);
    if (bare.empty()) return std::nullopt;
    for (auto at = find_word(code, bare); at != code.npos;
         at = find_word(code, bare, at + 1)) {
        const auto before = word_before(code, at);
        if (before != "class" && before != "struct") continue;
        const auto open = code.find_first_of("{;", at);
        if (open == code.npos || code[open] == ';') continue;
        const auto body =
            code.substr(open + 1, after_closing(code, open) - open - 2);
        class_shape found = members(body, bare, before == "struct").read();
        found.is_template = follows_template(code, at);
        return found;
    }
    return std::nullopt;
}

std::vector<std::string> classes_in(std::string_view code) {
    std::vector<std::string> found;
    each_head(code, [&](std::string_view space, std::string_view head,
                        bool is_defined) {
        if (const auto name = class_named_in(head); is_defined && !name.empty())
            found.push_back(std::string(space) + std::string(name));
        return true;
    });
    return found;
}

std::string declared_in(std::string_view code, std::string_view name) {
    std::string found;
    each_head(code, [&](std::string_view space, std::string_view head, bool) {
        const auto at = find_word(head, name);
        if (at == head.npos || word_before(head, at) == "operator") return true;
        const auto before = trim(head.substr(0, at));
        if (before.empty() || before.ends_with("::")) return true;
        found = std::string(space) + std::string(name);
        return false;
    });
    return found;
}

std::string replaced_words(std::string_view text, std::string_view word,
                           std::string_view by) {
    std::string all;
    std::size_t from = 0;
    for (auto at = find_word(text, word); at != text.npos;
         at = find_word(text, word, from)) {
        all += text.substr(from, at - from);
        all += by;
        from = at + word.size();
    }
    return all += text.substr(from);
}

bool mentions(std::string_view code, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [code](const std::string& word) {
        return find_word(code, word) != code.npos;
    });
}

callable callable_of(std::string_view code, const std::string& subject) {
    if (const auto found = find_class(code, subject)) {
        if (found->is_called) return {subject + "{}", subject + "{}"};
        if (found->functions.size() > 1)
            refuse(
                "{} has several public functions: {}; name the one to judge, "
                "such as --subject {}::{}",
                subject, join(found->functions, ", "), subject,
                found->functions.front());
        if (found->functions.empty())
            refuse("{} has no public function to call", subject);
        const std::string call = subject + "{}." + found->functions.front();
        return {call, call};
    }
    const auto colons = subject.rfind("::");
    if (colons != std::string::npos && colons > 0) {
        const std::string owner = subject.substr(0, colons);
        const std::string function = subject.substr(colons + 2);
        const auto found = find_class(code, owner);
        if (found && std::ranges::count(found->functions, function) > 0) {
            const std::string call = owner + "{}." + function;
            return {call, call};
        }
    }
    return {subject, subject};
}

}  // namespace tenet::tool
