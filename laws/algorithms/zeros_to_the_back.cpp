#include <tenet/laws/algorithms/zeros_to_the_back.hpp>

#include <algorithm>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::zeros {

using namespace plain;

namespace {

// What it answers about {5, 0, 7, 0, 6}, beside what it does to the list.
enum class answers { nothing, list, part, rest, zeros };

answers answers_of(const way& f, const settings& how) {
    const auto says = [&](auto is) {
        return is_true(
            [&] {
                numbers list{5, 0, 7, 0, 6};
                return is(f(list));
            },
            how);
    };
    const auto equals = [](value due) {
        return [due](const value& got) { return got == due; };
    };
    if (says(equals(list_of({0, 5})))) return answers::nothing;  // all of it
    if (says(equals(list_of({3, 5})))) return answers::part;
    if (says([](const value& got) { return whole_numbers(got).has_value(); }))
        return answers::list;
    if (says(equals(std::int64_t{2}))) return answers::zeros;
    if (says([](const value& got) { return got.is == value::kind::whole; }))
        return answers::rest;
    return answers::nothing;
}

std::string wrong_on(const way& f, answers tells, const numbers& before) {
    numbers due = before;
    std::erase(due, 0);
    const auto rest = std::int64_t(due.size());
    due.resize(before.size());
    numbers after = before;
    const value got = f(after);
    if (tells == answers::list)
        return got == list_of(due) ? "" : instead(got, "due is " + shown(due));
    if (after != due) return "makes it " + shown(after) + ", not " + shown(due);
    const auto n = std::int64_t(before.size());
    const value told = tells == answers::part   ? list_of({rest, n})
                       : tells == answers::rest ? value(rest)
                                                : value(n - rest);
    return tells == answers::nothing || got == told
               ? ""
               : instead(got, "due is " + show(told));
}

std::string script_of(const way& f, const settings& how) {
    return script_text(f, functions::name_of(how, "zeros_to_the_back"));
}

template <class Number>
finding moves_zeros(const way& f, answers tells, const settings& how) {
    return property("it moves zeros behind all else", script_of(f, how),
                    [&f, tells](const up_to<Number, 40>& xs) {
                        return wrong_on(
                            f, tells, {xs.elements.begin(), xs.elements.end()});
                    })
        .judge(how);
}

// Of a few numbers, and of those at the ends of the type.
finding right_about_short(const way& f, answers tells, const settings& how) {
    const auto right_about = [&](std::size_t longest, const numbers& elements) {
        return every_short_list(
            "it is right about all short lists", script_of(f, how), longest,
            elements, [&](const numbers& xs) { return wrong_on(f, tells, xs); },
            how);
    };
    const std::int64_t low = f.type.is_signed ? -1 : 0;
    finding found = right_about(6, from_to(low, 2));
    if (found.verdict != verdict::holds) return found;
    numbers ends = ends_of(f.type);
    if (f.type.is_signed) ends.push_back(0);
    return right_about(4, ends);
}

std::string long_statements(const way& f, const settings& how,
                            const std::string& n, const std::string& number) {
    return "std::vector<" + f.type.name + "> numbers(" + n +
           ");\n"
           "for (int i = 0; i < " +
           n + "; ++i) numbers[i] = " + number + ";\n" +
           call_text(f, functions::name_of(how, "zeros_to_the_back"));
}

finding right_about_long(const way& f, answers tells, int longest,
                         const settings& how) {
    return judge_lengths(
        "it is right about long lists",
        long_statements(f, how, "$0", "i % 3 * (i % 40)"), longest,
        [&f, tells](int n) {
            numbers list;
            for (int i = 0; i < n; ++i) list.push_back(i % 3 * (i % 40));
            const std::string wrong = wrong_on(f, tells, list);
            return wrong.size() < 100 ? wrong : "makes it another list";
        },
        how);
}

template <class NumberAt>
numbers list_by(NumberAt number_at, std::size_t n) {
    const engine::uncounted of_ours;
    numbers list;
    for (std::size_t i = 0; i < n; ++i)
        list.push_back(std::int64_t(number_at(i, n)));
    return list;
}

// Zeros here and there, before all else, and nothing but zeros.
finding judge_time(const way& f, const settings& how) {
    const auto family = [&](const char* number, auto number_at) {
        return sized_input{long_statements(f, how, "$n", number),
                           [&f, number_at](std::size_t n) {
                               numbers list = list_by(number_at, n);
                               f(list);
                           }};
    };
    return laws::judge_time(
        "its time grows as n log n at most", "n log n", 1'000, 4'000, 4.8, 9,
        {family("i % 2", [](std::size_t i, std::size_t) { return i % 2; }),
         family("2 * i / $n",
                [](std::size_t i, std::size_t n) { return 2 * i / n; }),
         family("0", [](std::size_t, std::size_t) { return 0; })},
        how);
}

}  // namespace

report judge(const way& f, const settings& how) {
    report found{
        "zeros_to_the_back", functions::name_of(how, "zeros_to_the_back"), {}};
    const answers tells = answers_of(f, how);
    found += f.type.is_signed ? moves_zeros<within<-3, 3>>(f, tells, how)
                              : moves_zeros<within<0, 6>>(f, tells, how);
    if (!found.refuted()) found += right_about_short(f, tells, how);
    finding time = judge_time(f, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += right_about_long(f, tells, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::zeros
