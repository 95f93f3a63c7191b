// knights_tour: moves a knight over a board so that it visits each cell once.
//
// The tour is open: it ends anywhere. It comes as the board of the steps in
// which cells are visited, from 0; the same arguments give the same tour.
//
// Technique:  backtracking with Warnsdorff's rule: first to the cell with the
//             fewest ways on, and back as soon as one has none. A search that
//             turns back often starts again with the moves in another order,
//             each time with twice the patience, so that it ends
// Complexity: O(cells) where the rule leads to a tour, as on most boards;
//             exponential at worst; space O(cells), no recursion
// Reference:  H. C. von Warnsdorff, Des Roesselsprunges einfachste und
//             allgemeinste Loesung, 1823
// Laws:       knights_tour
// See also:   hamiltonian_path
//
// Example:
//   const std::vector<std::vector<int>> tour{
//       {0, 3, 6, 9}, {11, 8, 1, 4}, {2, 5, 10, 7}};
//   knights_tour(3, 4) == tour && !knights_tour(4, 4)
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace tenet {

class knights_tour_search {
public:
    using board = std::vector<std::vector<int>>;

    constexpr knights_tour_search(int rows, int columns)
        : rows_(rows),
          columns_(columns),
          width_(columns + 4),
          cells_(static_cast<std::size_t>(rows) *
                 static_cast<std::size_t>(columns)),
          steps_(static_cast<std::size_t>(rows + 4) *
                     static_cast<std::size_t>(width_),
                 outside) {
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                at(place_of(row, column)) = open;
    }

    constexpr std::optional<board> find(int row, int column) {
        if (cannot_start(row, column)) return {};
        const int start = place_of(row, column);
        for (std::size_t patience = cells_;; patience *= 2, ++order_) {
            visit(start);
            const bool ended = walk(patience);
            if (path_.size() == cells_) return steps();
            if (ended) return {};
            while (!path_.empty()) leave();
        }
    }

private:
    static constexpr int open = -1, outside = -2;  // else the step of a visit

    struct visited {
        int place;
        std::size_t tried;  // how many ways on
    };
    struct way {
        int place, ways_on;
    };
    struct choice {
        std::array<way, 8> ways{};
        std::size_t count = 0;
    };

    constexpr int place_of(int row, int column) const {
        return (row + 2) * width_ + column + 2;
    }
    constexpr int& at(int place) {
        return steps_[static_cast<std::size_t>(place)];
    }

    // A knight changes colour with each move. On 4 rows, it also comes from an
    // outer one only to an inner one, so that it begins and ends in outer ones.
    constexpr bool cannot_start(int row, int column) const {
        const auto is_inner = [](int i) { return i == 1 || i == 2; };
        return (cells_ % 2 == 1 && (row + column) % 2 == 1) ||
               (rows_ == 4 && is_inner(row)) ||
               (columns_ == 4 && is_inner(column));
    }

    constexpr void visit(int place) {
        at(place) = static_cast<int>(path_.size());
        path_.push_back({place, 0});
    }
    constexpr void leave() {
        at(path_.back().place) = open;
        path_.pop_back();
    }

    // Returns whether it is at an end; else it has turned back so often.
    constexpr bool walk(std::size_t patience) {
        while (path_.size() < cells_) {
            const choice next = choices(path_.back().place);
            if (path_.back().tried < next.count) {
                visit(next.ways[path_.back().tried++].place);
                continue;
            }
            leave();
            if (path_.empty()) return true;
            if (patience-- == 0) return false;
        }
        return true;
    }

    // Where to go from a place, the fewest ways on first.
    constexpr choice choices(int from) {
        choice next;
        for (std::size_t i = 0; i < 8; ++i) {
            const int to = from + move(i);
            if (at(to) != open) continue;
            way it{to, 0};
            for (std::size_t j = 0; j < 8; ++j)
                it.ways_on += at(to + move(j)) == open;
            if (it.ways_on == 0 && path_.size() + 1 < cells_) return {};
            next.ways[next.count++] = it;
        }
        insertion_sort(next);
        return next;
    }

    constexpr int move(std::size_t i) const {
        constexpr std::array<int, 8> down{1, 2, 2, 1, -1, -2, -2, -1};
        constexpr std::array<int, 8> right{2, 1, -1, -2, -2, -1, 1, 2};
        const std::size_t turned = (i * (order_ / 8 * 2 + 1) + order_) % 8;
        return down[turned] * width_ + right[turned];
    }

    static constexpr void insertion_sort(choice& next) {
        for (std::size_t i = 1; i < next.count; ++i)
            for (std::size_t j = i; j > 0; --j)
                if (next.ways[j].ways_on < next.ways[j - 1].ways_on)
                    std::swap(next.ways[j], next.ways[j - 1]);
    }

    constexpr board steps() {
        board found(static_cast<std::size_t>(rows_));
        for (int row = 0; row < rows_; ++row)
            for (int column = 0; column < columns_; ++column)
                found[static_cast<std::size_t>(row)].push_back(
                    at(place_of(row, column)));
        return found;
    }

    int rows_, columns_, width_;
    std::size_t cells_, order_ = 0;
    std::vector<int> steps_;  // with two more rows and columns on each side
    std::vector<visited> path_;
};

// Returns nothing where there is no tour from that cell. Preconditions: it is
// on the board, whose cells, with a margin of two, are not more than an int
// counts.
constexpr std::optional<std::vector<std::vector<int>>> knights_tour(
    int rows, int columns, int row = 0, int column = 0) {
    assert(0 <= row && row < rows && 0 <= column && column < columns);
    return knights_tour_search(rows, columns).find(row, column);
}

}  // namespace tenet
