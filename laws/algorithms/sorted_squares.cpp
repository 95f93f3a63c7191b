#include <tenet/laws/algorithms/sorted_squares.hpp>

#include <algorithm>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::squares {

using namespace plain;

namespace {

// Those of 64 bits by their bits, as answers are told.
numbers squares_of(const numbers& list) {
    std::vector<std::uint64_t> squares;
    for (const std::int64_t x : list)
        squares.push_back(std::uint64_t(x) * std::uint64_t(x));
    std::ranges::sort(squares);
    return {squares.begin(), squares.end()};
}

std::string told(const numbers& squares) {
    return shown(std::vector<std::uint64_t>(squares.begin(), squares.end()));
}

bool is_number(const value& part, std::int64_t square) {
    if (part.is == value::kind::real)
        return part.real == static_cast<double>(square);
    return part.whole == square &&
           (part.is == value::kind::natural) == (square < 0);
}

std::string wrong_on(const way& f, const numbers& list) {
    const numbers due = squares_of(list);
    numbers after = list;
    const value got = f(after);
    const value answer = got.is == value::kind::list ? got : list_of(after);
    if (got.is_told() && got.is != value::kind::list && after == list &&
        list != due)
        return instead(got, "that is no list");
    return std::ranges::equal(answer.parts, due, is_number)
               ? ""
               : instead(answer, "the squares are " + told(due));
}

std::string script_of(const way& f, const settings& how) {
    return functions::list_text(f.type) + "std::ranges::sort(numbers);\n" +
           call_text(f, functions::name_of(how, "sorted_squares"));
}

template <class Number>
finding squares_and_sorts(const way& f, const settings& how) {
    return property("it squares and sorts", script_of(f, how),
                    [&f](const up_to<Number, 40>& xs) {
                        numbers list(xs.elements.begin(), xs.elements.end());
                        std::ranges::sort(list);
                        return wrong_on(f, list);
                    })
        .judge(how);
}

// As many bits as the square of the greatest needs.
finding squares_and_sorts(const way& f, const settings& how) {
    if (!f.type.is_signed) return squares_and_sorts<within<0, 15>>(f, how);
    return f.type.bytes == 1 ? squares_and_sorts<within<-11, 11>>(f, how)
                             : squares_and_sorts<within<-180, 180>>(f, how);
}

finding right_about_short(const char* claim, const way& f, std::size_t longest,
                          const numbers& elements, const settings& how) {
    return every_short_list(
        claim, script_of(f, how), longest, elements,
        [&f](const numbers& xs) {
            return std::ranges::is_sorted(xs) ? wrong_on(f, xs) : std::string();
        },
        how);
}

void judge_ends(report& found, const subject& all, const settings& how) {
    constexpr const char* claim = "it is right at the ends of the type";
    if (!all.ints && !all.unsigneds && !all.bytes)
        found += not_judged(claim, "a whole_range is to be asked for");
    if (all.ints)
        found += right_about_short(claim, all.ints, 4, edges_of<int>(), how);
    if (all.unsigneds)
        found += right_about_short(claim, all.unsigneds, 4,
                                   edges_of<unsigned>(), how);
    if (all.bytes)
        found += right_about_short(claim, all.bytes, 4, edges_of<signed char>(),
                                   how);
}

std::int64_t lowest(const way& f) {
    return f.type.is_signed ? -5 : 0;
}
numbers long_list(const way& f, std::size_t n) {
    numbers list;
    for (std::size_t i = 0; i < n; ++i)
        list.push_back(lowest(f) + std::int64_t(i * 11 / n));
    return list;
}
std::string long_statements(const way& f, const settings& how,
                            const std::string& n) {
    return "std::vector<" + f.type.name + "> numbers(" + n +
           ");\n"
           "for (long i = 0; i < " +
           n + "; ++i) numbers[i] = i * 11 / " + n +
           (f.type.is_signed ? " - 5;\n" : ";\n") +
           call_text(f, functions::name_of(how, "sorted_squares"));
}

finding right_about_long(const way& f, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long lists", long_statements(f, how, "$0"), longest,
        [&f](int n) {
            return wrong_on(f, long_list(f, std::size_t(n))).empty()
                       ? std::string()
                       : "that is not sorted, or no square";
        },
        how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    const way& f = all.list;
    report found{
        "sorted_squares", functions::name_of(how, "sorted_squares"), {}};
    found += squares_and_sorts(f, how);
    if (!found.refuted())
        found += right_about_short(
            "it is right about all short lists", f, 5,
            from_to(f.type.is_signed ? -3 : 0, f.type.is_signed ? 3 : 6), how);
    if (!found.refuted()) judge_ends(found, all, how);
    finding time = judge_n_log_n(
        long_statements(f, how, "$n"),
        [&f](std::size_t n) {
            numbers list = long_list(f, n);
            f(list);
        },
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += right_about_long(f, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::squares
