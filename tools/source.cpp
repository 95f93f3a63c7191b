#include "source.hpp"

#include "text.hpp"

#include <algorithm>
#include <cctype>

namespace tenet::tool {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Walks over the text token by token, as far as finding directives needs it.
class scanner {
public:
    explicit scanner(std::string_view source) : source_(source) {}

    std::vector<directive> scan() {
        while (at_ < source_.size()) step();
        return std::move(found_);
    }

private:
    bool sees(std::string_view text) const {
        return source_.substr(at_).starts_with(text);
    }

    void advance(std::size_t count) {
        const std::size_t end = std::min(at_ + count, source_.size());
        for (; at_ < end; ++at_) line_ += source_[at_] == '\n' ? 1 : 0;
    }

    void advance_to(std::size_t position) {
        advance(std::min(position, source_.size()) - at_);
    }

    void step() {
        const char c = source_[at_];
        if (sees("//")) return skip_line();
        if (sees("/*")) return skip_past("*/", 2);
        if (c == '"' || c == '\'') return skip_quoted(c);
        if (c == '#' && fresh_line_) return read_directive();
        if (is_word(c)) return read_word();
        if (c == '\n') fresh_line_ = true;
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            fresh_line_ = false;
        advance(1);
    }

    // To the end of the line, following lines joined by a backslash.
    void skip_line() {
        for (;;) {
            const auto end = source_.find('\n', at_);
            const bool joined =
                end != source_.npos && end > 0 && source_[end - 1] == '\\';
            advance_to(joined ? end + 1 : end);
            if (!joined) return;
        }
    }

    void skip_past(std::string_view closing, std::size_t from) {
        const auto end = source_.find(closing, at_ + from);
        advance_to(end == source_.npos ? end : end + closing.size());
    }

    void skip_quoted(char quote) {
        fresh_line_ = false;
        for (advance(1); at_ < source_.size(); advance(1)) {
            if (source_[at_] == '\\')
                advance(1);
            else if (source_[at_] == quote || source_[at_] == '\n')
                return advance(1);
        }
    }

    // A word may open a raw string, and a number may hold quotes: 1'000.
    void read_word() {
        fresh_line_ = false;
        const std::size_t begin = at_;
        const bool number =
            std::isdigit(static_cast<unsigned char>(source_[at_])) != 0;
        const auto belongs = [&] {
            return is_word(source_[at_]) ||
                   (number && source_[at_] == '\'' &&
                    at_ + 1 < source_.size() && is_word(source_[at_ + 1]));
        };
        while (at_ < source_.size() && belongs()) advance(1);
        const auto word = source_.substr(begin, at_ - begin);
        if (sees("\"") && (word == "R" || word == "u8R" || word == "uR" ||
                           word == "UR" || word == "LR"))
            skip_raw_string();
    }

    void skip_raw_string() {
        const auto open = source_.find('(', at_);
        if (open == source_.npos) return skip_line();
        const auto name = source_.substr(at_ + 1, open - at_ - 1);
        skip_past(")" + std::string(name) + "\"", open - at_);
    }

    void read_directive() {
        const std::size_t first = line_;
        const std::size_t begin = at_;
        skip_line();
        const auto text = trim(source_.substr(begin + 1, at_ - begin - 1));
        const auto name_end = std::ranges::find_if_not(text, is_word);
        const std::string_view name(text.begin(), name_end);
        const auto rest = trim(text.substr(name.size()));
        if (name == "endif" && depth_ > 0) --depth_;
        found_.push_back(
            {directive::kind::other, "", first, line_ + 1, depth_ > 0});
        if (name == "include") read_include(rest);
        if (name == "pragma" && split_words(rest).size() > 0 &&
            split_words(rest)[0] == "once")
            found_.back().what = directive::kind::pragma_once;
        if (name == "if" || name == "ifdef" || name == "ifndef") ++depth_;
        // A comment may open here and close lines later.
        const auto comment = text.find("/*");
        if (comment != text.npos && text.find("*/", comment) == text.npos)
            skip_past("*/", 0);
    }

    void read_include(std::string_view rest) {
        if (rest.empty()) return;
        const char closing = rest[0] == '<' ? '>' : rest[0];
        const auto end = rest.find(closing, 1);
        if ((closing != '>' && closing != '"') || end == rest.npos) return;
        found_.back().target = rest.substr(1, end - 1);
        found_.back().what = closing == '>' ? directive::kind::angle_include
                                            : directive::kind::quote_include;
    }

    std::string_view source_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;
    std::size_t depth_ = 0;
    bool fresh_line_ = true;
    std::vector<directive> found_;
};

}  // namespace

std::vector<directive> directives_of(std::string_view source) {
    return scanner(source).scan();
}

std::vector<std::string> includes_of(std::string_view source) {
    std::vector<std::string> targets;
    for (auto& found : directives_of(source))
        if (found.what == directive::kind::angle_include)
            targets.push_back(std::move(found.target));
    return targets;
}

}  // namespace tenet::tool
