// static_search_tree: a copy of a sorted range as a B+ tree without pointers.
//
// For many searches in small keys that seldom change: of a million, one reads
// five nodes of one or two cache lines, where a binary search reads twenty
// lines. If many are asked at once, memory serves all of them together. It
// takes a copy to build, a sixteenth longer.
//
// Technique:  nodes of 16 keys, which are counted without branches, so that a
//             compiler counts small ones in vector registers; children by
//             arithmetic; many searches go down level by level, each fetching
//             its next node ahead
// Invariant:  there is one root; the last level is sorted; above it are the
//             last keys of subtrees
// Complexity: O(log n), of 16 keys in ceil(log17(n / 16)) + 1 nodes; building
//             and space O(n)
// Reference:  S. Slotin, Algorithms for Modern Hardware, 2022 (S+ trees);
//             C. Kim et al., FAST: Fast Architecture Sensitive Tree Search on
//             Modern CPUs and GPUs, SIGMOD 2010
// Laws:       lower_bound
// See also:   eytzinger_search, lower_bound
//
// Example:
//   const static_search_tree<int> index(std::array{1, 2, 2, 4});
//   index.rank(2) == 1 && index.keys()[index.rank(3)] == 4
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// Keys that can be copied, ordered by Compare.
template <std::copyable Key,
          std::strict_weak_order<Key, Key> Compare = std::less<>>
class static_search_tree {
public:
    using size_type = std::size_t;

    constexpr static_search_tree() = default;

    // Of a range that is sorted by compare.
    template <std::ranges::input_range R>
    requires std::constructible_from<Key, std::ranges::range_reference_t<R>>
    constexpr explicit static_search_tree(R&& sorted, Compare compare = {})
        : compare_(std::move(compare)) {
        std::vector<Key> keys;
        for (auto&& key : sorted)
            keys.emplace_back(std::forward<decltype(key)>(key));
        if (!keys.empty()) arrange(keys);
    }

    constexpr size_type size() const noexcept { return empty() ? 0 : size_; }
    constexpr bool empty() const noexcept { return keys_.empty(); }

    // All keys in order.
    constexpr std::span<const Key> keys() const noexcept {
        return {keys_.data() + (empty() ? 0 : leaves_), size()};
    }

    // How many keys are less than x: the index of the first that is not, size()
    // if all are.
    constexpr size_type rank(const Key& x) const {
        if (empty()) return 0;
        size_type node = 0;
        for (size_type i = 0; i < inner_; ++i) node = child(i, node, x);
        return rank_in_leaf(node, x);
    }

    constexpr bool contains(const Key& x) const {
        const size_type place = rank(x);
        return place < size_ &&
               !std::invoke(compare_, x, keys_[leaves_ + place]);
    }

    // The rank of each of many, in their order; returns the end of the output.
    template <std::ranges::forward_range R,
              std::output_iterator<size_type> Output>
    requires std::same_as<std::ranges::range_value_t<R>, Key>
    constexpr Output ranks(R&& many, Output output) const {
        const auto last = std::ranges::end(many);
        for (auto first = std::ranges::begin(many); first != last;) {
            std::array<size_type, together> nodes{};
            const auto next = std::ranges::next(first, together, last);
            for (size_type i = 0; i < inner_ && !empty(); ++i) {
                auto* node = nodes.data();
                for (auto x = first; x != next; ++x, ++node) {
                    *node = child(i, *node, *x);
                    prefetch(levels_[i + 1], *node);
                }
            }
            for (const auto* node = nodes.data(); first != next;
                 ++first, ++node)
                *output++ = empty() ? 0 : rank_in_leaf(*node, *first);
        }
        return output;
    }

    // Checks the class invariant; for tests.
    constexpr bool invariant() const {
        const auto is_less = [this](const Key& a, const Key& b) -> bool {
            return std::invoke(compare_, a, b);
        };
        return levels_[0].nodes <= 1 && std::ranges::is_sorted(keys(), is_less);
    }

private:
    static constexpr size_type in_node = 16;
    static constexpr std::ptrdiff_t together = 32;  // as memory can serve
    static constexpr size_type line = 64;           // bytes

    struct level {
        size_type first = 0;  // key
        size_type nodes = 0;
    };
    // The node of the next level. What is greater than all stays in the last.
    constexpr size_type child(size_type i, size_type node, const Key& x) const {
        const Key* const first =
            keys_.data() + levels_[i].first + node * in_node;
        return std::min(node * (in_node + 1) + less_in(first, x),
                        levels_[i + 1].nodes - 1);
    }

    constexpr size_type rank_in_leaf(size_type node, const Key& x) const {
        const size_type first = node * in_node;
        return std::min(first + less_in(keys_.data() + leaves_ + first, x),
                        size_);
    }

    // How many keys of a node are less than x. What vector registers of any
    // processor do not compare is counted in two steps, by fours.
    constexpr size_type less_in(const Key* first, const Key& x) const {
        const auto is_less = [&](size_type i) {
            return static_cast<unsigned>(
                static_cast<bool>(std::invoke(compare_, first[i], x)));
        };
        unsigned less = 0;
        if constexpr (std::is_arithmetic_v<Key> && sizeof(Key) <= 4) {
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC unroll 1  // else g++ 12 unrolls it first and finds no vectors
#endif
            for (size_type i = 0; i < in_node; ++i) less += is_less(i);
        } else {
            less = 4 * (is_less(3) + is_less(7) + is_less(11));
            less += is_less(less) + is_less(less + 1) + is_less(less + 2) +
                    is_less(less + 3);
        }
        return less;
    }

    constexpr void prefetch([[maybe_unused]] const level& in,
                            [[maybe_unused]] size_type node) const {
#if defined(__GNUC__)
        if (!std::is_constant_evaluated()) {
            const Key* const first = keys_.data() + in.first + node * in_node;
            constexpr size_type step =
                std::max<size_type>(line / sizeof(Key), 1);
            for (size_type i = 0; i < in_node; i += step)
                __builtin_prefetch(first + i);
        }
#endif
    }

    static constexpr size_type nodes_for(size_type keys) {
        return (keys + in_node - 1) / in_node;
    }

    // The levels from the root down, behind as many copies of the last key as
    // make the root begin a line; copies of it fill the last nodes, too.
    constexpr void arrange(const std::vector<Key>& sorted) {
        size_ = sorted.size();
        size_type all = nodes_for(size_), below = all;
        for (; below > 1; all += below, ++inner_)
            below = (below + in_node) / (in_node + 1);
        keys_.reserve(all * in_node + line / sizeof(Key));
        keys_.assign(keys_to_line(), sorted.back());
        size_type leaves = in_node;  // under a node, in keys
        for (size_type i = 1; i < inner_; ++i) leaves *= in_node + 1;
        for (size_type i = 0; i < inner_; ++i, leaves /= in_node + 1)
            add_level(i, leaves, sorted);
        leaves_ = keys_.size();
        levels_[inner_] = {leaves_, nodes_for(size_)};
        keys_.insert(keys_.end(), sorted.begin(), sorted.end());
        keys_.resize(leaves_ + nodes_for(size_) * in_node, sorted.back());
    }

    // The last key under each child but the last of a node; children have so
    // many keys under them.
    constexpr void add_level(size_type i, size_type under_child,
                             const std::vector<Key>& sorted) {
        const size_type under_node = under_child * (in_node + 1);
        const size_type nodes = (size_ + under_node - 1) / under_node;
        levels_[i] = {keys_.size(), nodes};
        for (size_type key = 0; key < nodes * in_node; ++key) {
            const size_type children = key + key / in_node + 1;
            keys_.push_back(
                sorted[std::min(children * under_child, size_) - 1]);
        }
    }

    constexpr size_type keys_to_line() const {
        if (std::is_constant_evaluated() || line % sizeof(Key) != 0) return 0;
        const auto begin = reinterpret_cast<std::uintptr_t>(keys_.data());
        return (line - begin % line) % line / sizeof(Key);
    }

    std::vector<Key> keys_;  // empty once moved from, whatever the rest says
    // So many levels hold more than memory does.
    std::array<level, 17> levels_{};
    size_type inner_ = 0;   // levels above the leaves
    size_type leaves_ = 0;  // their first key
    size_type size_ = 0;
    [[no_unique_address]] Compare compare_{};
};

template <std::ranges::input_range R, class Compare = std::less<>>
static_search_tree(R&&, Compare = {})
    -> static_search_tree<std::ranges::range_value_t<R>, Compare>;

}  // namespace tenet
