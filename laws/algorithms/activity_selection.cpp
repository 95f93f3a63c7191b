#include <tenet/laws/algorithms/activity_selection.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws {

namespace activities {

// Not empty.
struct interval {
    int first, second;
    operator std::pair<int, int>() const { return {first, second}; }
};

}  // namespace activities

template <>
struct argument<activities::interval> {
    static domain from() {
        return domain::tuple({domain::whole(0, 30), domain::whole(1, 12)});
    }
    static activities::interval make(const value& drawn) {
        const int start = drawn.parts[0].number();
        return {start, start + drawn.parts[1].number()};
    }
    static std::string show(const value& drawn) {
        return shown(std::pair<int, int>(make(drawn)));
    }
};

namespace activities {

namespace {

using callable::numbers;
using callable::pairs;

bool overlap(const std::pair<int, int>& a, const std::pair<int, int>& b) {
    return a.first < b.second && b.first < a.second;
}

bool any_overlap(const pairs& some) {
    for (std::size_t i = 0; i < some.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(some[i], some[j])) return true;
    return false;
}

// Of all sets of intervals.
std::size_t most_of(const pairs& intervals) {
    std::size_t most = 0;
    for (unsigned set = 0; set < 1U << intervals.size(); ++set) {
        pairs chosen;
        for (std::size_t i = 0; i < intervals.size(); ++i)
            if (set >> i & 1U) chosen.push_back(intervals[i]);
        if (chosen.size() > most && !any_overlap(chosen)) most = chosen.size();
    }
    return most;
}

std::string wrong_with(const value& answer, const pairs& intervals) {
    const std::size_t most = most_of(intervals);
    const std::string best = shown(most) + " can be chosen";
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, most) ? ""
                                                  : callable::got(answer, best);
    if (answer.is != value::kind::list)
        return callable::got(answer, "that is no list");
    pairs chosen;
    if (auto wrong = callable::read_chosen(answer, intervals, chosen);
        !wrong.empty())
        return callable::got(answer, wrong);
    if (any_overlap(chosen)) return callable::got(answer, "these overlap");
    return chosen.size() == most ? "" : callable::got(answer, best);
}

std::vector<std::tuple<pairs>> all_small() {
    pairs each;
    for (int length = 1; length < 5; ++length)
        for (int start = 0; start + length < 5; ++start)
            each.emplace_back(start, start + length);
    std::vector<std::tuple<pairs>> all;
    for (const numbers& places :
         callable::all_lists(0, int(each.size()) - 1, 3)) {
        pairs intervals;
        for (const int i : places) intervals.push_back(each[std::size_t(i)]);
        all.emplace_back(intervals);
    }
    // The one with the fewest overlaps is the wrong one to take.
    all.emplace_back(pairs{{0, 3},
                           {3, 6},
                           {6, 9},
                           {9, 12},
                           {5, 7},
                           {2, 4},
                           {2, 4},
                           {2, 4},
                           {8, 10},
                           {8, 10},
                           {8, 10}});
    return all;
}

report judge(const callable::trial<pairs>& select) {
    report found =
        callable::report_on("activity_selection", "select", select.how);
    found += select.on_all("it chooses the most of all small intervals",
                           all_small());
    if (!found.refuted())
        found += select.on_drawn<up_to<interval, 10>>(
            "it chooses the most of others");
    return found;
}

}  // namespace

report judge(const two_lists& select, const settings& how) {
    const auto call = [call = select.call](const pairs& intervals) {
        numbers starts, ends;
        for (const auto& [start, end] : intervals) {
            starts.push_back(start);
            ends.push_back(end);
        }
        return call(starts, ends);
    };
    return judge({select.list +
                      " starts, ends;\nfor (const auto& [start, end] :\n"
                      "     std::vector<std::pair<int, int>>$0) {\n"
                      "    starts.push_back(start);\n"
                      "    ends.push_back(end);\n}\n" +
                      select.text(how, "select"),
                  call, wrong_with, how});
}

report judge(const one_list& select, const settings& how) {
    return judge({select.list + " intervals$0;\n" + select.text(how, "select"),
                  select.call, wrong_with, how});
}

}  // namespace activities

}  // namespace tenet::laws
