#include <tenet/laws/algorithms/optimal_search_tree.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::search_trees {

namespace {

using callable::numbers;

// Of all roots of all intervals, shorter ones first.
std::int64_t least(const numbers& weights) {
    const std::size_t n = weights.size();
    std::vector<std::vector<std::int64_t>> cost(
        n + 1, std::vector<std::int64_t>(n + 1));
    for (std::size_t size = 1; size <= n; ++size)
        for (std::size_t i = 0; i + size <= n; ++i) {
            const std::size_t end = i + size;
            cost[i][end] = INT64_MAX;
            for (std::size_t root = i; root < end; ++root)
                cost[i][end] =
                    std::min(cost[i][end], cost[i][root] + cost[root + 1][end]);
            for (std::size_t key = i; key < end; ++key)
                cost[i][end] += weights[key];
        }
    return cost[0][n];
}

// Whether they are the levels of a tree, of which the root has this one.
bool are_levels(const std::vector<std::int64_t>& levels, std::size_t first,
                std::size_t last, std::int64_t root) {
    if (first == last) return true;
    const auto begin = levels.begin();
    const auto top = std::min_element(begin + std::ptrdiff_t(first),
                                      begin + std::ptrdiff_t(last));
    const auto key = std::size_t(top - begin);
    return *top == root && are_levels(levels, first, key, root + 1) &&
           are_levels(levels, key + 1, last, root + 1);
}

std::string wrong_with(const value& answer, const numbers&,
                       const numbers& weights) {
    const std::int64_t due = least(weights);
    const bool has_levels = answer.is == value::kind::list &&
                            answer.parts.size() == 2 &&
                            answer.parts[1].is == value::kind::list;
    const value& cost = has_levels ? answer.parts[0] : answer;
    if (!callable::is_whole(cost) || cost.whole != due)
        return callable::got(answer, "the least is " + shown(due));
    if (!has_levels) return {};
    std::vector<std::int64_t> levels;
    if (!callable::read_numbers(answer.parts[1], levels) ||
        levels.size() != weights.size() ||
        !are_levels(levels, 0, levels.size(), 1))
        return callable::got(answer, "these are no levels of a tree");
    const auto sum = std::inner_product(levels.begin(), levels.end(),
                                        weights.begin(), std::int64_t{0});
    return sum == due ? ""
                      : callable::got(answer, "that tree costs " + shown(sum));
}

std::vector<std::tuple<numbers, numbers>> all_small() {
    std::vector<std::tuple<numbers, numbers>> all;
    for (const numbers& weights : callable::all_lists(1, 4, 6)) {
        numbers keys(weights.size());
        std::iota(keys.begin(), keys.end(), 10);
        all.emplace_back(keys, weights);
    }
    return all;
}

finding judge_time(const subject& cost, const settings& how) {
    const std::string text = cost.types[1] + " keys, weights;\n" +
                             "for (int i = 0; i < $n; ++i) {\n"
                             "    keys.push_back(i);\n"
                             "    weights.push_back(1 + i * 7 % 10);\n}\n" +
                             cost.text(how, "cost");
    return judge_growth(
        "its time grows as the cube of the number of keys at most",
        "the cube of the number of keys", 8, 16, 8, 60,
        {{text,
          [&](std::size_t n) {
              numbers keys(n), weights(n);
              for (std::size_t i = 0; i < n; ++i) {
                  keys[i] = int(i);
                  weights[i] = int(1 + i * 7 % 10);
              }
              cost.call(keys, weights);
          }}},
        how);
}

}  // namespace

report judge(const subject& cost, const settings& how) {
    report found = callable::report_on("optimal_search_tree", "cost", how);
    const bool has_keys = cost.arguments.find("keys") != std::string::npos;
    const callable::trial<numbers, numbers> of_lists{
        (has_keys ? cost.types[0] + " keys$0;\n" : "") + cost.types[1] +
            " weights$1;\n" + cost.text(how, "cost"),
        cost.call, wrong_with, how};
    found +=
        of_lists.on_all("it is the least of all small inputs", all_small());
    // Whose time explodes would not come to an end of others.
    found += judge_time(cost, how);
    if (found.refuted()) return found;
    const std::string numbered =
        cost.types[0] +
        " keys(weights.size());\nstd::iota(keys.begin(), keys.end(), 0);\n";
    const callable::trial<numbers> of_weights{
        cost.types[1] + " weights$0;\n" + (has_keys ? numbered : "") +
            cost.text(how, "cost"),
        [&](const numbers& weights) {
            numbers keys(weights.size());
            std::iota(keys.begin(), keys.end(), 0);
            return cost.call(keys, weights);
        },
        [](const value& answer, const numbers& weights) {
            return wrong_with(answer, {}, weights);
        },
        how};
    found += of_weights.on_drawn<up_to<within<0, 100>, 14>>(
        "it is the least of others");
    return found;
}

}  // namespace tenet::laws::search_trees
