// fisher_yates_shuffle: puts a range in random order, each as likely.
//
// As even as the generator is: of n! orders, one that is seeded by 64 bits can
// reach no more than 2^64, which matters from n = 21 on. What the same
// generator gives is the same everywhere, which std::shuffle does not promise.
//
// Technique:  swaps each element, from the last on, with one of those up to it;
//             which, is drawn by as many random bits as that takes, again if
//             they say too much: a remainder would favour the first
// Complexity: n - 1 swaps and on average fewer than 2n numbers drawn below, of
//             1 to 2 calls each where the generator gives enough bits;
//             space O(1)
// Reference:  R. A. Fisher and F. Yates, Statistical Tables, 1938;
//             R. Durstenfeld, Algorithm 235, 1964
// Laws:       fisher_yates_shuffle
// See also:   reservoir_sample
//
// Example:
//   std::mt19937 random(1);
//   std::vector numbers{1, 2, 3};
//   fisher_yates_shuffle(numbers, random);
//   std::ranges::is_permutation(numbers, std::array{3, 2, 1})
#pragma once

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <random>
#include <ranges>
#include <type_traits>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range. If the generator throws, the range is a permutation of
// what it was.
struct fisher_yates_shuffle_function {
    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Generator>
    requires std::permutable<I> &&
        std::uniform_random_bit_generator<std::remove_reference_t<Generator>>
    constexpr I operator()(I first, S last, Generator&& random) const {
        const I end = std::ranges::next(first, last);
        for (auto left = end - first; left > 1; --left) {
            const auto chosen = static_cast<std::iter_difference_t<I>>(
                below(static_cast<std::uint64_t>(left), random));
            if (chosen != left - 1)
                std::ranges::iter_swap(first + chosen, first + (left - 1));
        }
        return end;
    }

    template <std::ranges::random_access_range R, class Generator>
    requires std::permutable<std::ranges::iterator_t<R>> &&
        std::uniform_random_bit_generator<std::remove_reference_t<Generator>>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Generator&& random) const {
        return (*this)(std::ranges::begin(range), std::ranges::end(range),
                       random);
    }

    // A number from 0 to bound - 1, each as likely, of any generator.
    template <class Generator>
    static constexpr std::uint64_t below(std::uint64_t bound,
                                         Generator& random) {
        assert(bound > 0);
        const auto wanted = static_cast<int>(std::bit_width(bound - 1));
        std::uint64_t drawn{};
        do {
            drawn = bits(wanted, random);
        } while (drawn >= bound);
        return drawn;
    }

private:
    // That many random bits, at most 64. Of what a call gives, the highest
    // count, for the lowest of some generators are poor.
    template <class Generator>
    static constexpr std::uint64_t bits(int wanted, Generator& random) {
        constexpr std::uint64_t least{Generator::min()};
        constexpr std::uint64_t most = Generator::max() - least;
        constexpr auto each = static_cast<int>(std::bit_width(most - most / 2));
        std::uint64_t all = 0;
        for (int left = wanted; left > 0; left -= each) {
            std::uint64_t drawn{};
            do {
                drawn = random() - least;
            } while (std::bit_width(drawn) > each);
            const int taken = std::min(left, each);
            all = (taken < 64 ? all << taken : 0) | drawn >> (each - taken);
        }
        return all;
    }
};

inline constexpr fisher_yates_shuffle_function fisher_yates_shuffle{};

}  // namespace tenet
