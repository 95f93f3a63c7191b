// avl_tree: an ordered set in a balanced tree, with ranks.
//
// Every call is O(log n) at worst, and the i-th value is found as fast. Only
// erasing a value invalidates its iterators; end() stays with its tree. Strong
// exception guarantee. A value that is neither less nor greater than what it
// meets counts as equal to that. A sorted vector is faster to search if it
// seldom changes.
//
// Technique:  smaller values to the left, greater ones to the right; after each
//             change, rotations on the way up restore the balance
// Invariant:  iteration ascends; the heights of two siblings differ by at most
//             one; each node knows the height and the size of its subtree
// Complexity: insert, erase, find, bounds, rank, nth O(log n), where the height
//             is at most 1.44 log2 n; ++, -- O(1) amortised; copy, clear O(n),
//             not recursive; space O(n)
// Reference:  G. M. Adelson-Velsky, E. M. Landis, An algorithm for the
//             organization of information, Soviet Math. Dokl. 3, 1962
// Laws:       ordered_set
// See also:   binary_search_tree
//
// Example:
//   avl_tree<int> tree{40, 10, 30};
//   tree.insert(20);
//   tree.erase(30);
//   *tree.nth(1) == 20 && tree.rank(40) == 2 && *tree.lower_bound(30) == 40
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>

namespace tenet {

template <class T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class avl_tree {
    struct link;
    struct node;
    class cursor;

public:
    using value_type = T;
    using iterator = cursor;
    using const_iterator = cursor;

    constexpr avl_tree() = default;
    constexpr explicit avl_tree(Compare compare)
        : compare_(std::move(compare)) {}
    constexpr avl_tree(std::initializer_list<T> values) : avl_tree() {
        for (const T& value : values) insert(value);
    }
    // Copies a node when the walk through the other tree first comes to it.
    constexpr avl_tree(const avl_tree& other) : avl_tree(other.compare_) {
        const link* from = &other.head_;
        link* to = &head_;
        while (from != &other.head_ || (from->left && !to->left)) {
            if (from->left && !to->left) {
                from = from->left;
                to = to->left = new node(to, value_of(from));
            } else if (from->right && !to->right) {
                from = from->right;
                to = to->right = new node(to, value_of(from));
            } else {
                update(to);
                from = from->parent;
                to = to->parent;
            }
        }
    }
    constexpr avl_tree(avl_tree&& other) : avl_tree(other.compare_) {
        swap(other);
    }
    constexpr avl_tree& operator=(avl_tree other) {
        swap(other);
        return *this;
    }
    // Without recursion: rotates to the right until there is no left child.
    constexpr ~avl_tree() {
        link* at = std::exchange(head_.left, nullptr);
        while (at) {
            if (link* const left = at->left) {
                at->left = std::exchange(left->right, at);
                at = left;
            } else {
                delete static_cast<node*>(std::exchange(at, at->right));
            }
        }
    }

    constexpr iterator begin() const { return leftmost(head()); }
    constexpr iterator end() const { return head(); }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return size_of(head_.left); }

    // Returns the position of the value, and whether it is new.
    constexpr std::pair<iterator, bool> insert(T value) {
        const iterator found = lower_bound(value);
        if (found != end() && !compare_(value, *found)) return {found, false};
        link* parent = found.at_;
        const bool to_left = !parent->left;
        if (!to_left) parent = rightmost(parent->left);
        link* const added = new node(parent, std::move(value));
        (to_left ? parent->left : parent->right) = added;
        rebalance(parent);
        return {added, true};
    }

    // Returns the position after the erased value.
    constexpr iterator erase(const_iterator position) {
        assert(position != end());
        link* const erased = (position++).at_;
        rebalance(unlink(erased));
        delete static_cast<node*>(erased);
        return position;
    }
    // Returns how many are erased: 1 or 0.
    constexpr std::size_t erase(const T& value) {
        const iterator found = find(value);
        if (found == end()) return 0;
        erase(found);
        return 1;
    }

    // All values leave the tree before the first is destroyed.
    constexpr void clear() {
        avl_tree leaving(compare_);
        swap(leaving);
    }

    // The position of the value, or end().
    constexpr iterator find(const T& value) const {
        const iterator found = lower_bound(value);
        return found != end() && compare_(value, *found) ? end() : found;
    }
    constexpr bool contains(const T& value) const {
        return find(value) != end();
    }

    // The first that is not less.
    constexpr iterator lower_bound(const T& value) const {
        return first_that([&](const T& it) { return !compare_(it, value); });
    }
    // The first that is greater.
    constexpr iterator upper_bound(const T& value) const {
        return first_that([&](const T& it) { return compare_(value, it); });
    }

    // How many are less than the value.
    constexpr std::size_t rank(const T& value) const {
        std::size_t less = 0;
        for (const link* at = head_.left; at;)
            if (compare_(value_of(at), value)) {
                less += size_of(at->left) + 1;
                at = at->right;
            } else {
                at = at->left;
            }
        return less;
    }

    // The position of the value of that rank. Precondition: i < size().
    constexpr iterator nth(std::size_t i) const {
        assert(i < size());
        link* at = head_.left;
        while (i != size_of(at->left))
            if (i < size_of(at->left)) {
                at = at->left;
            } else {
                i -= size_of(at->left) + 1;
                at = at->right;
            }
        return at;
    }

    constexpr void swap(avl_tree& other) {
        std::ranges::swap(compare_, other.compare_);
        std::swap(head_.left, other.head_.left);
        for (avl_tree* tree : {this, &other})
            if (tree->head_.left) tree->head_.left->parent = &tree->head_;
    }

    friend constexpr bool operator==(const avl_tree& a, const avl_tree& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

    constexpr bool invariant() const {
        std::size_t n = 0;
        const T* last = nullptr;
        for (iterator at = begin(); at != end(); last = &*at++, ++n) {
            const link* const it = at.at_;
            if (last && !compare_(*last, *at)) return false;
            if (it->parent->left != it && it->parent->right != it) return false;
            const int left = height_of(it->left), right = height_of(it->right);
            if (it->height != std::max(left, right) + 1 || left - right > 1 ||
                right - left > 1 ||
                it->size != size_of(it->left) + 1 + size_of(it->right))
                return false;
        }
        return n == size() && !head_.right;
    }

private:
    struct link {
        link *parent = nullptr, *left = nullptr, *right = nullptr;
        std::size_t size = 1;  // of its subtree, as is the height
        int height = 1;
    };
    struct node : link {
        constexpr node(link* parent_, T value_)
            : link{parent_}, value(std::move(value_)) {}
        T value;
    };

    class cursor {
    public:
        using iterator_category = std::bidirectional_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        constexpr cursor() = default;
        constexpr const T& operator*() const { return value_of(at_); }
        constexpr const T* operator->() const { return std::addressof(**this); }
        constexpr cursor& operator++() { return *this = next(at_); }
        constexpr cursor& operator--() { return *this = previous(at_); }
        constexpr cursor operator++(int) {
            return std::exchange(at_, next(at_));
        }
        constexpr cursor operator--(int) {
            return std::exchange(at_, previous(at_));
        }
        friend constexpr bool operator==(cursor, cursor) = default;

    private:
        friend avl_tree;
        constexpr cursor(link* at) : at_(at) {}
        link* at_ = nullptr;
    };

    static constexpr const T& value_of(const link* at) {
        return static_cast<const node*>(at)->value;
    }
    static constexpr link* leftmost(link* at) {
        while (at->left) at = at->left;
        return at;
    }
    static constexpr link* rightmost(link* at) {
        while (at->right) at = at->right;
        return at;
    }
    static constexpr link* next(link* at) {
        if (at->right) return leftmost(at->right);
        while (at->parent->right == at) at = at->parent;
        return at->parent;
    }
    static constexpr link* previous(link* at) {
        if (at->left) return rightmost(at->left);
        while (at->parent->left == at) at = at->parent;
        return at->parent;
    }

    // The root is the left child of the head, which is the end.
    constexpr link* head() const { return const_cast<link*>(&head_); }

    // Precondition: once true, it is true of all that follow.
    template <class Predicate>
    constexpr iterator first_that(Predicate predicate) const {
        link* first = head();
        for (link* at = head_.left; at;)
            if (predicate(value_of(at)))
                first = std::exchange(at, at->left);
            else
                at = at->right;
        return first;
    }

    static constexpr void replace(link* at, link* by) {
        link* const parent = at->parent;
        (parent->left == at ? parent->left : parent->right) = by;
        if (by) by->parent = parent;
    }

    // Returns the lowest link whose subtree has changed.
    static constexpr link* unlink(link* at) {
        if (!at->left || !at->right) {
            replace(at, at->left ? at->left : at->right);
            return at->parent;
        }
        link* const by = leftmost(at->right);
        link* const lowest = by->parent == at ? by : by->parent;
        replace(by, by->right);
        replace(at, by);
        by->left = at->left;
        by->right = at->right;
        by->left->parent = by;
        if (by->right) by->right->parent = by;
        return lowest;
    }

    static constexpr int height_of(const link* at) {
        return at ? at->height : 0;
    }
    static constexpr std::size_t size_of(const link* at) {
        return at ? at->size : 0;
    }
    static constexpr void update(link* at) {
        at->height = std::max(height_of(at->left), height_of(at->right)) + 1;
        at->size = size_of(at->left) + 1 + size_of(at->right);
    }

    // Rotates: the parent becomes a child, and takes over the inner subtree.
    static constexpr link* lift(link* at) {
        link* const parent = at->parent;
        const bool is_left = parent->left == at;
        link*& inner = is_left ? at->right : at->left;
        replace(parent, at);
        (is_left ? parent->left : parent->right) = inner;
        if (inner) inner->parent = parent;
        parent->parent = at;
        inner = parent;
        update(parent);
        update(at);
        return at;
    }

    // Restores balance on the way up. A child whose inner subtree is the higher
    // one is rotated first.
    constexpr void rebalance(link* at) {
        for (; at != &head_; at = at->parent) {
            update(at);
            const int lean = height_of(at->left) - height_of(at->right);
            if (lean >= -1 && lean <= 1) continue;
            link* child = lean > 0 ? at->left : at->right;
            link* const outer = lean > 0 ? child->left : child->right;
            link* const inner = lean > 0 ? child->right : child->left;
            if (height_of(inner) > height_of(outer)) child = lift(inner);
            at = lift(child);
        }
    }

    link head_{};
    Compare compare_{};
};

}  // namespace tenet
