// bounds: right and wrong searches for a bound in a sorted list, lower or upper
// by what they are told.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace tenet::tests {

// A bound is Bound::of(first, last, x); it comes behind each element for which
// Bound::precedes(each, x) holds.
template <class Bound>
struct bound_searches {
    using values = std::vector<int>;

    static long long index(const std::vector<long long>& v, long long x) {
        return Bound::of(v.begin(), v.end(), x) - v.begin();
    }
    static const unsigned* pointer(const unsigned* first, int n, unsigned x) {
        return Bound::of(first, first + n, x);
    }
    static std::size_t of_span(std::span<const short> v, short x) {
        return std::size_t(Bound::of(v.begin(), v.end(), x) - v.begin());
    }

    // The search of a textbook, with a place for each usual mistake.
    template <int low_offset, int high_offset, int step_up>
    static int search(const values& v, int x) {
        int low = low_offset, high = int(v.size()) + high_offset;
        while (low < high) {
            const int middle = (low + high) / 2;
            if (Bound::precedes(v[std::size_t(middle)], x))
                low = middle + step_up;
            else
                high = middle;
        }
        return low;
    }

    // With the first and the last index, as published.
    template <int step_up>
    static int between(const values& v, int low, int last, int x) {
        int high = last + 1;
        while (low < high) {
            const int middle = low + (high - low) / 2;
            if (Bound::precedes(v[std::size_t(middle)], x))
                low = middle + step_up;
            else
                high = middle;
        }
        return low;
    }
    static std::size_t up_to(const long long* p, long long x, std::size_t low,
                             std::size_t end) {
        return std::size_t(Bound::of(p + low, p + end, x) - p);
    }
    static int misses_the_first(const values& v, int low, int last, int x) {
        const auto first = v.begin();
        return int(Bound::of(first + low + 1, first + last + 1, x) - first);
    }

    // Any of equal ones will do for it.
    static int any_of_equals(const values& v, int x) {
        int low = 0, high = int(v.size());
        while (low < high) {
            const int middle = (low + high) / 2;
            const int each = v[std::size_t(middle)];
            if (each == x) return middle + Bound::precedes(x, x);
            if (each < x)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // Differences overflow.
    static int by_difference(const values& v, int x) {
        const auto at = std::ranges::partition_point(v, [x](int each) {
            const auto d =
                static_cast<unsigned>(each) - static_cast<unsigned>(x);
            return Bound::precedes(static_cast<int>(d), 0);
        });
        return int(at - v.begin());
    }

    static constexpr auto linear = [](const auto& v, const auto& x) {
        std::size_t i = 0;
        while (i < v.size() && Bound::precedes(v[i], x)) ++i;
        return i;
    };

    // Judge(find, settings) is the law; other is the other bound of std.
    static void acquit_right(auto judge) {
        laws::check(judge(index, laws::settings::standard()));
        laws::check(judge(pointer, laws::settings::standard()));
        laws::check(judge(of_span, laws::settings::standard()));
        laws::check(
            judge([](auto first, auto last,
                     const auto& x) { return Bound::of(first, last, x); },
                  laws::settings::standard()));
        laws::check(judge(search<0, 0, 1>, laws::settings::standard()));
        laws::check(judge(between<1>, laws::settings::standard()));
        laws::check(judge(up_to, laws::settings::standard()));
    }
    static void convict_wrong(auto judge, auto other) {
        const auto convict = [judge](auto find) {
            laws::check_convicted(
                [=](const laws::settings& how) { return judge(find, how); });
        };
        convict(other);
        convict(search<1, 0, 1>);
        convict(search<0, -1, 1>);
        convict(search<0, 0, 2>);
        convict(between<2>);
        convict(misses_the_first);
        convict(any_of_equals);
        convict(by_difference);
        convict(linear);
    }
};

}  // namespace tenet::tests
