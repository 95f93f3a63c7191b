// d_ary_heap: a priority queue in one array whose nodes have D children.
//
// Flatter than a binary heap: pop takes about half the time from 10^5 elements
// up. The greatest element is on top; with std::greater<>, the least. Push and
// pop have the strong exception guarantee if moves do not throw. Elements that
// are not equal to themselves come out in some order, and none is lost. With
// comparisons that are costly, binary_heap makes fewer.
//
// Technique:  a complete D-ary tree stored level by level; pop sinks a hole to
//             a leaf, the greatest child found by a tournament without
//             branches, and sifts up from there
// Invariant:  no element is greater than its parent
// Complexity: top, size O(1); push O(log n / log D), amortised; pop
//             O(D log n / log D); build from n elements O(n); space O(n)
// Reference:  D. B. Johnson, Priority queues with update and finding minimum
//             spanning trees, Information Processing Letters 4(3), 1975
// Laws:       priority_queue
// See also:   binary_heap
//
// Example:
//   d_ary_heap<int, 8> heap(std::vector{3, 1, 4});
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

template <std::movable T, std::size_t D = 4,
          std::strict_weak_order<const T&, const T&> Compare = std::less<T>>
requires(D >= 2) class d_ary_heap {
public:
    constexpr d_ary_heap() = default;

    // Floyd's build: every leaf is a heap already, so settle the parents, last
    // to first. Most of them have one level below: the sum is O(n).
    constexpr explicit d_ary_heap(std::vector<T> elements, Compare compare = {})
        : elements_(std::move(elements)), compare_(std::move(compare)) {
        if (size() < 2) return;
        for (std::size_t i = parent(size() - 1) + 1; i-- > 0;) settle(i);
    }

    constexpr d_ary_heap(const d_ary_heap&) = default;
    constexpr d_ary_heap(d_ary_heap&&) = default;

    // Strong exception guarantee. All elements leave before one is destroyed.
    constexpr d_ary_heap& operator=(d_ary_heap other) {
        elements_.swap(other.elements_);
        std::ranges::swap(compare_, other.compare_);
        return *this;
    }
    constexpr ~d_ary_heap() {
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
    static constexpr std::size_t parent(std::size_t i) { return (i - 1) / D; }
    static constexpr std::size_t child(std::size_t i) { return D * i + 1; }

    constexpr bool less(std::size_t i, std::size_t j) const {
        return compare_(elements_[i], elements_[j]);
    }

    constexpr void move_hole(std::size_t& hole, std::size_t to) {
        elements_[hole] = std::move(elements_[to]);
        hole = to;
    }

    // A small element is copied to be compared: a register needs no address.
    static constexpr bool is_small =
        std::is_trivially_copyable_v<T> && sizeof(T) <= 2 * sizeof(void*);
    using view = std::conditional_t<is_small, T, const T&>;
    struct contestant {
        view element;
        std::size_t at;
    };

    // The greatest of so many siblings. The result of a comparison is
    // multiplied, not branched on: it is as good as random.
    template <std::size_t count>
    constexpr contestant greatest_from(std::size_t first) const {
        if constexpr (count == 1) {
            return {elements_[first], first};
        } else {
            const auto a = greatest_from<count / 2>(first);
            const auto b = greatest_from<count - count / 2>(first + count / 2);
            const bool less = compare_(a.element, b.element);
            return {less ? b.element : a.element,
                    a.at + (b.at - a.at) * std::size_t{less}};
        }
    }

    // Sinks the hole along the greatest children to a leaf of the first n. An
    // element from a leaf seldom rises far from there, which saves comparisons.
    constexpr void sink(std::size_t& hole, std::size_t n) {
        while (child(hole) + D <= n) {
            prefetch(child(child(hole)), n);
            move_hole(hole, greatest_from<D>(child(hole)).at);
        }
        std::size_t greatest = child(hole);
        if (greatest >= n) return;
        for (std::size_t i = greatest + 1; i < n; ++i)
            if (less(greatest, i)) greatest = i;
        move_hole(hole, greatest);
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

    // Repairs the order at top, where all children are heaps.
    constexpr void settle(std::size_t top) {
        T settled = std::move(elements_[top]);
        std::size_t hole = top;
        sink(hole, size());
        rise(hole, settled, top);
        elements_[hole] = std::move(settled);
    }

    // Fetches small children of all children: without branches, nothing is
    // fetched by speculation. Inline, since g++ removes calls of a function
    // that does nothing else.
    [[gnu::always_inline]] constexpr void prefetch(
        [[maybe_unused]] std::size_t first,
        [[maybe_unused]] std::size_t n) const {
#ifdef __GNUC__
        if (!is_small || first + D * D > n || std::is_constant_evaluated())
            return;
        constexpr std::size_t a_line = 64;
        for (std::size_t i = 0; i < D * D * sizeof(T); i += a_line)
            __builtin_prefetch(elements_.data() + first + i / sizeof(T));
#endif
    }

    std::vector<T> elements_;
    Compare compare_{};
};

}  // namespace tenet
