// graph_trial: functions of a graph, which is passed as neighbours, as a matrix
// or as edges. What a law's source includes.
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <vector>

namespace tenet::laws::graphs {

// Each edge joins two different vertices, both ways, and is there once.
struct graph {
    int vertices = 0;
    callable::pairs edges{};
};

bool are_joined(const graph&, std::int64_t a, std::int64_t b);
callable::number_rows neighbours_in(const graph&);
callable::number_rows matrix_of(const graph&);  // of 0 and 1

// As it is passed, and as it is shown.
enum class written { neighbours, matrix, edges };
template <written as>
struct graph_as : graph {
    friend std::string show(const graph_as& it) {
        if constexpr (as == written::neighbours)
            return shown(neighbours_in(it));
        else if constexpr (as == written::matrix)
            return shown(matrix_of(it));
        else
            return "{" + shown(it.vertices) + ", " + shown(it.edges) + "}";
    }
};

// A statement that declares "graph", or "vertices" and "edges" of that type;
// "$0" is the graph.
std::string declared(written as, const std::string& type);

// All graphs of so many vertices.
std::vector<graph> all_of(int vertices);

domain drawn_graph(int vertices, int edges);
graph graph_of(const value& drawn);

}  // namespace tenet::laws::graphs

namespace tenet::laws {

template <graphs::written as>
struct argument<graphs::graph_as<as>> {
    static domain from() { return graphs::drawn_graph(7, 14); }
    static graphs::graph_as<as> make(const value& drawn) {
        return {graphs::graph_of(drawn)};
    }
    static std::string show(const value& drawn) { return shown(make(drawn)); }
};

}  // namespace tenet::laws
