#include <tenet/laws/algorithms/best_k_in_a_row.hpp>

#include <algorithm>
#include <climits>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::neighbour_sums {

namespace {

using wholes = std::vector<std::int64_t>;
using trial = callable::trial<numbers, int>;

std::int64_t sum_of(const numbers& values, std::int64_t from, int k) {
    return std::accumulate(values.begin() + from, values.begin() + from + k,
                           std::int64_t{0});
}

// Each stretch of a few; of many, what comes and goes.
std::int64_t greatest(const numbers& values, int k) {
    const auto n = std::int64_t(values.size());
    std::int64_t sum = sum_of(values, 0, k), most = sum;
    for (std::int64_t from = 1; from + k <= n; ++from) {
        sum = n <= 60 ? sum_of(values, from, k)
                      : sum + values[std::size_t(from + k - 1)] -
                            values[std::size_t(from - 1)];
        most = std::max(most, sum);
    }
    return most;
}

// The elements of such a stretch, or its ends.
std::string wrong_with_stretch(const value& answer, const numbers& values,
                               int k, std::int64_t most) {
    wholes told;
    if (!callable::read_numbers(answer, told)) return "that is no stretch";
    if (std::cmp_equal(told.size(), k) &&
        !std::ranges::search(values, told).empty() &&
        std::accumulate(told.begin(), told.end(), std::int64_t{0}) == most)
        return {};
    const bool is_stretch =
        told.size() == 2 && told[0] >= 0 &&
        (told[1] == told[0] + k || told[1] == told[0] + k - 1) &&
        std::cmp_less_equal(told[0] + k, values.size());
    if (!is_stretch) return "that is no stretch of " + shown(k);
    return sum_of(values, told[0], k) == most
               ? ""
               : "its sum is not the greatest, " + shown(most);
}

std::string wrong_with(const value& answer, const numbers& values, int k,
                       bool as_stated) {
    const std::int64_t most = greatest(values, k);
    const std::string due = "the greatest sum is " + shown(most);
    if (as_stated && !callable::is_whole(answer))
        return callable::got(answer, due);
    return callable::wrong_with_best(
        answer, most, due, [&](const value& stretch) {
            return wrong_with_stretch(stretch, values, k, most);
        });
}

// Bits of the numbers of its lists, of those that an int has.
int bits_of(const function& best) {
    return best.list.find("char") != best.list.npos    ? 8
           : best.list.find("short") != best.list.npos ? 16
                                                       : 32;
}

trial on_trial(const function& best, const settings& how) {
    return {best.list + " values$0;\n" + best.text(how, "best"), best.call,
            [stated = how.as_stated](const value& answer, const numbers& values,
                                     int k) {
                return wrong_with(answer, values, k, stated);
            },
            how};
}

using inputs = std::vector<std::tuple<numbers, int>>;

// With each number that there are so many of.
inputs of_each_size(const std::vector<numbers>& lists) {
    inputs all;
    for (const numbers& values : lists)
        for (int k = 1; std::cmp_less_equal(k, values.size()); ++k)
            all.emplace_back(values, k);
    return all;
}

template <class Number>
finding judge_others(const function& best, const settings& how) {
    const std::string call = best.text(how, "best");
    return property("it is right about others",
                    best.list +
                        " values$0;\n"
                        "const int k = 1 + $1 % int(values.size());\n" +
                        callable::with_arguments(call, {"values", "k"}),
                    [&best, &how](const up_to<Number, 60, 1>& drawn,
                                  within<0, 59> more) {
                        const numbers values(drawn.elements.begin(),
                                             drawn.elements.end());
                        const int k = 1 + more % callable::size_of(values);
                        return wrong_with(best.call(values, k), values, k,
                                          how.as_stated);
                    })
        .judge(how);
}

finding judge_drawn(const function& best, const settings& how) {
    if (bits_of(best) == 8)
        return best.has_sign ? judge_others<within<-2, 2>>(best, how)
                             : judge_others<within<0, 4>>(best, how);
    return best.has_sign ? judge_others<within<-500, 500>>(best, how)
                         : judge_others<within<0, 999>>(best, how);
}

finding judge_limits(const subject& all, const function& best,
                     const settings& how) {
    const char* claim = "it adds up beyond the elements' type";
    const int bits = bits_of(best);
    if (std::cmp_less(8 * all.bytes, 2 * bits))
        return not_judged(claim, "it returns a number that is no wider");
    const auto half = int((1U << (bits - 1)) - 1);
    const int most = best.has_sign || bits == 32 ? half : 2 * half + 1;
    const int least = best.has_sign ? -half - 1 : 0;
    const int limits[]{least, least + 1, 1, most - 1, most};
    std::vector<numbers> lists = callable::all_lists(0, 4, 4, 1);
    for (numbers& values : lists)
        for (int& x : values) x = limits[x];
    return on_trial(best, how).on_all(claim, of_each_size(lists));
}

// A third of it or a half, of 3 at most.
sized_input sized(const function& best, const settings& how) {
    return {best.list +
                " values($n);\n"
                "for (int i = 0; i < $n; ++i) values[i] = i % 7 % 4;\n" +
                callable::with_arguments(best.text(how, "best"),
                                         {"values", "$n / 2"}),
            [&best](std::size_t n) {
                numbers values;
                values.reserve(n);
                for (int i = 0; std::cmp_less(i, n); ++i)
                    values.push_back(i % 7 % 4);
                best.call(values, int(n / 2));
            }};
}

finding judge_long(const function& best, int longest, const settings& how) {
    const char* claim = "it is right about long lists";
    if (bits_of(best) < 32)
        return not_judged(claim, "its numbers are too narrow");
    return judge_lengths(
        claim,
        best.list +
            " values($0);\n"
            "for (int i = 0; i < $0; ++i) values[i] = i * 37 % 1'009;\n" +
            callable::with_arguments(best.text(how, "best"),
                                     {"values", "(1 + $0) / 3"}),
        longest,
        [&best, &how](int n) -> std::string {
            if (n < 2) return {};
            numbers values;
            for (int i = 0; i < n; ++i) values.push_back(i * 37 % 1'009);
            const int k = (1 + n) / 3;
            return wrong_with(best.call(values, k), values, k, how.as_stated);
        },
        how);
}

// Whether it tells the greatest sum of one element of these.
bool takes_this_order(const function& best, const settings& how) {
    return callable::seems(
        [&] {
            const numbers values{1, 5, 3};
            return wrong_with(best.call(values, 1), values, 1, false).empty();
        },
        how);
}

}  // namespace

report judge(const subject& all, const settings& how) {
    report found = callable::report_on("best_k_in_a_row", "best", how);
    const bool is_swapped =
        all.swapped && all.swapped->arguments != all.best.arguments &&
        !takes_this_order(all.best, how) && takes_this_order(*all.swapped, how);
    const function& best = is_swapped ? *all.swapped : all.best;
    const int low = best.has_sign ? -2 : 0;
    found += on_trial(best, how).on_all(
        "it is right about all small inputs",
        of_each_size(callable::all_lists(low, low + 4, 5, 1)));
    if (!found.refuted()) found += judge_drawn(best, how);
    if (!found.refuted()) found += judge_limits(all, best, how);
    finding time = judge_time("its time grows as n log n at most", "n log n",
                              1'000, 4'000, 4.8, 9, {sized(best, how)}, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(best, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::neighbour_sums
