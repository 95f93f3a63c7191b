// interpolation_search: the first of numbers spread evenly not less than x.
//
// The answer of lower_bound with fewer looks where numbers are spread evenly
// and a look is dear: a page of a file, a line of memory. In a cache, where it
// is cheap, the division makes it slower. On other numbers it is guarded: it
// never looks at more than O(log n).
//
// Technique:  linear interpolation between the ends of the interval, halved
//             too whenever that has left more than a half
// Complexity: O(log log n) elements seen on average if numbers are uniform, at
//             most 4 ceil(log2(n + 1)); space O(1)
// Reference:  W. W. Peterson, Addressing for Random-Access Storage, IBM Journal
//             of Research and Development 1, 1957;
//             Y. Perl, A. Itai and H. Avni, Interpolation Search,
//             Communications of the ACM 21, 1978
// Laws:       interpolation_search, lower_bound
// See also:   lower_bound, exponential_search
//
// Example:
//   const std::array sorted{10, 20, 20, 40};
//   *interpolation_search(sorted, 15) == 20
#pragma once

#include <concepts>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. The range
// must be sorted by what the projection gives, which are integers of any type;
// their differences need not be representable. Throws what the projection
// throws.
struct interpolation_search_function {
    template <std::random_access_iterator I, class Projection>
    using number_in =
        std::remove_cvref_t<std::indirect_result_t<Projection&, I>>;

    template <std::random_access_iterator I, std::sentinel_for<I> S,
              class Projection = std::identity>
    requires std::integral<number_in<I, Projection>>
    constexpr I operator()(I first, S last,
                           const number_in<I, Projection>& value,
                           Projection projection = {}) const {
        return find(first, std::ranges::distance(first, last), value,
                    projection);
    }

    template <std::ranges::random_access_range R,
              class Projection = std::identity>
    requires std::integral<number_in<std::ranges::iterator_t<R>, Projection>>
    constexpr std::ranges::borrowed_iterator_t<R> operator()(
        R&& range,
        const number_in<std::ranges::iterator_t<R>, Projection>& value,
        Projection projection = {}) const {
        return find(std::ranges::begin(range), std::ranges::distance(range),
                    value, projection);
    }

private:
    // Loop invariant: what is less than x lies before first + n, what is not
    // from first on.
    template <class I, class Number, class Projection>
    static constexpr I find(I first, std::iter_difference_t<I> n, Number x,
                            Projection& projection) {
        const auto seen = [&](I at) -> Number {
            return std::invoke(projection, *at);
        };
        const auto cut_at = [&](std::iter_difference_t<I> place) {
            const bool is_less = seen(first + place) < x;
            first += is_less ? place + 1 : 0;
            n = is_less ? n - place - 1 : place;
        };
        while (n > 0) {
            const Number low = seen(first), high = seen(first + (n - 1));
            if (x <= low) return first;
            if (high < x) return first + n;
            const auto half = n / 2;
            cut_at(place_of(x, low, high, n - 1));
            if (n > half) cut_at(n / 2);
        }
        return first;
    }

    // Where x is, if numbers rise evenly from low, at 0, to high, at last. The
    // difference of two is unsigned: that of INT_MIN and INT_MAX overflows.
    template <class Number, class Place>
    static constexpr Place place_of(Number x, Number low, Number high,
                                    Place last) {
        const double end = static_cast<double>(last);
        const double place = difference(x, low) / difference(high, low) * end;
        return place < end ? static_cast<Place>(place) : last;
    }

    template <class Number>
    static constexpr double difference(Number greater, Number less) {
        if constexpr (std::same_as<Number, bool>) {
            return 1;
        } else {
            using bits = std::make_unsigned_t<Number>;
            return static_cast<double>(static_cast<bits>(
                static_cast<bits>(greater) - static_cast<bits>(less)));
        }
    }
};

inline constexpr interpolation_search_function interpolation_search{};

}  // namespace tenet
