// binary_heap: a priority queue packed into one array.
//
// The greatest element is on top; with std::greater<>, the least. Push and pop
// have the strong exception guarantee if moves and swaps do not throw. Not for
// finding or changing elements inside.
//
// Technique:  a complete binary tree stored level by level; push sifts up from
//             the last leaf, pop sifts down to a leaf and up from there
// Invariant:  no element is greater than its parent
// Complexity: top, size O(1); push, pop O(log n), push amortised;
//             build from n elements O(n); space O(n)
// Reference:  J. W. J. Williams, Algorithm 232: Heapsort, CACM 7(6), 1964;
//             R. W. Floyd, Algorithm 245: Treesort 3, CACM 7(12), 1964;
//             I. Wegener, Bottom-up heapsort, TCS 118(1), 1993
// Laws:       priority_queue
//
// Example:
//   binary_heap heap(std::vector{3, 1, 4});
//   heap.push(5);
//   heap.pop() == 5 && heap.top() == 4
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace tenet {

template <std::movable T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class binary_heap {
public:
    constexpr binary_heap() = default;

    // Floyd's build: every leaf is a heap already, so sift down the parents,
    // last to first. Half of them have one level below: the sum is O(n).
    constexpr explicit binary_heap(std::vector<T> elements,
                                   Compare compare = {})
        : elements_(std::move(elements)), compare_(std::move(compare)) {
        for (std::size_t i = size() / 2; i-- > 0;)
            raise_path(place(elements_[i], i, size()), i);
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return elements_.size(); }

    // The greatest element. Precondition: not empty.
    constexpr const T& top() const noexcept {
        assert(!empty());
        return elements_.front();
    }

    // Invalidates references. Compares before it changes anything, for the
    // strong exception guarantee, as pop does.
    constexpr void push(T element) {
        std::size_t to = size();
        while (to > 0 && compare_(elements_[parent(to)], element))
            to = parent(to);
        elements_.push_back(std::move(element));
        for (std::size_t i = size() - 1; i != to; i = parent(i))
            swap(i, parent(i));
    }

    // Removes and returns the greatest element, which may be move-only.
    // Invalidates references. Precondition: not empty.
    constexpr T pop() {
        assert(!empty());
        const std::size_t last = size() - 1;
        const std::size_t to = place(elements_[last], 0, last);
        swap(0, last);
        raise_path(to, 0);
        T greatest = std::move(elements_.back());
        elements_.pop_back();
        return greatest;
    }

    constexpr bool invariant() const {
        for (std::size_t i = 1; i < size(); ++i)
            if (less(parent(i), i)) return false;
        return true;
    }

private:
    static constexpr std::size_t parent(std::size_t i) { return (i - 1) / 2; }
    static constexpr std::size_t left(std::size_t i) { return 2 * i + 1; }
    static constexpr std::size_t right(std::size_t i) { return 2 * i + 2; }

    constexpr bool less(std::size_t i, std::size_t j) const {
        return compare_(elements_[i], elements_[j]);
    }

    constexpr void swap(std::size_t i, std::size_t j) {
        std::ranges::swap(elements_[i], elements_[j]);
    }

    // Where the element belongs among the first n if it replaces the one at
    // top: follows the greater children to a leaf, then climbs while they are
    // less. An element from a leaf seldom climbs far, which saves half the
    // comparisons. [[likely]] favours a branch over a conditional move:
    // speculation prefetches the next level, which outweighs mispredictions.
    constexpr std::size_t place(const T& element, std::size_t top,
                                std::size_t n) const {
        std::size_t i = top;
        while (right(i) < n)
            if (less(left(i), right(i))) [[likely]]
                i = right(i);
            else
                i = left(i);
        if (left(i) < n) i = left(i);
        while (i != top && compare_(elements_[i], element)) i = parent(i);
        return i;
    }

    // Moves the element at top to i and those on the path up by one level.
    constexpr void raise_path(std::size_t i, std::size_t top) {
        T sifted = std::move(elements_[top]);
        for (; i != top; i = parent(i)) std::ranges::swap(sifted, elements_[i]);
        elements_[top] = std::move(sifted);
    }

    std::vector<T> elements_;
    Compare compare_{};
};

}  // namespace tenet
