// tree_dp: for each vertex of a tree, what all others mean to it (rerooting).
//
// What lies behind an edge means something to the vertex at its other end, such
// as how far away the farthest vertex is: lift says what, from what the further
// neighbours mean to the nearer end, and merge joins what several edges mean.
// A walk from one root finds that for the root; rerooting finds it for all.
//
// Technique:  dynamic programming over the edges in both directions: towards
//             the root first, then away from it. What all neighbours but one
//             mean is merged from those before it and those behind it, so that
//             nothing need be taken back
// Complexity: 2 (n - 1) calls of lift, at most 4 n of merge; space O(n); no
//             recursion
// Reference:  the direction away from the root: S. Aji, R. McEliece, The
//             Generalized Distributive Law, IEEE Transactions on Information
//             Theory 46(2), 2000
// Laws:       tree_dp
//
// Example:
//   const std::vector<std::pair<int, int>> edges{{0, 1}, {1, 2}, {1, 3}};
//   const auto farther = [](int x, int y) { return std::max(x, y); };
//   const auto one_more = [](int far, auto, auto) { return far + 1; };
//   tree_dp(4, edges, 0, farther, one_more) == std::vector{2, 1, 2, 2}
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// The vertices of a tree in an order in which each but the root, 0, comes after
// its parent, and children of one parent together.
struct rooted_tree {
    std::vector<std::size_t> order;
    std::vector<std::size_t> parent;    // by vertex, of the root itself
    std::vector<std::size_t> children;  // by vertex: the first one's place

    template <class Edges>
    constexpr rooted_tree(std::size_t n, Edges& edges)
        : parent(n, 0), children(n, 1) {
        // The neighbours of v are at [first[v], first[v + 1]).
        std::vector<std::size_t> first(n + 2, 0), neighbours;
        for (auto&& [a, b] : edges) {
            assert(static_cast<std::size_t>(a) < n &&
                   static_cast<std::size_t>(b) < n);
            ++first[static_cast<std::size_t>(a) + 2];
            ++first[static_cast<std::size_t>(b) + 2];
        }
        for (std::size_t v = 2; v < first.size(); ++v) first[v] += first[v - 1];
        neighbours.resize(first.back(), 0);
        for (auto&& [a, b] : edges) {
            const auto x = static_cast<std::size_t>(a);
            const auto y = static_cast<std::size_t>(b);
            neighbours[first[x + 1]++] = y;
            neighbours[first[y + 1]++] = x;
        }
        assert(n == 0 || neighbours.size() == 2 * (n - 1));  // of a tree
        if (n > 0) order.push_back(0);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t v = order[i];
            children[v] = order.size();
            for (std::size_t k = first[v]; k < first[v + 1]; ++k) {
                const std::size_t next = neighbours[k];
                if (next == parent[v]) continue;
                parent[next] = v;
                order.push_back(next);
                assert(order.size() <= n);  // of a tree
            }
        }
        assert(order.size() == n);
    }
    // The places behind those of v's children.
    constexpr std::size_t children_end(std::size_t place_of_v) const {
        return place_of_v + 1 < order.size() ? children[order[place_of_v + 1]]
                                             : order.size();
    }
};

// Returns, for each of the vertices 0, 1 ... n - 1, the merge of what all its
// edges mean to it; none if there is no other vertex. Edges are pairs of
// vertices, n - 1 of them, and make a tree. lift(meant, from, to) returns what
// the edge means to the vertex `to`, where meant is the merge of what the other
// edges of `from` mean to that. merge is associative and commutative, and none
// its identity. Throws what these throw.
template <std::ranges::forward_range Edges, std::copyable T, class Merge,
          class Lift>
requires(!std::same_as<T, bool>)  // std::vector<bool> has no references
    constexpr std::vector<T> tree_dp(std::size_t n, Edges&& edges, T none,
                                     Merge merge, Lift lift) {
    const rooted_tree tree(n, edges);
    // What the edge to its parent means to it, and to the parent.
    std::vector<T> from_parent(n, none), to_parent(n, none), all(n, none);
    for (std::size_t i = n; i-- > 1;) {
        const std::size_t v = tree.order[i], parent = tree.parent[v];
        to_parent[v] = std::invoke(lift, std::as_const(all[v]), v, parent);
        all[parent] = std::invoke(merge, to_parent[v], all[parent]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t v = tree.order[i];
        const std::size_t first = tree.children[v];
        const std::size_t last = tree.children_end(i);
        T before = from_parent[v];
        for (std::size_t k = first; k < last; ++k) {
            const std::size_t child = tree.order[k];
            from_parent[child] = before;
            before = std::invoke(merge, before, to_parent[child]);
        }
        all[v] = before;
        T behind = none;
        for (std::size_t k = last; k-- > first;) {
            const std::size_t child = tree.order[k];
            from_parent[child] = std::invoke(
                lift, std::invoke(merge, from_parent[child], behind), v, child);
            behind = std::invoke(merge, to_parent[child], behind);
        }
    }
    return all;
}

}  // namespace tenet
