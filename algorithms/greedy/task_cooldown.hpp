// task_cooldown: the least time for tasks that take one unit each, where those
// of one kind are a pause apart.
//
// Technique:  greedy: the most frequent kinds begin a frame of a pause and one
//             each; the others fill up frames, one by one
// Complexity: O(n log n), to find the kinds; space O(n), however long the pause
// Reference:  folklore
// Laws:       task_cooldown
//
// Example:
//   const auto plan = task_cooldown(std::string_view("AAABBB"), 2);
//   plan.time == 8 && plan.starts == std::vector<std::size_t>{0, 3, 6, 1, 4, 7}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <numeric>
#include <ranges>
#include <vector>

namespace tenet {

struct cooldown_schedule {
    std::size_t time = 0;             // at which the last task has ended
    std::vector<std::size_t> starts;  // of each task

    friend bool operator==(const cooldown_schedule&,
                           const cooldown_schedule&) = default;
};

// The tasks of each kind, the greatest kind first, and of equals the one that
// comes first.
template <class Tasks, class Less>
constexpr std::vector<std::vector<std::size_t>> kinds_of(const Tasks& sorted,
                                                         Less less) {
    std::vector<std::vector<std::size_t>> kinds;
    for (const std::size_t task : sorted) {
        if (kinds.empty() || less(kinds.back().front(), task))
            kinds.emplace_back();
        kinds.back().push_back(task);
    }
    std::ranges::sort(kinds, [](const auto& a, const auto& b) {
        return a.size() > b.size() ||
               (a.size() == b.size() && a.front() < b.front());
    });
    return kinds;
}

// Tasks are of one kind where neither is less. Preconditions: the pause is not
// negative, and the time fits in std::size_t: it is the number of tasks, or
// less than (pause + 1) times the tasks of the greatest kind.
template <std::ranges::random_access_range Tasks, std::integral Pause,
          class Compare = std::ranges::less, class Projection = std::identity>
requires std::ranges::sized_range<Tasks> && std::indirect_strict_weak_order<
    Compare, std::projected<std::ranges::iterator_t<Tasks>, Projection>>
constexpr cooldown_schedule task_cooldown(Tasks&& tasks, Pause pause,
                                          Compare compare = {},
                                          Projection projection = {}) {
    assert(pause >= 0);
    const auto begin = std::ranges::begin(tasks);
    const auto less = [&](std::size_t a, std::size_t b) -> bool {
        using distance = std::ranges::range_difference_t<Tasks>;
        return std::invoke(
            compare, std::invoke(projection, begin[static_cast<distance>(a)]),
            std::invoke(projection, begin[static_cast<distance>(b)]));
    };
    std::vector<std::size_t> sorted(std::ranges::size(tasks), 0);
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::ranges::sort(sorted, [&](std::size_t a, std::size_t b) {
        return less(a, b) || (a < b && !less(b, a));
    });
    const auto kinds = kinds_of(sorted, less);
    cooldown_schedule plan{0, std::vector<std::size_t>(sorted.size(), 0)};
    if (kinds.empty()) return plan;
    // The last frame has only kinds as great as the greatest.
    const std::size_t last = kinds.front().size() - 1;
    std::vector<std::vector<std::size_t>> frames(last + 1);
    std::size_t frame = 0;
    for (const auto& kind : kinds)
        for (const std::size_t task : kind) {
            frames[frame].push_back(task);
            // One kind goes round less than once: none meets itself too soon.
            const std::size_t end = kind.size() > last ? last + 1 : last;
            frame = frame + 1 == end ? 0 : frame + 1;
        }
    for (std::size_t i = 0; i <= last; ++i) {
        for (std::size_t at = 0; at < frames[i].size(); ++at)
            plan.starts[frames[i][at]] = plan.time + at;
        const auto idle = static_cast<std::size_t>(pause);
        const std::size_t length =
            i == last || idle < frames[i].size() ? frames[i].size() : idle + 1;
        assert(plan.time + length >= plan.time && length > 0);
        plan.time += length;
    }
    return plan;
}

}  // namespace tenet
