// bucket_sort: sorts by a number that is spread evenly, and stably.
//
// For many elements with keys that are about uniformly distributed, reals or
// integers. If most keys lie close together, it is a slow std::sort: then take
// radix_sort or merge_sort. What the projection throws and std::bad_alloc leave
// the range as it was.
//
// Technique:  as many buckets as elements; the place of a key between the least
//             and the greatest says its bucket; each bucket is sorted by key
//             and place
// Complexity: O(n) on average for uniform keys, O(n log n) at the worst, no
//             comparison of elements, one call of the projection for each;
//             space O(n)
// Reference:  E. J. Isaac and R. C. Singleton, Sorting by Address Calculation,
//             1956; D. E. Knuth, The Art of Computer Programming 3, 5.2.1
// Laws:       sorter, counting_sorter
// See also:   radix_sort, counting_sort
//
// Example:
//   std::vector numbers{0.5, 0.1, 0.9, 0.3};
//   bucket_sort(numbers);
//   numbers == std::vector{0.1, 0.3, 0.5, 0.9}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// the end of the range. Precondition: no key is NaN; infinities may be.
struct bucket_sort_function {
    template <class I, class Projection>
    using key_of = std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;

    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    requires std::permutable<I> && std::is_arithmetic_v<key_of<I, Projection>>
    constexpr I operator()(I first, S last, Projection projection = {}) const {
        return sort(first, std::ranges::next(first, last), projection);
    }

    template <std::ranges::random_access_range R,
              class Projection = std::identity>
    requires std::permutable<std::ranges::iterator_t<R>> &&
        std::is_arithmetic_v<key_of<std::ranges::iterator_t<R>, Projection>>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range, Projection projection = {}) const {
        const auto first = std::ranges::begin(range);
        return sort(first, std::ranges::next(first, std::ranges::end(range)),
                    projection);
    }

private:
    template <class Key>
    struct record {
        Key key;
        std::size_t place;

        friend constexpr bool operator<(const record& a, const record& b) {
            return a.key < b.key || (!(b.key < a.key) && a.place < b.place);
        }
    };

    template <class I, class Projection>
    static constexpr I sort(I first, I last, Projection& projection) {
        using key = key_of<I, Projection>;
        std::vector<record<key>> records;
        records.reserve(static_cast<std::size_t>(last - first));
        for (I at = first; at != last; ++at) {
            records.push_back({std::invoke(projection, *at), records.size()});
            assert(records.back().key == records.back().key);
        }
        sort_records(records);
        std::vector<std::iter_value_t<I>> elements;
        elements.reserve(records.size());
        for (const auto& it : records)
            elements.push_back(std::ranges::iter_move(
                first + static_cast<std::iter_difference_t<I>>(it.place)));
        std::ranges::move(elements, first);
        return last;
    }

    template <class Records>
    static constexpr void sort_records(Records& records) {
        const auto [least, greatest] = ends_of(records);
        const std::size_t n = records.size();
        std::vector<std::size_t> buckets(n, 0), ends(n, 0);
        for (std::size_t i = 0; i < n; ++i) {
            buckets[i] = bucket(part_of(least, greatest, records[i].key), n);
            ++ends[buckets[i]];
        }
        std::exclusive_scan(ends.begin(), ends.end(), ends.begin(),
                            std::size_t{0});
        Records parted(records);
        for (std::size_t i = 0; i < n; ++i)
            parted[ends[buckets[i]]++] = records[i];
        auto begin = parted.begin();
        for (const std::size_t end : ends) {
            const auto next = parted.begin() + static_cast<std::ptrdiff_t>(end);
            std::sort(begin, next);
            begin = next;
        }
        records.swap(parted);
    }

    // The least and the greatest key that is finite.
    template <class Key>
    static constexpr std::pair<Key, Key> ends_of(
        const std::vector<record<Key>>& records) {
        using limits = std::numeric_limits<Key>;
        Key least = limits::max(), greatest = limits::lowest();
        for (const auto& [key, place] : records) {
            if (key < limits::lowest() || limits::max() < key) continue;
            least = std::min(least, key);
            greatest = std::max(greatest, key);
        }
        if (greatest < least) return {};  // all are infinite
        return {least, greatest};
    }

    // How much of the way to the greatest a key has gone; it grows with keys.
    template <class Key>
    static constexpr double part_of(Key least, Key greatest, Key key) {
        if constexpr (std::floating_point<Key>) {  // halves do not overflow
            const Key span = greatest / 2 - least / 2;
            return static_cast<double>((key / 2 - least / 2) / span);
        } else {
            const auto to = [=](Key it) {
                return static_cast<double>(static_cast<std::uint64_t>(it) -
                                           static_cast<std::uint64_t>(least));
            };
            return to(key) / to(greatest);
        }
    }

    static constexpr std::size_t bucket(double part, std::size_t n) {
        const double at = part * static_cast<double>(n);
        if (!(at > 0)) return 0;
        return at < static_cast<double>(n - 1) ? static_cast<std::size_t>(at)
                                               : n - 1;
    }
};

inline constexpr bucket_sort_function bucket_sort{};

}  // namespace tenet
