// combination_sum: all combinations of candidates that have a given sum.
//
// Each candidate may be taken any number of times. A combination is in
// ascending order, and they come in lexicographic order, each once, also where
// a candidate is given twice. To know only how many there are, or whether there
// is one, takes dynamic programming and no such time.
//
// Technique:  backtracking: takes the same or a greater candidate while it fits
// Complexity: exponential in sum / least candidate; space O(that), beside the
//             answer; no recursion
// Reference:  D. E. Knuth, The Art of Computer Programming 4A, 7.2.1.4
//             (partitions; here into given parts)
// Laws:       combination_sum
//
// Example:
//   const std::vector<std::vector<int>> all{{2, 2, 3}, {7}};
//   combination_sum(std::array{7, 3, 6, 2}, 7) == all
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

// What is taken so far, in ascending order, and the sum that is left.
template <class Number>
class combination_search {
public:
    constexpr combination_search(std::vector<Number> candidates, Number sum)
        : candidates_(std::move(candidates)), left_(sum) {
        std::ranges::sort(candidates_);
        const auto [end, last] = std::ranges::unique(candidates_);
        candidates_.erase(end, last);
        assert(sum >= 0 && (candidates_.empty() || candidates_.front() > 0));
    }

    constexpr std::vector<std::vector<Number>> all() {
        std::vector<std::vector<Number>> found;
        for (std::size_t next = 0;;) {
            if (left_ == 0) found.push_back(taken_);
            if (next < candidates_.size() && candidates_[next] <= left_)
                take(next);
            else if (!taken_.empty())
                next = put_back() + 1;
            else
                return found;
        }
    }

private:
    constexpr void take(std::size_t place) {
        places_.push_back(place);
        taken_.push_back(candidates_[place]);
        left_ = static_cast<Number>(left_ - candidates_[place]);
    }

    constexpr std::size_t put_back() {
        const std::size_t place = places_.back();
        left_ = static_cast<Number>(left_ + candidates_[place]);
        places_.pop_back();
        taken_.pop_back();
        return place;
    }

    std::vector<Number> candidates_;  // in ascending order, without equals
    Number left_;
    std::vector<Number> taken_;
    std::vector<std::size_t> places_;  // of what is taken
};

// Of 0 there is one combination, of nothing. Preconditions: candidates are
// positive, the sum is not negative.
template <std::ranges::input_range Candidates>
requires std::integral<std::ranges::range_value_t<Candidates>>
constexpr auto combination_sum(
    Candidates&& candidates,
    std::type_identity_t<std::ranges::range_value_t<Candidates>> sum) {
    using number = std::ranges::range_value_t<Candidates>;
    std::vector<number> given;
    for (auto&& candidate : candidates) given.push_back(candidate);
    return combination_search<number>(std::move(given), sum).all();
}

}  // namespace tenet
