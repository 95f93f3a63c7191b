#include <tenet/laws/algorithms/gas_station.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::stations {

namespace {

using callable::numbers;
using callable::pairs;
using trial = callable::trial<pairs>;

bool can_start_at(std::size_t start, const pairs& stations) {
    int tank = 0;
    for (std::size_t i = 0; i < stations.size() && tank >= 0; ++i) {
        const auto& [gas, cost] = stations[(start + i) % stations.size()];
        tank += gas - cost;
    }
    return tank >= 0;
}

numbers all_starts(const pairs& stations) {
    numbers starts;
    for (std::size_t i = 0; i < stations.size(); ++i)
        if (can_start_at(i, stations)) starts.push_back(int(i));
    return starts;
}

std::string wrong_with(const value& answer, const pairs& stations,
                       bool as_stated) {
    const numbers starts = all_starts(stations);
    const std::string right = starts.empty()
                                  ? "one can start nowhere"
                                  : "one can start at any of " + shown(starts);
    if (answer.is == value::kind::truth && !as_stated)
        return (answer.whole != 0) == !starts.empty()
                   ? ""
                   : callable::got(answer, right);
    if (!callable::is_whole(answer) && answer.is_something())
        return callable::got(answer, "that is no station");
    const auto at = callable::whole_or_none(answer);
    return starts.empty() ? (at == -1 ? "" : callable::got(answer, right))
           : std::ranges::count(starts, at) > 0 ? ""
                                                : callable::got(answer, right);
}

std::vector<std::tuple<pairs>> all_small() {
    std::vector<std::tuple<pairs>> all;
    for (pairs& trip :
         callable::all_lists_of(callable::all_pairs(0, 3, 0, 3), 3, 1))
        all.emplace_back(std::move(trip));
    for (pairs& trip :
         callable::all_lists_of({{0, 0}, {0, 1}, {1, 0}, {0, 2}, {2, 0}}, 5, 4))
        all.emplace_back(std::move(trip));
    return all;
}

// Short at the last station, wherever one starts.
finding judge_time(const callable::pairs_subject<>& start,
                   const settings& how) {
    return judge_growth("its time grows as n", "n", 1'000, 4'000, 4, 9,
                        {{"std::vector<std::pair<int, int>> trip($n, {1, 1});\n"
                          "trip.back().second = 2;\n" +
                              start.text(how, "gas_station", "trip"),
                          [&](std::size_t n) {
                              pairs trip(n, {1, 1});
                              trip.back().second = 2;
                              start.call(trip);
                          }}},
                        how);
}

// Only one start is right: where there is more, after where there is less.
finding judge_long(const callable::pairs_subject<>& start, int longest,
                   const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        "std::vector<std::pair<int, int>> trip($0, {1, 1});\n"
        "trip[$1 % $0].first += 2;\n"
        "trip[($1 + $0 - 1) % $0].second += 2;\n" +
            start.text(how, "gas_station", "trip"),
        longest,
        [&](int n, int x) -> std::string {
            if (n == 0) return {};
            pairs trip(std::size_t(n), {1, 1});
            trip[std::size_t(x % n)].first += 2;
            trip[std::size_t((x + n - 1) % n)].second += 2;
            const value answer = start.call(trip);
            if (answer.is == value::kind::truth ? answer.whole != 0
                                                : answer.whole == x % n)
                return {};
            return callable::got(answer, "one can start at " + shown(x % n));
        },
        how);
}

}  // namespace

report judge(const callable::pairs_subject<>& start, const settings& how) {
    report found = callable::report_on("gas_station", "gas_station", how);
    const trial of_trips{
        start.text(how, "gas_station"), start.call,
        [as_stated = how.as_stated](const value& answer, const pairs& trip) {
            return wrong_with(answer, trip, as_stated);
        },
        how};
    found += of_trips.on_all("it is right about all small inputs", all_small());
    const finding time = judge_time(start, how);
    found += time;
    if (found.refuted()) return found;
    found +=
        of_trips.on_drawn<up_to<callable::both_within<0, 20, 0, 20>, 30, 1>>(
            "it is right about others");
    found += judge_long(start, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::stations
