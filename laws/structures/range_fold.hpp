// range_fold: a sequence whose ranges are folded while its elements change.
//
// Judges:    a type, such as my_tree<int>
// Interface: Tree(n); add(i, x) or set(i, x), or both; fold(l, r) or sum(l, r)
//            of the elements in [l, r); optional: copies, Tree(std::vector),
//            prefix(n), fold(), [], size(), lower_bound(total),
//            find_end(l, predicate); or, as its users mean them, Tree(n) or
//            Tree(std::vector); update(i, x), add or set; query(l, r),
//            range_sum, sum_range or get_sum, or of a prefix query(i), sum or
//            prefix_sum, names also in camel case
// Claims:    the fold of a range is that of its elements from left to right, of
//            none the identity; built of a vector, it holds that; a total is
//            found where it is first reached, an end where a predicate ceases
//            to hold; it is regular as far as it can be copied and moved; a
//            hundred thousand changes and folds take no time that grows with
//            their square
// Convicts:  trees that fold one too few or too many, combine in the wrong
//            order, forget the last element, renew parents halfway, take 0 for
//            the identity, find one too far, build halfway, share with their
//            copy; an array that folds in linear time, and one that changes so
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <tenet/laws/structures/fold_readings.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace folds {

// Elements are told of by an int each; a text is a letter.
template <class Element>
Element made(int x) {
    if constexpr (std::same_as<Element, std::string>)
        return std::string(1, static_cast<char>('a' + (x + 26) % 26));
    else
        return Element(x);
}
template <class Element>
value told(const Element& x) {
    if constexpr (std::same_as<Element, std::string>)
        return x;
    else
        return answer_of(x);
}

// Whether a fold is as small as a bound.
template <class Element>
bool is_small(const Element& x, int bound) {
    if constexpr (std::same_as<Element, std::string>)
        return x.size() <= std::size_t(bound);
    else
        return x <= Element(bound);
}

template <class Element, class Combine>
Element identity() {
    if constexpr (requires { Combine::identity; })
        return Combine::identity;
    else
        return Element();
}

// What is there, by ints; no int is the identity.
using ints = std::vector<std::optional<int>>;

// The monoid, for a model of ints.
struct monoid {
    value (*fold)(const ints&, int first, int last);
    bool (*is_small)(const ints&, int first, int last, int bound);
};

template <class Element, class Combine>
Element folded(const ints& xs, int first, int last) {
    Element all = identity<Element, Combine>();
    for (int i = first; i < last; ++i)
        if (const auto x = xs[std::size_t(i)])
            all = Element(Combine()(all, made<Element>(*x)));
    return all;
}

template <class Element, class Combine>
inline constexpr monoid monoid_of{
    [](const ints& xs, int first, int last) {
        return told(folded<Element, Combine>(xs, first, last));
    },
    [](const ints& xs, int first, int last, int bound) {
        return is_small(folded<Element, Combine>(xs, first, last), bound);
    }};

template <class Tree>
auto fold(const Tree& t, int l, int r) {
    const auto first = static_cast<std::size_t>(l);
    const auto last = static_cast<std::size_t>(r);
    if constexpr (requires { t.fold(first, last); })
        return t.fold(first, last);
    else
        return t.sum(first, last);
}

// So many changes and folds of numbers.
template <class Tree, class Element>
bool many(int n) {
    Tree t(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i)
        if constexpr (requires { t.set(std::size_t(), Element()); })
            t.set(std::size_t(i), Element(i % 7));
        else
            t.add(std::size_t(i), Element(i % 7));
    Element last = made<Element>(0);
    for (int i = 1; i < n; ++i) last = fold(t, 0, i), last = fold(t, i, n);
    return last == fold(t, n - 1, n);
}

template <class Tree, class Element>
void changes(subject_of<Tree, Element>& it) {
    if constexpr (requires(Tree & t) { t.set(std::size_t(), Element()); })
        it.call("set", [](Tree& t, int i, int x) {
            t.set(std::size_t(i), made<Element>(x));
        });
    if constexpr (requires(Tree & t) { t.add(std::size_t(), Element()); })
        it.call("add", [](Tree& t, int i, int x) {
            t.add(std::size_t(i), made<Element>(x));
        });
}

template <class Tree, class Element>
void optional_calls(subject_of<Tree, Element>& it) {
    if constexpr (requires(const Tree& t) { t.prefix(std::size_t()); })
        it.call("prefix", [](const Tree& t, int n) {
            return told<Element>(t.prefix(std::size_t(n)));
        });
    if constexpr (requires(const Tree& t) { t.fold(); })
        it.call("fold", [](const Tree& t) { return told<Element>(t.fold()); });
    if constexpr (requires(const Tree& t) { t[std::size_t()]; })
        it.call("tree[$0]", [](const Tree& t, int i) {
            return told<Element>(t[std::size_t(i)]);
        });
    if constexpr (requires(const Tree& t) { t.size(); })
        it.call("size", [](const Tree& t) {
              return std::size_t(t.size());
          }).call("tree.fold(0, tree.size())", [](const Tree& t) {
            return told<Element>(fold(t, 0, int(t.size())));
        });
    if constexpr (requires(const Tree& t) { t.lower_bound(Element()); })
        it.call("lower_bound", [](const Tree& t, int total) {
            return std::size_t(t.lower_bound(Element(total)));
        });
    constexpr auto any = [](const Element&) { return true; };
    if constexpr (requires(const Tree& t) { t.find_end(std::size_t(), any); })
        it.call(
            "tree.find_end($0, [](const auto& fold) { return fold <= $1; })",
            [](const Tree& t, int first, int bound) {
                return std::size_t(t.find_end(
                    std::size_t(first),
                    [bound](const Element& x) { return is_small(x, bound); }));
            });
}

template <class Tree, class Element>
subject half() {
    subject_of<Tree, Element> it("tree");
    it.start("$T tree($0);", [](int n) {
          return Tree(std::size_t(n));
      }).call("tree.fold($0, $1)", [](const Tree& t, int l, int r) {
        return told<Element>(fold(t, l, r));
    });
    if constexpr (!requires(const Tree& t) {
                      t.fold(std::size_t(), std::size_t());
                  })
        it.written("tree.sum($0, $1)");
    changes(it);
    optional_calls(it);
    if constexpr (kind_of_element<Element> == element_kind::number)
        it.call("many",
                [](const Tree&, int n) { return many<Tree, Element>(n); });
    if constexpr (std::is_constructible_v<Tree, std::vector<Element>>)
        it.start("$T tree(std::vector{$0});", [](const std::vector<int>& xs) {
            std::vector<Element> all;
            for (const int x : xs) all.push_back(made<Element>(x));
            return Tree(std::move(all));
        });
    return it;
}

report judge(const subject&, const monoid&, const settings&);
// Of the reading that a few cases refute latest.
report judge_as_meant(const readings&, const monoid&, const settings&);

// Whether its members are those that can be meant in one way only.
template <class Tree, class Element>
concept states_ranges =
    std::is_constructible_v<Tree, std::size_t> &&(
        requires(Tree& t, Element x) { t.set(std::size_t(), x); } ||
        requires(Tree & t, Element x) { t.add(std::size_t(), x); }) &&
    (
        requires(const Tree& t) { t.fold(std::size_t(), std::size_t()); } ||
        requires(const Tree& t) { t.sum(std::size_t(), std::size_t()); });

}  // namespace folds

// Combine is what the tree claims to fold by; the identity is its member of
// that name, or else Element(). Of strings, whose order tells.
template <class Tree, class Combine = std::plus<>, class Element = int>
report range_fold(const settings& how = settings::standard()) {
    const auto& of = folds::monoid_of<Element, Combine>;
    if constexpr (folds::states_ranges<Tree, Element>) {
        return folds::judge(folds::half<Tree, Element>(), of, how);
    } else {
        constexpr bool changes = folds::can_change<Tree, Element>;
        constexpr bool sums = folds::can_fold<Tree>;
        constexpr bool starts =
            std::is_constructible_v<Tree, int> ||
            std::is_constructible_v<Tree, std::vector<Element>&>;
        static_assert(changes, "needs: add(index, x)");
        static_assert(sums, "needs: sum(first, last)");
        static_assert(starts, "needs: Tree(size)");
        if constexpr (changes && sums && starts)
            return folds::judge_as_meant(folds::all_readings<Tree, Element>(),
                                         of, how);
    }
}

}  // namespace tenet::laws
