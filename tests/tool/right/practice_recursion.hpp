// modular_power: right_power_of_remainders (function)
// course_order: right_course_order (function)
// tree_depth_and_mirror: right_depth_and_mirror (function)
// longest_increasing_subsequence: right_rise (function)
// edit_distance: right_edits (function)
// permutations: right_orders (function)
// huffman_code: right_lengths (function)
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <tenet/algorithms/dynamic_programming/edit_distance.hpp>
#include <tenet/algorithms/dynamic_programming/longest_increasing_subsequence.hpp>
#include <tenet/algorithms/greedy/huffman_code.hpp>
#include <tenet/algorithms/recursion/permutations.hpp>
#include <tenet/algorithms/recursion/power.hpp>
#include <utility>
#include <vector>

inline int right_power_of_remainders(int base, int exponent, int modulus) {
    return int(tenet::power(
        static_cast<long long>(base % modulus), exponent,
        [=](long long a, long long b) { return a * b % modulus; },
        static_cast<long long>(1 % modulus)));
}

inline std::vector<int> right_course_order(
    int n, const std::vector<std::pair<int, int>>& pairs) {
    std::vector<std::vector<int>> followers(static_cast<std::size_t>(n));
    std::vector<int> open(std::size_t(n), 0), order;
    for (const auto& [a, b] : pairs) {
        followers[std::size_t(b)].push_back(a);
        ++open[std::size_t(a)];
    }
    for (int course = 0; course < n; ++course)
        if (open[std::size_t(course)] == 0) order.push_back(course);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const int a : followers[std::size_t(order[next])])
            if (--open[std::size_t(a)] == 0) order.push_back(a);
    if (order.size() < std::size_t(n)) order.clear();
    return order;
}

struct right_node {
    int value;
    right_node* left;
    right_node* right;
};
inline int right_depth_and_mirror(right_node* root) {
    if (root == nullptr) return 0;
    std::swap(root->left, root->right);
    return 1 + std::max(right_depth_and_mirror(root->left),
                        right_depth_and_mirror(root->right));
}

inline int right_rise(const std::vector<int>& values) {
    return int(tenet::longest_increasing_subsequence(values).size());
}
inline int right_edits(const std::string& a, const std::string& b) {
    return int(tenet::edit_distance(a, b));
}
inline std::vector<std::vector<int>> right_orders(const std::vector<int>& all) {
    std::vector<std::vector<int>> orders;
    for (const auto& one : tenet::permutations(all)) orders.push_back(one);
    return orders;
}
inline auto right_lengths(const std::vector<int>& weights) {
    return tenet::huffman_code(weights);
}
