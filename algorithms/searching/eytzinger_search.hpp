// eytzinger_search: a copy of a sorted range in the order of a binary tree.
//
// For many searches in what seldom changes, larger than a cache: the first
// elements that any search sees lie together, and so do the descendants of one
// some levels below, in a cache line that is fetched ahead. It takes a copy to
// build; static_search_tree is faster where keys are small numbers.
//
// Technique:  Eytzinger layout: the children of place k are at 2 k and 2 k + 1,
//             from 1 on; a descent without branches
// Invariant:  read in order, the tree is sorted
// Complexity: at most ceil(log2(n + 1)) comparisons; building and space O(n)
// Reference:  P.-V. Khuong and P. Morin, Array Layouts for Comparison-Based
//             Searching, ACM Journal of Experimental Algorithmics 22, 2017
// Laws:       lower_bound
// See also:   static_search_tree, lower_bound
//
// Example:
//   const eytzinger_search<int> index(std::array{1, 2, 2, 4});
//   index.rank(2) == 1 && *index.first_not_less(3) == 4 && index.rank(5) == 4
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// Keys that can be copied, ordered by Compare.
template <std::copyable Key,
          std::strict_weak_order<Key, Key> Compare = std::less<>>
class eytzinger_search {
public:
    using size_type = std::size_t;

    constexpr eytzinger_search() = default;

    // Of a range that is sorted by compare.
    template <std::ranges::input_range R>
    requires std::constructible_from<Key, std::ranges::range_reference_t<R>>
    constexpr explicit eytzinger_search(R&& sorted, Compare compare = {})
        : compare_(std::move(compare)) {
        std::vector<Key> keys;
        for (auto&& key : sorted)
            keys.emplace_back(std::forward<decltype(key)>(key));
        arrange(std::move(keys));
    }

    constexpr size_type size() const noexcept { return empty() ? 0 : size_; }
    constexpr bool empty() const noexcept { return keys_.empty(); }

    // How many keys are less than x: the index of the first that is not in the
    // range that this was made of, its length if all are less.
    constexpr size_type rank(const Key& x) const {
        const size_type place = place_of(x);
        return place == 0 ? size() : rank_of(place);
    }

    // The first key that is not less than x, or nullptr if all are. Valid until
    // this is changed or destroyed.
    constexpr const Key* first_not_less(const Key& x) const {
        const size_type place = place_of(x);
        return place == 0 ? nullptr : &at(place);
    }

    constexpr bool contains(const Key& x) const {
        const Key* const found = first_not_less(x);
        return found && !std::invoke(compare_, x, *found);
    }

    // Checks the class invariant; for tests.
    constexpr bool invariant() const {
        std::vector<const Key*> in_order(size(), nullptr);
        for (size_type k = 1; k <= size(); ++k) in_order[rank_of(k)] = &at(k);
        for (size_type i = 1; i < size(); ++i)
            if (std::invoke(compare_, *in_order[i], *in_order[i - 1]))
                return false;
        return true;
    }

private:
    static constexpr size_type line = 64;  // bytes
    // Below an element, so many levels of descendants end in one line.
    static constexpr auto together =
        std::bit_width(std::max<size_type>(line / sizeof(Key), 1)) - 1;

    constexpr const Key& at(size_type place) const {
        return keys_[root_ - 1 + place];
    }

    // Where x would go down to a leaf, the last place at which it went left; 0
    // if it never did. The last level may lack places: what is behind them goes
    // right, which is taken back with the other steps to the right.
    constexpr size_type place_of(const Key& x) const {
        if (empty()) return 0;
        size_type k = 1;
        for (auto level = std::bit_width(size_); level > 1; --level) {
            if (level > together) prefetch(k);
            k = 2 * k + is_less(k, x);
        }
        const size_type is_missing = k > size_;
        k = 2 * k + (is_missing | is_less(is_missing ? 1 : k, x));
        return k >> (std::countr_one(k) + 1);
    }

    constexpr size_type is_less(size_type place, const Key& x) const {
        return static_cast<size_type>(
            static_cast<bool>(std::invoke(compare_, at(place), x)));
    }

    // The line where the descendants of a place begin that lie together.
    constexpr void prefetch([[maybe_unused]] size_type place) const {
#if defined(__GNUC__)
        if (!std::is_constant_evaluated()) {
            const auto first =
                reinterpret_cast<std::uintptr_t>(keys_.data() + (root_ - 1));
            __builtin_prefetch(reinterpret_cast<const void*>(
                first + place * (sizeof(Key) << together)));
        }
#endif
    }

    // The index in order: what it would be if the last level were full, less
    // the leaves that are missing before it.
    constexpr size_type rank_of(size_type place) const {
        const auto levels = std::bit_width(size_);
        const auto depth = std::bit_width(place) - 1;
        const size_type from_left = place - (size_type{1} << depth);
        const size_type rank =
            ((2 * from_left + 1) << (levels - 1 - depth)) - 1;
        const size_type leaves = size_ - ((size_type{1} << (levels - 1)) - 1);
        const size_type before = (rank + 1) / 2;
        return rank - (before > leaves ? before - leaves : 0);
    }

    // Behind as many copies of the first as make place 0 the begin of a line.
    constexpr void arrange(std::vector<Key> sorted) {
        size_ = sorted.size();
        if (size_ == 0) return;
        keys_.reserve(size_ + line / sizeof(Key) + 1);
        keys_.assign(keys_to_line() + 1, sorted.front());
        root_ = keys_.size();
        for (size_type k = 1; k <= size_; ++k)
            keys_.push_back(std::move(sorted[rank_of(k)]));
    }

    constexpr size_type keys_to_line() const {
        if (std::is_constant_evaluated() || line % sizeof(Key) != 0) return 0;
        const auto begin = reinterpret_cast<std::uintptr_t>(keys_.data());
        return (line - begin % line) % line / sizeof(Key);
    }

    std::vector<Key> keys_;  // empty once moved from, whatever the rest says
    size_type root_ = 1;     // where place 1 is
    size_type size_ = 0;
    [[no_unique_address]] Compare compare_{};
};

template <std::ranges::input_range R, class Compare = std::less<>>
eytzinger_search(R&&, Compare = {})
    -> eytzinger_search<std::ranges::range_value_t<R>, Compare>;

}  // namespace tenet
