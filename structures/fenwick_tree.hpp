// fenwick_tree: sums of any range of numbers, while they change.
//
// For running totals and counts, also to find where a total is reached. What
// has no subtraction, or has to be assigned, asks for a segment_tree; what
// does not change, for prefix sums.
//
// Technique:  an array of sums of ranges whose lengths are powers of two, by
//             the lowest bits of their ends
// Invariant:  sum i is that of the elements from i & (i + 1) to i
// Complexity: add, sum, prefix, lower_bound O(log n); build O(n); space O(n)
// Reference:  P. M. Fenwick, A new data structure for cumulative frequency
//             tables, Software: Practice and Experience 24(3), 1994
// Laws:       range_fold
//
// Example:
//   fenwick_tree<int> tree(std::vector{3, 1, 4, 1, 5});
//   tree.add(1, 10);
//   tree.sum(1, 3) == 15 && tree.lower_bound(18) == 2
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace tenet {

// T is a number, or whatever else is added and subtracted from T(), its zero.
template <class T>
class fenwick_tree {
public:
    // No element, n zeros, or those of a vector.
    constexpr fenwick_tree() = default;
    constexpr explicit fenwick_tree(std::size_t n) : sums_(n, T()) {}
    constexpr explicit fenwick_tree(std::vector<T> elements)
        : sums_(std::move(elements)) {
        for (std::size_t i = 0; i < size(); ++i)
            if (const std::size_t next = i | (i + 1); next < size())
                sums_[next] += sums_[i];
    }

    constexpr std::size_t size() const noexcept { return sums_.size(); }

    constexpr T operator[](std::size_t i) const { return sum(i, i + 1); }

    // Adds to element i.
    constexpr void add(std::size_t i, const T& amount) {
        assert(i < size());
        for (; i < size(); i |= i + 1) sums_[i] += amount;
    }

    // The sum of the first n elements.
    constexpr T prefix(std::size_t n) const {
        assert(n <= size());
        T total{};
        for (; n > 0; n &= n - 1) total += sums_[n - 1];
        return total;
    }

    // The sum of the elements in [first, last). Goes down from both until the
    // two paths meet.
    constexpr T sum(std::size_t first, std::size_t last) const {
        assert(first <= last && last <= size());
        T total{};
        for (; last > first; last &= last - 1) total += sums_[last - 1];
        for (; first > last; first &= first - 1) total -= sums_[first - 1];
        return total;
    }

    // The least i such that prefix(i + 1) is not less than the total, or size()
    // if there is none. Precondition: no element is less than 0.
    constexpr std::size_t lower_bound(T total) const {
        if (!(T() < total)) return 0;
        std::size_t i = 0;
        for (std::size_t step = std::bit_floor(size()); step > 0; step /= 2)
            if (i + step <= size() && sums_[i + step - 1] < total) {
                i += step;
                total -= sums_[i - 1];
            }
        return i;
    }

private:
    std::vector<T> sums_;
};

}  // namespace tenet
