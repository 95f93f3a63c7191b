// power: x multiplied by itself n times, in any monoid.
//
// Numbers, matrices (whose powers are linear recurrences, such as Fibonacci's),
// remainders, permutations, repeated texts: whatever has an associative
// operation. No intermediate result is above the last.
//
// Technique:  recursion on half of the exponent, as a loop:
//             x^(2k) = (x x)^k and x^(2k + 1) = x^(2k) x
// Complexity: at most 2 floor(log2 n) multiplications; space O(1)
// Reference:  Pingala, Chandahsutra, before 200 BC, after D. E. Knuth, The Art
//             of Computer Programming 2, 4.6.3, algorithm A
// Laws:       power
//
// Example:
//   const auto modulo = [](long long a, long long b) { return a * b % 1000; };
//   const std::string line = power(std::string("-"), 5, std::plus<>(), {});
//   power(3, 13) == 1594323 && power(7LL, 222, modulo) == 49 && line == "-----"
#pragma once

#include <cassert>
#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument.
// Precondition: n >= 0; multiply is associative. Identity is what n = 0
// returns, and nothing is multiplied by it.
struct power_function {
    template <std::copyable T, std::integral Exponent,
              std::invocable<const T&, const T&> Multiply = std::multiplies<>>
    requires std::constructible_from<T, int>
    constexpr T operator()(T x, Exponent n, Multiply multiply = {}) const {
        return raise(std::move(x), n, multiply, [] { return T(1); });
    }

    template <std::copyable T, std::integral Exponent,
              std::invocable<const T&, const T&> Multiply>
    constexpr T operator()(T x, Exponent n, Multiply multiply,
                           std::type_identity_t<T> identity) const {
        return raise(std::move(x), n, multiply, [&] { return identity; });
    }

private:
    // Loop invariant: the power sought is result x^(n - 1), where the first
    // line has removed the even part of n.
    template <class T, class Exponent, class Multiply, class Identity>
    static constexpr T raise(T x, Exponent n, Multiply& multiply,
                             Identity identity) {
        assert(!(n < Exponent(0)));
        if (n == 0) return identity();
        for (; n % 2 == 0; n = half_of(n)) x = product(multiply, x, x);
        T result = x;
        for (n = half_of(n); n > 0; n = half_of(n)) {
            x = product(multiply, x, x);
            if (n % 2 == 1) result = product(multiply, result, x);
        }
        return result;
    }

    template <class Exponent>
    static constexpr Exponent half_of(Exponent n) {
        return static_cast<Exponent>(n / 2);
    }

    template <class Multiply, class T>
    static constexpr T product(Multiply& multiply, const T& a, const T& b) {
        return static_cast<T>(std::invoke(multiply, a, b));
    }
};

inline constexpr power_function power{};

}  // namespace tenet
