// window_median: the median of every window of a size.
//
// Technique:  two heaps, of the lesser and of the greater half, with the median
//             between them: what enters takes the slot of what leaves, wherever
//             that is in the heaps, and moves from there
// Complexity: O(n log k) for windows of k; space O(k) beside the result
// Reference:  W. Haerdle and W. Steiger, Algorithm AS 296: Optimal median
//             smoothing, Applied Statistics 44, 1995
// Laws:       window_median
// See also:   window_extrema
//
// Example:
//   const std::vector prices{1, 3, -1, -3, 5, 3, 6, 7};
//   const auto medians = window_median(prices, 3);
//   medians.size() == 6 && *medians[0].lower == 1 && *medians[3].upper == 3
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// for each of the n - size + 1 windows, none if size is greater than n, where
// its medians are: the two in the middle of an even size, the same twice of an
// odd one. Of numbers, std::midpoint(*lower, *upper) is their mean, without
// overflow. Precondition: size > 0.
struct window_median_function {
    template <class I>
    struct medians {
        I lower, upper;
    };

    template <std::forward_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity,
              std::indirect_strict_weak_order<std::projected<I, Projection>>
                  Compare = std::ranges::less>
    constexpr std::vector<medians<I>> operator()(
        I first, S last, std::iter_difference_t<I> size, Compare compare = {},
        Projection projection = {}) const {
        assert(size > 0);
        std::vector<medians<I>> all;
        std::vector<I> window;
        for (; first != last && std::ssize(window) < size; ++first)
            window.push_back(first);
        if (std::ssize(window) < size) return all;
        halves<I, Compare, Projection> it(std::move(window), compare,
                                          projection);
        all.push_back(it.middle());
        for (std::size_t oldest = 0; first != last; ++first) {
            it.replace(oldest, first);
            all.push_back(it.middle());
            if (++oldest == static_cast<std::size_t>(size)) oldest = 0;
        }
        return all;
    }

    template <std::ranges::forward_range R, class Projection = std::identity,
              std::indirect_strict_weak_order<
                  std::projected<std::ranges::iterator_t<R>, Projection>>
                  Compare = std::ranges::less>
    requires std::ranges::borrowed_range<R>
    constexpr auto operator()(R&& range,
                              std::ranges::range_difference_t<R> size,
                              Compare compare = {},
                              Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range), size,
                       std::ref(compare), std::ref(projection));
    }

private:
    // Places are ..., -2, -1, 0, 1, 2, ... The upper median is at 0; place i is
    // below i / 2 in a heap, of the lesser where i < 0, of the greater elements
    // where i > 0.
    template <class I, class Compare, class Projection>
    class halves {
    public:
        constexpr halves(std::vector<I> window, Compare& compare,
                         Projection& projection)
            : elements_(std::move(window)),
              slots_(elements_.size(), 0),
              places_(elements_.size(), 0),
              lowest_(-std::ssize(elements_) / 2),
              compare_(compare),
              projection_(projection) {
            for (std::size_t i = 0; i < slots_.size(); ++i) slots_[i] = i;
            std::ranges::sort(slots_, [&](std::size_t a, std::size_t b) {
                return less(elements_[a], elements_[b]);
            });
            for (std::size_t i = 0; i < slots_.size(); ++i)
                places_[slots_[i]] = lowest_ + static_cast<std::ptrdiff_t>(i);
        }

        constexpr medians<I> middle() const {
            const bool is_even = elements_.size() % 2 == 0;
            return {at(is_even ? -1 : 0), at(0)};
        }

        // Towards the middle, else away from it; what arrives in the middle may
        // belong to the other side.
        constexpr void replace(std::size_t slot, I element) {
            elements_[slot] = element;
            std::ptrdiff_t i = places_[slot];
            while (i != 0 && precedes(i, i / 2)) {
                exchange(i, i / 2);
                i /= 2;
            }
            if (i == 0)
                for (const std::ptrdiff_t side : {-1, 1}) sink(0, side);
            else
                sink(i, i < 0 ? -1 : 1);
        }

    private:
        constexpr void sink(std::ptrdiff_t i, std::ptrdiff_t side) {
            for (;;) {
                std::ptrdiff_t child = i == 0 ? side : 2 * i;
                if (!exists(child)) return;
                if (i != 0 && exists(child + side) &&
                    precedes(child + side, child))
                    child += side;
                if (!precedes(child, i)) return;
                exchange(i, child);
                i = child;
            }
        }
        constexpr bool exists(std::ptrdiff_t i) const {
            return i >= lowest_ && i < lowest_ + std::ssize(slots_);
        }
        // Whether what is at i, on one side, belongs nearer to the middle than
        // what is at j.
        constexpr bool precedes(std::ptrdiff_t i, std::ptrdiff_t j) const {
            return i < 0 ? less(at(j), at(i)) : less(at(i), at(j));
        }
        constexpr bool less(const I& a, const I& b) const {
            return std::invoke(compare_, std::invoke(projection_, *a),
                               std::invoke(projection_, *b));
        }
        constexpr void exchange(std::ptrdiff_t i, std::ptrdiff_t j) {
            std::swap(slot_at(i), slot_at(j));
            places_[slot_at(i)] = i;
            places_[slot_at(j)] = j;
        }
        constexpr std::size_t& slot_at(std::ptrdiff_t i) {
            return slots_[static_cast<std::size_t>(i - lowest_)];
        }
        constexpr const I& at(std::ptrdiff_t i) const {
            return elements_[slots_[static_cast<std::size_t>(i - lowest_)]];
        }

        std::vector<I> elements_;             // by slot
        std::vector<std::size_t> slots_;      // by place
        std::vector<std::ptrdiff_t> places_;  // by slot
        std::ptrdiff_t lowest_;
        Compare& compare_;
        Projection& projection_;
    };
};

inline constexpr window_median_function window_median{};

}  // namespace tenet
