// reservoir_sample: some elements of a range that is read once, each as likely.
//
// Where it is not known, or too many to keep, how many there are: lines of a
// log, rows of a cursor. All sets of k elements are equally likely, but their
// order is not random: fisher_yates_shuffle makes it so.
//
// Technique:  keeps the first k; the i-th after them replaces a random one with
//             probability k / i
// Complexity: O(n), a random number for each of n - k elements, copies of
//             k (1 + ln(n / k)) on average; space O(k)
// Reference:  A. Waterman, after D. E. Knuth, The Art of Computer Programming
//             2, 3.4.2, algorithm R
// Laws:       reservoir_sample
// See also:   fisher_yates_shuffle
//
// Example:
//   std::mt19937 random(1);
//   reservoir_sample(std::views::iota(0, 1000), 5, random).size() == 5
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <ranges>
#include <tenet/algorithms/sorting/fisher_yates_shuffle.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// min(size, n) of the n elements. Throws what copies, allocations, the range
// and the generator throw.
struct reservoir_sample_function {
    template <std::input_iterator I, std::sentinel_for<I> S, class Generator>
    requires std::constructible_from<std::iter_value_t<I>,
                                     std::iter_reference_t<I>> &&
        std::movable<std::iter_value_t<I>> &&
        std::uniform_random_bit_generator<std::remove_reference_t<Generator>>
    constexpr std::vector<std::iter_value_t<I>> operator()(
        I first, S last, std::size_t size, Generator&& random) const {
        std::vector<std::iter_value_t<I>> kept;
        std::uint64_t seen = 0;
        for (; first != last && size > 0; ++first) {
            if (++seen <= size) {
                kept.emplace_back(*first);
                continue;
            }
            const auto at = fisher_yates_shuffle.below(seen, random);
            if (at < size)
                kept[static_cast<std::size_t>(at)] =
                    std::iter_value_t<I>(*first);
        }
        return kept;
    }

    template <std::ranges::input_range R, class Generator>
    requires std::constructible_from<std::ranges::range_value_t<R>,
                                     std::ranges::range_reference_t<R>> &&
        std::movable<std::ranges::range_value_t<R>> &&
        std::uniform_random_bit_generator<std::remove_reference_t<Generator>>
    constexpr std::vector<std::ranges::range_value_t<R>> operator()(
        R&& range, std::size_t size, Generator&& random) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range), size,
                       random);
    }
};

inline constexpr reservoir_sample_function reservoir_sample{};

}  // namespace tenet
