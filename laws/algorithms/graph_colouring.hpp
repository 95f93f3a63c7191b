// graph_colouring: k colours for vertices, so that no edge joins equal ones.
//
// Edges have no direction, and join different vertices. The answer is the
// colour of each vertex, from 0 or 1, any that are right, and nothing or an
// empty list if there are none; or whether there are any.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      graph_coloring, m_colouring, colour_graph
// Interface: one of colour(graph, k), colour(k, graph), colour(graph, k, n),
//            where graph is a vector of the neighbours of each vertex, or a
//            matrix of 0 and 1; colour(n, edges, k), colour(edges, n, k), where
//            edges is a vector of pairs, arrays or vectors; of any integers;
//            returns a list, an optional one, or a truth
// Claims:    it is right about all small graphs; it is right about others
// Convicts:  a greedy one; one that looks at one end of an edge only, at the
//            last neighbour only, that uses a colour too many or too few, that
//            counts neighbours, that always finds colours
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace colourings {

using of_table = callable::subject<callable::number_rows, int>;
using of_edges = callable::subject<int, callable::pairs, int>;

report judge(const of_table&, const settings&);
report judge(const of_edges&, const settings&);

}  // namespace colourings

template <class F>
report graph_colouring(F function, const settings& how = settings::standard()) {
    using callable::list;
    using callable::name;
    const auto table = callable::of<callable::number_rows, int>(
        function, std::tuple(list("graph"), name{"$1"}),
        [](auto graph, auto k) { return std::tuple(graph, k); },
        [](auto graph, auto k) { return std::tuple(k, graph); },
        [](auto graph, auto k) {
            return std::tuple(graph, k, callable::size_of(graph));
        });
    if constexpr (callable::is_taken<decltype(table)>) {
        return colourings::judge(table, how);
    } else {
        const auto edges = callable::of<int, callable::pairs, int>(
            function, std::tuple(name{"vertices"}, list("edges"), name{"$1"}),
            [](auto n, auto all, auto k) { return std::tuple(n, all, k); },
            [](auto n, auto all, auto k) { return std::tuple(all, n, k); });
        static_assert(callable::is_taken<decltype(edges)>,
                      "needs: graph_colouring(std::vector<std::vector<int>>& "
                      "neighbours, int k), or graph_colouring(int n, "
                      "std::vector<std::pair<int, int>>& edges, int k)");
        return colourings::judge(edges, how);
    }
}

}  // namespace tenet::laws
