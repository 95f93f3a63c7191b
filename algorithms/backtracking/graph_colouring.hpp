// graph_colouring: k colours for vertices, so that no edge joins equal ones.
//
// Edges have no direction; it does not matter whether one is given once, twice
// or from both ends. A vertex with an edge to itself cannot be coloured. With
// two colours, breadth-first search does it in linear time.
//
// Technique:  backtracking: always the vertex that has the fewest colours left,
//             of these the one with the most neighbours (DSATUR); of colours
//             that are not in use yet, which are all alike, only the first
// Complexity: O(k^n) at worst, O(n (n + k) + m) where it never turns back;
//             space O(n min(k, d + 1) + m) of greatest degree d, no recursion
// Reference:  D. Brelaz, New Methods to Color the Vertices of a Graph,
//             Communications of the ACM 22, 1979
// Laws:       graph_colouring
//
// Example:
//   using edges = std::vector<std::pair<int, int>>;
//   const edges ring{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}};
//   !graph_colouring(5, ring, 2) &&
//       graph_colouring(5, ring, 3) == std::vector{0, 1, 0, 1, 2}
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

class graph_colouring_search {
public:
    constexpr explicit graph_colouring_search(std::size_t vertices)
        : adjacent_(vertices) {}

    // Precondition: there are these vertices.
    constexpr void connect(std::size_t a, std::size_t b) {
        assert(a < adjacent_.size() && b < adjacent_.size());
        adjacent_[a].push_back(b);
        adjacent_[b].push_back(a);
        has_loop_ = has_loop_ || a == b;
    }

    // To be called once.
    constexpr std::optional<std::vector<int>> find(int colours) {
        if (has_loop_ || (colours == 0 && !adjacent_.empty())) return {};
        std::size_t degree = 0;
        for (const auto& it : adjacent_) degree = std::max(degree, it.size());
        limit_ = std::min(static_cast<std::size_t>(colours), degree + 1);
        neighbours_of_.assign(adjacent_.size() * limit_, 0);
        left_.assign(adjacent_.size(), limit_);
        colours_.assign(adjacent_.size(), none);
        if (!walk()) return {};
        return std::move(colours_);
    }

private:
    static constexpr int none = -1;

    struct step {
        std::size_t vertex;
        std::size_t next;    // the colour to try
        std::size_t in_use;  // colours, from 0 on, by the steps before
    };

    constexpr bool walk() {
        if (adjacent_.empty()) return true;
        steps_.push_back({tightest(), 0, 0});
        while (!steps_.empty()) {
            step& it = steps_.back();
            if (colours_[it.vertex] != none) clear(it.vertex);
            if (!paint_next(it)) {
                steps_.pop_back();
                continue;
            }
            if (steps_.size() == adjacent_.size()) return true;
            steps_.push_back({tightest(), 0, std::max(it.in_use, it.next)});
        }
        return false;
    }

    // Of the vertices without a colour.
    constexpr std::size_t tightest() const {
        std::size_t best = adjacent_.size();
        for (std::size_t i = 0; i < adjacent_.size(); ++i) {
            if (colours_[i] != none) continue;
            if (best == adjacent_.size() || left_[i] < left_[best] ||
                (left_[i] == left_[best] &&
                 adjacent_[i].size() > adjacent_[best].size()))
                best = i;
        }
        return best;
    }

    // Returns false if no colour is left to try.
    constexpr bool paint_next(step& it) {
        const std::size_t first = it.vertex * limit_;
        while (it.next < limit_ && it.next <= it.in_use) {
            const std::size_t colour = it.next++;
            if (neighbours_of_[first + colour] != 0) continue;
            colours_[it.vertex] = static_cast<int>(colour);
            for (const std::size_t to : adjacent_[it.vertex])
                if (neighbours_of_[to * limit_ + colour]++ == 0) --left_[to];
            return true;
        }
        return false;
    }

    constexpr void clear(std::size_t vertex) {
        const auto colour = static_cast<std::size_t>(colours_[vertex]);
        colours_[vertex] = none;
        for (const std::size_t to : adjacent_[vertex])
            if (--neighbours_of_[to * limit_ + colour] == 0) ++left_[to];
    }

    std::vector<std::vector<std::size_t>> adjacent_;
    bool has_loop_ = false;
    std::size_t limit_ = 0;                   // of colours
    std::vector<std::size_t> neighbours_of_;  // of a vertex, of each colour
    std::vector<std::size_t> left_;           // colours that no neighbour has
    std::vector<int> colours_;
    std::vector<step> steps_;
};

// Returns the colour of each vertex, from 0 to colours - 1, or nothing. Edges
// are pairs, arrays or tuples of two. Preconditions: vertices and colours are
// not negative, and the ends of edges are from 0 to vertices - 1.
template <std::ranges::input_range Edges>
constexpr std::optional<std::vector<int>> graph_colouring(int vertices,
                                                          Edges&& edges,
                                                          int colours) {
    assert(vertices >= 0 && colours >= 0);
    graph_colouring_search search(static_cast<std::size_t>(vertices));
    for (const auto& [a, b] : edges)
        search.connect(static_cast<std::size_t>(a),
                       static_cast<std::size_t>(b));
    return search.find(colours);
}

// Of a range of the neighbours of each vertex.
template <std::ranges::forward_range Adjacency>
requires std::ranges::input_range<std::ranges::range_reference_t<Adjacency>>
constexpr std::optional<std::vector<int>> graph_colouring(
    const Adjacency& neighbours, int colours) {
    assert(colours >= 0);
    graph_colouring_search search(
        static_cast<std::size_t>(std::ranges::distance(neighbours)));
    std::size_t vertex = 0;
    for (const auto& row : neighbours) {
        for (const auto& other : row)
            search.connect(vertex, static_cast<std::size_t>(other));
        ++vertex;
    }
    return search.find(colours);
}

}  // namespace tenet
