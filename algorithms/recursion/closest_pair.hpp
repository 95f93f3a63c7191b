// closest_pair: the two of some points in the plane that are closest.
//
// Technique:  divide and conquer: the closest on the left and on the right of a
//             vertical line, then those across it; from bottom to top, a point
//             is compared with few others in a strip that is as narrow as the
//             closest pair so far
// Complexity: O(n log n) for n points; space O(n)
// Reference:  M. I. Shamos and D. Hoey, Closest-Point Problems, FOCS 1975;
//             T. H. Cormen et al., Introduction to Algorithms, 33.4
// Laws:       closest_pair
//
// Example:
//   const std::vector<std::pair<int, int>> points = {{0, 0}, {9, 9}, {3, 4}};
//   const auto closest = closest_pair(points);
//   closest->squared_distance == 25 && *closest->second == std::pair(3, 4)
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <ranges>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <class I, class Distance>
struct closest_points {
    I first;
    I second;
    Distance squared_distance;
};

// An object, not a function, so that it can be passed as an argument. Returns
// iterators to two points and the square of their distance, or nothing of less
// than two points; of several pairs that are equally close, any. Coordinates
// are told by x and y: if these are not given, members of that name, or the
// first two of a pair, a tuple or an array.
//
// Of integers, the square is a std::uint64_t, and nothing overflows: it is
// right for any that it can hold, and that type's greatest for those above. Of
// reals, of which none may be NaN, it is real.
struct closest_pair_function {
private:
    template <class R, class X, class Y>
    using coordinate = std::common_type_t<
        std::indirect_result_t<X&, std::ranges::iterator_t<R>>,
        std::indirect_result_t<Y&, std::ranges::iterator_t<R>>>;
    template <class T>
    using square_of =
        std::conditional_t<std::floating_point<T>, T, std::uint64_t>;

    struct first_coordinate {
        template <class Point>
        constexpr auto operator()(const Point& point) const {
            if constexpr (requires { point.x; })
                return point.x;
            else
                return std::get<0>(point);
        }
    };
    struct second_coordinate {
        template <class Point>
        constexpr auto operator()(const Point& point) const {
            if constexpr (requires { point.y; })
                return point.y;
            else
                return std::get<1>(point);
        }
    };

    template <class T, class I>
    struct located {
        T x, y;
        I at;
    };

    template <class T>
    static constexpr square_of<T> square(T a, T b) {
        if constexpr (std::floating_point<T>) {
            return (a - b) * (a - b);
        } else {
            if (a < b) std::swap(a, b);
            const std::uint64_t apart =
                static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b);
            return apart >> 32 == 0 ? apart * apart : UINT64_MAX;
        }
    }
    template <class Point>
    static constexpr auto distance(const Point& a, const Point& b) {
        const auto x = square(a.x, b.x), y = square(a.y, b.y);
        if constexpr (std::same_as<decltype(x), const std::uint64_t>)
            if (x > UINT64_MAX - y) return UINT64_MAX;
        return x + y;
    }

    template <class Point, class Best>
    class finder {
    public:
        // Precondition: there are two or more points.
        constexpr explicit finder(std::vector<Point> points)
            : points_(std::move(points)),
              strip_(points_),
              best_{points_[0].at, points_[1].at,
                    distance(points_[0], points_[1])} {
            std::ranges::sort(points_, {}, &Point::x);
            solve(points_);
        }
        constexpr const Best& best() const { return best_; }

    private:
        // Of points that come sorted by x and leave sorted by y.
        constexpr void solve(std::span<Point> points) {
            if (points.size() < 2) return;
            const auto left = points.first(points.size() / 2);
            const auto right = points.subspan(points.size() / 2);
            const auto middle = right[0].x;
            solve(left);
            solve(right);
            std::ranges::merge(left, right, strip_.begin(), {}, &Point::y,
                               &Point::y);
            std::ranges::copy_n(strip_.begin(), std::ssize(points),
                                points.begin());
            solve_across(points, middle);
        }
        constexpr void solve_across(std::span<const Point> points,
                                    auto middle) {
            strip_size_ = 0;
            for (const Point& it : points)
                if (square(it.x, middle) < best_.squared_distance) {
                    compare_with_strip(it);
                    strip_[strip_size_++] = it;
                }
        }
        constexpr void compare_with_strip(const Point& it) {
            for (std::size_t i = strip_size_; i-- > 0;) {
                const Point& below = strip_[i];
                if (!(square(it.y, below.y) < best_.squared_distance)) return;
                const auto apart = distance(below, it);
                if (apart < best_.squared_distance)
                    best_ = {below.at, it.at, apart};
            }
        }

        std::vector<Point> points_;
        std::vector<Point> strip_;  // points near the middle, by y
        std::size_t strip_size_ = 0;
        Best best_;
    };

public:
    template <std::ranges::forward_range R, class X = first_coordinate,
              class Y = second_coordinate>
    requires std::is_arithmetic_v<coordinate<R, X, Y>>
    constexpr auto operator()(R&& points, X x = {}, Y y = {}) const {
        using T = coordinate<R, X, Y>;
        using I = std::ranges::borrowed_iterator_t<R>;
        using best = closest_points<I, square_of<T>>;
        std::vector<located<T, I>> all;
        for (auto it = std::ranges::begin(points);
             it != std::ranges::end(points); ++it)
            all.push_back({static_cast<T>(std::invoke(x, *it)),
                           static_cast<T>(std::invoke(y, *it)), I(it)});
        if (all.size() < 2) return std::optional<best>();
        return std::optional<best>(
            finder<located<T, I>, best>(std::move(all)).best());
    }
};

inline constexpr closest_pair_function closest_pair{};

}  // namespace tenet
