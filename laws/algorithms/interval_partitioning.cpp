#include <tenet/laws/algorithms/interval_partitioning.hpp>

#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::rooms {

namespace {

using callable::numbers;
using callable::pairs;
using callable::pairs_subject;
using trial = callable::trial<pairs>;
using wholes = std::vector<std::int64_t>;

bool overlap(const std::pair<int, int>& a, const std::pair<int, int>& b) {
    return a.first < b.second && b.first < a.second;
}

// Of all ways to put the intervals from the ith on into rooms, of which some
// are taken.
std::size_t fewest_from(std::size_t i, const pairs& intervals,
                        std::vector<pairs>& taken) {
    if (i == intervals.size()) return taken.size();
    taken.push_back({intervals[i]});
    std::size_t fewest = fewest_from(i + 1, intervals, taken);
    taken.pop_back();
    for (std::size_t room = 0; room < taken.size(); ++room) {
        if (std::ranges::any_of(taken[room], [&](const auto& other) {
                return overlap(other, intervals[i]);
            }))
            continue;
        taken[room].push_back(intervals[i]);
        fewest = std::min(fewest, fewest_from(i + 1, intervals, taken));
        taken[room].pop_back();
    }
    return fewest;
}

std::size_t fewest_of_all(const pairs& intervals) {
    std::vector<pairs> taken;
    return fewest_from(0, intervals, taken);
}

// The most that overlap at a start: as many starts before, less ends.
std::size_t fewest_of_many(const pairs& intervals) {
    numbers starts, ends;
    for (const auto& [start, end] : intervals) {
        starts.push_back(start);
        ends.push_back(end);
    }
    std::ranges::sort(starts);
    std::ranges::sort(ends);
    std::size_t most = 0, ended = 0;
    for (std::size_t begun = 0; begun < starts.size(); ++begun) {
        while (ends[ended] <= starts[begun]) ++ended;
        most = std::max(most, begun + 1 - ended);
    }
    return most;
}

// The place of an interval that is named by its place or its ends, of those
// that no room has yet; -1 if there is none.
std::int64_t place_of(const value& one, const pairs& intervals,
                      const wholes& room_of) {
    wholes ends;
    const auto size = std::int64_t(intervals.size());
    const auto is_free = [&](std::int64_t i) {
        return i >= 0 && i < size && room_of[std::size_t(i)] < 0;
    };
    if (callable::is_whole(one)) return is_free(one.whole) ? one.whole : -1;
    if (!callable::read_numbers(one, ends) || ends.size() != 2) return -1;
    for (std::int64_t i = 0; i < size; ++i)
        if (is_free(i) && intervals[std::size_t(i)].first == ends[0] &&
            intervals[std::size_t(i)].second == ends[1])
            return i;
    return -1;
}

// What is wrong with a list of lists; it is turned into the room of each.
std::string read_rooms(const value& answer, const pairs& intervals,
                       wholes& room_of) {
    room_of.assign(intervals.size(), -1);
    for (std::size_t room = 0; room < answer.parts.size(); ++room)
        for (const value& one : answer.parts[room].parts) {
            const auto i = place_of(one, intervals, room_of);
            if (i < 0) return "there is no more interval " + show(one);
            room_of[std::size_t(i)] = std::int64_t(room);
        }
    return std::ranges::count(room_of, -1) > 0 ? "an interval has no room" : "";
}

std::string wrong_with_rooms(const wholes& room_of, const pairs& intervals,
                             std::size_t fewest) {
    std::vector<std::size_t> order(room_of.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) {
        return std::pair(room_of[i], intervals[i]);
    });
    std::size_t count = order.empty() ? 0 : 1;
    for (std::size_t k = 1; k < order.size(); ++k) {
        const std::size_t i = order[k - 1], j = order[k];
        if (room_of[i] != room_of[j])
            ++count;
        else if (overlap(intervals[i], intervals[j]))
            return shown(intervals[i]) + " and " + shown(intervals[j]) +
                   " overlap";
    }
    return count == fewest ? "" : "the fewest rooms are " + shown(fewest);
}

std::string wrong_with_list(const value& answer, const pairs& intervals,
                            std::size_t fewest) {
    wholes room_of;
    const bool is_grouped =
        !answer.parts.empty() && answer.parts[0].is == value::kind::list;
    if (is_grouped) {
        if (auto wrong = read_rooms(answer, intervals, room_of); !wrong.empty())
            return wrong;
    } else if (!callable::read_numbers(answer, room_of) ||
               room_of.size() != intervals.size()) {
        return "that is no list of the rooms of intervals";
    }
    return wrong_with_rooms(room_of, intervals, fewest);
}

std::string wrong_with(const value& answer, const pairs& intervals,
                       std::size_t fewest) {
    const auto is_fewest = [&](const value& it) {
        return callable::is_whole(it) && std::cmp_equal(it.whole, fewest);
    };
    const bool both = answer.parts.size() == 2 &&
                      callable::is_whole(answer.parts[0]) &&
                      answer.parts[1].is == value::kind::list;
    if (both || answer.is != value::kind::list)
        if (!is_fewest(both ? answer.parts[0] : answer))
            return callable::got(answer,
                                 "the fewest rooms are " + shown(fewest));
    if (answer.is != value::kind::list) return {};
    const auto wrong =
        wrong_with_list(both ? answer.parts[1] : answer, intervals, fewest);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

std::vector<std::tuple<pairs>> all_small() {
    pairs kinds = callable::all_pairs(0, 3, 1, 4);
    std::erase_if(kinds, [](const auto& it) { return it.first >= it.second; });
    std::vector<std::tuple<pairs>> all;
    for (pairs& intervals : callable::all_lists_of(kinds, 4))
        all.emplace_back(std::move(intervals));
    return all;
}

finding judge_time(const pairs_subject<>& rooms, const settings& how) {
    const auto made = [&](const std::string& ends, auto interval_of) {
        return sized_input{
            "std::vector<std::pair<int, int>> all;\n"
            "for (int i = 0; i < $n; ++i)\n"
            "    all.emplace_back(" +
                ends + ");\n" + rooms.text(how, "rooms", "all"),
            [&rooms, interval_of](std::size_t n) {
                pairs all;
                for (int i = 0; i < int(n); ++i)
                    all.push_back(interval_of(i, int(n)));
                rooms.call(all);
            }};
    };
    using both = std::pair<int, int>;
    return judge_growth(
        "its time grows as n log n", "n log n", 1'000, 4'000, 4.8, 9,
        {made("i, $n + i", [](int i, int n) { return both(i, n + i); }),
         made("$n - i, $n - i + 1",
              [](int i, int n) { return both(n - i, n - i + 1); })},
        how);
}

finding judge_long(const pairs_subject<>& rooms, int longest,
                   const settings& how) {
    return judge_lengths(
        "it takes the fewest rooms for many",
        "std::vector<std::pair<int, int>> all;\n"
        "for (int i = 0; i < $0; ++i)\n"
        "    all.emplace_back(i % 100, i % 100 + 1 + i % 2);\n" +
            rooms.text(how, "rooms", "all"),
        longest,
        [&](int n) {
            pairs all;
            for (int i = 0; i < n; ++i)
                all.emplace_back(i % 100, i % 100 + 1 + i % 2);
            const std::size_t fewest = fewest_of_many(all);
            return wrong_with(rooms.call(all), all, fewest).empty()
                       ? ""
                       : "it takes other than the fewest, " + shown(fewest);
        },
        how);
}

}  // namespace

report judge(const pairs_subject<>& rooms, const settings& how) {
    report found = callable::report_on("interval_partitioning", "rooms", how);
    trial of_intervals{rooms.text(how, "rooms"), rooms.call,
                       [](const value& answer, const pairs& intervals) {
                           return wrong_with(answer, intervals,
                                             fewest_of_all(intervals));
                       },
                       how};
    found += of_intervals.on_all(
        "it takes the fewest rooms for all small intervals", all_small());
    const finding time = judge_time(rooms, how);
    found += time;
    if (found.refuted()) return found;
    of_intervals.wrong = [](const value& answer, const pairs& intervals) {
        return wrong_with(answer, intervals, fewest_of_many(intervals));
    };
    found +=
        of_intervals.on_drawn<up_to<callable::drawn_interval<30, 1, 12>, 30>>(
            "it takes the fewest rooms for others");
    found += judge_long(rooms, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::rooms
