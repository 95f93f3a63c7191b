#include <tenet/laws/algorithms/graph_colouring.hpp>

#include <tenet/laws/algorithms/graph_trial.hpp>

namespace tenet::laws::colourings {

namespace {

using callable::numbers;
using graphs::graph;
using graphs::written;
using wholes = std::vector<std::int64_t>;

// By trying all colours of each vertex in turn.
bool can_be_coloured(const graph& it, int k, numbers begun = {}) {
    const int vertex = callable::size_of(begun);
    if (vertex == it.vertices) return true;
    for (int colour = 0; colour < k; ++colour) {
        bool fits = true;
        for (int other = 0; other < vertex; ++other)
            fits = fits && (begun[std::size_t(other)] != colour ||
                            !are_joined(it, vertex, other));
        if (!fits) continue;
        begun.push_back(colour);
        if (can_be_coloured(it, k, begun)) return true;
        begun.pop_back();
    }
    return false;
}

std::string wrong_with_colours(const value& answer, const graph& it, int k) {
    wholes colours;
    if (!callable::read_numbers(answer, colours) ||
        std::cmp_not_equal(colours.size(), it.vertices))
        return "that is not a colour for each vertex";
    const auto [least, most] = std::ranges::minmax(colours);
    if (least < 0 || most > k || (least == 0 && most == k))
        return "these are not " + shown(k) + " colours from 0 or 1";
    for (const auto& [a, b] : it.edges)
        if (colours[std::size_t(a)] == colours[std::size_t(b)])
            return shown(a) + " and " + shown(b) + " are joined";
    return {};
}

bool is_yes(const value& answer) {
    return answer.is_something() &&
           (answer.is == value::kind::list ? !answer.parts.empty()
                                           : answer.whole > 0);
}

std::string wrong_with(const value& answer, const graph& it, int k) {
    const bool can = can_be_coloured(it, k), says = is_yes(answer);
    if (can && !says) return callable::got(answer, "there is a colouring");
    if (says && !can) return callable::got(answer, "there is no colouring");
    if (!says || answer.is != value::kind::list) return {};
    const auto wrong = wrong_with_colours(answer, it, k);
    return wrong.empty() ? "" : callable::got(answer, wrong);
}

using call = std::function<value(const graph&, int)>;

template <written as>
report judge_as(const call& colour, const std::string& text,
                const settings& how) {
    using given = graphs::graph_as<as>;
    report found = callable::report_on("graph_colouring", "colour", how);
    const callable::trial<given, int> of_graph{
        text, [&](const given& it, int k) { return colour(it, k); },
        [](const value& answer, const given& it, int k) {
            return wrong_with(answer, it, k);
        },
        how};
    std::vector<std::tuple<given, int>> all;
    for (int n = 1; n <= 5; ++n)
        for (const graph& it : graphs::all_of(n))
            for (int k = 1; k <= std::min(n, 4); ++k)
                all.emplace_back(given{it}, k);
    found += of_graph.on_all("it is right about all small graphs", all);
    if (!found.refuted())
        found += of_graph.template on_drawn<given, within<1, 4>>(
            "it is right about others");
    return found;
}

}  // namespace

report judge(const of_table& colour, const settings& how) {
    // As neighbours, these are a triangle.
    const bool is_matrix = callable::seems(
        [&] {
            return is_yes(colour.call({{0, 0, 0}, {0, 0, 1}, {0, 1, 0}}, 2));
        },
        how);
    const std::string call = colour.text(how, "colour");
    if (is_matrix)
        return judge_as<written::matrix>(
            [&](const graph& it, int k) {
                return colour.call(matrix_of(it), k);
            },
            declared(written::matrix, colour.list) + call, how);
    return judge_as<written::neighbours>(
        [&](const graph& it, int k) {
            return colour.call(neighbours_in(it), k);
        },
        declared(written::neighbours, colour.list) + call, how);
}

report judge(const of_edges& colour, const settings& how) {
    return judge_as<written::edges>(
        [&](const graph& it, int k) {
            return colour.call(it.vertices, it.edges, k);
        },
        declared(written::edges, colour.list) + colour.text(how, "colour"),
        how);
}

}  // namespace tenet::laws::colourings
