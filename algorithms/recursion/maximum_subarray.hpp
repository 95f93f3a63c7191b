// maximum_subarray: the part of a range whose sum is the greatest.
//
// A part is a run of neighbours, and has at least one element: where all are
// negative, it is the greatest of them alone. Of several, the first that ends.
//
// Technique:  divide and conquer, where one side is the last element alone
//             (Kadane): the best part of all either is that of the others, or
//             ends with the last, and then continues the best that ends before
//             it, if that is above 0
// Complexity: n - 1 additions at most; space O(1)
// Reference:  J. Bentley, Programming Pearls, column 8
// Laws:       maximum_subarray
//
// Example:
//   const std::vector days = {-2, 1, -3, 4, -1, 2, 1, -5, 4};
//   const auto [sum, part] = maximum_subarray(days);
//   sum == 6 && std::ranges::equal(part, std::vector{4, -1, 2, 1})
#pragma once

#include <concepts>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <utility>

namespace tenet {

template <class Sum, class Part>
struct maximum_part {
    Sum sum;
    Part part;  // a std::ranges::subrange, or dangling of a temporary
};

// An object, not a function, so that it can be passed as an argument. Of no
// elements, returns no part, whose sum is Sum(). Sum is the type of x + x: int
// for short ones, else that of the elements, unless projected to a wider one.
// Nothing but parts above 0 is added to, so that no sum overflows unless the
// greatest does. Throws what + and < of the elements throw.
struct maximum_subarray_function {
private:
    template <class X>
    using sum_of = std::remove_cvref_t<decltype(std::declval<const X&>() +
                                                std::declval<const X&>())>;

public:
    template <std::ranges::forward_range R, class Proj = std::identity,
              class Sum = sum_of<
                  std::indirect_result_t<Proj&, std::ranges::iterator_t<R>>>>
    requires std::totally_ordered<Sum> && std::copyable<Sum>
    constexpr maximum_part<Sum, std::ranges::borrowed_subrange_t<R>> operator()(
        R&& range, Proj proj = {}) const {
        using part = std::ranges::subrange<std::ranges::iterator_t<R>>;
        auto it = std::ranges::begin(range);
        const auto end = std::ranges::end(range);
        // Of the parts that end before `it`, the best, and the best of those
        // that end right there, which begins at `begin`.
        auto begin = it;
        Sum best{}, ending{};
        part best_part(it, it);
        while (it != end) {
            const Sum x = static_cast<Sum>(std::invoke(proj, *it));
            if (!(Sum{} < ending)) begin = it;
            ending = begin == it ? x : static_cast<Sum>(ending + x);
            ++it;
            if (best < ending || best_part.empty()) {
                best = ending;
                best_part = part(begin, it);
            }
        }
        return {std::move(best), std::move(best_part)};
    }
};

inline constexpr maximum_subarray_function maximum_subarray{};

}  // namespace tenet
