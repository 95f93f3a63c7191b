#include <tenet/laws/algorithms/smallest_ship.hpp>

#include <algorithm>
#include <climits>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::ships {

namespace {

using callable::numbers;
using trial = callable::trial<numbers, int>;

// Of all ways to cut them: the least of the heaviest days, of the first so many
// parcels, where the last day begins anywhere.
std::int64_t least_capacity(const numbers& weights, int days) {
    const std::size_t n = weights.size();
    std::vector<std::int64_t> least(n + 1, INT64_MAX);
    least[0] = 0;
    for (int day = 0; day < days; ++day) {
        auto next = least;
        for (std::size_t end = 1; end <= n; ++end) {
            std::int64_t load = 0;
            for (std::size_t begin = end; begin-- > 0;) {
                load += weights[begin];
                next[end] = std::min(next[end], std::max(least[begin], load));
            }
        }
        least = std::move(next);
    }
    return least[n];
}

std::string wrong_with(const value& answer, const numbers& weights, int days) {
    const std::int64_t due = least_capacity(weights, days);
    if (callable::is_whole(answer) && answer.whole == due) return {};
    return callable::got(answer, "the least capacity is " + shown(due));
}

// Whether a ship carries them in time that takes on each day what it can.
bool carries(std::int64_t capacity, const numbers& weights, int days) {
    int day = 1;
    std::int64_t load = 0;
    for (const int weight : weights) {
        if (weight > capacity) return false;
        day += load + weight > capacity;
        load = load + weight > capacity ? weight : load + weight;
    }
    return day <= days;
}

std::vector<std::tuple<numbers, int>> all_small() {
    std::vector<std::tuple<numbers, int>> all;
    for (const numbers& weights : callable::all_lists(1, 4, 5, 1))
        for (int days = 1; days <= int(weights.size()) + 1; ++days)
            all.emplace_back(weights, days);
    return all;
}

// Their sums are ints, but not those of two bounds.
std::vector<std::tuple<numbers, int>> all_heavy() {
    std::vector<std::tuple<numbers, int>> all;
    for (int days = 1; days <= 3; ++days)
        for (const numbers& weights :
             {numbers{INT_MAX}, numbers{INT_MAX - 1, 1},
              numbers{1, INT_MAX - 1}, numbers{INT_MAX / 2, INT_MAX / 2},
              numbers{INT_MAX - 2, 1, 1},
              numbers{700'000'000, 700'000'000, 700'000'000},
              numbers{1, 2'000'000'000, 100'000'000}})
            all.emplace_back(weights, days);
    return all;
}

int weight_of(int i) {
    return i * 7 % 10 + 1;
}
numbers many(int n) {
    numbers weights;
    for (int i = 0; i < n; ++i) weights.push_back(weight_of(i));
    return weights;
}

std::string text_of_many(const subject& ship, const std::string& n,
                         const std::string& days, const settings& how) {
    return ship.list + " weights;\nfor (int i = 0; i < " + n +
           "; ++i) weights.push_back(i * 7 % 10 + 1);\n" +
           callable::with_arguments(ship.text(how, "ship"), {"", days});
}

// Of many parcels, and of a few whose weights grow.
finding judge_time(const subject& ship, const settings& how) {
    const sized_input of_many{
        text_of_many(ship, "$n", "3", how),
        [&](std::size_t n) { ship.call(many(int(n)), 3); }};
    const sized_input of_few{
        ship.list + " weights(5, $n * $n);\n" +
            callable::with_arguments(ship.text(how, "ship"), {"", "2"}),
        [&](std::size_t n) { ship.call(numbers(5, int(n * n)), 2); }};
    return judge_growth("its time grows as n log of the sum",
                        "n log of the sum", 1'000, 4'000, 4.8, 9,
                        {of_many, of_few}, how);
}

finding judge_long(const subject& ship, int longest, const settings& how) {
    return judge_lengths(
        "it is right about many parcels", text_of_many(ship, "$0", "50", how),
        longest,
        [&](int n) -> std::string {
            if (n == 0) return {};
            const numbers weights = many(n);
            const value answer = ship.call(weights, 50);
            const bool right = callable::is_whole(answer) &&
                               carries(answer.whole, weights, 50) &&
                               !carries(answer.whole - 1, weights, 50);
            return right ? "" : callable::got(answer, "that is not the least");
        },
        how);
}

bool has_small_type(const subject& ship) {
    return ship.list.find("char") != ship.list.npos ||
           ship.list.find("short") != ship.list.npos;
}

}  // namespace

report judge(const subject& ship, const settings& how) {
    report found = callable::report_on("smallest_ship", "ship", how);
    const trial of_parcels{ship.list + " weights$0;\n" + ship.text(how, "ship"),
                           ship.call, wrong_with, how};
    found +=
        of_parcels.on_all("it is right about all small inputs", all_small());
    if (has_small_type(ship))
        return found.omit("great sums", "its type is too small for them");
    // What tries each capacity would not come to an end of others.
    const finding time = judge_time(ship, how);
    found += time;
    if (found.refuted()) return found;
    found += of_parcels.on_drawn<up_to<within<1, 99>, 30, 1>, within<1, 12>>(
        "it is right about others");
    if (!found.refuted())
        found +=
            of_parcels.on_all("it is right about heavy parcels", all_heavy());
    if (!found.refuted()) found += judge_long(ship, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::ships
