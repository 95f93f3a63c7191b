// hamiltonian_path: a path along edges that visits each vertex once.
//
// Edges go both ways, and join different vertices. The answer is the vertices,
// from 0, in the order of the path, any that is right, and nothing or an empty
// list if there is none; or whether there is one.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      hamilton_path, has_hamiltonian_path
// Interface: one of path(graph), path(graph, n), where graph is a vector of the
//            neighbours of each vertex, or a matrix of 0 and 1; path(n, edges),
//            path(edges, n), where edges is a vector of pairs, arrays or
//            vectors; of any integers; returns a list, an optional one, or a
//            truth
// Claims:    it is right about all small graphs; it is right about others
// Convicts:  one that never turns back, that begins at vertex 0 only, that does
//            not free a vertex on its way back, that visits one twice, that
//            leaves one out, that asks for a cycle, that only counts neighbours
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace hamilton {

using of_table = callable::subject<callable::number_rows>;
using of_edges = callable::subject<int, callable::pairs>;

report judge(const of_table&, const settings&);
report judge(const of_edges&, const settings&);

}  // namespace hamilton

template <class F>
report hamiltonian_path(F function,
                        const settings& how = settings::standard()) {
    using callable::list;
    const auto table = callable::of<callable::number_rows>(
        function, std::tuple(list("graph")),
        [](auto graph) { return std::tuple(graph); },
        [](auto graph) { return std::tuple(graph, callable::size_of(graph)); });
    const auto edges = callable::of<int, callable::pairs>(
        function, std::tuple(callable::name{"vertices"}, list("edges")),
        [](auto n, auto all) { return std::tuple(n, all); },
        [](auto n, auto all) { return std::tuple(all, n); });
    if constexpr (callable::is_taken<decltype(table)>) {
        return hamilton::judge(table, how);
    } else {
        static_assert(callable::is_taken<decltype(edges)>,
                      "needs: hamiltonian_path(std::vector<std::vector<int>>& "
                      "neighbours), or hamiltonian_path(int n, "
                      "std::vector<std::pair<int, int>>& edges)");
        return hamilton::judge(edges, how);
    }
}

}  // namespace tenet::laws
