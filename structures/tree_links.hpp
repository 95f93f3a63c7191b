// tree_links: parent and children of a node of an ordered tree.
//
// What binary_search_tree and avl_tree have in common. The root is the left
// child of a head without parent, which is where iteration ends.
//
// Kind:       building block
// Technique:  links in three directions, so that neither a walk nor the
//             destruction of a degenerate tree needs recursion or a stack
// Complexity: next, previous O(1) amortised, O(height) at worst; replace O(1);
//             unlink O(height); destroy, copy O(n)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 6.2.2
// Laws:       ordered_set
//
// Example:
//   struct link : tree_links<link> {} head, root;
//   head.left = &root;
//   root.parent = &head;
//   link::leftmost(&head) == &root && link::next(&root) == &head
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>

namespace tenet {

template <class Link>
struct tree_links {
    Link *parent = nullptr, *left = nullptr, *right = nullptr;

    static constexpr Link* leftmost(Link* at) {
        while (at->left) at = at->left;
        return at;
    }
    static constexpr Link* rightmost(Link* at) {
        while (at->right) at = at->right;
        return at;
    }
    static constexpr Link* next(Link* at) {
        if (at->right) return leftmost(at->right);
        while (at->parent->right == at) at = at->parent;
        return at->parent;
    }
    static constexpr Link* previous(Link* at) {
        if (at->left) return rightmost(at->left);
        while (at->parent->left == at) at = at->parent;
        return at->parent;
    }

    // Puts one link, or none, in the place of another.
    static constexpr void replace(Link* at, Link* by) {
        Link* const above = at->parent;
        (above->left == at ? above->left : above->right) = by;
        if (by) by->parent = above;
    }

    // Returns the lowest link whose subtree has changed. The successor takes
    // the place of a link with two children.
    static constexpr Link* unlink(Link* at) {
        if (!at->left || !at->right) {
            replace(at, at->left ? at->left : at->right);
            return at->parent;
        }
        Link* const by = leftmost(at->right);
        Link* const lowest = by->parent == at ? by : by->parent;
        replace(by, by->right);
        replace(at, by);
        by->left = at->left;
        by->right = at->right;
        by->left->parent = by;
        if (by->right) by->right->parent = by;
        return lowest;
    }

    // Rotates to the right until there is no left child.
    template <class Node>
    static constexpr void destroy(Link* at) {
        while (at) {
            if (Link* const left = at->left) {
                at->left = std::exchange(left->right, at);
                at = left;
            } else {
                delete static_cast<Node*>(std::exchange(at, at->right));
            }
        }
    }

    // Copies what is below a head: a node when the walk first comes to it.
    // Calls leave with a copy when both of its subtrees are complete.
    template <class Node, class Leave>
    static constexpr void copy(const Link* from, Link* to, Leave leave) {
        const Link* const head = from;
        while (from != head || (from->left && !to->left)) {
            if (from->left && !to->left) {
                from = from->left;
                to = to->left =
                    new Node(to, static_cast<const Node*>(from)->value);
            } else if (from->right && !to->right) {
                from = from->right;
                to = to->right =
                    new Node(to, static_cast<const Node*>(from)->value);
            } else {
                leave(to);
                from = from->parent;
                to = to->parent;
            }
        }
    }

    // An iterator over the values of nodes.
    template <class Node, class T>
    struct cursor {
        using iterator_category = std::bidirectional_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        constexpr const T& operator*() const {
            return static_cast<const Node*>(at)->value;
        }
        constexpr const T* operator->() const { return std::addressof(**this); }
        constexpr cursor& operator++() { return at = next(at), *this; }
        constexpr cursor& operator--() { return at = previous(at), *this; }
        constexpr cursor operator++(int) {
            return {std::exchange(at, next(at))};
        }
        constexpr cursor operator--(int) {
            return {std::exchange(at, previous(at))};
        }
        friend constexpr bool operator==(cursor, cursor) = default;

        Link* at = nullptr;
    };
};

}  // namespace tenet
