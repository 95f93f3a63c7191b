// two_ended_window: the longest run of elements that satisfies a condition.
//
// For conditions that hold of all parts of a window of which they hold, such as
// "its sum is at most 10" of elements that are not negative; where negative
// ones may come, prefix sums are needed instead.
//
// Technique:  sliding window: the right end takes in one element after the
//             other; the left end gives up elements while the condition fails
// Complexity: n calls of enter, at most n of leave and at most 2n of fits;
//             space O(1)
// Reference:  H. Zantema, Longest segment problems, Science of Computer
//             Programming 18, 1992
// Laws:       two_ended_window
// See also:   longest_distinct_window, window_extrema
//
// Example:
//   const std::array widths{4, 3, 1, 5, 2, 2};
//   int sum = 0;
//   const auto longest = two_ended_window(
//       widths, [&](int x) { sum += x; }, [&](int x) { sum -= x; },
//       [&] { return sum <= 10; });
//   longest.begin() == widths.begin() + 2 && longest.size() == 4
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the first of the longest windows that fit, empty if none does.
//
// enter(x) and leave(x) add an element to what the caller knows of the window,
// and take it away; fits() says whether that satisfies the condition, and is
// not asked about an empty window. visit(window), if given, is called for each
// right end with the longest window that ends there.
struct two_ended_window_function {
    struct nothing {
        template <class Window>
        constexpr void operator()(const Window&) const {}
    };

    template <std::forward_iterator I, std::sentinel_for<I> S,
              std::invocable<std::iter_reference_t<I>> Enter,
              std::invocable<std::iter_reference_t<I>> Leave,
              std::predicate Fits,
              std::invocable<std::ranges::subrange<I>> Visit = nothing>
    constexpr std::ranges::subrange<I> operator()(I first, S last, Enter enter,
                                                  Leave leave, Fits fits,
                                                  Visit visit = {}) const {
        std::ranges::subrange<I> longest(first, first);
        I left = first, right = first;
        for (std::size_t size = 0, most = 0; right != last;) {
            std::invoke(enter, *right);
            ++right;
            ++size;
            for (; size > 0 && !std::invoke(fits); ++left, --size)
                std::invoke(leave, *left);
            const std::ranges::subrange<I> window(left, right);
            std::invoke(visit, window);
            if (size <= most) continue;
            most = size;
            longest = window;
        }
        return longest;
    }

    template <std::ranges::forward_range R,
              std::invocable<std::ranges::range_reference_t<R>> Enter,
              std::invocable<std::ranges::range_reference_t<R>> Leave,
              std::predicate Fits,
              std::invocable<std::ranges::subrange<std::ranges::iterator_t<R>>>
                  Visit = nothing>
    constexpr std::ranges::borrowed_subrange_t<R> operator()(
        R&& range, Enter enter, Leave leave, Fits fits,
        Visit visit = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(enter), std::ref(leave), std::ref(fits),
                       std::ref(visit));
    }
};

inline constexpr two_ended_window_function two_ended_window{};

}  // namespace tenet
