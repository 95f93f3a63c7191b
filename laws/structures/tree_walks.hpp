// tree_walks: a binary tree, and the orders in which its values are walked.
//
// Judges:    a type, such as my_tree<int>
// Interface: Tree(); Tree(x, left, right), where left and right are trees;
//            pre_order(), in_order(), post_order(), level_order() that return
//            a range; optional: morris_order(),
//            from_pre_order(values, in order),
//            from_post_order(values, in order), ==, copies
// Claims:    each walk is that of its name; a tree is as before when a walk is
//            abandoned, Morris's too; rebuilt from two orders, it is the same
//            tree; nothing leaks
// Convicts:  one whose pre-order is that of the mirrored tree; whose post-order
//            is a reversed pre-order; whose level order is a pre-order; whose
//            abandoned Morris walk leaves a thread; that rebuilds the mirrored
//            tree, or a chain; whose copy loses a leaf
#pragma once

#include <cstddef>
#include <string>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace trees {

// The first numbers of a range that may be read only once.
template <class Range>
std::vector<int> first_of(Range&& range, std::size_t most) {
    std::vector<int> xs;
    if (most == 0) return xs;
    for (auto&& x : range) {
        xs.push_back(number_in(x));
        if (xs.size() >= most) break;
    }
    return xs;
}
template <class Range>
std::vector<int> all_of(Range&& range) {
    return first_of(range, 1000);
}

template <class Tree>
Tree combined(const std::vector<int>& pre, std::size_t& next, int low,
              int high) {
    if (low == high) return Tree();
    const int root = pre[next++];
    Tree left = combined<Tree>(pre, next, low, root);
    Tree right = combined<Tree>(pre, next, root + 1, high);
    return Tree(root, std::move(left), std::move(right));
}

inline std::vector<int> counted(std::size_t n) {
    std::vector<int> xs;
    for (std::size_t i = 0; i < n; ++i) xs.push_back(static_cast<int>(i));
    return xs;
}

// Values are those of the ranks in order, 0, 1, ...
template <class Tree>
subject half() {
    subject_of<Tree, int> it("tree");
    it.start("combined",
             [](const std::vector<int>& pre) {
                 std::size_t next = 0;
                 return combined<Tree>(pre, next, 0,
                                       static_cast<int>(pre.size()));
             })
        .call("pre_order", [](const Tree& t) { return all_of(t.pre_order()); })
        .call("in_order", [](const Tree& t) { return all_of(t.in_order()); })
        .call("post_order",
              [](const Tree& t) { return all_of(t.post_order()); })
        .call("level_order",
              [](const Tree& t) { return all_of(t.level_order()); })
        .call("abandon", [](const Tree& t, std::size_t n) {
            return first_of(t.post_order(), n);
        });
    if constexpr (requires(Tree & t) { t.morris_order(); })
        it.call("morris_order", [](Tree& t, std::size_t n) {
            return first_of(t.morris_order(), n);
        });
    using list = std::vector<int>;
    if constexpr (requires(list xs) { Tree::from_pre_order(xs, xs); })
        it.start("from_pre_order", [](const list& pre) {
            return Tree::from_pre_order(pre, counted(pre.size()));
        });
    if constexpr (requires(list xs) { Tree::from_post_order(xs, xs); })
        it.start("from_post_order", [](const list& post) {
            return Tree::from_post_order(post, counted(post.size()));
        });
    if constexpr (std::is_copy_constructible_v<Tree>)
        it.call("copy", [](const Tree& t) {
            Tree copy = t;
            if constexpr (requires { bool(copy == t); })
                if (!(copy == t)) return std::vector<int>{-1};
            return all_of(copy.post_order());
        });
    return it;
}

report judge(const subject&, const settings&);

}  // namespace trees

template <class Tree>
report tree_walks(const settings& how = settings::standard()) {
    return trees::judge(trees::half<Tree>(), how);
}

}  // namespace tenet::laws
