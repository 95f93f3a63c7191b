#include <tenet/laws/structures/range_fold.hpp>

#include <algorithm>
#include <tenet/laws/engine/suite.hpp>
#include <utility>

namespace tenet::laws::folds {

namespace {

constexpr char of_size[] = "$T tree($0);";
constexpr char of_vector[] = "$T tree(std::vector{$0});";

struct model {
    ints xs;

    int size() const { return static_cast<int>(xs.size()); }
    auto& at(int i) { return xs[std::size_t(i)]; }
    // Ends of ranges, and totals that are reached.
    std::vector<int> recall() const {
        int sum = 0;
        for (const auto& x : xs) sum += x.value_or(0);
        return {0, size(), size() / 2, sum};
    }
    // No element, and no bound, is less than 0: folds only grow.
    bool grows(int bound) const {
        return bound >= 0 && std::ranges::all_of(xs, [](const auto& x) {
                   return x.value_or(0) >= 0;
               });
    }
    int reaches(int total) const {
        int sum = 0;
        for (int i = 0; i < size(); ++i)
            if ((sum += xs[std::size_t(i)].value_or(0)) >= total) return i;
        return size();
    }
};

using place = within<0, 20>;
using number = within<-3, 9>;
using bound = within<0, 60>;

const when held([](const model& m, place i) { return i < m.size(); });
const when ranged([](const model& m, place l, place r) {
    return l <= r && r <= m.size();
});

law<model> fold_law(const subject& tree, const monoid& of) {
    return law<model>("a fold is that of the elements, from left to right",
                      tree)
        .call(
            "set", [](model& m, place i, number x) { m.at(i) = x.number; },
            when([](const model& m, place i, number) { return i < m.size(); }),
            often(4))
        .call(
            "add",
            [](model& m, place i, number x) {
                m.at(i) = m.at(i).value_or(0) + x;
            },
            when([](const model& m, place i, number) { return i < m.size(); }),
            often(4))
        .call(
            "tree.fold($0, $1)",
            [&of](model& m, place l, place r) { return of.fold(m.xs, l, r); },
            ranged, often(6))
        .call(
            "prefix", [&of](model& m, place n) { return of.fold(m.xs, 0, n); },
            when([](const model& m, place n) { return n <= m.size(); }))
        .call(
            "tree[$0]",
            [&of](model& m, place i) { return of.fold(m.xs, i, i + 1); }, held)
        .call(
            "lower_bound", [](model& m, bound x) { return m.reaches(x); },
            when([](const model& m, bound x) { return m.grows(x); }), often(2))
        .call(
            "tree.find_end($0, [](const auto& fold) { return fold <= $1; })",
            [&of](model& m, place l, bound x) {
                int r = l;
                while (r < m.size() && of.is_small(m.xs, l, r + 1, x)) ++r;
                return r;
            },
            when([](const model& m, place l, bound x) {
                return l <= m.size() && m.grows(x);
            }),
            often(2))
        .view("size", [](const model& m) { return m.size(); })
        .view("tree.fold(0, tree.size())",
              [&of](const model& m) { return of.fold(m.xs, 0, m.size()); })
        .view("fold",
              [&of](const model& m) { return of.fold(m.xs, 0, m.size()); })
        .promise(guarantee::none);
}

law<model> law_of_size(const subject& tree, const monoid& of) {
    return fold_law(tree, of)
        .starts(of_size,
                [](place n) {
                    return model{ints(std::size_t(n.number), std::nullopt)};
                })
        .regular();
}

// All in one call, which takes no time but the subject's.
finding judge_many_of(const subject& tree, settings how) {
    how.cases = 1;
    const bool assigns = tree.offers("set");
    return property(
               "a hundred thousand changes and folds take no time that "
               "grows with their square",
               tree.type + " tree($0);\nfor (int i = 0; i < $0; ++i) " +
                   (assigns ? "tree.set(i, i % 7);\n"
                            : "tree.add(i, i % 7);\n") +
                   "for (int i = 1; i < $0; ++i) "
                   "tree.fold(0, i), tree.fold(i, $0)",
               [&tree](within<100'000, 100'000> n) {
                   const object it(tree, of_size, {answer_of(0)});
                   it("many", n);
                   return true;
               })
        .judge(how);
}

}  // namespace

report judge(const subject& tree, const monoid& of, const settings& how) {
    report found{"range_fold", tree.type, {}};
    found += judge_elements(law_of_size(tree, of), how);
    if (starts_from(tree, of_vector, "a std::vector", found) &&
        !found.refuted() && tree.elements != element_kind::fragile)
        found += fold_law(tree, of)
                     .claims("built of a vector, it holds that")
                     .starts(of_vector,
                             [](const up_to<number, 20>& xs) {
                                 model m;
                                 for (const number x : xs.elements)
                                     m.xs.push_back(x.number);
                                 return m;
                             })
                     .judge(how);
    // What a script refutes may loop for ever here.
    if (!found.refuted() && tree.offers("many"))
        found += judge_many_of(tree, how);
    return found;
}

}  // namespace tenet::laws::folds
