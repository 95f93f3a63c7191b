// tower_of_hanoi: the fewest moves that carry a tower of discs to another peg,
// none ever on a smaller one, as a lazy range.
//
// Technique:  recursion: all but the greatest disc go to the spare peg, the
//             greatest to the target, all others on top of it; unrolled, the
//             bits of a move's number say which disc goes where
// Complexity: 2^n - 1 moves, each O(1), in any order; space O(1)
// Reference:  E. Lucas, 1883; R. L. Graham, D. E. Knuth and O. Patashnik,
//             Concrete Mathematics, 1.1
// Laws:       tower_of_hanoi
//
// Example:
//   std::string moves;
//   for (const auto [disc, from, to] : tower_of_hanoi(2, 'A', 'B', 'C'))
//       moves += std::string(1, from) + to + ' ';
//   moves == "AB AC BC "
#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <ranges>
#include <utility>

namespace tenet {

template <class Peg>
struct hanoi_move {
    int disc;  // 0 is the smallest
    Peg from;
    Peg to;

    friend bool operator==(const hanoi_move&, const hanoi_move&) = default;
};

// An object, not a function, so that it can be passed as an argument. Returns
// a view, sized and with random access, of the moves from the first peg to the
// last. Precondition: 0 <= discs <= 31.
struct tower_of_hanoi_function {
    template <class Peg>
    struct move_at {
        std::array<Peg, 3> pegs;

        // Every second move is of the smallest disc, every fourth of the next,
        // and so on. Each disc only goes around: the smallest, the third and so
        // on one way, the others the other.
        constexpr hanoi_move<Peg> operator()(std::uint32_t number) const {
            const std::uint64_t move = number;
            return {std::countr_zero(number), pegs[(move & (move - 1)) % 3],
                    pegs[((move | (move - 1)) + 1) % 3]};
        }
    };

    template <class Peg>
    constexpr auto operator()(int discs, Peg from, Peg spare, Peg to) const {
        assert(0 <= discs && discs <= 31);
        // The smallest disc goes to the third first if there is an odd number.
        if (discs % 2 == 0) std::swap(spare, to);
        return std::views::iota(std::uint32_t{1}, std::uint32_t{1} << discs) |
               std::views::transform(move_at<Peg>{{from, spare, to}});
    }
    constexpr auto operator()(int discs) const {
        return (*this)(discs, 0, 1, 2);
    }
};

inline constexpr tower_of_hanoi_function tower_of_hanoi{};

}  // namespace tenet
