// knapsack: the items of greatest value that fit, each at most once.
//
// Or, as unbounded_knapsack and bounded_knapsack, each as often as one likes,
// or so many times.
//
// For weights that are whole and a capacity that is small; of fractions of
// items, or of great capacities, other algorithms are fast.
//
// Technique:  dynamic programming over items and capacities; a bit for each
//             says whether the item was taken
// Complexity: O(n capacity); space O(capacity) numbers and n capacity bits; of
//             bounded items, log capacity times as much; of unbounded ones, the
//             space is O(capacity)
// Reference:  R. Bellman, Dynamic Programming, 1957; H. Kellerer, U. Pferschy,
//             D. Pisinger, Knapsack Problems, 2004, 2.3
// Laws:       knapsack, unbounded_knapsack, bounded_knapsack
// See also:   coin_change, partition_equal_subset
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
    std::vector<std::size_t> items;  // their places, in order, each as often as
                                     // it is taken

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

template <class Values>
using knapsack_value =
    std::conditional_t<std::integral<std::ranges::range_value_t<Values>>,
                       long long, std::ranges::range_value_t<Values>>;

template <class Weights, class Values>
concept knapsack_items =
    std::ranges::forward_range<Weights> && std::ranges::forward_range<Values> &&
    std::integral<std::ranges::range_value_t<Weights>> &&
    std::is_arithmetic_v<std::ranges::range_value_t<Values>>;

// One that does not fit needs more room than there is.
template <std::integral Weight>
constexpr std::size_t knapsack_room(Weight weight, std::size_t capacity) {
    assert(std::cmp_greater_equal(weight, 0));
    return std::cmp_greater(weight, capacity)
               ? capacity + 1
               : static_cast<std::size_t>(weight);
}

// Values may be of any arithmetic type, whole ones are added as long long;
// items of a value that is not positive are left. Of several best choices, one.
// Preconditions: as many values as weights, which are not negative, nor is the
// capacity; the type holds the answer.
template <class Weights, class Values, std::integral Capacity>
requires knapsack_items<Weights, Values>
constexpr auto knapsack(Weights&& weights, Values&& values, Capacity capacity) {
    using total = knapsack_value<Values>;
    assert(capacity >= 0);
    assert(std::ranges::distance(weights) == std::ranges::distance(values));
    const auto most = static_cast<std::size_t>(capacity);
    knapsack_table<total> table(most);
    auto value = std::ranges::begin(values);
    for (const auto weight : weights)
        table.offer(knapsack_room(weight, most), static_cast<total>(*value++));
    return table.best();
}

// Each item any number of times. Precondition: weights are positive.
template <class Weights, class Values, std::integral Capacity>
requires knapsack_items<Weights, Values>
constexpr auto unbounded_knapsack(Weights&& weights, Values&& values,
                                  Capacity capacity) {
    using total = knapsack_value<Values>;
    assert(capacity >= 0);
    assert(std::ranges::distance(weights) == std::ranges::distance(values));
    const auto most = static_cast<std::size_t>(capacity);
    std::vector<total> greatest(most + 1, total{});
    std::vector<std::size_t> last(most + 1, 0);  // item taken last, from 1
    std::vector<std::size_t> needed;             // by each
    auto value = std::ranges::begin(values);
    for (const auto weight : weights) {
        assert(weight > 0);
        needed.push_back(knapsack_room(weight, most));
        const auto worth = static_cast<total>(*value++);
        // Upwards, so that what is left may be of this item, too.
        for (std::size_t room = needed.back(); room <= most; ++room) {
            const total with = greatest[room - needed.back()] + worth;
            if (!(with > greatest[room])) continue;
            greatest[room] = with;
            last[room] = needed.size();
        }
    }
    knapsack_choice<total> choice{greatest[most], {}};
    for (std::size_t room = most; last[room] > 0;) {
        choice.items.push_back(last[room] - 1);
        room -= needed[choice.items.back()];
    }
    std::ranges::sort(choice.items);
    return choice;
}

// Each item at most as often as its count says. Precondition: there are as many
// counts as items, and none is negative.
template <class Weights, class Values, std::ranges::forward_range Counts,
          std::integral Capacity>
requires knapsack_items<Weights, Values> &&
    std::integral<std::ranges::range_value_t<Counts>>
constexpr auto bounded_knapsack(Weights&& weights, Values&& values,
                                Counts&& counts, Capacity capacity) {
    using total = knapsack_value<Values>;
    assert(capacity >= 0);
    assert(std::ranges::distance(weights) == std::ranges::distance(values));
    assert(std::ranges::distance(weights) == std::ranges::distance(counts));
    const auto most = static_cast<std::size_t>(capacity);
    knapsack_table<total> table(most);
    // Bundles of 1, 2, 4 ... and the rest make every number of an item.
    std::vector<std::pair<std::size_t, std::size_t>> bundles;
    auto value = std::ranges::begin(values);
    auto count = std::ranges::begin(counts);
    for (std::size_t item = 0; const auto weight : weights) {
        const std::size_t room = knapsack_room(weight, most);
        const auto worth = static_cast<total>(*value++);
        assert(std::cmp_greater_equal(*count, 0));
        auto left = static_cast<std::size_t>(*count++);
        if (room > 0) left = std::min(left, most / room);
        if (!(worth > 0)) left = 0;
        for (std::size_t times = 1; left > 0; times *= 2) {
            times = std::min(times, left);
            left -= times;
            table.offer(room * times, worth * static_cast<total>(times));
            bundles.emplace_back(item, times);
        }
        ++item;
    }
    auto choice = table.best();
    std::vector<std::size_t> items;
    for (const std::size_t bundle : choice.items)
        items.insert(items.end(), bundles[bundle].second,
                     bundles[bundle].first);
    choice.items = std::move(items);
    return choice;
}

}  // namespace tenet
