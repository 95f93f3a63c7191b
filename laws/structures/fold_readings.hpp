// fold_readings: trees whose members can be meant in more than one way.
//
// A query(l, r) includes r or does not, an update(i, x) adds x or assigns it,
// and the first index is 0 or 1. Each way is a subject of its own; which of
// them a tree means is found out by trying.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws::folds {

struct reading {
    bool includes_last = false;
    int first_index = 0;
    bool update_assigns = false;
};

// Starts and calls of such trees, which have at least one element.
inline constexpr char of_some[] = "auto tree = $T($0);";
inline constexpr char of_some_elements[] =
    "std::vector<int> given$0;\nauto tree = $T(given);";
inline constexpr char some_fold[] = "fold of [$0, $1), which is not empty";
inline constexpr char some_prefix[] = "fold of the first $0, which are some";

template <class Tree>
inline constexpr auto fold_of = spelled::first<Tree, int, int>(
    TENET_MEMBER(fold), TENET_MEMBER(sum), TENET_MEMBER(query),
    TENET_MEMBER(sum_range), TENET_MEMBER(sumRange), TENET_MEMBER(range_sum),
    TENET_MEMBER(rangeSum), TENET_MEMBER(range_query), TENET_MEMBER(rangeQuery),
    TENET_MEMBER(get_sum), TENET_MEMBER(getSum), TENET_MEMBER(prod),
    TENET_MEMBER(range), TENET_MEMBER(get));
template <class Tree>
inline constexpr auto prefix_of = spelled::first<Tree, int>(
    TENET_MEMBER(prefix), TENET_MEMBER(prefix_sum), TENET_MEMBER(prefixSum),
    TENET_MEMBER(sum), TENET_MEMBER(query), TENET_MEMBER(get_sum),
    TENET_MEMBER(getSum), TENET_MEMBER(read));
template <class Tree, class Element>
inline constexpr auto add_of = spelled::first<Tree, int, Element>(
    TENET_MEMBER(add), TENET_MEMBER(increment), TENET_MEMBER(add_at));
template <class Tree, class Element>
inline constexpr auto set_of = spelled::first<Tree, int, Element>(
    TENET_MEMBER(set), TENET_MEMBER(assign), TENET_MEMBER(replace));
template <class Tree, class Element>
inline constexpr auto update_of = spelled::first<Tree, int, Element>(
    TENET_MEMBER(update), TENET_MEMBER(modify), TENET_MEMBER(change),
    TENET_MEMBER(point_update), TENET_MEMBER(pointUpdate));

template <class Tree, class Element>
inline constexpr bool can_change =
    add_of<Tree, Element> || set_of<Tree, Element> || update_of<Tree, Element>;
template <class Tree>
inline constexpr bool can_fold = fold_of<Tree> || prefix_of<Tree>;

// "tree.query($0 + 1, $1)": a call by that name, more added to its arguments.
template <reading as, class Tree, class Call, std::size_t n>
const std::string& text_of(const Call& call, const int (&more)[n]) {
    static const std::string text = [&] {
        std::string all = "tree." + std::string(call.name) + '(';
        for (std::size_t i = 0; i < n; ++i) {
            all += (i > 0 ? ", $" : "$") + std::to_string(i);
            if (more[i] > 0) all += " + " + std::to_string(more[i]);
            if (more[i] < 0) all += " - " + std::to_string(-more[i]);
        }
        return all + ')';
    }();
    return text;
}

// Its changes and folds, read that way.
template <reading as, class Tree, class Element>
void add_read_calls(subject_of<Tree, Element>& it) {
    constexpr int shift = as.first_index;
    constexpr int end = shift - (as.includes_last ? 1 : 0);
    if constexpr (bool(add_of<Tree, Element>))
        it.call("add", [](Tree& t, int i, int x) {
              (void)add_of<Tree, Element>(t, i + shift, Element(x));
          }).written(text_of<as, Tree>(add_of<Tree, Element>, {shift, 0}));
    if constexpr (bool(set_of<Tree, Element>))
        it.call("set", [](Tree& t, int i, int x) {
              (void)set_of<Tree, Element>(t, i + shift, Element(x));
          }).written(text_of<as, Tree>(set_of<Tree, Element>, {shift, 0}));
    if constexpr (bool(update_of<Tree, Element>))
        it.call(as.update_assigns ? "set" : "add", [](Tree& t, int i, int x) {
              (void)update_of<Tree, Element>(t, i + shift, Element(x));
          }).written(text_of<as, Tree>(update_of<Tree, Element>, {shift, 0}));
    if constexpr (bool(fold_of<Tree>))
        it.call(some_fold, [](Tree& t, int l, int r) {
              return answer_of(fold_of<Tree>(t, l + shift, r + end));
          }).written(text_of<as, Tree>(fold_of<Tree>, {shift, end}));
    if constexpr (bool(prefix_of<Tree>))
        it.call(some_prefix, [](Tree& t, int n) {
              return answer_of(prefix_of<Tree>(t, n + end));
          }).written(text_of<as, Tree>(prefix_of<Tree>, {end}));
}

// So many changes and folds.
template <reading as, class Tree, class Element>
bool many_read(int n) {
    Tree t = [n] {
        if constexpr (std::is_constructible_v<Tree, int>) {
            return Tree(n);
        } else {
            std::vector<Element> none(static_cast<std::size_t>(n));
            return Tree(none);
        }
    }();
    constexpr int shift = as.first_index;
    constexpr int end = shift - (as.includes_last ? 1 : 0);
    for (int i = 0; i < n; ++i) {
        if constexpr (bool(add_of<Tree, Element>))
            (void)add_of<Tree, Element>(t, i + shift, Element(i % 7));
        else if constexpr (bool(set_of<Tree, Element>))
            (void)set_of<Tree, Element>(t, i + shift, Element(i % 7));
        else
            (void)update_of<Tree, Element>(t, i + shift, Element(i % 7));
        if constexpr (bool(fold_of<Tree>))
            (void)fold_of<Tree>(t, shift, i + 1 + end);
        else
            (void)prefix_of<Tree>(t, i + 1 + end);
    }
    return true;
}

template <reading as, class Tree, class Element>
subject read_as() {
    subject_of<Tree, Element> it("tree");
    if constexpr (std::is_constructible_v<Tree, int>)
        it.start(of_some, [](int n) { return Tree(n); });
    if constexpr (std::is_constructible_v<Tree, std::vector<Element>&>)
        it.start(of_some_elements, [](const std::vector<int>& xs) {
            std::vector<Element> all(xs.begin(), xs.end());
            return Tree(all);
        });
    add_read_calls<as>(it);
    it.call("many",
            [](const Tree&, int n) { return many_read<as, Tree, Element>(n); });
    return it;
}

// Of each way in which a tree can be meant, what it is called and the subject.
using readings = std::vector<std::pair<std::string, subject>>;

template <class Tree, class Element>
readings all_readings() {
    readings all;
    // A range sum is always that of both ends.
    const bool closed = fold_of<Tree>.name.find("ange") != std::string::npos;
    const auto add = [&]<reading as>() {
        if (as.update_assigns && !update_of<Tree, Element>) return;
        if (!as.includes_last && closed) return;
        std::string words =
            std::string(as.includes_last ? "ranges include their last element"
                                         : "ranges exclude their end") +
            ", indices begin at " + std::to_string(as.first_index);
        if constexpr (bool(update_of<Tree, Element>))
            words += ", " + std::string(update_of<Tree, Element>.name) +
                     (as.update_assigns ? " assigns" : " adds");
        all.emplace_back(std::move(words), read_as<as, Tree, Element>());
    };
    add.template operator()<reading{true, 0, true}>();
    add.template operator()<reading{true, 0, false}>();
    add.template operator()<reading{true, 1, false}>();
    add.template operator()<reading{true, 1, true}>();
    add.template operator()<reading{false, 0, false}>();
    add.template operator()<reading{false, 0, true}>();
    add.template operator()<reading{false, 1, false}>();
    add.template operator()<reading{false, 1, true}>();
    return all;
}

}  // namespace tenet::laws::folds
