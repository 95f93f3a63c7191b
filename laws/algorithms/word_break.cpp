#include <tenet/laws/algorithms/word_break.hpp>

#include <algorithm>
#include <optional>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::breaks {

namespace {

using callable::text_list;

// Of each end of the text, from its shorter ones.
bool has_way(const std::string& text, const text_list& words) {
    std::vector<bool> breaks(text.size() + 1);
    breaks[text.size()] = true;
    for (std::size_t i = text.size(); i-- > 0;)
        for (const std::string& word : words)
            if (text.compare(i, word.size(), word) == 0 &&
                breaks[i + word.size()])
                breaks[i] = true;
    return breaks[0];
}

std::string joined(const text_list& parts) {
    std::string text;
    for (const std::string& part : parts) text += part;
    return text;
}

text_list split(const std::string& text) {
    text_list parts(1);
    for (const char letter : text)
        if (letter == ' ')
            parts.emplace_back();
        else
            parts.back() += letter;
    std::erase(parts, "");
    return parts;
}

// The words of an answer, of which a number is a place in the list.
std::optional<text_list> words_in(const value& answer, const text_list& words) {
    if (answer.is == value::kind::text) return split(answer.text);
    if (answer.is != value::kind::list) return {};
    text_list all;
    for (const value& part : answer.parts) {
        const bool is_place = part.is == value::kind::whole &&
                              part.whole >= 0 &&
                              part.whole < std::int64_t(words.size());
        if (!is_place && part.is != value::kind::text) return {};
        all.push_back(is_place ? words[std::size_t(part.whole)] : part.text);
    }
    return all;
}

bool says_no(const value& answer) {
    return !answer.is_something() ||
           (answer.is == value::kind::list && answer.parts.empty()) ||
           (answer.is == value::kind::text && answer.text.empty());
}

std::string wrong_with(const value& answer, const std::string& text,
                       const text_list& words) {
    const bool due = has_way(text, words);
    const std::string way = due ? "there is a way" : "there is no way";
    if (answer.is == value::kind::truth || answer.is == value::kind::whole)
        return (answer.whole != 0) == due ? "" : callable::got(answer, way);
    if (!due || answer.is == value::kind::nothing)
        return says_no(answer) == !due ? "" : callable::got(answer, way);
    const auto made_of = words_in(answer, words);
    if (!made_of)
        return callable::got(answer, "these are no words of the list");
    for (const std::string& word : *made_of)
        if (std::ranges::count(words, word) == 0)
            return callable::got(answer, shown(word) + " is no word");
    return joined(*made_of) == text
               ? ""
               : callable::got(answer, "that makes " + shown(joined(*made_of)));
}

std::vector<std::tuple<std::string, text_list>> all_small() {
    const text_list of{"a", "b", "ab", "ba", "aba", "bb"};
    std::vector<std::tuple<std::string, text_list>> all;
    const auto texts = callable::all_words('b', 5);
    for (const std::string& text : texts)
        for (unsigned set = 0; set < 1U << of.size(); ++set) {
            text_list words;
            for (std::size_t i = 0; i < of.size(); ++i)
                if (set >> i & 1U) words.push_back(of[i]);
            all.emplace_back(text, words);
        }
    return all;
}

finding judge_time(const subject& breaks, const settings& how) {
    return judge_growth(
        "its time grows as a power of the length", "the cube of the length", 10,
        20, 8, 60,
        {{"std::string text($n, 'a');\ntext.back() = 'b';\n" + breaks.types[1] +
              " words{\"a\", \"aa\", \"aaa\"};\n" + breaks.text(how, "breaks"),
          [&](std::size_t n) {
              breaks.call(std::string(n - 1, 'a') + 'b', {"a", "aa", "aaa"});
          }}},
        how);
}

}  // namespace

report judge(const subject& breaks, const settings& how) {
    report found = callable::report_on("word_break", "breaks", how);
    const callable::trial<std::string, text_list> of_texts{
        "std::string text = $0;\n" +
            callable::declared_words(breaks.types[1], "words", "$1") +
            breaks.text(how, "breaks"),
        breaks.call, wrong_with, how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    // Whose time explodes would not come to an end of others.
    found += judge_time(breaks, how);
    if (!found.refuted())
        found += of_texts.on_drawn<callable::letters<'b', 30>,
                                   up_to<callable::letters<'b', 3, 1>, 6>>(
            "it is right about others");
    return found;
}

}  // namespace tenet::laws::breaks
