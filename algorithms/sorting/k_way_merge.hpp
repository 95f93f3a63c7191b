// k_way_merge: merges any number of sorted ranges into one, stably.
//
// Equal elements come in the order of their ranges, and in each in the order
// they had. The output may not overlap the input.
//
// Technique:  a tournament of the heads of all ranges, as a tree of losers: the
//             next head of the range that has won plays only those that lost on
//             its way up
// Complexity: at most n ceil(log2 k) + k comparisons and n copies of the n
//             elements of k ranges; space O(k)
// Reference:  D. E. Knuth, The Art of Computer Programming 3, 5.4.1
// Laws:       k_way_merge
// See also:   merge_sorted, external_sort
//
// Example:
//   const std::vector<std::vector<int>> lists{{1, 7}, {}, {2, 3}, {1}};
//   std::vector<int> all;
//   k_way_merge(lists, std::back_inserter(all));
//   all == std::vector{1, 1, 2, 3, 7}
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the output. Precondition: each range, as the projection sees it,
// is sorted by compare. If something throws, the output holds what has been
// merged so far.
struct k_way_merge_function {
    template <std::ranges::input_range R>
    using part_of = std::ranges::iterator_t<std::ranges::range_reference_t<R>>;

    template <std::ranges::input_range R, std::weakly_incrementable Out,
              class Compare = std::ranges::less,
              class Projection = std::identity>
    requires std::ranges::borrowed_range<std::ranges::range_reference_t<R>> &&
        std::ranges::input_range<std::ranges::range_reference_t<R>> &&
        std::indirectly_copyable<part_of<R>, Out> &&
        std::indirect_strict_weak_order<Compare,
                                        std::projected<part_of<R>, Projection>>
    constexpr Out operator()(R&& ranges, Out out, Compare compare = {},
                             Projection projection = {}) const {
        using part = std::ranges::range_reference_t<R>;
        std::vector<
            head<std::ranges::iterator_t<part>, std::ranges::sentinel_t<part>>>
            heads;
        for (auto&& range : ranges)
            heads.push_back(
                {std::ranges::begin(range), std::ranges::end(range)});
        const auto less = [&](std::size_t a, std::size_t b) -> bool {
            return std::invoke(compare, std::invoke(projection, *heads[a].at),
                               std::invoke(projection, *heads[b].at));
        };
        merge(heads, out, less);
        return out;
    }

private:
    template <class I, class S>
    struct head {
        I at;
        S end;

        constexpr bool is_done() const { return at == end; }
    };

    template <class Heads, class Out, class Less>
    static constexpr void merge(Heads& heads, Out& out, const Less& less) {
        const auto beats = [&](std::size_t a, std::size_t b) {
            if (heads[a].is_done() || heads[b].is_done())
                return heads[b].is_done();
            return a < b ? !less(b, a) : less(a, b);
        };
        const std::size_t k = heads.size();
        if (k == 0) return;
        std::vector<std::size_t> losers(k, 0);
        std::size_t winner = play_all(losers, beats);
        while (!heads[winner].is_done()) {
            *out = *heads[winner].at;
            ++out;
            ++heads[winner].at;
            for (std::size_t node = (winner + k) / 2; node > 0; node /= 2)
                if (beats(losers[node], winner))
                    std::swap(losers[node], winner);
        }
    }

    // The winner of all. Ranges are the leaves k, k + 1, ... of a tree in which
    // the parent of i is i / 2.
    template <class Beats>
    static constexpr std::size_t play_all(std::vector<std::size_t>& losers,
                                          const Beats& beats) {
        const std::size_t k = losers.size();
        std::vector<std::size_t> winners(k, 0);
        for (std::size_t i = 0; i < k; ++i) winners.push_back(i);
        for (std::size_t node = k - 1; node > 0; --node) {
            std::size_t a = winners[2 * node], b = winners[2 * node + 1];
            if (!beats(a, b)) std::swap(a, b);
            winners[node] = a;
            losers[node] = b;
        }
        return winners[1];
    }
};

inline constexpr k_way_merge_function k_way_merge{};

}  // namespace tenet
