// frequency_sketch: estimates how often hashes were added, never too low.
//
// Counts up to 15 in 8 bytes per key that it is sized for; keys beyond that
// only make estimates worse. For when exact counts would need too much memory.
//
// Technique:  a count-min sketch with conservative update: a hash has four
//             counters of 4 bits in one cache line; their minimum is the
//             estimate, and only those equal to it are incremented; aging
//             halves all counters
// Invariant:  between agings, an estimate is at least the number of additions
//             of the hash, or 15
// Complexity: count, raise O(1); add O(1), amortised where it ages; grow, age,
//             space O(n)
// Reference:  G. Cormode, S. Muthukrishnan, An Improved Data Stream Summary:
//             The Count-Min Sketch and its Applications, J. Algorithms 55(1),
//             2005; G. Einziger et al., TinyLFU, ACM TOS 13(4), 2017
// Laws:       property
// See also:   w_tiny_lfu_cache
//
// Example:
//   frequency_sketch sketch(100);
//   sketch.add(7), sketch.add(7);
//   sketch.count(7) == 2 && sketch.count(8) == 0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tenet {

class frequency_sketch {
public:
    // Sized for no keys: every count is 0, and grow comes before add.
    frequency_sketch() = default;
    explicit frequency_sketch(std::size_t keys) { grow(keys); }

    // Resizes for that many keys, rounded up to a power of two, and keeps all
    // estimates; never shrinks. Strong exception guarantee.
    void grow(std::size_t keys) {
        const std::size_t wanted = std::bit_ceil((keys + 7) / 8);
        if (wanted <= lines_.size()) return;
        std::vector<line> next(wanted);
        for (std::size_t i = 0; i < wanted && !lines_.empty(); ++i)
            next[i] = lines_[i / (wanted / lines_.size())];
        lines_.swap(next);
    }
    // Ages automatically when the number of additions reaches a period. Aging
    // halves that number, too.
    void age_after(std::size_t additions) { period_ = additions; }
    void age() {
        for (line& at : lines_)
            for (std::uint64_t& word : at.words)
                word = word >> 1 & 0x7777'7777'7777'7777;
        additions_ /= 2;
    }
    // Back to no keys; frees all memory.
    void clear() {
        std::vector<line>().swap(lines_);
        additions_ = 0;
    }

    // The estimate, 0..15.
    unsigned count(std::uint32_t hash) const {
        if (lines_.empty()) return 0;
        unsigned least = 15;
        for (unsigned row = 0; row < 4; ++row)
            least = std::min(least, of(hash, row).in(lines_[line_of(hash)]));
        return least;
    }
    void add(std::uint32_t hash) {
        raise(hash, std::min(15u, count(hash) + 1));
        if (++additions_ >= period_) age();
    }
    // Makes the estimate at least that, as additions would; to <= 15. Counters
    // above it belong to other hashes, too, and stay.
    void raise(std::uint32_t hash, unsigned to) {
        assert(!lines_.empty() && "grow first");
        assert(to <= 15 && "it counts up to 15");
        line& at = lines_[line_of(hash)];
        for (unsigned row = 0; row < 4; ++row) {
            const counter it = of(hash, row);
            const unsigned now = it.in(at);
            const std::uint64_t more = now < to ? to - now : 0;
            at.words[it.word] += more << it.shift;
        }
    }

private:
    struct alignas(64) line {
        std::array<std::uint64_t, 8> words{};
    };
    struct counter {  // where it is in its line
        unsigned word, shift;

        unsigned in(const line& at) const {
            return static_cast<unsigned>(at.words[word] >> shift & 15);
        }
    };

    // The index of the line.
    std::size_t line_of(std::uint32_t hash) const {
        return static_cast<std::size_t>(std::uint64_t{hash} * lines_.size() >>
                                        32);
    }
    // Each row has two words of 16 counters; 5 bits of the mixed hash choose.
    static counter of(std::uint32_t hash, unsigned row) {
        const std::uint64_t mixed = hash * 0x9E37'79B9'7F4A'7C15;
        const auto bits = static_cast<unsigned>(mixed >> (32 + 8 * row));
        return {2 * row + (bits & 1), (bits >> 1 & 15) * 4};
    }

    std::vector<line> lines_;
    std::size_t additions_ = 0, period_ = SIZE_MAX;
};

}  // namespace tenet
