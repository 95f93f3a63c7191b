// job_scheduling: the jobs of greatest profit that one machine can do in time,
// each of which takes one unit.
//
// A job of deadline d has ended at time d. For jobs of different lengths the
// greedy choice is wrong; that takes dynamic programming.
//
// Technique:  greedy: in the order of deadlines each is taken; where that is
//             one too many the least profitable of a heap is given up again
// Complexity: O(n log n), however far deadlines are; space O(n)
// Reference:  J. M. Moore, An n Job, One Machine Sequencing Algorithm for
//             Minimizing the Number of Late Jobs, Management Science 15(1),
//             1968; T. Cormen et al., Introduction to Algorithms, 3rd edition,
//             16.5 (as a matroid)
// Laws:       job_scheduling
//
// Example:
//   const std::array deadlines{2, 1, 2, 1}, profits{40, 30, 20, 10};
//   const auto best = job_scheduling(deadlines, profits);
//   best.profit == 70 && best.jobs == std::vector<std::size_t>{1, 0}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <numeric>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <class Profit>
struct job_schedule {
    Profit profit{};
    std::vector<std::size_t> jobs;  // places: the first starts at 0, and so on

    friend bool operator==(const job_schedule&, const job_schedule&) = default;
};

// Profits may be of any arithmetic type, whole ones are added as long long;
// jobs of a profit or a deadline that is not positive are left. Preconditions:
// as many profits as deadlines; the greatest profit fits in its type.
template <std::ranges::input_range Deadlines, std::ranges::input_range Profits>
requires std::integral<std::ranges::range_value_t<Deadlines>> &&
    std::is_arithmetic_v<std::ranges::range_value_t<Profits>>
constexpr auto job_scheduling(Deadlines&& deadlines, Profits&& profits) {
    using given = std::ranges::range_value_t<Profits>;
    using total = std::conditional_t<std::integral<given>, long long, given>;
    std::vector<std::ranges::range_value_t<Deadlines>> due;
    std::vector<given> worth;
    for (const auto deadline : deadlines) due.push_back(deadline);
    for (const auto profit : profits) worth.push_back(profit);
    assert(due.size() == worth.size());
    std::vector<std::size_t> by_deadline(due.size(), 0);
    std::iota(by_deadline.begin(), by_deadline.end(), std::size_t{0});
    const auto is_due_first = [&](std::size_t a, std::size_t b) {
        return due[a] < due[b] || (due[a] == due[b] && a < b);
    };
    std::ranges::sort(by_deadline, is_due_first);
    job_schedule<total> best;
    std::vector<std::size_t>& taken = best.jobs;  // a heap, the least on top
    const auto is_better = [&](std::size_t a, std::size_t b) {
        return worth[a] > worth[b];
    };
    for (const std::size_t job : by_deadline) {
        if (!(worth[job] > 0)) continue;
        taken.push_back(job);
        std::ranges::push_heap(taken, is_better);
        if (!std::cmp_less(due[job], taken.size())) continue;
        std::ranges::pop_heap(taken, is_better);
        taken.pop_back();
    }
    std::ranges::sort(taken, is_due_first);
    for (const std::size_t job : taken)
        best.profit += static_cast<total>(worth[job]);
    return best;
}

}  // namespace tenet
