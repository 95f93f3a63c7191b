#include <tenet/laws/algorithms/wildcard_match.hpp>

#include <string_view>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws {

namespace wildcards {

// Its wildcards are drawn as further letters.
struct pattern {
    std::string text;
    operator const std::string&() const { return text; }
};

namespace {

void put_wildcards(std::string& pattern) {
    for (char& letter : pattern)
        if (letter >= 'c') letter = letter == 'c' ? '?' : '*';
}

}  // namespace

}  // namespace wildcards

template <>
struct argument<wildcards::pattern> {
    using letters = argument<callable::letters<'d', 12>>;
    static domain from() { return letters::from(); }
    static wildcards::pattern make(const value& drawn) {
        wildcards::pattern made{letters::make(drawn).text};
        wildcards::put_wildcards(made.text);
        return made;
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::wildcards {

namespace {

// By what each letter of the pattern may take.
bool matches(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) return text.empty();
    const std::string_view rest = pattern.substr(1);
    if (pattern[0] == '*')
        return matches(text, rest) ||
               (!text.empty() && matches(text.substr(1), pattern));
    return !text.empty() && (pattern[0] == '?' || pattern[0] == text[0]) &&
           matches(text.substr(1), rest);
}

std::string wrong_with(const value& answer, const std::string& text,
                       const std::string& pattern) {
    const bool due = matches(text, pattern);
    return (answer.number() != 0) == due
               ? ""
               : callable::got(answer,
                               due ? "it matches" : "it does not match");
}

// Short patterns, and those whose parts may overlap in the text.
std::vector<std::tuple<std::string, std::string>> all_small() {
    auto patterns = callable::all_words('d', 4);
    for (std::string& pattern : patterns) put_wildcards(pattern);
    for (const auto& first : callable::all_words('b', 2))
        for (const auto& last : callable::all_words('b', 2))
            patterns.push_back('*' + first + '*' + last);
    std::vector<std::tuple<std::string, std::string>> all;
    for (const auto& pattern : patterns)
        for (const auto& text : callable::all_words('b', 4))
            all.emplace_back(text, pattern);
    return all;
}

finding judge_time(const subject& match, const settings& how) {
    const auto pattern_of = [](std::size_t n) {
        std::string stars;
        for (std::size_t i = 0; i < n / 2; ++i) stars += "*a";
        return stars + 'b';
    };
    return judge_growth(
        "its time grows as a power of the lengths",
        "the product of the lengths", 10, 20, 4, 40,
        {{match.list + " a($n, 'a');\n" + match.list + " b;\n" +
              "for (int i = 0; i < $n / 2; ++i) {\n    b.push_back('*');\n"
              "    b.push_back('a');\n}\nb.push_back('b');\n" +
              match.text(how, "match"),
          [&, pattern_of](std::size_t n) {
              match.call(std::string(n, 'a'), pattern_of(n));
          }}},
        how);
}

}  // namespace

report judge(subject match, const settings& how) {
    report found = callable::report_on("wildcard_match", "match", how);
    const auto is = [&](const char* a, const char* b) {
        return match.call(a, b).number() != 0;
    };
    std::string first = "$0", second = "$1";
    if (callable::seems([&] { return is("?", "a") && !is("a", "?"); }, how)) {
        match.call = [call = match.call](const auto& text,
                                         const auto& pattern) {
            return call(pattern, text);
        };
        std::swap(first, second);
    }
    const callable::trial<std::string, std::string> of_texts{
        callable::declared(match.list, "a", first) +
            callable::declared(match.list, "b", second) +
            match.text(how, "match"),
        match.call, wrong_with, how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    // Whose time explodes would not come to an end of others.
    found += judge_time(match, how);
    if (!found.refuted())
        found += of_texts.on_drawn<callable::letters<'b', 16>, pattern>(
            "it is right about others");
    return found;
}

}  // namespace tenet::laws::wildcards
