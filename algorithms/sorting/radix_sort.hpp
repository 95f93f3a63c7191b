// radix_sort: sorts by a number without comparing, and stably.
//
// For many elements with keys of 16 to 64 bits, integers or reals. Reals come
// as < says, 0.0 and -0.0 being equal; infinities at the ends, and NaN, equal
// to each other, behind all. What the projection throws and std::bad_alloc
// leave the range as it was.
//
// Technique:  by bytes, the least first; what does not fit a cache is first
//             distributed by its highest bits, and each part sorted by itself;
//             bits in which no keys differ are skipped. Elements other than
//             numbers follow the sorted places of their keys
// Complexity: O(n b / 8) for keys that differ in b bits, no comparison, one
//             call of the projection for each element; space O(n)
// Reference:  H. H. Seward, Information sorting in the application of
//             electronic digital computers to business operations, 1954
// Laws:       sorter, counting_sorter
// See also:   counting_sort, bucket_sort
//
// Example:
//   std::vector numbers{2.5, -1.0, -7.5};
//   radix_sort(numbers);
//   numbers == std::vector{-7.5, -1.0, 2.5}
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range.
struct radix_sort_function {
    template <class I, class Projection>
    using key_of = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;
    template <class Key>
    static constexpr bool is_key = std::is_arithmetic_v<Key> &&
                                   sizeof(Key) <= sizeof(std::uint64_t);

    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    requires std::permutable<I> && is_key<key_of<I, Projection>>
    constexpr I operator()(I first, S last, Projection projection = {}) const {
        return sort(first, std::ranges::next(first, last), projection);
    }

    template <std::ranges::random_access_range R,
              class Projection = std::identity>
    requires std::permutable<std::ranges::iterator_t<R>> &&
        is_key<key_of<std::ranges::iterator_t<R>, Projection>>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return sort(first, std::ranges::next(first, std::ranges::end(range)),
                    projection);
    }

private:
    // Bits in the order of the keys.
    template <class Key>
    static constexpr auto bits_of(Key key) {
        if constexpr (std::floating_point<Key>) {
            using bits = std::conditional_t<sizeof(Key) == 4, std::uint32_t,
                                            std::uint64_t>;
            constexpr bits sign = bits{1} << (8 * sizeof(bits) - 1);
            if (key != key) return static_cast<bits>(-1);
            const auto it = std::bit_cast<bits>(key + Key{0});  // -0.0 as 0.0
            return it & sign ? static_cast<bits>(~it) : it | sign;
        } else if constexpr (std::same_as<Key, bool>) {
            return static_cast<unsigned char>(key);
        } else {
            using bits = std::make_unsigned_t<Key>;
            constexpr auto sign = std::signed_integral<Key>
                                      ? bits{1} << (8 * sizeof(bits) - 1)
                                      : 0;
            return static_cast<bits>(static_cast<bits>(key) ^ sign);
        }
    }

    template <class Bits>
    struct record {
        Bits bits;
        std::size_t place;
    };

    template <class I, class Projection>
    static constexpr I sort(I first, I last, Projection& projection) {
        using element = std::iter_value_t<I>;
        const auto n = static_cast<std::size_t>(last - first);
        if constexpr (std::contiguous_iterator<I> && is_key<element> &&
                      !std::same_as<element, bool> &&
                      std::same_as<Projection, std::identity>) {
            std::vector<element> buffer(first, last);
            sort_bits(std::to_address(first), buffer.data(), n,
                      [](element it) { return bits_of(it); });
        } else {
            using bits = decltype(bits_of(key_of<I, Projection>()));
            std::vector<record<bits>> records;
            records.reserve(n);
            for (I at = first; at != last; ++at)
                records.push_back({bits_of<key_of<I, Projection>>(
                                       std::invoke(projection, *at)),
                                   records.size()});
            auto buffer = records;
            sort_bits(records.data(), buffer.data(), n,
                      [](const record<bits>& it) { return it.bits; });
            arrange(first, records);
        }
        return last;
    }

    // All that may throw comes before the first element moves, if moves do not.
    template <class I, class Records>
    static constexpr void arrange(I first, const Records& records) {
        std::vector<std::iter_value_t<I>> elements;
        elements.reserve(records.size());
        for (const auto& it : records)
            elements.push_back(std::ranges::iter_move(
                first + static_cast<std::iter_difference_t<I>>(it.place)));
        std::ranges::move(elements, first);
    }

    // Sorts v, with as much room in other, where the result may be wanted.
    template <class T, class Bits>
    static constexpr void sort_bits(T* v, T* other, std::size_t n, Bits bits,
                                    bool in_other = false) {
        std::uint64_t differ = 0;
        for (std::size_t i = 1; i < n; ++i)
            differ |= static_cast<std::uint64_t>(bits(v[i]) ^ bits(v[0]));
        const auto width = static_cast<int>(std::bit_width(differ));
        if (width > 8 && n > (1U << 21) / sizeof(T)) {
            const auto ends = distribute(v, other, n, width - 8, bits);
            for (std::size_t i = 0, begin = 0; i < ends.size(); ++i) {
                sort_bits(other + begin, v + begin, ends[i] - begin, bits,
                          !in_other);
                begin = ends[i];
            }
            return;
        }
        // In more bits than these, few differ that do not differ in them.
        const int enough = (static_cast<int>(std::bit_width(n)) + 15) / 8 * 8;
        const int lowest = std::max(0, width - enough);
        T *from = v, *to = other;
        if (n <= 24) insert(v, n, bits);
        for (int shift = lowest; shift < width && n > 24; shift += 8) {
            if ((differ >> shift & 255) == 0) continue;
            distribute(from, to, n, shift, bits);
            std::swap(from, to);
        }
        if (from != (in_other ? other : v)) {
            std::copy(from, from + n, to);
            std::swap(from, to);
        }
        if (lowest > 0 && n > 24) sort_equals(from, to, n, lowest, bits);
    }

    // Sorts the runs of elements that are equal but for their lowest bits.
    template <class T, class Bits>
    static constexpr void sort_equals(T* v, T* other, std::size_t n, int lowest,
                                      Bits bits) {
        for (std::size_t begin = 0, end = 1; begin < n; begin = end++) {
            while (end < n && (bits(v[begin]) ^ bits(v[end])) >> lowest == 0)
                ++end;
            if (end - begin > 1)
                sort_bits(v + begin, other + begin, end - begin, bits);
        }
    }

    // By eight bits, stably: where each part ends.
    template <class T, class Bits>
    static constexpr std::array<std::size_t, 256> distribute(
        const T* from, T* to, std::size_t n, int shift, Bits bits) {
        std::array<std::size_t, 256> ends{};
        for (std::size_t i = 0; i < n; ++i)
            ++ends[bits(from[i]) >> shift & 255];
        std::size_t sum = 0;
        for (std::size_t& it : ends) it = std::exchange(sum, sum + it);
        for (std::size_t i = 0; i < n; ++i)
            to[ends[bits(from[i]) >> shift & 255]++] = from[i];
        return ends;
    }

    template <class T, class Bits>
    static constexpr void insert(T* v, std::size_t n, Bits bits) {
        for (std::size_t i = 1; i < n; ++i) {
            const T x = v[i];
            std::size_t to = i;
            for (; to > 0 && bits(x) < bits(v[to - 1]); --to) v[to] = v[to - 1];
            v[to] = x;
        }
    }
};

inline constexpr radix_sort_function radix_sort{};

}  // namespace tenet
