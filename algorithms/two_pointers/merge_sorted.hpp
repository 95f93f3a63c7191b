// merge_sorted: merges two sorted ranges into one, stably.
//
// Equal elements of the first range come before those of the second, and each
// range's keep their order. The output may not overlap the input.
//
// Technique:  two pointers: the lesser of both heads goes to the output
// Complexity: at most m + n - 1 comparisons and exactly m + n copies; space
//             O(1)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.2.4,
//             algorithm M
// Laws:       merge_sorted
//
// Example:
//   std::vector<int> all;
//   merge_sorted(std::array{1, 4}, std::array{2, 4}, std::back_inserter(all));
//   all == std::vector{1, 2, 4, 4}
#pragma once

#include <functional>
#include <iterator>
#include <ranges>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the output. Precondition: both ranges, as their projections see
// them, are sorted by compare. If something throws, the output holds what has
// been merged so far.
struct merge_sorted_function {
    template <std::input_iterator I, std::sentinel_for<I> S,
              std::input_iterator J, std::sentinel_for<J> T,
              std::weakly_incrementable Out, class Compare = std::ranges::less,
              class First = std::identity, class Second = std::identity>
    requires std::mergeable<I, J, Out, Compare, First, Second>
    constexpr Out operator()(I left, S left_end, J right, T right_end, Out out,
                             Compare compare = {}, First of_left = {},
                             Second of_right = {}) const {
        while (left != left_end && right != right_end)
            if (std::invoke(compare, std::invoke(of_right, *right),
                            std::invoke(of_left, *left)))
                copy_one(right, out);
            else
                copy_one(left, out);
        while (left != left_end) copy_one(left, out);
        while (right != right_end) copy_one(right, out);
        return out;
    }

    template <std::ranges::input_range R, std::ranges::input_range Q,
              std::weakly_incrementable Out, class Compare = std::ranges::less,
              class First = std::identity, class Second = std::identity>
    requires std::mergeable<std::ranges::iterator_t<R>,
                            std::ranges::iterator_t<Q>, Out, Compare, First,
                            Second>
    constexpr Out operator()(R&& left, Q&& right, Out out, Compare compare = {},
                             First of_left = {}, Second of_right = {}) const {
        return (*this)(std::ranges::begin(left), std::ranges::end(left),
                       std::ranges::begin(right), std::ranges::end(right),
                       std::move(out), std::ref(compare), std::ref(of_left),
                       std::ref(of_right));
    }

private:
    template <class I, class Out>
    static constexpr void copy_one(I& from, Out& out) {
        *out = *from;
        ++from;
        ++out;
    }
};

inline constexpr merge_sorted_function merge_sorted{};

}  // namespace tenet
