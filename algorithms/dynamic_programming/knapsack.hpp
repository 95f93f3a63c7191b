// knapsack: the items of greatest value that fit, each at most once.
//
// For weights that are whole and a capacity that is small; of fractions of
// items, or of great capacities, other algorithms are fast.
//
// Technique:  dynamic programming over items and capacities; a bit for each
//             says whether the item was taken
// Complexity: O(n capacity); space O(capacity) numbers and n capacity bits
// Reference:  R. Bellman, Dynamic Programming, 1957; H. Kellerer, U. Pferschy,
//             D. Pisinger, Knapsack Problems, 2004, 2.3
// Laws:       knapsack
//
// Example:
//   const auto best = knapsack(std::array{3, 4, 5}, std::array{30, 50, 60}, 8);
//   best.value == 90 && best.items == std::vector<std::size_t>{0, 2}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

template <class Value>
struct knapsack_choice {
    Value value{};
    std::vector<std::size_t> items;  // their places, in order

    friend bool operator==(const knapsack_choice&,
                           const knapsack_choice&) = default;
};

// The greatest values of the items offered so far, for each room up to the
// capacity.
template <class Value>
class knapsack_table {
public:
    constexpr explicit knapsack_table(std::size_t capacity)
        : greatest_(capacity + 1) {}

    constexpr void offer(std::size_t weight, Value value) {
        const std::size_t row = taken_.size();
        taken_.resize(row + greatest_.size());
        weights_.push_back(weight);
        // Downwards, so that what is left is of items before this one.
        for (std::size_t room = greatest_.size(); room-- > weight;) {
            const Value with = greatest_[room - weight] + value;
            if (!(with > greatest_[room])) continue;
            greatest_[room] = with;
            taken_[row + room] = true;
        }
    }

    constexpr knapsack_choice<Value> best() const {
        knapsack_choice<Value> it{greatest_.back(), {}};
        const std::size_t width = greatest_.size();
        std::size_t room = width - 1;
        for (std::size_t i = weights_.size(); i-- > 0;) {
            if (!taken_[i * width + room]) continue;
            it.items.push_back(i);
            room -= weights_[i];
        }
        std::ranges::reverse(it.items);
        return it;
    }

private:
    std::vector<Value> greatest_;
    std::vector<bool> taken_;  // a row of all rooms for each item
    std::vector<std::size_t> weights_;
};

// Values may be of any arithmetic type, whole ones are added as long long;
// items of a value that is not positive are left. Preconditions: as many values
// as weights, which are not negative, nor is the capacity.
template <std::ranges::forward_range Weights, std::ranges::forward_range Values,
          std::integral Capacity>
requires std::integral<std::ranges::range_value_t<Weights>> &&
    std::is_arithmetic_v<std::ranges::range_value_t<Values>>
constexpr auto knapsack(Weights&& weights, Values&& values, Capacity capacity) {
    using given = std::ranges::range_value_t<Values>;
    using total = std::conditional_t<std::integral<given>, long long, given>;
    assert(capacity >= 0);
    assert(std::ranges::distance(weights) == std::ranges::distance(values));
    const auto most = static_cast<std::size_t>(capacity);
    knapsack_table<total> table(most);
    auto value = std::ranges::begin(values);
    for (const auto weight : weights) {
        assert(weight >= 0);
        // One that does not fit needs more room than there is.
        table.offer(std::cmp_greater(weight, most)
                        ? most + 1
                        : static_cast<std::size_t>(weight),
                    static_cast<total>(*value));
        ++value;
    }
    return table.best();
}

}  // namespace tenet
