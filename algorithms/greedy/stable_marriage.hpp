// stable_marriage: pairs proposers with receivers so that no two of different
// pairs would rather have each other.
//
// Each ranks all of the other side. Every proposer gets the best receiver, and
// every receiver the worst proposer, of any stable matching.
//
// Technique:  greedy: a free one proposes to the next of its list, who keeps
//             the better of two and frees the other
// Complexity: O(n^2), at most n^2 - n + 1 proposals; space O(n^2)
// Reference:  D. Gale, L. S. Shapley, College Admissions and the Stability of
//             Marriage, American Mathematical Monthly 69(1), 1962; D. Knuth,
//             Stable Marriage and Its Relation to Other Combinatorial Problems
// Laws:       stable_marriage
//
// Example:
//   const std::vector<std::vector<int>> proposers{{0, 1}, {0, 1}};
//   const std::vector<std::vector<int>> receivers{{1, 0}, {0, 1}};
//   stable_marriage(proposers, receivers) == std::vector<std::size_t>{1, 0}
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <ranges>
#include <utility>
#include <vector>

namespace tenet {

template <class Lists>
concept preference_lists = std::ranges::input_range<Lists> &&
    std::ranges::input_range<std::ranges::range_reference_t<Lists>> &&
    std::integral<
        std::ranges::range_value_t<std::ranges::range_reference_t<Lists>>>;

// Tells note(i, k, j): the kth of i's list is j.
template <class Lists, class Note>
constexpr void read_preferences(Lists& lists, std::size_t n, Note note) {
    std::size_t i = 0;
    for (auto&& list : lists) {
        std::size_t k = 0;
        for (const auto j : list) {
            assert(k < n && j >= 0 && std::cmp_less(j, n));
            note(i, k++, static_cast<std::size_t>(j));
        }
        assert(k == n);
        ++i;
    }
    assert(i == n);
}

// Returns the receiver of each proposer. Lists hold the places of the other
// side, the best first. Preconditions: there are as many on both sides, and
// each list holds each of the other side once.
template <preference_lists Proposers, preference_lists Receivers>
requires std::ranges::forward_range<Proposers>
constexpr std::vector<std::size_t> stable_marriage(Proposers&& proposers,
                                                   Receivers&& receivers) {
    const auto n = static_cast<std::size_t>(std::ranges::distance(proposers));
    std::vector<std::size_t> list(n * n, n), rank(n * n, n);
    read_preferences(proposers, n,
                     [&](std::size_t i, std::size_t k, std::size_t j) {
                         list[i * n + k] = j;
                     });
    read_preferences(receivers, n,
                     [&](std::size_t i, std::size_t k, std::size_t j) {
                         assert(rank[i * n + j] == n);
                         rank[i * n + j] = k;
                     });
    std::vector<std::size_t> next(n, 0), kept(n, n);  // n: by no one yet
    for (std::size_t first = 0; first < n; ++first)
        for (std::size_t free = first; free != n;) {
            assert(next[free] < n);
            const std::size_t to = list[free * n + next[free]++];
            const std::size_t* const ranks = rank.data() + to * n;
            if (kept[to] == n || ranks[free] < ranks[kept[to]])
                std::swap(free, kept[to]);
        }
    std::vector<std::size_t> receiver_of(n, 0);
    for (std::size_t i = 0; i < n; ++i) receiver_of[kept[i]] = i;
    return receiver_of;
}

}  // namespace tenet
