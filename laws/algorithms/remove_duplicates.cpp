#include <tenet/laws/algorithms/remove_duplicates.hpp>

#include <algorithm>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::duplicates {

using namespace plain;

namespace {

// What an answer is, where it is a list: the part behind those that are kept,
// or those themselves. {5, 5, 7} tells.
bool tells_the_rest(const way& f, const settings& how) {
    return is_true(
        [&] {
            numbers list{5, 5, 7};
            return f(list) == list_of({2, 3});
        },
        how);
}

// How many are kept at the beginning of the list; nothing: it is not told.
std::optional<std::int64_t> kept(const value& got, const numbers& after,
                                 std::size_t before, bool is_rest) {
    const auto told = whole_numbers(got);
    if (is_rest && told && told->size() == 2) return (*told)[0];
    if (got.is == value::kind::whole && after.size() == before)
        return got.whole;
    if (!got.is_told() || after.size() != before)
        return std::int64_t(after.size());
    return std::nullopt;
}

std::string wrong_on(const way& f, bool is_rest, const numbers& before) {
    numbers due = before;
    due.erase(std::unique(due.begin(), due.end()), due.end());
    numbers after = before;
    const value got = f(after);
    if (const auto told = whole_numbers(got); told && !is_rest)
        return *told == due ? "" : instead(got, shown(due) + " are different");
    const auto size = kept(got, after, before.size(), is_rest);
    if (!size) return instead(got, "that is no number of elements");
    if (*size != std::int64_t(due.size()))
        return "keeps " + std::to_string(*size) + ", but " +
               std::to_string(due.size()) + " are different";
    after.resize(due.size());
    return after == due ? "" : "keeps " + shown(after) + ", not " + shown(due);
}

std::string script_of(const way& f, const settings& how) {
    return functions::list_text(f.type) + "std::ranges::sort(numbers);\n" +
           call_text(f, functions::name_of(how, "remove_duplicates"));
}

template <class Number>
finding leaves_one(const way& f, bool is_rest, const settings& how) {
    return property("it leaves one of each value", script_of(f, how),
                    [&f, is_rest](const up_to<Number, 40>& xs) {
                        numbers list(xs.elements.begin(), xs.elements.end());
                        std::ranges::sort(list);
                        return wrong_on(f, is_rest, list);
                    })
        .judge(how);
}

// The two least and the two greatest, too, one of which may stand for none.
finding right_about_short(const way& f, bool is_rest, const settings& how) {
    const auto right_about = [&](std::size_t longest, const numbers& elements) {
        return every_short_list(
            "it is right about all short lists", script_of(f, how), longest,
            elements,
            [&](const numbers& xs) {
                return std::ranges::is_sorted(xs) ? wrong_on(f, is_rest, xs)
                                                  : std::string();
            },
            how);
    };
    finding found = right_about(6, from_to(0, 3));
    return found.verdict == verdict::holds ? right_about(4, ends_of(f.type))
                                           : found;
}

std::string long_statements(const way& f, const settings& how,
                            const std::string& n, const std::string& number) {
    return "std::vector<" + f.type.name + "> numbers(" + n +
           ");\n"
           "for (long i = 0; i < " +
           n + "; ++i) numbers[i] = " + number + ";\n" +
           call_text(f, functions::name_of(how, "remove_duplicates"));
}

numbers long_list(std::size_t n, std::size_t values) {
    const engine::uncounted of_ours;
    numbers list;
    for (std::size_t i = 0; i < n; ++i)
        list.push_back(std::int64_t(i * values / n));
    return list;
}

// Twice each, more than an index of 16 bits can say.
numbers many_pairs(std::size_t n) {
    const engine::uncounted of_ours;
    numbers list;
    for (std::size_t i = 0; i < n; ++i) list.push_back(std::int64_t(i / 2));
    return list;
}

finding right_about_long(const way& f, bool is_rest, int longest,
                         const settings& how) {
    const bool is_narrow = f.type.bytes < sizeof(int);
    return judge_lengths(
        "it is right about long lists",
        long_statements(f, how, "$0", is_narrow ? "i * 100 / $0" : "i / 2"),
        longest,
        [&f, is_rest, is_narrow](int n) {
            const auto size = std::size_t(n);
            return wrong_on(
                f, is_rest,
                is_narrow ? long_list(size, 100) : many_pairs(size));
        },
        how);
}

// Of few values there are many to drop, of many values many to keep.
finding judge_time(const way& f, const settings& how) {
    const auto family = [&](const char* number, bool few) {
        return sized_input{
            long_statements(f, how, "$n", number), [&f, few](std::size_t n) {
                numbers list = few ? long_list(n, 64) : many_pairs(n);
                f(list);
            }};
    };
    std::vector<sized_input> inputs{family("i * 64 / $n", true)};
    if (f.type.bytes > 1) inputs.push_back(family("i / 2", false));
    return laws::judge_time("its time grows as n log n at most", "n log n",
                            1'000, 4'000, 4.8, 9, inputs, how);
}

}  // namespace

report judge(const way& f, const settings& how) {
    report found{
        "remove_duplicates", functions::name_of(how, "remove_duplicates"), {}};
    const bool is_rest = tells_the_rest(f, how);
    found += f.type.is_signed ? leaves_one<within<-9, 9>>(f, is_rest, how)
                              : leaves_one<within<0, 18>>(f, is_rest, how);
    if (!found.refuted()) found += right_about_short(f, is_rest, how);
    finding time = judge_time(f, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += right_about_long(f, is_rest, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::duplicates
