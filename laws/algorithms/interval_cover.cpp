#include <tenet/laws/algorithms/interval_cover.hpp>

#include <bit>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::interval_covers {

namespace {

using callable::numbers;
using callable::pairs;
using trial = callable::trial<pairs, int, int>;

// Whether no part of a unit length is left.
bool covers_all(const pairs& intervals, int a, int b) {
    std::vector<bool> covered(std::size_t(b - a));
    for (const auto& [start, end] : intervals)
        for (int x = std::max(start, a); x < std::min(end, b); ++x)
            covered[std::size_t(x - a)] = true;
    return std::ranges::count(covered, false) == 0;
}

// Those of the parts of a unit length from 0 to 63 that lie in between.
std::uint64_t parts_of(int start, int end) {
    return (std::uint64_t{1} << end) - (std::uint64_t{1} << start);
}

// Of all sets of intervals; -1 if none covers.
int fewest_of_all(const pairs& intervals, int a, int b) {
    int fewest = -1;
    for (unsigned set = 0; set < 1U << intervals.size(); ++set) {
        std::uint64_t covered = 0;
        for (std::size_t i = 0; i < intervals.size(); ++i)
            if (set >> i & 1U)
                covered |= parts_of(intervals[i].first, intervals[i].second);
        const int size = std::popcount(set);
        if ((parts_of(a, b) & ~covered) == 0 && (fewest < 0 || size < fewest))
            fewest = size;
    }
    return fewest;
}

std::string wrong_with(const value& answer, const pairs& intervals, int a,
                       int b, int fewest) {
    const std::string right =
        fewest < 0 ? "they leave a gap" : "the fewest are " + shown(fewest);
    if (answer.is != value::kind::list) {
        if (!callable::is_whole(answer) && answer.is_something())
            return callable::got(answer, "that is no number");
        return callable::whole_or_none(answer) == fewest
                   ? ""
                   : callable::got(answer, right);
    }
    if (fewest < 0)
        return answer.parts.empty() ? "" : callable::got(answer, right);
    pairs chosen;
    if (auto wrong = callable::read_chosen(answer, intervals, chosen);
        !wrong.empty())
        return callable::got(answer, wrong);
    if (!covers_all(chosen, a, b))
        return callable::got(answer, "these leave a gap");
    return callable::size_of(chosen) == fewest ? ""
                                               : callable::got(answer, right);
}

std::string wrong_with_small(const value& answer, const pairs& intervals, int a,
                             int b) {
    return wrong_with(answer, intervals, a, b, fewest_of_all(intervals, a, b));
}

std::vector<std::tuple<pairs, int, int>> all_small(bool from_0) {
    pairs kinds = callable::all_pairs(0, 4, 0, 4);
    std::erase_if(kinds, [](const auto& it) { return it.first > it.second; });
    std::vector<std::tuple<pairs, int, int>> all;
    for (const pairs& intervals : callable::all_lists_of(kinds, 3))
        for (int a = 0; a < (from_0 ? 1 : 4); ++a)
            for (int b = a + 1; b < 5; ++b) all.emplace_back(intervals, a, b);
    return all;
}

// The call, of what a vector of pairs is to hold, between a and b.
std::string text_of(const callable::pairs_form& cover, const settings& how,
                    const std::string& ends, const std::string& size,
                    const std::string& a, const std::string& b) {
    return "std::vector<std::pair<int, int>> all;\nfor (int i = 0; i < " +
           size + "; ++i)\n    all.emplace_back(" + ends + ");\n" +
           callable::with_arguments(cover.text(how, "cover", "all"),
                                    {"", a, b});
}

finding judge_time(const subject& cover, const settings& how) {
    const auto made = [&](const std::string& ends, auto interval_of) {
        return sized_input{text_of(cover, how, ends, "$n", "0", "$n"),
                           [&cover, interval_of](std::size_t n) {
                               pairs all;
                               for (int i = 0; i < int(n); ++i)
                                   all.push_back(interval_of(i, int(n)));
                               cover.call(all, 0, int(n));
                           }};
    };
    using both = std::pair<int, int>;
    return judge_growth(
        "its time grows as n log n", "n log n", 1'000, 4'000, 4.8, 9,
        {made("i, i + 2", [](int i, int) { return both(i, i + 2); }),
         made("$n - i - 1, $n - i",
              [](int i, int n) { return both(n - i - 1, n - i); })},
        how);
}

finding judge_long(const subject& cover, int longest, const settings& how) {
    return judge_lengths(
        "it takes the fewest of many",
        text_of(cover, how, "i % 100, i % 100 + 1", "$0", "0", "100"), longest,
        [&](int n) {
            pairs all;
            for (int i = 0; i < n; ++i) all.emplace_back(i % 100, i % 100 + 1);
            return wrong_with(cover.call(all, 0, 100), all, 0, 100,
                              n < 100 ? -1 : 100);
        },
        how);
}

report judge(const subject& cover, bool from_0, const settings& how) {
    report found = callable::report_on("interval_cover", "cover", how);
    const trial of_intervals{cover.text(how, "cover"), cover.call,
                             wrong_with_small, how};
    found += of_intervals.on_all("it takes the fewest of all small intervals",
                                 all_small(from_0));
    const finding time = judge_time(cover, how);
    found += time;
    if (found.refuted()) return found;
    using intervals = up_to<callable::drawn_interval<30, 0, 15>, 9>;
    const std::string others = "it takes the fewest of others";
    if (from_0)
        found += of_intervals.on_drawn<intervals, within<0, 0>, within<1, 40>>(
            others);
    else
        found +=
            of_intervals.on_drawn<intervals, within<0, 15>, within<16, 40>>(
                others);
    found += judge_long(cover, longest_after(time), how);
    return found;
}

}  // namespace

report judge(const subject& cover, const settings& how) {
    return judge(cover, false, how);
}

report judge(const callable::pairs_subject<int>& cover, const settings& how) {
    subject from_0{cover, {}};
    from_0.arguments = callable::with_arguments(from_0.arguments, {"$0", "$2"});
    from_0.call = [call = cover.call](const pairs& intervals, int, int b) {
        return call(intervals, b);
    };
    return judge(from_0, true, how);
}

}  // namespace tenet::laws::interval_covers
