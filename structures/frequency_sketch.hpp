// frequency_sketch: how often hashes were seen lately, never too little.
//
// Up to 15 times each, in 8 bytes for each key that matters; many more may be
// seen. Reach for it where exact counts of all keys would take too much room.
//
// Kind:       building block
// Technique:  a count-min sketch: four counters of 4 bits for a hash, all in
//             one line of the processor's cache, of which the least counts, and
//             is the only one to be raised; now and then all are halved
// Invariant:  until it ages, no count is less than how often the hash was
//             added, up to 15
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
    // Of no keys, until it grows.
    frequency_sketch() = default;
    explicit frequency_sketch(std::size_t keys) { grow(keys); }

    // Rounded up to a power of two; what was counted stays.
    void grow(std::size_t keys) {
        const std::size_t wanted = std::bit_ceil((keys + 7) / 8);
        if (wanted <= lines_.size()) return;
        std::vector<line> next(wanted);
        for (std::size_t i = 0; i < wanted && !lines_.empty(); ++i)
            next[i] = lines_[i / (wanted / lines_.size())];
        lines_.swap(next);
    }
    // It ages by itself whenever so many were added, of which half stay so.
    void age_after(std::size_t added) { most_seen_ = added; }
    void age() {
        for (line& at : lines_)
            for (std::uint64_t& word : at.words)
                word = word >> 1 & 0x7777'7777'7777'7777;
        seen_ /= 2;
    }
    // Gives the memory back.
    void clear() {
        std::vector<line>().swap(lines_);
        seen_ = 0;
    }

    unsigned count(std::uint32_t hash) const {
        if (lines_.empty()) return 0;
        unsigned least = 15;
        for (unsigned row = 0; row < 4; ++row)
            least = std::min(least, of(hash, row).in(lines_[place(hash)]));
        return least;
    }
    void add(std::uint32_t hash) {
        raise(hash, std::min(15u, count(hash) + 1));
        if (++seen_ >= most_seen_) age();
    }
    // As if it had been added so many times at least, up to 15. Counters that
    // are above say nothing of this key.
    void raise(std::uint32_t hash, unsigned to) {
        assert(!lines_.empty() && "grow first");
        assert(to <= 15 && "it counts up to 15");
        line& at = lines_[place(hash)];
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
    struct counter {
        unsigned word, shift;

        unsigned in(const line& at) const {
            return static_cast<unsigned>(at.words[word] >> shift & 15);
        }
    };

    std::size_t place(std::uint32_t hash) const {
        return static_cast<std::size_t>(std::uint64_t{hash} * lines_.size() >>
                                        32);
    }
    // Each row has two words of 16 counters: 5 bits of the mixed hash choose.
    static counter of(std::uint32_t hash, unsigned row) {
        const std::uint64_t mixed = hash * 0x9E37'79B9'7F4A'7C15;
        const auto bits = static_cast<unsigned>(mixed >> (32 + 8 * row));
        return {2 * row + (bits & 1), (bits >> 1 & 15) * 4};
    }

    std::vector<line> lines_;
    std::size_t seen_ = 0, most_seen_ = SIZE_MAX;
};

}  // namespace tenet
