// travelling_salesman: the shortest tour through all cities and back.
//
// For some twenty cities: exact, but each more takes twice as long.
//
// Technique:  dynamic programming over the sets of cities: the shortest way
//             through a set that ends in each of it
// Complexity: O(n^2 2^n) for n cities; space O(n 2^n)
// Reference:  M. Held, R. M. Karp, A Dynamic Programming Approach to Sequencing
//             Problems, Journal of SIAM 10(1), 1962; R. Bellman, Dynamic
//             Programming Treatment of the Travelling Salesman Problem, Journal
//             of the ACM 9(1), 1962
// Laws:       travelling_salesman
//
// Example:
//   const std::vector<std::vector<int>> distances{
//       {0, 1, 9, 2}, {2, 0, 1, 9}, {9, 2, 0, 1}, {1, 9, 2, 0}};
//   const auto best = travelling_salesman(distances);
//   best.length == 4 && best.tour == std::vector<std::size_t>{0, 1, 2, 3}
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <limits>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <class Length>
struct travelling_salesman_tour {
    Length length{};                // with the way back
    std::vector<std::size_t> tour;  // each city once, from 0

    friend bool operator==(const travelling_salesman_tour&,
                           const travelling_salesman_tour&) = default;
};

// The shortest ways from city 0 through sets of the others: city i is in a set
// that has the bit of value 2^(i - 1).
template <class Length>
class travelling_salesman_table {
public:
    // The distances are row by row.
    constexpr travelling_salesman_table(std::size_t others,
                                        std::vector<Length> distances)
        : others_(others),
          distances_(std::move(distances)),
          ways_(others << others, Length{}) {
        for (std::size_t set = 1; set <= all(); ++set)
            for (std::size_t city = 1; city <= others_; ++city)
                if (has(set, city))
                    ways_[set * others_ + city - 1] =
                        through(set ^ std::size_t{1} << (city - 1), city).first;
    }

    constexpr travelling_salesman_tour<Length> best() const {
        travelling_salesman_tour<Length> it{through(all(), 0).first, {}};
        it.tour.resize(others_ + 1, 0);
        // It is walked from its end.
        std::size_t set = all(), city = 0;
        for (std::size_t place = others_; place > 0; --place) {
            city = through(set, city).second;
            it.tour[place] = city;
            set ^= std::size_t{1} << (city - 1);
        }
        return it;
    }

private:
    constexpr std::size_t all() const {
        return (std::size_t{1} << others_) - 1;
    }
    constexpr bool has(std::size_t set, std::size_t city) const {
        return (set >> (city - 1) & 1) != 0;
    }

    // How long the shortest way through a set to a further city is, and from
    // which one it comes.
    constexpr std::pair<Length, std::size_t> through(std::size_t set,
                                                     std::size_t to) const {
        std::pair<Length, std::size_t> best{distances_[to], 0};
        for (std::size_t city = 1; city <= others_; ++city) {
            if (!has(set, city)) continue;
            const Length length = ways_[set * others_ + city - 1] +
                                  distances_[city * (others_ + 1) + to];
            if (best.second == 0 || length < best.first) best = {length, city};
        }
        return best;
    }

    std::size_t others_;
    std::vector<Length> distances_;
    std::vector<Length> ways_;
};

// distances[i][j] is that from city i to city j, and need not be that back; of
// a city to itself, it is ignored. Of several shortest tours, one; of one city,
// its length is 0. Distances may be of any arithmetic type, also negative;
// whole ones are added as long long. Preconditions: there are as many in a row
// as rows; their type holds the sum of any n of them.
template <std::ranges::forward_range Distances>
requires std::is_arithmetic_v<
    std::ranges::range_value_t<std::ranges::range_reference_t<Distances>>>
constexpr auto travelling_salesman(Distances&& distances) {
    using given =
        std::ranges::range_value_t<std::ranges::range_reference_t<Distances>>;
    using total = std::conditional_t<std::integral<given>, long long, given>;
    const auto n = static_cast<std::size_t>(std::ranges::distance(distances));
    if (n == 0) return travelling_salesman_tour<total>{};
    if (n == 1) return travelling_salesman_tour<total>{total{}, {0}};
    assert(n <= std::size_t{std::numeric_limits<std::size_t>::digits});
    std::vector<total> numbers;
    for (auto&& row : distances) {
        assert(std::cmp_equal(std::ranges::distance(row), n));
        for (const auto distance : row)
            numbers.push_back(static_cast<total>(distance));
    }
    return travelling_salesman_table<total>(n - 1, std::move(numbers)).best();
}

}  // namespace tenet
