#include "card.hpp"

#include "text.hpp"

#include <algorithm>
#include <cctype>

namespace tenet::tool {
namespace {

std::size_t indentation(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c));
}

// "See also" of "See also: x"; empty when the line does not start with a key:
// a capital, then letters, in one or two words.
std::string_view key_of(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == line.npos || colon == 0) return {};
    if (colon + 1 < line.size() && line[colon + 1] != ' ') return {};
    const auto key = line.substr(0, colon);
    const bool capital = std::isupper(static_cast<unsigned char>(key[0])) != 0;
    const bool letters = std::ranges::all_of(
        key, [](char c) { return c == ' ' || is_letter(c); });
    return capital && letters && split(key, ' ').size() <= 2
               ? key
               : std::string_view();
}

// The lines of the first comment, without its slashes.
std::vector<std::string_view> comment_lines(std::string_view header) {
    std::vector<std::string_view> lines;
    for (auto line : split_lines(header)) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.starts_with("//")) break;
        line.remove_prefix(2);
        if (line.starts_with(' ')) line.remove_prefix(1);
        lines.push_back(line);
    }
    return lines;
}

// Removes what all lines are indented by, and empty lines at both ends.
void dedent(std::vector<std::string>& lines) {
    const auto blank = [](const std::string& line) {
        return trim(line).empty();
    };
    while (!lines.empty() && blank(lines.back())) lines.pop_back();
    while (!lines.empty() && blank(lines.front())) lines.erase(lines.begin());
    std::size_t shared = std::string::npos;
    for (const auto& line : lines)
        if (!blank(line)) shared = std::min(shared, indentation(line));
    for (auto& line : lines) line.erase(0, std::min(shared, line.size()));
}

class parser {
public:
    explicit parser(std::string_view header) : lines_(comment_lines(header)) {}

    card parse() {
        card_.line_count = lines_.size();
        if (lines_.empty())
            report(0, "a card is expected as the header's first comment");
        else
            parse_title();
        parse_lead();
        while (at_ < lines_.size()) parse_field();
        return std::move(card_);
    }

private:
    void report(std::size_t index, std::string text) {
        card_.problems.push_back({index + 1, std::move(text)});
    }

    bool more() const { return at_ < lines_.size(); }

    void parse_title() {
        const auto first = lines_[at_];
        const auto colon = first.find(": ");
        if (colon == first.npos || !is_snake_case(first.substr(0, colon))) {
            report(at_, "the card starts with 'name: summary.'");
            return;
        }
        card_.name = first.substr(0, colon);
        card_.summary = trim(first.substr(colon + 2));
        for (++at_;
             more() && !lines_[at_].empty() && key_of(lines_[at_]).empty();
             ++at_)
            card_.summary.append(" ").append(trim(lines_[at_]));
        if (card_.summary.ends_with('.'))
            card_.summary.pop_back();
        else
            report(0, "the summary ends with a full stop");
    }

    void parse_lead() {
        bool paragraph = false;
        for (; more() && key_of(lines_[at_]).empty(); ++at_) {
            const auto text = trim(lines_[at_]);
            if (!text.empty() && !card_.lead.empty())
                card_.lead += paragraph ? "\n\n" : " ";
            card_.lead += text;
            paragraph = text.empty();
        }
    }

    void parse_field() {
        const auto key = key_of(lines_[at_]);
        field read{std::string(key), at_ + 1, {}};
        if (card_.find(key) != nullptr)
            report(at_, "'" + read.key + "' is there twice");
        const auto rest = trim(lines_[at_].substr(key.size() + 1));
        std::vector<std::string> following;
        for (++at_; more() && key_of(lines_[at_]).empty(); ++at_) {
            if (!lines_[at_].empty() && indentation(lines_[at_]) < 2)
                report(at_, "a continuation is indented");
            following.emplace_back(lines_[at_]);
        }
        dedent(following);
        if (!rest.empty()) read.lines.emplace_back(rest);
        read.lines.insert(read.lines.end(), following.begin(), following.end());
        if (read.lines.empty())
            report(read.line - 1, "'" + read.key + "' has no value");
        card_.fields.push_back(std::move(read));
    }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    card card_;
};

// Where the last statement of code ends: behind the last ';' outside brackets
// and quotes, or behind a '}' outside them that is all its line holds.
std::size_t last_boundary(std::string_view code) {
    std::size_t boundary = 0;
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (quote != '\0') {
            if (c == '\\') ++i;
            if (c == quote) quote = '\0';
        } else if (c == '"' ||
                   (c == '\'' &&
                    (i == 0 ||
                     !std::isdigit(static_cast<unsigned char>(code[i - 1]))))) {
            quote = c;
        } else if (code.substr(i).starts_with("//")) {
            i = std::min(code.find('\n', i), code.size());
        } else if (std::string_view("([{").find(c) != std::string_view::npos) {
            ++depth;
        } else if (std::string_view(")]}").find(c) != std::string_view::npos) {
            --depth;
            const auto begin = code.rfind('\n', i) + 1;
            const auto line = code.substr(begin, code.find('\n', i) - begin);
            if (depth == 0 && trim(line) == "}") boundary = i + 1;
        } else if (c == ';' && depth == 0) {
            boundary = i + 1;
        }
    }
    return boundary;
}

}  // namespace

std::string field::joined() const {
    return join(lines, " ");
}

const field* card::find(std::string_view key) const {
    const auto found = std::ranges::find(fields, key, &field::key);
    return found == fields.end() ? nullptr : &*found;
}

std::string card::value(std::string_view key) const {
    const field* found = find(key);
    return found == nullptr ? std::string() : found->joined();
}

std::vector<std::string> card::parts(std::string_view key,
                                     char separator) const {
    const std::string whole = value(key);
    std::vector<std::string> result;
    for (const auto part : split(whole, separator))
        if (!trim(part).empty()) result.emplace_back(trim(part));
    return result;
}

card parse_card(std::string_view header) {
    return parser(header).parse();
}

example example_of(const card& read) {
    const field* found = read.find("Example");
    if (found == nullptr) return {};
    const std::string code = join(found->lines, "\n");
    const std::size_t end = last_boundary(code);
    return {std::string(trim(std::string_view(code).substr(0, end))),
            std::string(trim(std::string_view(code).substr(end)))};
}

}  // namespace tenet::tool
