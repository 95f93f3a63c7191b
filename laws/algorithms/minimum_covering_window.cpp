#include <tenet/laws/algorithms/minimum_covering_window.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/algorithms/told_window.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::covering {

namespace {

using namespace callable;

bool covers(const numbers& part, const std::string& wanted) {
    return std::ranges::all_of(wanted, [&](char letter) {
        return std::ranges::count(part, letter) >=
               std::ranges::count(wanted, letter);
    });
}

std::string wrong_with(told_by told, bool as_stated, const value& answer,
                       const std::string& text, const std::string& wanted) {
    const auto fits = [&](const numbers& part) { return covers(part, wanted); };
    const numbers list = letters_of(text);
    if (as_stated && is_whole(answer))
        return got(answer, "the part itself is asked for");
    return wrong_window(told, answer, list,
                        {"the shortest", shortest_of(list, fits), fits});
}

// Of n letters, a b and c come last, once before.
std::string long_text(int n) {
    std::string text(std::size_t(n), 'x');
    text.front() = 'a';
    text[text.size() / 2] = 'b';
    text.replace(text.size() - 4, 4, "bxca");
    return text;
}

std::string long_statements(const subject& cover, const settings& how,
                            const std::string& n) {
    return "std::string letters(" + n +
           ", 'x');\n"
           "letters.front() = 'a';\n"
           "letters[letters.size() / 2] = 'b';\n"
           "letters.replace(letters.size() - 4, 4, \"bxca\");\n" +
           cover.list + " a(letters.begin(), letters.end());\n" +
           declared(cover.list, "b", "\"abc\"") + cover.text(how, "cover");
}

// Of n letters, a to c are far apart, and many that are not wanted between.
finding judge_long(const subject& cover, told_by told, int longest,
                   const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        "std::string letters($0, 'x');\n"
        "letters[$0 / 8] = 'a', letters[$0 / 2] = 'b';\n"
        "letters.back() = 'c';\n" +
            cover.list + " a(letters.begin(), letters.end());\n" +
            declared(cover.list, "b", "\"abc\"") + cover.text(how, "cover"),
        longest,
        [&](int n) {
            if (n < 3) return std::string();
            std::string text(std::size_t(n), 'x');
            text[std::size_t(n / 8)] = 'a', text[std::size_t(n / 2)] = 'b';
            text.back() = 'c';
            return wrong_window(
                told, cover.call(text, "abc"), letters_of(text),
                {"the shortest", n - n / 8,
                 [](const numbers& part) { return covers(part, "abc"); }});
        },
        how);
}

std::vector<std::tuple<std::string, std::string>> all_small() {
    std::vector<std::tuple<std::string, std::string>> all;
    for (const auto& text : all_words('c', 5))
        for (const auto& wanted : all_words('c', 3))
            if (!wanted.empty() && wanted.size() <= text.size() + 1)
                all.emplace_back(text, wanted);
    return all;
}

}  // namespace

report judge(const subject& cover, const settings& how) {
    report found = report_on("minimum_covering_window", "cover", how);
    const std::string probe = "xxabcdx";
    const told_by told = how_told(
        letters_of(probe), [&] { return cover.call(probe, "dab"); }, how);
    const trial<std::string, std::string> of_texts{
        declared(cover.list, "a", "$0") + declared(cover.list, "b", "$1") +
            cover.text(how, "cover"),
        cover.call,
        [told, as_stated = how.as_stated](const value& answer,
                                          const std::string& text,
                                          const std::string& wanted) {
            return wrong_with(told, as_stated, answer, text, wanted);
        },
        how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_drawn<letters<'d', 40>, letters<'e', 4, 1>>(
            "it is right about others");
    finding time = plain::judge_n_log_n(
        long_statements(cover, how, "$n"),
        [&](std::size_t n) { cover.call(long_text(int(n)), "abc"); }, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(cover, told, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::covering
