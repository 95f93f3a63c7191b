#include <tenet/laws/algorithms/window_extrema.hpp>

#include <algorithm>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::extrema {

using namespace plain;

namespace {

struct meaning {
    bool least = false;
    bool places = false;
};

meaning meaning_of(const way& f, const settings& how) {
    if (how.as_stated) return {};  // the greatest elements
    const auto answers = [&](const numbers& expected) {
        return is_true(
            [&] {
                numbers list{23, 21, 22};
                return agrees(f(list, 3), list_of(expected));
            },
            how);
    };
    if (answers({21})) return {true, false};
    if (answers({1})) return {true, true};
    return {false, answers({0})};
}

// The answer must be as many elements as there are windows, each the extremum
// of its own, or the place of one in that window.
std::string wrong_with(meaning it, const numbers& all, std::int64_t size,
                       const value& got) {
    const auto answer = whole_numbers(got);
    if (!answer) return instead(got, "that is no list of numbers");
    const std::int64_t windows =
        std::max<std::int64_t>(0, std::int64_t(all.size()) - size + 1);
    if (std::int64_t(answer->size()) != windows)
        return instead(got,
                       "there are " + std::to_string(windows) + " windows");
    for (std::int64_t i = 0; i < windows; ++i) {
        const auto first = all.begin() + i, last = first + size;
        const std::int64_t extremum = it.least ? *std::min_element(first, last)
                                               : *std::max_element(first, last);
        const std::int64_t at = (*answer)[std::size_t(i)];
        const bool right =
            it.places ? at >= i && at < i + size && first[at - i] == extremum
                      : at == extremum;
        if (!right)
            return instead(got, "in the window at " + std::to_string(i) +
                                    " it is " + std::to_string(extremum));
    }
    return {};
}

std::string wrong_on(const way& f, meaning it, const numbers& all,
                     std::int64_t size) {
    numbers given = all;
    return wrong_with(it, all, size, f(given, size));
}

template <class Number>
finding gives_extrema(const way& f, meaning it, const settings& how) {
    return property(
               "it gives the extremum of every window",
               script_text(f, functions::name_of(how, "window_extrema"), "$1"),
               [&f, it](const up_to<Number, 30, 1>& xs, within<1, 30> size) {
                   const numbers all(xs.elements.begin(), xs.elements.end());
                   const auto n = std::int64_t(all.size());
                   return wrong_on(f, it, all, std::min<std::int64_t>(size, n));
               })
        .judge(how);
}

std::string wrong_with_short(const way& f, meaning it, const numbers& all) {
    for (std::int64_t size = 1; size <= std::int64_t(all.size()); ++size) {
        const std::string wrong = wrong_on(f, it, all, size);
        if (!wrong.empty())
            return "size " + std::to_string(size) + ": " + wrong;
    }
    return {};
}

finding right_about_long(const way& f, meaning it, const std::string& name,
                         int longest, const settings& how) {
    return judge_lengths(
        "it is right about long lists",
        "std::vector<" + f.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i * 37 % 101;\n" +
            call_text(f, name, "20"),
        longest,
        [&f, it](int n) {
            numbers all;
            for (int i = 0; i < n; ++i) all.push_back(i * 37 % 101);
            return wrong_on(f, it, all, 20);
        },
        how);
}

}  // namespace

report judge(const way& f, const settings& how) {
    const std::string name = functions::name_of(how, "window_extrema");
    report found{"window_extrema", name, {}};
    const meaning it = meaning_of(f, how);
    found += f.type.is_signed ? gives_extrema<within<-20, 20>>(f, it, how)
                              : gives_extrema<within<0, 40>>(f, it, how);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists",
            functions::list_text(f.type) +
                "for (int size = 1; size <= int(numbers.size()); ++size)\n   "
                " " +
                call_text(f, name, "size"),
            6, from_to(0, 3),
            [&f, it](const numbers& xs) { return wrong_with_short(f, it, xs); },
            how);
    finding time = judge_n_log_n(
        "const int n = $n;\n"
        "std::vector<" +
            f.type.name +
            "> numbers(n);\n"
            "for (int i = 0; i < n; ++i) numbers[i] = i * 100 / n;\n" +
            call_text(f, name, "n / 2"),
        [&f](std::size_t n) {
            numbers values;
            for (std::size_t i = 0; i < n; ++i)
                values.push_back(std::int64_t(i * 100 / n));
            f(values, std::int64_t(n / 2));
        },
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += right_about_long(f, it, name, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::extrema
