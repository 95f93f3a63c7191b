// segment_tree: any range of a sequence folded, while its elements change.
//
// For minima, products, concatenations: whatever combines associatively and has
// an identity, a monoid; it need not commute. Sums alone are faster in a
// fenwick_tree. If combining throws, set leaves folds over that element
// unspecified until it is set again.
//
// Technique:  a complete binary tree in one array, each node the fold of its
//             children; queries and changes go from the leaves up
// Invariant:  each node is its children combined; leaves beyond the elements
//             are the identity
// Complexity: set, fold, find_end O(log n); fold of all, [] O(1); build O(n);
//             space O(n): two to four nodes an element
// Reference:  M. de Berg et al., Computational Geometry, 10.3
// Laws:       range_fold
//
// Example:
//   segment_tree<std::string> tree(std::vector<std::string>{"a", "b", "c"});
//   tree.set(1, "-");
//   tree.fold(0, 2) == "a-" && tree.fold() == "a-c"
#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

template <class T, std::invocable<const T&, const T&> Combine = std::plus<>>
class segment_tree {
public:
    // n identities, or the elements of a vector.
    constexpr explicit segment_tree(std::size_t n = 0, T identity = T(),
                                    Combine combine = {})
        : identity_(std::move(identity)),
          combine_(std::move(combine)),
          nodes_(2 * std::bit_ceil(n), identity_),
          size_(n) {}

    constexpr explicit segment_tree(std::vector<T> elements, T identity = T(),
                                    Combine combine = {})
        : segment_tree(elements.size(), std::move(identity),
                       std::move(combine)) {
        std::ranges::move(elements, nodes_.begin() + std::ptrdiff_t(leaves()));
        for (std::size_t node = leaves(); node-- > 1;) renew(node);
    }

    // Moved from, a tree can be assigned to and destroyed, and no more.
    constexpr segment_tree(const segment_tree&) = default;
    constexpr segment_tree(segment_tree&& other)
        : identity_(std::move(other.identity_)),
          combine_(std::move(other.combine_)),
          nodes_(std::move(other.nodes_)),
          size_(std::exchange(other.size_, 0)) {}
    constexpr segment_tree& operator=(segment_tree other) {
        std::swap(identity_, other.identity_);
        std::swap(combine_, other.combine_);
        nodes_.swap(other.nodes_);
        std::swap(size_, other.size_);
        return *this;
    }

    constexpr std::size_t size() const noexcept { return size_; }

    constexpr const T& operator[](std::size_t i) const {
        assert(i < size());
        return nodes_[leaves() + i];
    }

    constexpr void set(std::size_t i, T element) {
        assert(i < size());
        std::size_t node = leaves() + i;
        nodes_[node] = std::move(element);
        while (node /= 2) renew(node);
    }

    // The elements in [first, last) combined from left to right, or the
    // identity.
    constexpr T fold(std::size_t first, std::size_t last) const {
        assert(first <= last && last <= size());
        T left = identity_, right = identity_;
        first += leaves();
        last += leaves();
        for (; first < last; first /= 2, last /= 2) {
            if (first % 2 != 0) left = combine_(left, nodes_[first++]);
            if (last % 2 != 0) right = combine_(nodes_[--last], right);
        }
        return combine_(left, right);
    }
    constexpr const T& fold() const noexcept { return nodes_[1]; }

    // The greatest last such that predicate(fold(first, last)). Precondition:
    // it holds of the identity, and of no fold longer than one it does not.
    template <std::predicate<const T&> Predicate>
    constexpr std::size_t find_end(std::size_t first,
                                   Predicate predicate) const {
        assert(first <= size());
        if (first == size()) return first;
        std::size_t node = leaves() + first;
        T folded = identity_;
        do {  // the greatest subtrees that begin where the last one ended
            node >>= std::countr_zero(node);
            T longer = combine_(folded, nodes_[node]);
            if (!predicate(longer)) return descend(node, folded, predicate);
            folded = std::move(longer);
            ++node;
        } while (!std::has_single_bit(node));
        return size();
    }

    constexpr bool invariant() const {
        for (std::size_t node = 1; node < leaves(); ++node)
            if (!(nodes_[node] ==
                  combine_(nodes_[2 * node], nodes_[2 * node + 1])))
                return false;
        return size() <= leaves();
    }

private:
    constexpr std::size_t leaves() const { return nodes_.size() / 2; }

    constexpr void renew(std::size_t node) {
        nodes_[node] = combine_(nodes_[2 * node], nodes_[2 * node + 1]);
    }

    // The leaf in that subtree with which the predicate ceases to hold.
    template <class Predicate>
    constexpr std::size_t descend(std::size_t node, T folded,
                                  Predicate& predicate) const {
        while (node < leaves()) {
            node *= 2;
            T longer = combine_(folded, nodes_[node]);
            if (!predicate(longer)) continue;
            folded = std::move(longer);
            ++node;
        }
        return node - leaves();
    }

    T identity_;
    Combine combine_;
    std::vector<T> nodes_;
    std::size_t size_;
};

}  // namespace tenet
