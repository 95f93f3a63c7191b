// binary_heap: a priority queue packed into one array.
//
// The greatest element is on top; with std::greater<>, the least. Push and pop
// have the strong exception guarantee if moves do not throw. Elements that are
// not equal to themselves come out in some order, and none is lost. Not for
// finding or changing elements inside.
//
// Technique:  a complete binary tree stored level by level; push sifts up from
//             the last leaf; pop sinks a hole to a leaf without branches and
//             sifts up from there
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
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <std::movable T,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
class binary_heap {
public:
    constexpr binary_heap() = default;

    // Floyd's build: every leaf is a heap already, so settle the parents, last
    // to first. Half of them have one level below: the sum is O(n).
    constexpr explicit binary_heap(std::vector<T> elements,
                                   Compare compare = {})
        : elements_(std::move(elements)), compare_(std::move(compare)) {
        for (std::size_t i = size() / 2; i-- > 0;) settle(i);
    }

    constexpr binary_heap(const binary_heap&) = default;
    constexpr binary_heap(binary_heap&&) = default;

    // Strong exception guarantee. All elements leave before one is destroyed.
    constexpr binary_heap& operator=(binary_heap other) {
        elements_.swap(other.elements_);
        std::ranges::swap(compare_, other.compare_);
        return *this;
    }
    constexpr ~binary_heap() {
        const auto leaving = std::exchange(elements_, {});
    }

    [[nodiscard]] constexpr bool empty() const noexcept { return size() == 0; }
    constexpr std::size_t size() const noexcept { return elements_.size(); }

    // The greatest element. Precondition: not empty.
    constexpr const T& top() const noexcept {
        assert(!empty());
        return elements_.front();
    }

    // Invalidates references.
    constexpr void push(T element) {
        elements_.push_back(std::move(element));
        T risen = std::move(elements_.back());
        const std::size_t last = size() - 1;
        std::size_t hole = last;
        try {
            rise(hole, risen, 0);
        } catch (...) {
            lower_path(last, hole);
            elements_.pop_back();
            throw;
        }
        elements_[hole] = std::move(risen);
    }

    // Removes and returns the greatest element, which may be move-only.
    // Invalidates references. Precondition: not empty.
    constexpr T pop() {
        assert(!empty());
        const std::size_t last = size() - 1;
        T greatest = std::move(elements_.front());
        std::size_t hole = 0;
        try {
            sink(hole, last);
            rise(hole, elements_[last], 0);
        } catch (...) {
            while (hole != 0) move_hole(hole, parent(hole));
            elements_.front() = std::move(greatest);
            throw;
        }
        if (hole != last) elements_[hole] = std::move(elements_[last]);
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

    constexpr void move_hole(std::size_t& hole, std::size_t to) {
        elements_[hole] = std::move(elements_[to]);
        hole = to;
    }

    // Sinks the hole along the greater children to a leaf of the first n. An
    // element from a leaf seldom rises far from there, which saves half the
    // comparisons. The result of a comparison is added, not branched on: it is
    // as good as random.
    constexpr void sink(std::size_t& hole, std::size_t n) {
        while (right(hole) < n) {
            prefetch(8 * hole + 7);
            const bool right_is_greater = less(left(hole), right(hole));
            move_hole(hole, left(hole) + std::size_t{right_is_greater});
        }
        if (left(hole) < n) move_hole(hole, left(hole));
    }

    // Raises the hole until the element can fill it, at most to top.
    constexpr void rise(std::size_t& hole, const T& element, std::size_t top) {
        while (hole != top && compare_(elements_[parent(hole)], element))
            move_hole(hole, parent(hole));
    }

    // Undoes the rise of a hole from i.
    constexpr void lower_path(std::size_t i, std::size_t hole) {
        T lowered = std::move(elements_[i]);
        for (; i != hole; i = parent(i))
            std::ranges::swap(lowered, elements_[parent(i)]);
    }

    // Repairs the order at top, where both children are heaps.
    constexpr void settle(std::size_t top) {
        T settled = std::move(elements_[top]);
        std::size_t hole = top;
        sink(hole, size());
        rise(hole, settled, top);
        elements_[hole] = std::move(settled);
    }

    // Fetches what lies three levels below: without branches, nothing is
    // fetched by speculation. Inline, since g++ removes calls of a function
    // that does nothing else.
    [[gnu::always_inline]] constexpr void prefetch(
        [[maybe_unused]] std::size_t i) const {
#ifdef __GNUC__
        if (i < size() && !std::is_constant_evaluated())
            __builtin_prefetch(elements_.data() + i);
#endif
    }

    std::vector<T> elements_;
    Compare compare_{};
};

}  // namespace tenet
