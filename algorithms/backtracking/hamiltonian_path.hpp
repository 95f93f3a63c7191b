// hamiltonian_path: a path along edges that visits each vertex once.
//
// Edges go one way, from a vertex to its neighbours; where they go both ways,
// each is among the neighbours of both. It ends anywhere.
//
// Technique:  backtracking: first to the neighbour with the fewest ways on, and
//             back where a vertex cannot be reached any more, or two of them
//             can only be the last
// Complexity: O(n (n + m)) where it never turns back, exponential at worst, as
//             the problem is NP-complete; space O(n + m), no recursion
// Reference:  F. Rubin, A Search Procedure for Hamilton Paths and Circuits,
//             Journal of the ACM 21, 1974
// Laws:       hamiltonian_path
// See also:   knights_tour
//
// Example:
//   const std::vector<std::vector<int>> star{{1, 2, 3}, {0}, {0}, {0}};
//   const std::vector<std::vector<int>> cycle{{2}, {0}, {1}};
//   !hamiltonian_path(star) &&
//       hamiltonian_path(cycle) == std::vector<std::size_t>{0, 2, 1}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

class hamiltonian_path_search {
public:
    using vertices = std::vector<std::size_t>;

    constexpr explicit hamiltonian_path_search(std::vector<vertices> to)
        : to_(std::move(to)), visited_(to_.size(), 0), met_(to_.size()) {
        for (std::size_t i = 0; i < to_.size(); ++i) {
            std::erase(to_[i], i);
            std::ranges::sort(to_[i]);
            const auto [end, last] = std::ranges::unique(to_[i]);
            to_[i].erase(end, last);
            assert(to_[i].empty() || to_[i].back() < to_.size());
        }
    }

    // To be called once. A vertex that few lead to is likely to be the first.
    constexpr std::optional<vertices> find() {
        vertices in(to_.size(), 0), starts(to_.size(), 0);
        for (std::size_t i = 0; i < to_.size(); ++i) {
            starts[i] = i;
            for (const std::size_t next : to_[i]) ++in[next];
        }
        std::ranges::sort(starts, {},
                          [&in](std::size_t i) { return std::pair(in[i], i); });
        if (starts.empty()) return starts;
        for (const std::size_t start : starts)
            if (walk(start)) return path_;
        return {};
    }

private:
    struct arrival {
        std::size_t round = 0, from = 0, ways = 0;
    };

    // False if no path begins there; then nothing is visited.
    constexpr bool walk(std::size_t start) {
        visit(start);
        while (!path_.empty() && path_.size() < to_.size()) {
            vertices& ways = ways_.back();
            if (ways.empty()) {
                leave();
                continue;
            }
            const std::size_t next = ways.back();
            ways.pop_back();
            visit(next);
        }
        return !path_.empty();
    }

    constexpr void visit(std::size_t vertex) {
        visited_[vertex] = 1;
        path_.push_back(vertex);
        ways_.emplace_back();
        if (may_go_on()) add_ways(vertex);
    }
    constexpr void leave() {
        visited_[path_.back()] = 0;
        path_.pop_back();
        ways_.pop_back();
    }

    // Whether all others can be reached, and one of them at most is an end.
    constexpr bool may_go_on() {
        ++round_;
        vertices reached{path_.back()};
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (const std::size_t next : to_[reached[i]]) {
                if (visited_[next] != 0) continue;
                arrival& it = met_[next];
                if (it.round != round_) {
                    it = {round_, reached[i], 0};
                    reached.push_back(next);
                }
                ++it.ways;
            }
        return path_.size() + reached.size() == to_.size() + 1 &&
               std::ranges::count_if(
                   reached.begin() + 1, reached.end(),
                   [this](std::size_t i) { return is_end(i); }) <= 1;
    }

    // Whether no edge leads on, except to where all paths come from.
    constexpr bool is_end(std::size_t vertex) const {
        const arrival& it = met_[vertex];
        return std::ranges::none_of(to_[vertex], [&](std::size_t next) {
            return visited_[next] == 0 && (it.ways > 1 || next != it.from);
        });
    }

    // The one with the fewest ways on is the last, and the first to be tried.
    constexpr void add_ways(std::size_t vertex) {
        std::vector<std::pair<std::size_t, std::size_t>> ways;
        for (const std::size_t next : to_[vertex]) {
            if (visited_[next] != 0) continue;
            std::size_t ways_on = 0;
            for (const std::size_t it : to_[next]) ways_on += visited_[it] == 0;
            ways.emplace_back(ways_on, next);
        }
        std::ranges::sort(ways, std::ranges::greater());
        for (const auto& [ways_on, next] : ways) ways_.back().push_back(next);
    }

    std::vector<vertices> to_;  // in order, without equals
    std::vector<char> visited_;
    std::vector<arrival> met_;
    std::size_t round_ = 0;
    vertices path_;
    std::vector<vertices> ways_;  // that each vertex of the path has left
};

// Takes a range of the neighbours of each vertex, and returns the vertices in
// the order of the path, or nothing. Precondition: neighbours are from 0 to n -
// 1 of n vertices.
template <std::ranges::input_range Adjacency>
requires std::ranges::input_range<std::ranges::range_reference_t<Adjacency>>
constexpr std::optional<std::vector<std::size_t>> hamiltonian_path(
    Adjacency&& neighbours) {
    std::vector<std::vector<std::size_t>> to;
    for (auto&& row : neighbours) {
        to.emplace_back();
        for (auto&& next : row)
            to.back().push_back(static_cast<std::size_t>(next));
    }
    return hamiltonian_path_search(std::move(to)).find();
}

}  // namespace tenet
