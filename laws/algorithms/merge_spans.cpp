#include <tenet/laws/algorithms/merge_spans.hpp>

#include <algorithm>
#include <climits>
#include <tenet/laws/algorithms/callable_pairs.hpp>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::united {

namespace {

using callable::numbers;
using callable::pairs;
using trial = callable::trial<pairs>;

constexpr const char* all_small = "it unites all small inputs";

// The ends in order, and of each, and of what is behind it up to the next, how
// many spans cover it: spans begin and end nowhere else.
pairs united(const pairs& spans) {
    numbers ends;
    for (const auto& [start, end] : spans)
        ends.insert(ends.end(), {start, end});
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    const auto place_of = [&](int end) {
        return std::size_t(std::ranges::lower_bound(ends, end) - ends.begin());
    };
    numbers begun(2 * ends.size() + 1);
    for (const auto& [start, end] : spans) {
        ++begun[2 * place_of(start)];
        --begun[2 * place_of(end) + 1];
    }
    pairs all;
    int covering = 0;
    for (std::size_t i = 0; i < begun.size(); ++i) {
        const bool was_covered = covering > 0;
        covering += begun[i];
        if (covering > 0 && !was_covered) all.emplace_back(ends[i / 2], 0);
        if (covering == 0 && was_covered) all.back().second = ends[(i - 1) / 2];
    }
    return all;
}

std::string wrong_with(const value& answer, const pairs& spans) {
    const pairs due = united(spans);
    const auto is_due = [&](const value& part, const std::pair<int, int>& one) {
        std::vector<std::int64_t> ends;
        return callable::read_numbers(part, ends) && ends.size() == 2 &&
               ends[0] == one.first && ends[1] == one.second;
    };
    const bool right = answer.is == value::kind::list &&
                       std::ranges::equal(answer.parts, due, is_due);
    if (right) return {};
    if (spans.size() > 50) return "they unite to others";
    return callable::got(answer, "they unite to " + shown(due));
}

bool has_sign(const subject& merge) {
    return merge.has_sign && merge.list.find("unsigned") == merge.list.npos;
}

// The least and the greatest end of a type, of those that an int holds.
std::pair<int, int> limits_of(const subject& merge) {
    const int bits = merge.list.find("char") != merge.list.npos    ? 8
                     : merge.list.find("short") != merge.list.npos ? 16
                                                                   : 32;
    if (!has_sign(merge)) return {0, bits == 32 ? INT_MAX : (1 << bits) - 1};
    const int most = bits == 32 ? INT_MAX : (1 << (bits - 1)) - 1;
    return {-most - 1, most};
}

// Of spans between two of these points.
std::vector<std::tuple<pairs>> between(const numbers& points,
                                       std::size_t longest) {
    pairs kinds;
    for (const int start : points)
        for (const int end : points)
            if (start <= end) kinds.emplace_back(start, end);
    std::vector<std::tuple<pairs>> all;
    for (pairs& spans : callable::all_lists_of(kinds, longest))
        all.emplace_back(std::move(spans));
    return all;
}

std::vector<std::tuple<pairs>> small_inputs(const subject& merge) {
    auto all = between(
        has_sign(merge) ? numbers{-2, -1, 0, 1, 2} : numbers{0, 1, 2, 3, 4}, 3);
    const auto [least, most] = limits_of(merge);
    for (auto& spans : between({least, least + 1, 1, 2, most - 1, most}, 2))
        all.push_back(std::move(spans));
    return all;
}

// n spans, of which the i-th begins at start(i) and has a length.
sized_input spans_of(const subject& merge, const std::string& start_text,
                     int (*start)(int i, int n), int length,
                     const settings& how) {
    return {merge.list + " spans;\nfor (int i = 0; i < $n; ++i)\n" +
                "    spans.push_back({" + start_text + ", " + start_text +
                " + " + shown(length) + "});\n" + merge.text(how, "merge"),
            [&merge, start, length](std::size_t n) {
                pairs spans;
                for (int i = 0; i < int(n); ++i) {
                    const int begin = start(i, int(n));
                    spans.emplace_back(begin, begin + length);
                }
                merge.call(spans);
            }};
}

// Those that are apart, the last one first, and those that all touch.
finding judge_time(const subject& merge, const settings& how) {
    constexpr const char* claim = "its time grows as n log n";
    if (limits_of(merge).second < 20'000)
        return not_judged(claim, "its ends are too small");
    return judge_growth(
        claim, "n log n", 1'000, 4'000, 4.8, 9,
        {spans_of(
             merge, "3 * ($n - i)", [](int i, int n) { return 3 * (n - i); }, 1,
             how),
         spans_of(
             merge, "2 * (i * 7 % $n)",
             [](int i, int n) { return 2 * (i * 7 % n); }, 2, how)},
        how);
}

// A gap behind every hundredth.
finding judge_long(const subject& merge, int longest, const settings& how) {
    constexpr const char* claim = "it unites many";
    if (limits_of(merge).second < INT_MAX)
        return not_judged(claim, "its ends are too small");
    return judge_lengths(
        claim,
        merge.list +
            " spans;\nfor (int i = $0; i-- > 0;)\n"
            "    spans.push_back({3 * i, 3 * i + 3 - int(i % 100 == 0)});\n" +
            merge.text(how, "merge"),
        longest,
        [&](int n) {
            pairs spans;
            for (int i = n; i-- > 0;)
                spans.emplace_back(3 * i, 3 * i + 3 - int(i % 100 == 0));
            return wrong_with(merge.call(spans), spans);
        },
        how);
}

}  // namespace

report judge(const subject& merge, const settings& how) {
    report found = callable::report_on("merge_spans", "merge", how);
    const trial of_spans{merge.list + " spans$0;\n" + merge.text(how, "merge"),
                         merge.call, wrong_with, how};
    found += of_spans.on_all(all_small, small_inputs(merge));
    const finding time = judge_time(merge, how);
    found += time;
    if (found.refuted()) return found;
    found += of_spans.on_drawn<up_to<callable::drawn_interval<99, 0, 9>, 40>>(
        "it unites others");
    found += judge_long(merge, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::united
