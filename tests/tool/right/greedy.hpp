// gas_station: right_start (function)
// candy: right_candies (function)
// fractional_knapsack: right_parts (function)
// interval_partitioning: right_rooms (function)
// interval_cover: right_cover (function)
// task_cooldown: right_schedule (function)
// job_scheduling: right_jobs (function)
// stable_marriage: right_matching (function)
#pragma once
#include <optional>
#include <tenet/algorithms/greedy/candy.hpp>
#include <tenet/algorithms/greedy/fractional_knapsack.hpp>
#include <tenet/algorithms/greedy/gas_station.hpp>
#include <tenet/algorithms/greedy/interval_cover.hpp>
#include <tenet/algorithms/greedy/interval_partitioning.hpp>
#include <tenet/algorithms/greedy/job_scheduling.hpp>
#include <tenet/algorithms/greedy/stable_marriage.hpp>
#include <tenet/algorithms/greedy/task_cooldown.hpp>
#include <utility>
#include <vector>

using right_numbers = std::vector<int>;
using right_intervals = std::vector<std::pair<int, int>>;
using right_table = std::vector<std::vector<int>>;

inline std::optional<std::size_t> right_start(const right_numbers& gas,
                                              const right_numbers& costs) {
    return tenet::gas_station(gas, costs);
}
inline auto right_candies(const right_numbers& ratings) {
    return tenet::candy(ratings);
}
inline auto right_parts(const right_numbers& weights,
                        const right_numbers& values, int capacity) {
    return tenet::fractional_knapsack(weights, values, capacity);
}
inline auto right_rooms(const right_intervals& all) {
    return tenet::interval_partitioning(all);
}
inline auto right_cover(const right_intervals& all, int from, int to) {
    return tenet::interval_cover(all, from, to);
}
inline auto right_schedule(const std::vector<char>& tasks, int pause) {
    return tenet::task_cooldown(tasks, pause);
}
inline auto right_jobs(const right_numbers& deadlines,
                       const right_numbers& profits) {
    return tenet::job_scheduling(deadlines, profits);
}
inline auto right_matching(const right_table& proposers,
                           const right_table& receivers) {
    return tenet::stable_marriage(proposers, receivers);
}
