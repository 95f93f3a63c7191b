#include <tenet/laws/structures/range_fold.hpp>

#include <algorithm>
#include <tenet/laws/engine/many.hpp>
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
        .call(
            some_fold,
            [&of](model& m, place l, place r) { return of.fold(m.xs, l, r); },
            when([](const model& m, place l, place r) {
                return l < r && r <= m.size();
            }),
            often(6))
        .call(
            some_prefix,
            [&of](model& m, place n) { return of.fold(m.xs, 0, n); },
            when(
                [](const model& m, place n) { return n > 0 && n <= m.size(); }),
            often(6))
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

template <class Elements>
model holding(const Elements& xs) {
    model m;
    for (const number x : xs.elements) m.xs.push_back(x.number);
    return m;
}

law<model> law_of_vector(const subject& tree, const monoid& of) {
    return fold_law(tree, of)
        .claims("built of a vector, it holds that")
        .starts(of_vector,
                [](const up_to<number, 20>& xs) { return holding(xs); });
}

// Of a tree of other names, which has elements.
law<model> law_of_some(const subject& tree, const monoid& of) {
    return fold_law(tree, of)
        .starts(of_some,
                [](within<1, 20> n) {
                    return model{ints(std::size_t(n.number), std::nullopt)};
                })
        .regular();
}
law<model> law_of_some_elements(const subject& tree, const monoid& of) {
    return fold_law(tree, of)
        .claims("built of a vector, it holds that")
        .starts(of_some_elements,
                [](const up_to<number, 20, 1>& xs) { return holding(xs); })
        .regular();
}

// Whatever it can be made of.
report judge_scripts(const subject& tree, const monoid& of,
                     const settings& how) {
    report found{"range_fold", tree.type, {}};
    if (tree.start(of_some)) found += law_of_some(tree, of).judge(how);
    if (tree.start(of_some_elements) && !found.refuted())
        found += law_of_some_elements(tree, of).judge(how);
    return found;
}

// A few cases, of which a hang soon ends.
report judge_shortly(const subject& tree, const monoid& of, settings how) {
    how.cases = 40;
    how.shrink_runs = 0;
    how.announce = false;
    how.case_seconds = std::min(how.case_seconds, 0.005);
    how.kept.clear();
    return judge_scripts(tree, of, how);
}

std::size_t cases_of(const report& tried) {
    std::size_t all = 0;
    for (const finding& it : tried.findings) all += it.statistics.cases;
    return all;
}

// All in one call, which takes no time but the subject's; of a tree that is
// first made of few, and the same in C++.
finding judge_many_of(const subject& tree, std::string_view start,
                      const value& few, const std::string& text, settings how) {
    how.cases = 1;
    return property(
               "a hundred thousand changes and folds take no time that "
               "grows with their square",
               text,
               [&tree, start, few](within<100'000, 100'000> n) {
                   const object it(tree, start, {few});
                   it("many", n);
                   return true;
               })
        .judge(how);
}

std::string change_text(const subject& tree) {
    return written_call(tree, tree.offers("set") ? "set" : "add",
                        {"i", "i % 7"});
}

finding judge_many_as_stated(const subject& tree, const settings& how) {
    const std::string text = tree.type +
                             " tree($0);\nfor (int i = 0; i < $0; ++i) " +
                             change_text(tree) +
                             ";\nfor (int i = 1; i < $0; ++i) "
                             "tree.fold(0, i), tree.fold(i, $0)";
    return judge_many_of(tree, of_size, answer_of(0), text, how);
}

finding judge_many_as_meant(const subject& tree, const settings& how) {
    const bool sized = tree.start(of_some) != nullptr;
    const std::string fold = tree.offers(some_fold)
                                 ? written_call(tree, some_fold, {"0", "i + 1"})
                                 : written_call(tree, some_prefix, {"i + 1"});
    const std::string text =
        (sized ? "auto tree = " + tree.type + "($0);"
               : "std::vector<int> given($0);\nauto tree = " + tree.type +
                     "(given);") +
        "\nfor (int i = 0; i < $0; ++i) {\n    " + change_text(tree) +
        ";\n    " + fold + ";\n}";
    return sized ? judge_many_of(tree, of_some, answer_of(1), text, how)
                 : judge_many_of(tree, of_some_elements,
                                 answer_of(std::vector{1}), text, how);
}

}  // namespace

report judge_as_meant(const readings& all, const monoid& of,
                      const settings& how) {
    const auto* best = &all.front();
    std::size_t most = 0;
    for (const auto& it : all) {
        const report tried = judge_shortly(it.second, of, how);
        if (const auto cases = cases_of(tried); cases > most)
            best = &it, most = cases;
        if (!tried.refuted()) break;
    }
    const subject& tree = best->second;
    report found = judge_scripts(tree, of, how);
    if (!found.refuted()) found += judge_many_as_meant(tree, how);
    found.omit("other meanings", "it is judged as one whose " + best->first);
    return found;
}

report judge(const subject& tree, const monoid& of, const settings& how) {
    report found{"range_fold", tree.type, {}};
    found += judge_elements(law_of_size(tree, of), how);
    if (starts_from(tree, of_vector, "a std::vector", found) &&
        !found.refuted() && tree.elements != element_kind::fragile)
        found += law_of_vector(tree, of).judge(how);
    // What a script refutes may loop for ever here.
    if (!found.refuted() && tree.offers("many"))
        found += judge_many_as_stated(tree, how);
    return found;
}

}  // namespace tenet::laws::folds
