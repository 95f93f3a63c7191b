// gray_code: all words of some bits, each of which differs from the one before
// in one bit only, as a lazy range.
//
// The last and the first differ in one bit, too. It is the standard code, the
// reflected one: from 0 on.
//
// Technique:  recursion: the code of one bit less, then the same in reverse
//             with the highest bit set; unrolled, word i is i ^ (i >> 1)
// Complexity: 2^n words, each O(1), in any order; space O(1)
// Reference:  F. Gray, Pulse Code Communication, US patent 2632058, 1953; D. E.
//             Knuth, The Art of Computer Programming 4A, 7.2.1.1
// Laws:       gray_code
// See also:   subsets
//
// Example:
//   std::vector<unsigned> words;
//   for (const auto word : gray_code(2)) words.push_back(word);
//   words == std::vector{0b00U, 0b01U, 0b11U, 0b10U}
#pragma once

#include <cassert>
#include <cstdint>
#include <ranges>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// a view, sized and with random access, of 2^bits words. Precondition:
// 0 <= bits <= 31.
struct gray_code_function {
    struct word_at {
        constexpr std::uint32_t operator()(std::uint32_t number) const {
            return number ^ (number >> 1);
        }
    };

    constexpr auto operator()(int bits) const {
        assert(0 <= bits && bits <= 31);
        return std::views::iota(std::uint32_t{0}, std::uint32_t{1} << bits) |
               std::views::transform(word_at());
    }

    // The number of a word: gray_code(bits)[place_of(word)] == word. Each bit
    // is the parity of those from there up.
    static constexpr std::uint32_t place_of(std::uint32_t word) {
        for (int shift = 1; shift < 32; shift *= 2) word ^= word >> shift;
        return word;
    }
};

inline constexpr gray_code_function gray_code{};

}  // namespace tenet
