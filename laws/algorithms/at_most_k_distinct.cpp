#include <tenet/laws/algorithms/at_most_k_distinct.hpp>

#include <algorithm>
#include <set>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/algorithms/told_window.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::few_distinct {

namespace {

using namespace callable;

bool is_few(const numbers& part, int k) {
    return std::set(part.begin(), part.end()).size() <= std::size_t(k);
}

std::string wrong_with(told_by told, const value& answer,
                       const std::string& text, int k) {
    const auto fits = [=](const numbers& part) { return is_few(part, k); };
    const numbers list = letters_of(text);
    return wrong_window(told, answer, list,
                        {"the longest", longest_of(list, fits), fits});
}

// Sevens of equal letters.
std::string long_text(int n) {
    std::string text;
    for (int i = 0; i < n; ++i) text += static_cast<char>('a' + i / 7 % 26);
    return text;
}

std::string long_statements(const subject& longest, const settings& how,
                            const std::string& n, const std::string& k) {
    return "std::string letters;\n"
           "for (int i = 0; i < " +
           n + "; ++i) letters += char('a' + i / 7 % 26);\n" + longest.list +
           " list(letters.begin(), letters.end());\n" +
           with_arguments(longest.text(how, "longest"), {"", k});
}

// Four runs, each longer than 8 bits can say, two of them than 15.
finding judge_long(const subject& longest, told_by told, int most,
                   const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        "std::string letters;\n"
        "for (int i = 0; i < $0; ++i) letters += char('a' + i * 4 / $0);\n" +
            longest.list + " list(letters.begin(), letters.end());\n" +
            with_arguments(longest.text(how, "longest"), {"", "2"}),
        most,
        [&](int n) {
            std::string text;
            for (int i = 0; i < n; ++i)
                text += static_cast<char>('a' + i * 4 / n);
            const auto begin_of = [n](int run) { return (run * n + 3) / 4; };
            int due = 0;
            for (int run = 0; run + 2 <= 4; ++run)
                due = std::max(due, begin_of(run + 2) - begin_of(run));
            return wrong_window(
                told, longest.call(text, 2), letters_of(text),
                {"the longest", n < 4 ? std::min(n, 2) : due,
                 [](const numbers& part) { return is_few(part, 2); }});
        },
        how);
}

std::vector<std::tuple<std::string, int>> all_small() {
    std::vector<std::tuple<std::string, int>> all;
    for (const auto& text : all_words('d', 5))
        for (int k = 0; k <= 4; ++k) all.emplace_back(text, k);
    return all;
}

}  // namespace

report judge(const subject& longest, const settings& how) {
    report found = report_on("at_most_k_distinct", "longest", how);
    const std::string probe = "xyabbaz";
    const told_by told = how_told(
        letters_of(probe), [&] { return longest.call(probe, 2); }, how);
    const trial<std::string, int> of_texts{
        declared(longest.list, "list", "$0") + longest.text(how, "longest"),
        longest.call,
        [=](const value& answer, const std::string& text, int k) {
            return wrong_with(told, answer, text, k);
        },
        how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_drawn<letters<'h', 30>, within<0, 6>>(
            "it is right about others");
    finding time = plain::judge_n_log_n(
        long_statements(longest, how, "$n", "13"),
        [&](std::size_t n) { longest.call(long_text(int(n)), 13); }, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(longest, told, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::few_distinct
