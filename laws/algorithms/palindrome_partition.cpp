#include <tenet/laws/algorithms/palindrome_partition.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::palindrome_parts {

namespace {

bool is_palindrome(const std::string& text) {
    return std::equal(text.begin(), text.end(), text.rbegin());
}

// Of each beginning of the text, from its shorter ones.
std::size_t fewest(const std::string& text) {
    std::vector<std::size_t> parts{0};
    for (std::size_t end = 1; end <= text.size(); ++end) {
        std::size_t least = end;
        for (std::size_t begin = 0; begin < end; ++begin)
            if (is_palindrome(text.substr(begin, end - begin)))
                least = std::min(least, parts[begin] + 1);
        parts.push_back(least);
    }
    return parts.back();
}

// What is wrong with the part of the text from a place on, of which size is
// set.
std::string wrong_with_part(const value& part, const std::string& text,
                            std::size_t at, std::size_t& size) {
    if (callable::is_whole(part)) {
        if (part.whole <= std::int64_t(at) ||
            part.whole > std::int64_t(text.size()))
            return "no part ends at " + shown(part.whole);
        size = std::size_t(part.whole) - at;
    } else {
        std::vector<std::int64_t> letters;
        if (!callable::read_numbers(part, letters) || letters.empty() ||
            letters.size() > text.size() - at ||
            !std::equal(letters.begin(), letters.end(),
                        text.begin() + long(at)))
            return "that does not make the text";
        size = letters.size();
    }
    return is_palindrome(text.substr(at, size))
               ? ""
               : shown(text.substr(at, size)) + " is no palindrome";
}

std::string wrong_with(const value& answer, const std::string& text) {
    const std::size_t least = fewest(text);
    if (callable::is_whole(answer)) {
        if (text.empty() ? answer.whole <= 0
                         : std::cmp_equal(answer.whole, least - 1))
            return {};
        return callable::got(
            answer, "the fewest cuts are " +
                        shown(least - std::min<std::size_t>(least, 1)));
    }
    if (answer.is != value::kind::list)
        return callable::got(answer, "that is no list of parts");
    std::size_t at = 0;
    for (const value& part : answer.parts) {
        std::size_t size = 0;
        if (auto wrong = wrong_with_part(part, text, at, size); !wrong.empty())
            return callable::got(answer, wrong);
        at += size;
    }
    if (at != text.size())
        return callable::got(answer, "that does not make the text");
    return answer.parts.size() == least
               ? ""
               : callable::got(answer, "the fewest parts are " + shown(least));
}

finding judge_time(const subject& parts, const settings& how) {
    const auto call = parts.text(how, "parts");
    return judge_growth(
        "its time grows as the cube of the length at most",
        "the cube of the length", 10, 20, 8, 60,
        {{parts.list + " a($n, 'a');\n" + call,
          [&](std::size_t n) { parts.call(std::string(n, 'a')); }},
         {parts.list +
              " a;\nfor (int i = 0; i < $n; ++i) a.push_back(\"abc\"[i "
              "% 3]);\n" +
              call,
          [&](std::size_t n) {
              std::string text;
              for (std::size_t i = 0; i < n; ++i) text += "abc"[i % 3];
              parts.call(text);
          }}},
        how);
}

}  // namespace

report judge(const subject& parts, const settings& how) {
    report found = callable::report_on("palindrome_partition", "parts", how);
    const callable::trial<std::string> of_texts{
        callable::declared(parts.list, "a", "$0") + parts.text(how, "parts"),
        parts.call, wrong_with, how};
    std::vector<std::tuple<std::string>> all;
    for (auto& word : callable::all_words('c', 7)) all.emplace_back(word);
    found += of_texts.on_all("it takes the fewest on all small inputs", all);
    // Whose time explodes would not come to an end of others.
    found += judge_time(parts, how);
    if (!found.refuted())
        found += of_texts.on_drawn<callable::letters<'b', 30>>(
            "it takes the fewest on others");
    return found;
}

}  // namespace tenet::laws::palindrome_parts
