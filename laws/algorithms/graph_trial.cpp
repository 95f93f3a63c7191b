#include <tenet/laws/algorithms/graph_trial.hpp>

namespace tenet::laws::graphs {

namespace {

callable::pairs all_edges(int vertices) {
    callable::pairs all;
    for (int b = 1; b < vertices; ++b)
        for (int a = 0; a < b; ++a) all.emplace_back(a, b);
    return all;
}

}  // namespace

bool are_joined(const graph& it, std::int64_t a, std::int64_t b) {
    return std::ranges::any_of(it.edges, [a, b](const auto& edge) {
        return (edge.first == a && edge.second == b) ||
               (edge.first == b && edge.second == a);
    });
}

callable::number_rows neighbours_in(const graph& it) {
    callable::number_rows all(std::size_t(it.vertices));
    for (const auto& [a, b] : it.edges) {
        all[std::size_t(a)].push_back(b);
        all[std::size_t(b)].push_back(a);
    }
    return all;
}

callable::number_rows matrix_of(const graph& it) {
    const auto n = std::size_t(it.vertices);
    callable::number_rows all(n, callable::numbers(n));
    for (const auto& [a, b] : it.edges) {
        all[std::size_t(a)][std::size_t(b)] = 1;
        all[std::size_t(b)][std::size_t(a)] = 1;
    }
    return all;
}

std::string declared(written as, const std::string& type) {
    return as == written::edges
               ? "auto [vertices, edges] = std::pair<int, " + type + ">$0;\n"
               : type + " graph$0;\n";
}

std::vector<graph> all_of(int vertices) {
    const callable::pairs edges = all_edges(vertices);
    std::vector<graph> all;
    for (unsigned set = 0; set < 1U << edges.size(); ++set) {
        all.push_back({vertices});
        for (std::size_t i = 0; i < edges.size(); ++i)
            if ((set >> i & 1U) != 0) all.back().edges.push_back(edges[i]);
    }
    return all;
}

domain drawn_graph(int vertices, int edges) {
    return domain::tuple({domain::whole(1, vertices),
                          domain::list(domain::whole(0, 999), edges)});
}

graph graph_of(const value& drawn) {
    graph it{drawn.parts[0].number()};
    const callable::pairs all = all_edges(it.vertices);
    if (all.empty()) return it;
    for (const value& part : drawn.parts[1].parts) {
        const auto [a, b] = all[std::size_t(part.number()) % all.size()];
        if (!are_joined(it, a, b)) it.edges.emplace_back(a, b);
    }
    return it;
}

}  // namespace tenet::laws::graphs
