// binary_search_tree: an ordered set in a tree that is never rebalanced.
//
// The plainest ordered set: short, and quick while values come in random order.
// In sorted order they make a chain: appended in O(1), but found in O(n); take
// avl_tree then.
// Only erasing a value invalidates its iterators; end() stays with its tree.
// Strong exception guarantee. A value that is neither less nor greater than
// what it meets counts as equal to that. A copy is long: it includes its links.
//
// Technique:  smaller values to the left, greater ones to the right; a node
//             with two children is replaced by its successor
// Invariant:  iteration ascends, and the parent of a child is its parent
// Complexity: insert, find, erase O(height), which is O(log n) expected if
//             values come in random order, O(n) at worst; ++, -- O(1)
//             amortised; copy, clear O(n), not recursive; space O(n)
// Reference:  T. N. Hibbard, Some combinatorial properties of certain trees,
//             JACM 9(1), 1962
// Laws:       ordered_set
// See also:   avl_tree
//
// Example:
//   binary_search_tree<int> tree{4, 1, 3};
//   tree.insert(2);
//   tree.erase(3);
//   *tree.lower_bound(3) == 4 && std::ranges::equal(tree, std::array{1, 2, 4})
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
class binary_search_tree {
    struct link;
    struct node;

public:
    using value_type = T;
    using iterator = typename tree_links<link>::template cursor<node, T>;
    using const_iterator = iterator;

    constexpr binary_search_tree() = default;
    constexpr explicit binary_search_tree(Compare compare)
        : compare_(std::move(compare)) {}
    constexpr binary_search_tree(std::initializer_list<T> values)
        : binary_search_tree() {
        for (const T& value : values) insert(value);
    }
    constexpr binary_search_tree(const binary_search_tree& other)
        : binary_search_tree(other.compare_) {
        link::template copy<node>(&other.head_, &head_, [](link*) {});
        size_ = other.size_;
        last_ = empty() ? nullptr : link::rightmost(head_.left);
    }
    constexpr binary_search_tree(binary_search_tree&& other)
        : binary_search_tree(other.compare_) {
        swap(other);
    }
    constexpr binary_search_tree& operator=(binary_search_tree other) {
        swap(other);
        return *this;
    }
    constexpr ~binary_search_tree() {
        link* at = std::exchange(head_.left, nullptr);
        size_ = 0;
        last_ = nullptr;
        link::template destroy<node>(at);
    }

    constexpr iterator begin() const { return {link::leftmost(head())}; }
    constexpr iterator end() const { return {head()}; }

    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr std::size_t size() const noexcept { return size_; }

    // Returns the position of the value, and whether it is new.
    constexpr std::pair<iterator, bool> insert(T value) {
        const bool is_last = last_ && compare_(value_of(last_), value);
        const iterator found = is_last ? end() : lower_bound(value);
        if (found != end() && !compare_(value, *found)) return {found, false};
        link* parent = found.at;
        const bool to_left = !parent->left;
        if (is_last)
            parent = last_;
        else if (!to_left)
            parent = link::rightmost(parent->left);
        link* const added = new node(parent, std::move(value));
        (to_left ? parent->left : parent->right) = added;
        if (is_last || !last_) last_ = added;
        ++size_;
        return {iterator{added}, true};
    }

    // Returns the position after the erased value.
    constexpr iterator erase(const_iterator position) {
        assert(position != end());
        link* const erased = (position++).at;
        if (erased == last_)
            last_ = size_ == 1 ? nullptr : link::previous(last_);
        link::unlink(erased);
        --size_;
        delete static_cast<node*>(erased);
        return position;
    }
    // Returns how many are erased: 1 or 0.
    constexpr std::size_t erase(const T& value) {
        const iterator found = find(value);
        return found == end() ? 0 : (erase(found), 1);
    }

    // All values leave the tree before the first is destroyed.
    constexpr void clear() { binary_search_tree(compare_).swap(*this); }

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

    constexpr void swap(binary_search_tree& other) {
        std::ranges::swap(compare_, other.compare_);
        std::swap(head_.left, other.head_.left);
        std::swap(last_, other.last_);
        std::swap(size_, other.size_);
        for (binary_search_tree* tree : {this, &other})
            if (tree->head_.left) tree->head_.left->parent = &tree->head_;
    }

    friend constexpr bool operator==(const binary_search_tree& a,
                                     const binary_search_tree& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

    constexpr bool invariant() const {
        std::size_t n = 0;
        const T* last = nullptr;
        for (iterator at = begin(); at != end(); last = &*at++, ++n) {
            const link* const it = at.at;
            if (last && !compare_(*last, *at)) return false;
            if (it->parent->left != it && it->parent->right != it) return false;
        }
        return n == size_ && last == (last_ ? &value_of(last_) : nullptr);
    }

private:
    struct link : tree_links<link> {};
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

    link head_{};
    link* last_ = nullptr;
    std::size_t size_ = 0;
    Compare compare_{};
};

}  // namespace tenet
