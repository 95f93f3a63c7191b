#include <tenet/laws/algorithms/tree_dp.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::trees {

namespace {

using callable::numbers;
using callable::pairs;

std::vector<numbers> neighbours_in(int n, const pairs& edges) {
    std::vector<numbers> all(static_cast<std::size_t>(n));
    for (const auto& [a, b] : edges) {
        all[std::size_t(a)].push_back(b);
        all[std::size_t(b)].push_back(a);
    }
    return all;
}

// By breadth.
std::int64_t sum_from(int root, const std::vector<numbers>& neighbours) {
    std::vector<std::int64_t> distance(neighbours.size(), -1);
    distance[std::size_t(root)] = 0;
    numbers queue{root};
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const int next : neighbours[std::size_t(queue[i])])
            if (distance[std::size_t(next)] < 0) {
                distance[std::size_t(next)] =
                    distance[std::size_t(queue[i])] + 1;
                sum += distance[std::size_t(next)];
                queue.push_back(next);
            }
    return sum;
}

// Of all vertices, or of some of many.
std::string wrong_with(const value& answer, int n, const pairs& edges) {
    std::vector<std::int64_t> sums;
    if (!callable::read_numbers(answer, sums) ||
        std::cmp_not_equal(sums.size(), n))
        return "got " + (n > 20 ? "a list" : show(answer)) + ", but " +
               shown(n) + " sums are due";
    const auto neighbours = neighbours_in(n, edges);
    for (int v = 0; v < n; v += 1 + n / 50) {
        const std::int64_t due = sum_from(v, neighbours);
        if (sums[std::size_t(v)] != due)
            return "got " + shown(sums[std::size_t(v)]) + " for vertex " +
                   shown(v) + ", but that is " + shown(due);
    }
    return {};
}

// The tree of a Pruefer code, with edges turned and in no order.
pairs tree_of(const numbers& code) {
    const std::size_t n = code.size() + 2;
    numbers degree(n, 1);
    for (const int v : code) ++degree[std::size_t(v)];
    pairs edges;
    const auto join = [&](std::size_t a, std::size_t b) {
        edges.emplace_back(edges.size() % 2 == 0 ? a : b,
                           edges.size() % 2 == 0 ? b : a);
        --degree[a];
        --degree[b];
    };
    for (const int v : code)
        join(std::size_t(std::ranges::find(degree, 1) - degree.begin()),
             std::size_t(v));
    const auto one = std::ranges::find(degree, 1);
    join(std::size_t(one - degree.begin()),
         std::size_t(std::find(one + 1, degree.end(), 1) - degree.begin()));
    std::ranges::rotate(edges, edges.begin() + std::ptrdiff_t(n / 3));
    return edges;
}

std::vector<std::tuple<int, pairs>> all_small() {
    std::vector<std::tuple<int, pairs>> all{{1, {}}};
    for (int n = 2; n <= 6; ++n)
        for (const numbers& code : callable::all_lists(
                 0, n - 1, std::size_t(n - 2), std::size_t(n - 2)))
            all.emplace_back(n, tree_of(code));
    return all;
}

pairs path(int n) {
    pairs edges;
    for (int v = 1; v < n; ++v) edges.emplace_back(v, v - 1);
    return edges;
}
pairs star(int n) {
    pairs edges;
    for (int v = 0; v < n - 1; ++v) edges.emplace_back(v, n - 1);
    return edges;
}
// Of depth log n, in which a child has a lesser number than its parent.
pairs halves(int n) {
    pairs edges;
    for (int v = 1; v < n; ++v) edges.emplace_back(n - 1 - v / 2, n - 1 - v);
    return edges;
}

// Long paths are not asked for, since recursion may be used.
finding judge_shapes(const subject& sums, int longest, const settings& how) {
    const auto call = callable::with_arguments(sums.text(how, "sums"), {"$0"});
    return judge_lengths(
        "it is right about paths, stars and other trees",
        sums.types[1] +
            " edges;\nfor (int v = 1; v < $0; ++v)\n"
            "    edges.push_back({$0 - 1 - v / 2, $0 - 1 - v});\n" +
            call,
        longest,
        [&](int size) {
            const int n = std::max(size, 1);
            for (const auto& make : {path, star, halves}) {
                if (make == path && n > 1'000) continue;
                const pairs edges = make(n);
                if (auto wrong = wrong_with(sums.call(n, edges), n, edges);
                    !wrong.empty())
                    return wrong;
            }
            return std::string();
        },
        how);
}

finding judge_time(const subject& sums, const settings& how) {
    return judge_growth(
        "its time grows as n", "n", 300, 1'200, 4, 9,
        {{sums.types[1] +
              " edges;\nfor (int v = 1; v < $n; ++v)\n"
              "    edges.push_back({$n - 1 - v / 2, $n - 1 - v});\n" +
              callable::with_arguments(sums.text(how, "sums"), {"$n"}),
          [&](std::size_t n) { sums.call(int(n), halves(int(n))); }}},
        how);
}

}  // namespace

report judge(const subject& sums, const settings& how) {
    report found = callable::report_on("tree_dp", "sums", how);
    const callable::trial<int, pairs> of_trees{
        sums.types[1] + " edges$1;\n" + sums.text(how, "sums"), sums.call,
        wrong_with, how};
    found += of_trees.on_all("it is right about all small trees", all_small());
    const finding time = judge_time(sums, how);
    found += time;
    if (!found.refuted()) found += judge_shapes(sums, longest_after(time), how);
    return found;
}

}  // namespace tenet::laws::trees
