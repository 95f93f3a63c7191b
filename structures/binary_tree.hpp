// binary_tree: nodes with two children, and the orders in which to walk them.
//
// For expressions, decisions and whatever else has this shape; to find values
// take an ordered set. Walks are lazy views, read once, and none is recursive,
// so that a chain of a million is no deeper than any other tree. A view refers
// to its tree, which must not change meanwhile. A copy is long: it includes
// tree_links and tree_orders.
//
// Technique:  a stack of nodes still to be visited, for level order a queue;
//             Morris's walk needs neither, since it threads the tree: what ends
//             a left subtree points back to its root for the time being
// Invariant:  the tree has as many nodes as it counts
// Complexity: a walk O(n), space O(height), level order O(width), Morris O(1);
//             from two orders, copy, clear, == O(n); move, combine O(1)
// Reference:  D. E. Knuth, The Art of Computer Programming 1, 2.3.1
// Laws:       tree_walks
// See also:   tree_orders
//
// Example:
//   const std::array pre{2, 1, 3}, in{1, 2, 3};
//   const auto tree = binary_tree<int>::from_pre_order(pre, in);
//   std::ranges::equal(tree.post_order(), std::array{1, 3, 2})
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <stdexcept>
#include <tenet/structures/tree_orders.hpp>
#include <utility>
#include <vector>

namespace tenet {

template <class T>
class binary_tree {
    struct node;
    template <class Order>
    class walk;
    using orders = tree_orders<node>;

public:
    constexpr binary_tree() = default;
    constexpr explicit binary_tree(T value, binary_tree left = {},
                                   binary_tree right = {})
        : root_(new node{std::move(value)}),
          size_(1 + left.size_ + right.size_) {
        root_->left = std::exchange(left.root_, nullptr);
        root_->right = std::exchange(right.root_, nullptr);
    }

    // From the values in pre-order and in-order; std::invalid_argument if there
    // is no such tree or a value occurs twice. The next value in pre-order is
    // the left child of the last, unless that is the next in order: then it is
    // the right child of the last ancestor whose left subtree is complete.
    template <std::ranges::input_range Values,
              std::ranges::forward_range InOrder>
    static constexpr binary_tree from_pre_order(Values&& values,
                                                InOrder&& in_order) {
        binary_tree made;
        made.rebuild(values, std::ranges::begin(in_order),
                     std::ranges::end(in_order), &node::left, &node::right);
        if (!std::ranges::equal(made.in_order(), in_order)) refuse();
        return made;
    }
    // From post-order, which is the pre-order of the mirrored tree, reversed.
    template <std::ranges::bidirectional_range Values,
              std::ranges::bidirectional_range InOrder>
    static constexpr binary_tree from_post_order(Values&& values,
                                                 InOrder&& in_order) {
        auto mirrored = in_order | std::views::reverse;
        binary_tree made;
        made.rebuild(values | std::views::reverse, mirrored.begin(),
                     mirrored.end(), &node::right, &node::left);
        if (!std::ranges::equal(made.in_order(), in_order)) refuse();
        return made;
    }

    constexpr binary_tree(const binary_tree& other) : binary_tree() {
        std::vector<std::pair<const node*, node**>> to_copy{
            {other.root_, &root_}};
        while (!to_copy.empty()) {
            const auto [from, to] = to_copy.back();
            to_copy.pop_back();
            if (!from) continue;
            *to = new node{from->value};
            to_copy.push_back({from->left, &(*to)->left});
            to_copy.push_back({from->right, &(*to)->right});
        }
        size_ = other.size_;
    }
    constexpr binary_tree(binary_tree&& other) noexcept { swap(other); }
    constexpr binary_tree& operator=(binary_tree other) noexcept {
        swap(other);
        return *this;
    }
    // Rotates to the right until there is no left child.
    constexpr ~binary_tree() {
        node* at = std::exchange(root_, nullptr);
        size_ = 0;
        while (at)
            if (node* const left = at->left) {
                at->left = std::exchange(left->right, at);
                at = left;
            } else {
                delete std::exchange(at, at->right);
            }
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return !root_; }
    constexpr std::size_t size() const noexcept { return size_; }

    // Views of the values.
    constexpr auto pre_order() const {
        return walk<typename orders::pre>(root_);
    }
    constexpr auto in_order() const { return walk<typename orders::in>(root_); }
    constexpr auto post_order() const {
        return walk<typename orders::post>(root_);
    }
    constexpr auto level_order() const {
        return walk<typename orders::level>(root_);
    }
    // In order. The tree is threaded until the view is destroyed: destruction
    // completes the walk, which removes the threads that are left.
    constexpr auto morris_order() {
        return walk<typename orders::morris>(root_);
    }

    // All values leave the tree before the first is destroyed.
    constexpr void clear() noexcept { binary_tree().swap(*this); }

    constexpr void swap(binary_tree& other) noexcept {
        std::swap(root_, other.root_);
        std::swap(size_, other.size_);
    }

    // Whether values and shape are equal.
    friend constexpr bool operator==(const binary_tree& a,
                                     const binary_tree& b) {
        std::vector<std::pair<node*, node*>> left{{a.root_, b.root_}};
        while (!left.empty()) {
            const auto [x, y] = left.back();
            left.pop_back();
            if (!x && !y) continue;
            if (!x || !y || !(x->value == y->value)) return false;
            left.push_back({x->left, y->left});
            left.push_back({x->right, y->right});
        }
        return true;
    }

    constexpr bool invariant() const {
        std::size_t n = 0;
        for (typename orders::pre order(root_); order.next();)
            if (++n > size_) return false;
        return n == size_;
    }

private:
    struct node {
        T value;
        node* left = nullptr;
        node* right = nullptr;
    };

    template <class Order>
    class walk : public std::ranges::view_interface<walk<Order>> {
    public:
        class iterator {
        public:
            using value_type = T;
            using difference_type = std::ptrdiff_t;
            constexpr iterator() = default;
            constexpr explicit iterator(walk& of) : of_(&of) {}
            constexpr const T& operator*() const { return of_->at_->value; }
            constexpr iterator& operator++() {
                of_->at_ = of_->order_.next();
                return *this;
            }
            constexpr void operator++(int) { ++*this; }
            constexpr bool operator==(std::default_sentinel_t) const {
                return !of_->at_;
            }

        private:
            walk* of_ = nullptr;
        };

        constexpr explicit walk(node* root)
            : order_(root), at_(order_.next()) {}
        constexpr iterator begin() { return iterator(*this); }
        constexpr std::default_sentinel_t end() const { return {}; }

    private:
        Order order_;
        node* at_;
    };

    [[noreturn]] static void refuse() {
        throw std::invalid_argument(
            "binary_tree: no tree of different values has these orders");
    }

    template <class Values, class In, class End>
    constexpr void rebuild(Values&& values, In next, End end, node* node::*near,
                           node* node::*far) {
        std::vector<node*> open;
        for (auto&& value : values) {
            node** place = open.empty() ? &root_ : &(open.back()->*near);
            while (!open.empty() && next != end &&
                   open.back()->value == *next) {
                place = &(open.back()->*far);
                open.pop_back();
                ++next;
            }
            if (*place) refuse();
            open.push_back(*place = new node{value});
            ++size_;
        }
    }

    node* root_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace tenet
