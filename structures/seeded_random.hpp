// seeded_random: random numbers that the same seed repeats everywhere.
//
// Small and fast, and what it draws below a bound is unbiased and the same with
// every standard library, unlike std::uniform_int_distribution. Not for
// secrets; not thread-safe.
//
// Kind:       building block
// Technique:  SplitMix64; bounds by a widening product instead of a remainder
// Complexity: O(1), expected; space O(1)
// Reference:  G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number
//             Generators, OOPSLA 2014; D. Lemire, Fast Random Integer
//             Generation in an Interval, TOMACS 29, 2019
// Laws:       property
// See also:   system_random
//
// Example:
//   seeded_random random(1234567);
//   random() == 6457827717110365317 && random.below(6) < 6
#pragma once

#include <cassert>
#include <cstdint>
#include <limits>

namespace tenet {

// Models std::uniform_random_bit_generator.
class seeded_random {
public:
    using result_type = std::uint64_t;

    constexpr explicit seeded_random(std::uint64_t seed) noexcept
        : state_(seed) {}

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() {
        return std::numeric_limits<result_type>::max();
    }

    constexpr result_type operator()() noexcept {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    // Uniform in [0, bound). Precondition: 0 < bound < 2^32.
    constexpr std::uint64_t below(std::uint64_t bound) noexcept {
        assert(0 < bound && bound < one);
        std::uint64_t product = ((*this)() >> 32) * bound;
        // Of the products with one quotient, as many are kept as with another.
        if (product % one < bound)
            while (product % one < one % bound)
                product = ((*this)() >> 32) * bound;
        return product / one;
    }

private:
    static constexpr std::uint64_t one = std::uint64_t{1} << 32;
    std::uint64_t state_;
};

}  // namespace tenet
