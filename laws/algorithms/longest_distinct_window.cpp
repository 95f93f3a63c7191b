#include <tenet/laws/algorithms/longest_distinct_window.hpp>

#include <algorithm>
#include <set>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::distinct {

using namespace plain;

namespace {

enum class meaning { length, window, places };

// Of {1, 2, 1}, the longest has two elements: "12", "21"; [0, 2), [1, 3).
meaning meaning_of(const way& f, bool of_text, const settings& how) {
    if (how.as_stated) return meaning::length;
    const auto answers = [&](const value& one, const value& other) {
        return is_true(
            [&] {
                numbers list = of_text ? numbers{'b', 'c', 'b', 'b'}
                                       : numbers{11, 12, 11, 11};
                const value got = f(list);
                return agrees(got, one) || agrees(got, other);
            },
            how);
    };
    if (of_text && answers(std::string("bc"), std::string("cb")))
        return meaning::window;
    if (answers(list_of({11, 12}), list_of({12, 11}))) return meaning::window;
    return answers(list_of({0, 2}), list_of({1, 3})) ? meaning::places
                                                     : meaning::length;
}

bool is_distinct(const numbers& all) {
    return std::set(all.begin(), all.end()).size() == all.size();
}

std::int64_t longest_of(const numbers& all) {
    std::int64_t most = 0;
    for (auto first = all.begin(); first != all.end(); ++first)
        for (auto last = first; last != all.end(); ++last)
            if (is_distinct({first, last + 1}))
                most = std::max<std::int64_t>(most, last + 1 - first);
    return most;
}

std::optional<numbers> part_of(meaning it, const numbers& all,
                               const value& got) {
    if (got.is == value::kind::text)
        return numbers(got.text.begin(), got.text.end());
    const auto answer = whole_numbers(got);
    if (it != meaning::places || !answer) return answer;
    const auto n = std::int64_t(all.size());
    if (answer->size() != 2 || (*answer)[0] < 0 || (*answer)[1] > n ||
        (*answer)[0] > (*answer)[1])
        return std::nullopt;
    return numbers(all.begin() + (*answer)[0], all.begin() + (*answer)[1]);
}

std::string wrong_with(meaning it, const numbers& all, std::int64_t longest,
                       const value& got) {
    const std::string due = "the longest has " + std::to_string(longest);
    if (it == meaning::length)
        return got == value(longest) ? "" : instead(got, due);
    const auto part = part_of(it, all, got);
    if (!part || std::int64_t(part->size()) != longest)
        return instead(got, due);
    if (!is_distinct(*part)) return instead(got, "that has a repetition");
    return std::ranges::search(all, *part).begin() != all.end() || part->empty()
               ? ""
               : instead(got, "that is no part of it");
}

std::string wrong_on(const way& f, meaning it, const numbers& all) {
    numbers given = all;
    return wrong_with(it, all, longest_of(all), f(given));
}

finding right_about_long(const way& f, meaning it, const std::string& name,
                         int longest, const settings& how) {
    return judge_lengths(
        "it is right about long lists",
        "std::vector<" + f.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i % 100;\n" +
            call_text(f, name),
        longest,
        [&f, it](int n) {
            numbers all;
            for (int i = 0; i < n; ++i) all.push_back(i % 100);
            numbers given = all;
            return wrong_with(it, all, std::min(n, 100), f(given));
        },
        how);
}

void finds_in_text(report& found, const way& f, const settings& how) {
    if (!f) return;
    const meaning it = meaning_of(f, true, how);
    const std::string name = functions::name_of(how, "longest_distinct_window");
    found += property("it finds the longest in a text", name + "($0)",
                      [&f, it](const std::string& text) {
                          return wrong_on(f, it, {text.begin(), text.end()});
                      })
                 .judge(how);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists",
            "const std::string text$0;\n" + name + "(text)", 6,
            from_to('a', 'd'),
            [&f, it](const numbers& xs) { return wrong_on(f, it, xs); }, how);
}

void finds_in_list(report& found, const way& f, const settings& how) {
    if (!f) return;
    const meaning it = meaning_of(f, false, how);
    const std::string name = functions::name_of(how, "longest_distinct_window");
    using list = up_to<within<0, 9>, 40>;
    found += property("it finds the longest in a list", script_text(f, name),
                      [&f, it](const list& xs) {
                          return wrong_on(
                              f, it, {xs.elements.begin(), xs.elements.end()});
                      })
                 .judge(how);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists", script_text(f, name), 6,
            from_to(0, 3),
            [&f, it](const numbers& xs) { return wrong_on(f, it, xs); }, how);
    finding time = judge_n_log_n(
        "std::vector<" + f.type.name +
            "> numbers($n);\n"
            "std::iota(numbers.begin(), numbers.end(), 0);\n" +
            call_text(f, name),
        [&f](std::size_t n) {
            numbers values;
            for (std::size_t i = 0; i < n; ++i)
                values.push_back(std::int64_t(i));
            f(values);
        },
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += right_about_long(f, it, name, longest_after(time), how);
    found += std::move(time);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    report found{"longest_distinct_window",
                 functions::name_of(how, "longest_distinct_window"),
                 {}};
    finds_in_text(found, all.texts, how);
    finds_in_list(found, all.lists, how);
    return found;
}

}  // namespace tenet::laws::distinct
