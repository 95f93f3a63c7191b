// avl_tree: an ordered set in a balanced tree, with ranks.
//
// Every call is O(log n) at worst, and the i-th value is found as fast. Only
// erasing a value invalidates its iterators; end() stays with its tree. Strong
// exception guarantee. A value that is neither less nor greater than what it
// meets counts as equal to that. A copy is long: it includes tree_links.
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
#include <tenet/structures/tree_links.hpp>
#include <utility>

namespace tenet {

template <class T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class avl_tree {
    struct link;
    struct node;

public:
    using value_type = T;
    using iterator = typename tree_links<link>::template cursor<node, T>;
    using const_iterator = iterator;

    constexpr avl_tree() = default;
    constexpr explicit avl_tree(Compare compare)
        : compare_(std::move(compare)) {}
    constexpr avl_tree(std::initializer_list<T> values) : avl_tree() {
        for (const T& value : values) insert(value);
    }
    constexpr avl_tree(const avl_tree& other) : avl_tree(other.compare_) {
        link::template copy<node>(&other.head_, &head_, update);
    }
    constexpr avl_tree(avl_tree&& other) : avl_tree(other.compare_) {
        swap(other);
    }
    constexpr avl_tree& operator=(avl_tree other) {
        swap(other);
        return *this;
    }
    constexpr ~avl_tree() {
        link* at = std::exchange(head_.left, nullptr);
        link::template destroy<node>(at);
    }

    constexpr iterator begin() const { return {link::leftmost(head())}; }
    constexpr iterator end() const { return {head()}; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return size_of(head_.left); }

    // Returns the position of the value, and whether it is new.
    constexpr std::pair<iterator, bool> insert(T value) {
        const iterator found = lower_bound(value);
        if (found != end() && !compare_(value, *found)) return {found, false};
        link* parent = found.at;
        const bool to_left = !parent->left;
        if (!to_left) parent = link::rightmost(parent->left);
        link* const added = new node(parent, std::move(value));
        (to_left ? parent->left : parent->right) = added;
        rebalance(parent);
        return {iterator{added}, true};
    }

    // Returns the position after the erased value.
    constexpr iterator erase(const_iterator position) {
        assert(position != end());
        link* const erased = (position++).at;
        rebalance(link::unlink(erased));
        delete static_cast<node*>(erased);
        return position;
    }
    // Returns how many are erased: 1 or 0.
    constexpr std::size_t erase(const T& value) {
        const iterator found = find(value);
        return found == end() ? 0 : (erase(found), 1);
    }

    // All values leave the tree before the first is destroyed.
    constexpr void clear() { avl_tree(compare_).swap(*this); }

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
        for (const link* at = head_.left; at;) {
            const bool is_less = compare_(value_of(at), value);
            if (is_less) less += size_of(at->left) + 1;
            at = is_less ? at->right : at->left;
        }
        return less;
    }

    // The position of the value of that rank. Precondition: i < size().
    constexpr iterator nth(std::size_t i) const {
        assert(i < size());
        link* at = head_.left;
        while (i != size_of(at->left)) {
            const bool is_left = i < size_of(at->left);
            if (!is_left) i -= size_of(at->left) + 1;
            at = is_left ? at->left : at->right;
        }
        return {at};
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
            const link* const it = at.at;
            if (last && !compare_(*last, *at)) return false;
            if (it->parent->left != it && it->parent->right != it) return false;
            const int lean = height_of(it->left) - height_of(it->right);
            if (it->height != height_of(lean > 0 ? it->left : it->right) + 1 ||
                lean > 1 || lean < -1 ||
                it->size != size_of(it->left) + 1 + size_of(it->right))
                return false;
        }
        return n == size() && !head_.right;
    }

private:
    struct link : tree_links<link> {
        std::size_t size = 1;  // of its subtree, as is the height
        int height = 1;
    };
    struct node : link {
        constexpr node(link* parent_, T value_) : value(std::move(value_)) {
            this->parent = parent_;
        }
        T value;
    };

    static constexpr const T& value_of(const link* at) {
        return static_cast<const node*>(at)->value;
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
        return {first};
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

    // Rotates: the parent becomes a child and takes over the inner subtree.
    static constexpr link* lift(link* at) {
        link* const parent = at->parent;
        const bool is_left = parent->left == at;
        link*& inner = is_left ? at->right : at->left;
        link::replace(parent, at);
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
