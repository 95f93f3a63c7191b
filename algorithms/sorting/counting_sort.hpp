// counting_sort: sorts by an integer key without comparing, and stably.
//
// For many elements with keys from a small range: ages, grades, letters. What
// the projection throws, std::bad_alloc and std::length_error leave the range
// as it was; that is thrown if the keys span more than counting_sort.most_keys.
//
// Technique:  counts how often each key occurs, and so where its elements begin
// Complexity: O(n + k) for keys from m to m + k - 1, no comparison, one call of
//             the projection for each element; space O(n + k)
// Reference:  H. H. Seward, Information sorting in the application of
//             electronic digital computers to business operations, 1954
// Laws:       counting_sorter
// See also:   merge_sort
//
// Example:
//   std::vector numbers{31, 12, 41, 22};
//   counting_sort(numbers, [](int x) { return x % 10; });
//   numbers == std::vector{31, 41, 12, 22}
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <numeric>
#include <ranges>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct counting_sort_function {
    // Keys may span this many numbers: then their counts take 128 MiB.
    static constexpr std::size_t most_keys = std::size_t{1} << 24;

    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    requires std::permutable<I> && std::integral<
        std::remove_cvref_t<std::indirect_result_t<Projection&, I>>>
    constexpr I operator()(I first, S last, Projection projection = {}) const {
        return sort(first, std::ranges::next(first, last), projection);
    }

    template <std::ranges::random_access_range R,
              class Projection = std::identity>
    requires std::permutable<std::ranges::iterator_t<R>> &&
        std::integral<std::remove_cvref_t<
            std::indirect_result_t<Projection&, std::ranges::iterator_t<R>>>>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return sort(first, std::ranges::next(first, std::ranges::end(range)),
                    projection);
    }

private:
    template <class I, class Projection>
    static constexpr I sort(I first, I last, Projection& projection) {
        if (first == last) return last;
        using key = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;
        std::vector<key> keys;
        keys.reserve(static_cast<std::size_t>(last - first));
        for (I at = first; at != last; ++at)
            keys.push_back(std::invoke(projection, *at));
        const auto [least, greatest] = std::ranges::minmax_element(keys);
        place(first, last, keys, *least, last_place(*least, *greatest));
        return last;
    }

    // Modulo 2^64, so that the difference of no two numbers overflows.
    template <class Key>
    static constexpr std::uint64_t place_of(Key it, Key least) {
        return static_cast<std::uint64_t>(it) -
               static_cast<std::uint64_t>(least);
    }

    template <class Key>
    static constexpr std::size_t last_place(Key least, Key greatest) {
        const std::uint64_t last = place_of(greatest, least);
        if (last >= most_keys)
            throw std::length_error("counting_sort: distance of keys " +
                                    std::to_string(last) + " is not in 0.." +
                                    std::to_string(most_keys - 1));
        return static_cast<std::size_t>(last);
    }

    // All that may throw comes before the first element moves, if moves do not.
    template <class I, class Keys, class Key>
    static constexpr void place(I first, I last, const Keys& keys, Key least,
                                std::size_t last_key) {
        std::vector<std::size_t> begins(last_key + 2, 0);
        for (const Key it : keys) ++begins[place_of(it, least) + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        std::vector<std::iter_value_t<I>> elements;
        elements.reserve(keys.size());
        for (I at = first; at != last; ++at)
            elements.push_back(std::ranges::iter_move(at));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const std::size_t to = begins[place_of(Key(keys[i]), least)]++;
            first[static_cast<std::iter_difference_t<I>>(to)] =
                std::move(elements[i]);
        }
    }
};

inline constexpr counting_sort_function counting_sort{};

}  // namespace tenet
