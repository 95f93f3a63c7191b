#include <tenet/laws/algorithms/anagram_windows.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::anagrams {

namespace {

using namespace callable;
using wholes = std::vector<std::int64_t>;

wholes places_in(const std::string& text, const std::string& pattern) {
    wholes places;
    for (std::size_t i = 0; i + pattern.size() <= text.size(); ++i)
        if (std::is_permutation(pattern.begin(), pattern.end(),
                                text.begin() + std::ptrdiff_t(i)))
            places.push_back(std::int64_t(i));
    return places;
}

std::string wrong_with(const value& answer, const wholes& due) {
    if (is_whole(answer))
        return answer.whole == std::int64_t(due.size())
                   ? ""
                   : got(answer, "there are " + shown(due.size()));
    wholes places;
    if (!answer.is_told() ||
        (answer.is_something() && !read_numbers(answer, places)))
        return got(answer, "that is no list of places");
    std::ranges::sort(places);
    if (places == due) return {};
    return got(answer, due.empty() ? std::string("there are none")
                                   : "they are at " + shown(due));
}

// Of a and b in turn; the window at 0 has one a more than that at 1.
std::string long_text(std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) text += i % 2 == 0 ? 'a' : 'b';
    return text;
}

std::string long_statements(const subject& find, const settings& how,
                            const std::string& n, const std::string& pattern) {
    return "std::string letters;\n"
           "for (int i = 0; i < " +
           n + "; ++i) letters += i % 2 == 0 ? 'a' : 'b';\n" + find.list +
           " a(letters.begin(), letters.end());\n" + pattern +
           find.text(how, "find");
}

finding judge_long(const subject& find, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        long_statements(find, how, "$0", declared(find.list, "b", "\"aab\"")),
        longest,
        [&](int n) {
            const std::string text = long_text(std::size_t(n));
            const value answer = find.call(text, "aab");
            const std::string wrong =
                wrong_with(answer, places_in(text, "aab"));
            return wrong.empty() ? wrong
                                 : "they are at 0, 2, 4 ... up to " +
                                       std::to_string((n - 3) / 2 * 2);
        },
        how);
}

std::vector<std::tuple<std::string, std::string>> all_small() {
    std::vector<std::tuple<std::string, std::string>> all;
    for (const auto& text : all_words('c', 5))
        for (const auto& pattern : all_words('c', 3))
            if (!pattern.empty()) all.emplace_back(text, pattern);
    return all;
}

}  // namespace

report judge(const subject& find, const settings& how) {
    report found = report_on("anagram_windows", "find", how);
    const trial<std::string, std::string> of_texts{
        declared(find.list, "a", "$0") + declared(find.list, "b", "$1") +
            find.text(how, "find"),
        find.call,
        [](const value& answer, const std::string& text,
           const std::string& pattern) {
            return wrong_with(answer, places_in(text, pattern));
        },
        how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_drawn<letters<'d', 40>, letters<'e', 4, 1>>(
            "it is right about others");
    finding time = plain::judge_n_log_n(
        long_statements(find, how, "$n",
                        find.list + " b(letters.begin(), letters.begin() + "
                                    "letters.size() / 2);\n"),
        [&](std::size_t n) { find.call(long_text(n), long_text(n / 2)); }, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(find, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::anagrams
