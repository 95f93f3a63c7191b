// sorted_squares: the squares of a sorted range of numbers, sorted.
//
// Technique:  two pointers: the greatest square that is left is that of the
//             first or of the last number, so the result is filled from its end
// Complexity: n - 1 comparisons and n squares; space O(1) beside the result
// Reference:  a merge of two sorted runs: D. E. Knuth, The Art of Computer
//             Programming 3, 5.2.4
// Laws:       sorted_squares
// See also:   merge_sorted
//
// Example:
//   const auto squares = sorted_squares(std::array{-4, -1, 0, 3, 10});
//   squares == std::vector<std::uint64_t>{0, 1, 9, 16, 100}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Squares
// of integers are of type std::uint64_t, which holds those of all integers of
// 32 bits, such as INT_MIN; of 64 bits, they are exact modulo 2^64, but in the
// order of what they are exactly. Squares of other numbers are of their type.
// Precondition: the range, as the projection sees it, is sorted by <.
struct sorted_squares_function {
    template <class I, class Projection>
    using number = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;
    template <class Number>
    using size_of =
        std::conditional_t<std::integral<Number>, std::uint64_t, Number>;

    template <std::bidirectional_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    constexpr std::vector<size_of<number<I, Projection>>> operator()(
        I first, S last, Projection projection = {}) const {
        I end = std::ranges::next(first, last);
        assert(std::ranges::is_sorted(first, end, std::less<>(),
                                      std::ref(projection)));
        using square = size_of<number<I, Projection>>;
        std::vector<square> squares(
            static_cast<std::size_t>(std::ranges::distance(first, end)),
            square());
        for (std::size_t i = squares.size(); i-- > 0;) {
            const auto least = size(std::invoke(projection, *first));
            const auto greatest =
                size(std::invoke(projection, *std::ranges::prev(end)));
            if (least < greatest)
                --end;
            else
                ++first;
            const auto& size = least < greatest ? greatest : least;
            squares[i] = size * size;
        }
        return squares;
    }

    template <std::ranges::bidirectional_range R,
              class Projection = std::identity>
    constexpr auto operator()(R&& range, Projection projection = {}) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       std::ref(projection));
    }

private:
    // The number without its sign; of the least integer, too.
    template <class Number>
    static constexpr size_of<Number> size(const Number& x) {
        const auto same = static_cast<size_of<Number>>(x);
        return x < Number() ? size_of<Number>() - same : same;
    }
};

inline constexpr sorted_squares_function sorted_squares{};

}  // namespace tenet
