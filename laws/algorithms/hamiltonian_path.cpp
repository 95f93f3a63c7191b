#include <tenet/laws/algorithms/hamiltonian_path.hpp>

#include <tenet/laws/algorithms/graph_trial.hpp>

namespace tenet::laws::hamilton {

namespace {

using graphs::graph;
using graphs::written;
using wholes = std::vector<std::int64_t>;

// By the sets of vertices that a path which ends at each can have visited.
bool has_path(const graph& it) {
    const auto n = unsigned(it.vertices);
    std::vector<unsigned> ends(std::size_t{1} << n);  // bits, of each set
    for (unsigned vertex = 0; vertex < n; ++vertex)
        ends[std::size_t{1} << vertex] = 1U << vertex;
    for (std::size_t set = 1; set < ends.size(); ++set)
        for (unsigned a = 0; a < n; ++a)
            for (unsigned b = 0; b < n; ++b)
                if ((ends[set] >> a & 1U) != 0 && (set >> b & 1U) == 0 &&
                    are_joined(it, a, b))
                    ends[set | std::size_t{1} << b] |= 1U << b;
    return ends.back() != 0;
}

std::string wrong_with_path(const value& answer, const graph& it) {
    wholes path;
    if (!callable::read_numbers(answer, path) ||
        std::cmp_not_equal(path.size(), it.vertices))
        return "these are not all vertices, once";
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] < 0 || path[i] >= it.vertices)
            return "there is no vertex " + shown(path[i]);
        if (std::ranges::count(path, path[i]) != 1)
            return shown(path[i]) + " is visited twice";
        if (i > 0 && !are_joined(it, path[i - 1], path[i]))
            return shown(path[i - 1]) + " and " + shown(path[i]) +
                   " are not joined";
    }
    return {};
}

bool is_yes(const value& answer) {
    return answer.is_something() &&
           (answer.is == value::kind::list ? !answer.parts.empty()
                                           : answer.whole > 0);
}

std::string wrong_with(const value& answer, const graph& it) {
    const bool can = has_path(it), says = is_yes(answer);
    if (can && !says) return callable::got(answer, "there is a path");
    if (says && !can) return callable::got(answer, "there is no path");
    if (!says || answer.is != value::kind::list) return {};
    const auto wrong = wrong_with_path(answer, it);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

using call = std::function<value(const graph&)>;

template <written as>
report judge_as(const call& path, const std::string& text,
                const settings& how) {
    using given = graphs::graph_as<as>;
    report found = callable::report_on("hamiltonian_path", "path", how);
    const callable::trial<given> of_graph{
        text, path,
        [](const value& answer, const given& it) {
            return wrong_with(answer, it);
        },
        how};
    std::vector<std::tuple<given>> all;
    for (int n = 1; n <= 5; ++n)
        for (const graph& it : graphs::all_of(n)) all.emplace_back(given{it});
    found += of_graph.on_all("it is right about all small graphs", all);
    if (!found.refuted())
        found += of_graph.template on_drawn<given>("it is right about others");
    return found;
}

}  // namespace

report judge(const of_table& path, const settings& how) {
    // A path of 6 vertices. As neighbours, none of four is joined to another of
    // them.
    const graph line{6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}}};
    const bool is_matrix = callable::seems(
        [&] { return is_yes(path.call(matrix_of(line))); }, how);
    const std::string call = path.text(how, "path");
    if (is_matrix)
        return judge_as<written::matrix>(
            [&](const graph& it) { return path.call(matrix_of(it)); },
            declared(written::matrix, path.list) + call, how);
    return judge_as<written::neighbours>(
        [&](const graph& it) { return path.call(neighbours_in(it)); },
        declared(written::neighbours, path.list) + call, how);
}

report judge(const of_edges& path, const settings& how) {
    return judge_as<written::edges>(
        [&](const graph& it) { return path.call(it.vertices, it.edges); },
        declared(written::edges, path.list) + path.text(how, "path"), how);
}

}  // namespace tenet::laws::hamilton
