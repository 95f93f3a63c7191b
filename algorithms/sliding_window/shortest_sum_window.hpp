// shortest_sum_window: the shortest run of numbers that add up to a target or
// more.
//
// For numbers that are not negative; where negative ones may come, it takes a
// queue of prefix sums.
//
// Technique:  sliding window that knows its sum: the longest with a lesser one
//             gives up its left end where its sum is enough
// Complexity: at most 2n sums; space O(1)
// Reference:  H. Zantema, Longest segment problems, Science of Computer
//             Programming 18, 1992
// Laws:       shortest_sum_window
// See also:   two_ended_window
//
// Example:
//   const std::array parts{2, 3, 1, 2, 4, 3};
//   const auto shortest = shortest_sum_window(parts, 7);
//   shortest.begin() == parts.begin() + 4 && shortest.size() == 2
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/algorithms/sliding_window/two_ended_window.hpp>
#include <type_traits>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the first of the shortest such windows, empty if there is none or the target
// is not positive. Integers of any size add up exactly, without overflow;
// floating numbers as they come and go, with what that rounds. Precondition: no
// number, as the projection sees it, is negative.
struct shortest_sum_window_function {
    template <class R, class Projection>
    using number = std::remove_cvref_t<
        std::indirect_result_t<Projection&, std::ranges::iterator_t<R>>>;

    template <std::ranges::forward_range R, class Projection = std::identity>
    constexpr std::ranges::borrowed_subrange_t<R> operator()(
        R&& range, const number<R, Projection>& target,
        Projection projection = {}) const {
        auto left = std::ranges::begin(range), right = left;
        std::ranges::borrowed_subrange_t<R> shortest{left, left};
        if (!(number<R, Projection>() < target)) return shortest;
        total<number<R, Projection>> sum{target};
        std::size_t size = 0, least = 0;
        two_ended_window(
            range,
            [&](auto&& x) {
                sum.add(std::invoke(projection, x));
                ++right;
                ++size;
            },
            [&](auto&& x) {
                if (least == 0 || size < least) {
                    least = size;
                    shortest = {left, right};
                }
                sum.subtract(std::invoke(projection, x));
                ++left;
                --size;
            },
            [&] { return !sum.is_enough(); });
        return shortest;
    }

private:
    template <class Number>
    struct total {
        Number target;
        Number sum{};

        constexpr void add(const Number& x) {
            assert(!(x < Number()));
            sum += x;
        }
        constexpr void subtract(const Number& x) { sum -= x; }
        constexpr bool is_enough() const { return !(sum < target); }
    };

    // Less than the target before an addition, so one more bit is enough.
    template <std::integral Number>
    struct total<Number> {
        Number target;
        std::uint64_t sum = 0;
        bool carry = false;

        constexpr void add(Number x) {
            assert(!(x < Number()));
            sum += static_cast<std::uint64_t>(x);
            carry = sum < static_cast<std::uint64_t>(x);
        }
        constexpr void subtract(Number x) {
            carry = carry && sum >= static_cast<std::uint64_t>(x);
            sum -= static_cast<std::uint64_t>(x);
        }
        constexpr bool is_enough() const {
            return carry || sum >= static_cast<std::uint64_t>(target);
        }
    };
};

inline constexpr shortest_sum_window_function shortest_sum_window{};

}  // namespace tenet
