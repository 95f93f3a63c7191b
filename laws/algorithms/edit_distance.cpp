#include <tenet/laws/algorithms/edit_distance.hpp>

#include <optional>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::edits {

namespace {

// By all ways to edit where both are short, else by the table.
std::size_t fewest(const std::string& a, const std::string& b, std::size_t i,
                   std::size_t j) {
    if (i == a.size() || j == b.size()) return a.size() - i + b.size() - j;
    const std::size_t both =
        fewest(a, b, i + 1, j + 1) + std::size_t(a[i] != b[j]);
    return std::min(
        both, 1 + std::min(fewest(a, b, i + 1, j), fewest(a, b, i, j + 1)));
}

std::size_t fewest(const std::string& a, const std::string& b) {
    if (a.size() + b.size() <= 8) return fewest(a, b, 0, 0);
    std::vector<std::vector<std::size_t>> edits(
        a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0)
                edits[i][j] = i + j;
            else
                edits[i][j] = std::min(
                    {edits[i - 1][j] + 1, edits[i][j - 1] + 1,
                     edits[i - 1][j - 1] + std::size_t(a[i - 1] != b[j - 1])});
        }
    return edits.back().back();
}

// Of a step: '=', '!', '+', '-', or nothing.
char kind_of(const value& step) {
    if (step.is == value::kind::list && !step.parts.empty())
        return kind_of(step.parts.front());
    const char letter =
        step.is == value::kind::text
            ? (step.text.empty() ? ' ' : step.text.front())
            : static_cast<char>(step.is == value::kind::whole ? step.whole : 0);
    const std::string_view letters = "=kKmM!rRsSxX+iI-eEdD";
    const std::string_view kinds = "=====!!!!!!!+++-----";
    const auto at = letters.find(letter);
    return at == letters.npos ? ' ' : kinds[at];
}

std::optional<std::string> script_in(const value& answer) {
    std::string script;
    if (answer.is == value::kind::text)
        for (const char letter : answer.text)
            script += kind_of(value(std::string(1, letter)));
    else if (answer.is == value::kind::list)
        for (const value& step : answer.parts) script += kind_of(step);
    else
        return {};
    return script;
}

// What is wrong with a script that is to turn a into b; its edits are counted.
std::string wrong_with_script(const std::string& script, const std::string& a,
                              const std::string& b, std::size_t& edits) {
    std::size_t i = 0, j = 0;
    for (const char kind : script) {
        const bool takes = kind != '+', gives = kind != '-';
        if (kind == ' ')
            return "a step is none of keep, replace, insert, erase";
        if ((takes && i == a.size()) || (gives && j == b.size()))
            return "a step is behind the end";
        if (kind == '=' && a[i] != b[j]) return "it keeps what differs";
        i += takes;
        j += gives;
        edits += kind != '=';
    }
    return i == a.size() && j == b.size() ? "" : "it ends before both do";
}

std::string wrong_with(const value& answer, const std::string& a,
                       const std::string& b) {
    const std::size_t least = fewest(a, b);
    const std::string enough = "the fewest edits are " + shown(least);
    const auto right = [&](const value& number) {
        return std::cmp_equal(callable::whole_or_none(number), least);
    };
    if (callable::is_whole(answer))
        return right(answer) ? "" : callable::got(answer, enough);
    const bool both = answer.parts.size() == 2 &&
                      callable::is_whole(answer.parts[0]) &&
                      answer.parts[1].is >= value::kind::text;
    if (both && !right(answer.parts[0])) return callable::got(answer, enough);
    const auto script = script_in(both ? answer.parts[1] : answer);
    if (!script) return callable::got(answer, "that is no script");
    std::size_t taken = 0;
    if (auto wrong = wrong_with_script(*script, a, b, taken); !wrong.empty())
        return callable::got(answer, wrong);
    return taken == least ? "" : callable::got(answer, enough);
}

finding judge_time(const subject& distance, const settings& how) {
    return judge_growth("its time grows as n m", "n m", 50, 200, 16, 40,
                        {{distance.list + " a($n, 'a'), b($n, 'b');\n" +
                              distance.text(how, "distance"),
                          [&](std::size_t n) {
                              distance.call(std::string(n, 'a'),
                                            std::string(n, 'b'));
                          }}},
                        how);
}

}  // namespace

report judge(const subject& distance, const settings& how) {
    report found = callable::report_on("edit_distance", "distance", how);
    const callable::trial<std::string, std::string> of_texts{
        callable::declared(distance.list, "a", "$0") +
            callable::declared(distance.list, "b", "$1") +
            distance.text(how, "distance"),
        distance.call, wrong_with, how};
    found += of_texts.on_all("it takes the fewest edits on all small inputs",
                             callable::all_pairs_of_words());
    // Whose time explodes would not come to an end of others.
    found += judge_time(distance, how);
    if (!found.refuted())
        found += of_texts.on_drawn<callable::word, callable::word>(
            "it takes the fewest edits on others");
    return found;
}

}  // namespace tenet::laws::edits
