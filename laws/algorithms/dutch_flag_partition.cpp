#include <tenet/laws/algorithms/dutch_flag_partition.hpp>

#include <algorithm>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::flags {

using namespace plain;

namespace {

int kind_of(std::int64_t x, std::int64_t pivot) {
    return x < pivot ? 0 : x == pivot ? 1 : 2;
}

// A list of all elements, or places: of the first that is equal, and perhaps
// of the end of those.
std::string wrong_answer(const value& got, const numbers& after,
                         std::int64_t pivot) {
    const auto below = [=](std::int64_t x) { return x < pivot; };
    const auto first = std::ranges::count_if(after, below);
    const auto last = first + std::ranges::count(after, pivot);
    const std::string due = "the equal ones are in [" + std::to_string(first) +
                            ", " + std::to_string(last) + ")";
    if (got.is == value::kind::whole)
        return got.whole == first || got.whole == last ? "" : instead(got, due);
    const auto places = whole_numbers(got);
    if (!places || places->size() != 2 || *places == numbers{first, last} ||
        *places == numbers{first, last - 1})
        return {};
    return instead(got, due);
}

std::string wrong_on(const way& f, const numbers& before, std::int64_t pivot,
                     bool takes_pivot) {
    numbers after = before;
    const value got = f(after, pivot);
    const auto returned = whole_numbers(got);
    const bool by_value = returned && after == before &&
                          returned->size() == before.size() &&
                          std::ranges::is_permutation(*returned, before);
    if (by_value) after = *returned;
    if (!std::ranges::is_permutation(after, before))
        return "has other elements: " + shown(after);
    const auto kind = [=](std::int64_t x) { return kind_of(x, pivot); };
    if (!std::ranges::is_sorted(after, {}, kind))
        return "is not in order: " + shown(after);
    if (!takes_pivot || by_value || !got.is_something()) return {};
    return wrong_answer(got, after, pivot);
}

template <class Number>
finding puts_in_order(const char* claim, const subject& all,
                      const settings& how) {
    const way& f = all.list;
    const std::string name = functions::name_of(how, "dutch_flag_partition");
    using list = up_to<Number, 60>;
    const auto plain = [](const list& xs) {
        return numbers(xs.elements.begin(), xs.elements.end());
    };
    if (all.takes_pivot)
        return property(claim, script_text(f, name, "$1"),
                        [&f, plain](const list& xs, Number pivot) {
                            return wrong_on(f, plain(xs), pivot, true);
                        })
            .judge(how);
    return property(claim, script_text(f, name),
                    [&f, plain](const list& xs) {
                        return wrong_on(f, plain(xs), 1, false);
                    })
        .judge(how);
}

finding puts_long_in_order(const subject& all, int longest,
                           const settings& how) {
    const way& f = all.list;
    const std::string name = functions::name_of(how, "dutch_flag_partition");
    return judge_lengths(
        "it does so with long lists",
        "std::vector<" + f.type.name +
            "> numbers($0);\n"
            "for (int i = 0; i < $0; ++i) numbers[i] = i % 3;\n" +
            call_text(f, name, all.takes_pivot ? "1" : ""),
        longest,
        [&all](int n) {
            numbers list;
            for (int i = 0; i < n; ++i) list.push_back(i % 3);
            const std::string wrong =
                wrong_on(all.list, list, 1, all.takes_pivot);
            return wrong.substr(0, wrong.find(": {"));
        },
        how);
}

finding judge_time(const subject& all, const settings& how) {
    return judge_n_log_n(
        "const int n = $n;\n"
        "std::vector<" +
            all.list.type.name +
            "> numbers(n);\n"
            "for (int i = 0; i < n; ++i) numbers[i] = 2 - i * 3 / n;\n" +
            call_text(all.list, functions::name_of(how, "dutch_flag_partition"),
                      all.takes_pivot ? "1" : ""),
        [&f = all.list](std::size_t n) {
            numbers values;
            for (std::size_t i = 0; i < n; ++i)
                values.push_back(2 - std::int64_t(i * 3 / n));
            f(values, 1);
        },
        how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    report found{"dutch_flag_partition",
                 functions::name_of(how, "dutch_flag_partition"),
                 {}};
    constexpr const char* claim =
        "it puts the lesser, the equal and the greater in order";
    if (!all.takes_pivot)
        found += puts_in_order<within<0, 2>>(claim, all, how);
    else if (all.list.type.is_signed)
        found += puts_in_order<within<-4, 4>>(claim, all, how);
    else
        found += puts_in_order<within<0, 8>>(claim, all, how);
    if (!found.refuted())
        found += every_short_list(
            "it is right about all short lists",
            script_text(all.list,
                        functions::name_of(how, "dutch_flag_partition"),
                        all.takes_pivot ? "1" : ""),
            6, from_to(0, 2),
            [&all](const numbers& xs) {
                return wrong_on(all.list, xs, 1, all.takes_pivot);
            },
            how);
    finding time = judge_time(all, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += puts_long_in_order(all, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::flags
