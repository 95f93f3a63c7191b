// huffman_code: the prefix code of least total length for symbols of given
// weights.
//
// Technique:  greedy: merges the two lightest trees; merged ones come in order
//             of their weights, so that two queues do for a heap
// Complexity: O(n log n), or O(n) after sorting, and the length of all codes;
//             space O(n), beside them; no recursion
// Reference:  D. A. Huffman, A Method for the Construction of
//             Minimum-Redundancy Codes, Proceedings of the IRE 40(9), 1952;
//             J. van Leeuwen, On the construction of Huffman trees, ICALP 1976
//             (two queues)
// Laws:       huffman_code
//
// Example:
//   const auto codes = huffman_code(std::array{1, 1, 3, 2});
//   codes == std::vector<std::string>{"001", "000", "1", "01"}
#pragma once

#include <algorithm>
#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace tenet {

// Nodes of a tree of n symbols: these, then the merged ones, the root last.
class huffman_tree {
public:
    constexpr explicit huffman_tree(std::vector<std::uint64_t> weights)
        : symbols_(weights.size()),
          weights_(std::move(weights)),
          light_first_(symbols_),
          parents_(symbols_) {
        std::iota(light_first_.begin(), light_first_.end(), std::size_t{0});
        std::ranges::sort(light_first_, {}, [this](std::size_t symbol) {
            return std::pair(weights_[symbol], symbol);
        });
        for (std::size_t merges = 1; merges < symbols_; ++merges) merge();
    }

    // The codes of the symbols: a parent's comes before those of its children.
    constexpr std::vector<std::string> codes() const {
        std::vector<std::string> all(weights_.size());
        if (symbols_ == 1) return {"0"};
        std::vector<bool> has_left(weights_.size());
        for (std::size_t i = all.size(); i-- > 1;) {
            const std::size_t node = i - 1, parent = parents_[node];
            all[node] = all[parent] + (has_left[parent] ? '1' : '0');
            has_left[parent] = true;
        }
        all.resize(symbols_);
        return all;
    }

private:
    // The lightest node without a parent: a symbol rather than a merged one,
    // which keeps codes short.
    constexpr std::size_t take_lightest() {
        const bool is_symbol = next_symbol_ < symbols_ &&
                               (symbols_ + next_merged_ == weights_.size() ||
                                weights_[light_first_[next_symbol_]] <=
                                    weights_[symbols_ + next_merged_]);
        return is_symbol ? light_first_[next_symbol_++]
                         : symbols_ + next_merged_++;
    }

    constexpr void merge() {
        const std::size_t a = take_lightest(), b = take_lightest();
        const std::uint64_t weight = weights_[a] + weights_[b];
        assert(weight >= weights_[a]);
        parents_[a] = parents_[b] = weights_.size();
        weights_.push_back(weight);
        parents_.push_back(0);
    }

    std::size_t symbols_;
    std::vector<std::uint64_t> weights_;
    std::vector<std::size_t> light_first_;  // symbols
    std::vector<std::size_t> parents_;
    std::size_t next_symbol_ = 0, next_merged_ = 0;  // have no parent yet
};

// Returns a code of 0 and 1 for each weight; "0" for a single one.
// Preconditions: none is negative, and their sum is less than 2^64.
template <std::ranges::input_range Weights>
requires std::integral<std::ranges::range_value_t<Weights>>
constexpr std::vector<std::string> huffman_code(Weights&& weights) {
    std::vector<std::uint64_t> all;
    for (auto&& weight : weights) {
        assert(weight >= 0);
        all.push_back(static_cast<std::uint64_t>(weight));
    }
    if (all.empty()) return {};
    return huffman_tree(std::move(all)).codes();
}

}  // namespace tenet
