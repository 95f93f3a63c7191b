// matrix_chain: in which order a product of matrices takes the fewest steps.
//
// A p by q matrix times a q by r one takes p q r multiplications of numbers;
// the product of all is the same in any order, not so what it takes.
//
// Technique:  dynamic programming over the runs of matrices: where a run is
//             divided last, and the best of both parts
// Complexity: O(n^3) for n matrices; space O(n^2)
// Reference:  S. Godbole, On Efficient Computation of Matrix Chain Products,
//             IEEE Transactions on Computers 22(9), 1973; T. H. Cormen et al.,
//             Introduction to Algorithms, 4th edition, 2022, 14.2
// Laws:       matrix_chain
//
// Example:
//   const auto best = matrix_chain(std::array{10, 100, 5, 50});
//   best.cost == 7'500 && best.parentheses == "((A1A2)A3)"
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <limits>
#include <ranges>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

struct matrix_chain_order {
    unsigned long long cost = 0;
    std::string parentheses;  // "((A1A2)A3)"

    friend bool operator==(const matrix_chain_order&,
                           const matrix_chain_order&) = default;
};

// The least costs of the runs of matrices, by their first and last ones.
class matrix_chain_table {
public:
    using number = unsigned long long;
    static constexpr number too_many = std::numeric_limits<number>::max();

    constexpr explicit matrix_chain_table(std::vector<number> sides)
        : sides_(std::move(sides)), best_(count() * count()) {
        for (std::size_t more = 1; more < count(); ++more)
            for (std::size_t first = 0; first + more < count(); ++first)
                divide(first, first + more);
    }

    constexpr std::size_t count() const { return sides_.size() - 1; }
    constexpr number cost() const { return best_[count() - 1].cost; }

    constexpr std::string parentheses() const {
        std::vector<std::size_t> opened(count(), 0), closed(count(), 0);
        std::vector<std::pair<std::size_t, std::size_t>> runs{{0, count() - 1}};
        while (!runs.empty()) {
            const auto [first, last] = runs.back();
            runs.pop_back();
            if (first == last) continue;
            ++opened[first];
            ++closed[last];
            const std::size_t split = best_[first * count() + last].split;
            runs.emplace_back(first, split);
            runs.emplace_back(split + 1, last);
        }
        std::string text;
        for (std::size_t i = 0; i < count(); ++i)
            text += std::string(opened[i], '(') + 'A' + digits(i + 1) +
                    std::string(closed[i], ')');
        return text;
    }

private:
    struct division {
        number cost = 0;
        std::size_t split = 0;  // the last matrix of the left part
    };

    // What is too much stays so: a better way need not take it.
    static constexpr number sum(number a, number b) {
        return a > too_many - b ? too_many : a + b;
    }
    static constexpr number product(number a, number b) {
        return a != 0 && b > too_many / a ? too_many : a * b;
    }
    static constexpr std::string digits(std::size_t n) {
        std::string text;
        for (; n > 0; n /= 10)
            text.insert(text.begin(), static_cast<char>('0' + n % 10));
        return text;
    }

    constexpr void divide(std::size_t first, std::size_t last) {
        division& best = best_[first * count() + last];
        for (std::size_t split = first; split < last; ++split) {
            const number both = sum(best_[first * count() + split].cost,
                                    best_[(split + 1) * count() + last].cost);
            const number cost =
                sum(both, product(product(sides_[first], sides_[last + 1]),
                                  sides_[split + 1]));
            if (split == first || cost < best.cost) best = {cost, split};
        }
    }

    std::vector<number> sides_;
    std::vector<division> best_;
};

// The sides are those of the matrices, each but the first and the last one of
// two neighbours: n + 1 for n matrices. None, or one, are of no matrices.
// Throws std::overflow_error where every order takes 2^64 - 1 multiplications
// or more. Precondition: sides are not negative.
template <std::ranges::input_range Sides>
requires std::integral<std::ranges::range_value_t<Sides>>
constexpr matrix_chain_order matrix_chain(Sides&& sides) {
    std::vector<unsigned long long> numbers;
    for (const auto side : sides) {
        assert(std::cmp_greater_equal(side, 0));
        numbers.push_back(static_cast<unsigned long long>(side));
    }
    if (numbers.size() < 2) return {};
    const matrix_chain_table table(std::move(numbers));
    if (table.cost() == table.too_many)
        throw std::overflow_error("matrix_chain: too many multiplications");
    return {table.cost(), table.parentheses()};
}

}  // namespace tenet
