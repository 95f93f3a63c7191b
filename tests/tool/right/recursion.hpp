// maximum_subarray: tenet::maximum_subarray (function object)
// combinations: tenet::combinations (function object)
// combinations: right_combinations (function)
// closest_pair: tenet::closest_pair (function object)
// flood_fill: tenet::flood_fill (function object)
// gray_code: tenet::gray_code (function object)
// integer_partitions: tenet::integer_partitions (function object)
// karatsuba: tenet::karatsuba (function object)
// karatsuba: right_numbers (function)
// strassen: tenet::strassen (function object)
#pragma once
#include <string>
#include <tenet/algorithms/recursion/closest_pair.hpp>
#include <tenet/algorithms/recursion/combinations.hpp>
#include <tenet/algorithms/recursion/flood_fill.hpp>
#include <tenet/algorithms/recursion/gray_code.hpp>
#include <tenet/algorithms/recursion/integer_partitions.hpp>
#include <tenet/algorithms/recursion/karatsuba.hpp>
#include <tenet/algorithms/recursion/maximum_subarray.hpp>
#include <tenet/algorithms/recursion/strassen.hpp>
#include <vector>

inline std::vector<std::vector<int>> right_combinations(int n, int k) {
    std::vector<std::vector<int>> all;
    std::vector<int> numbers(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) numbers[static_cast<std::size_t>(i)] = i + 1;
    for (const auto& one : tenet::combinations(numbers, std::size_t(k)))
        all.push_back(one);
    return all;
}

inline std::string right_numbers(const std::string& a, const std::string& b) {
    const std::vector<int> x(a.rbegin(), a.rend()), y(b.rbegin(), b.rend());
    const auto digits = [](std::vector<int> v) {
        for (int& digit : v) digit -= '0';
        return v;
    };
    std::string product;
    int carry = 0;
    for (const int sum : tenet::karatsuba(digits(x), digits(y))) {
        carry += sum;
        product.insert(product.begin(), static_cast<char>('0' + carry % 10));
        carry /= 10;
    }
    product = std::to_string(carry) + product;
    product.erase(0, product.find_first_not_of('0'));
    return product.empty() ? "0" : product;
}
