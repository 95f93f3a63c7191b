// karatsuba: the product of two polynomials, given by their coefficients.
//
// Coefficient k is that of x^k. Numbers of many digits are polynomials, too,
// whose carries come last. Up to a hundred coefficients, the plain product is
// as fast; from many thousands on, a Fourier transform is faster.
//
// Technique:  divide and conquer: the halves of both, a0 + a1 x^h and b0 + b1
//             x^h, take three products instead of four: a0 b0, a1 b1, and
//             (a0 + a1)(b0 + b1), which less both others is a0 b1 + a1 b0
// Complexity: O(n^1.585) operations for n coefficients each, O(n m^0.585) for
//             m <= n; space O(n + m)
// Reference:  A. Karatsuba and Yu. Ofman, Multiplication of Many-Digital
//             Numbers by Automatic Computers, 1962; D. E. Knuth, The Art of
//             Computer Programming 2, 4.3.3
// Laws:       karatsuba
// See also:   strassen
//
// Example:
//   const std::vector a = {1, 2}, b = {3, 4};
//   karatsuba(a, b) == std::vector{3, 10, 8}
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <ranges>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Of n and
// m coefficients, returns n + m - 1, or none if either has none. They are of
// any ring, whose zero is T(): numbers, remainders, matrices. Integers are
// multiplied modulo 2^bits: whatever the sums on the way, what fits the type is
// right, and nothing overflows. Throws what the operations of T throw.
struct karatsuba_function {
private:
    template <class T>
    using sum_of =
        decltype(std::declval<const T&>() + std::declval<const T&>());
    template <class T>
    struct worked_in {
        using type = T;
    };
    template <std::integral T>
    struct worked_in<T> : std::make_unsigned<sum_of<T>> {};

    // Below, the plain product takes less time.
    static constexpr std::size_t few = 32;

    template <class T>
    using view = std::span<const T>;

    template <class T>
    static constexpr void add(view<T> some, std::size_t from,
                              std::vector<T>& to) {
        for (const T& x : some) {
            to[from] = static_cast<T>(to[from] + x);
            ++from;
        }
    }
    template <class T>
    static constexpr void subtract(view<T> some, std::vector<T>& from) {
        for (std::size_t i = 0; i < some.size(); ++i)
            from[i] = static_cast<T>(from[i] - some[i]);
    }

    template <class T>
    static constexpr std::vector<T> plain_product(view<T> a, view<T> b) {
        std::vector<T> product(a.size() + b.size() - 1, T());
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t j = 0; j < b.size(); ++j)
                product[i + j] = static_cast<T>(product[i + j] + a[i] * b[j]);
        return product;
    }

    // Precondition: neither is empty.
    template <class T>
    static constexpr std::vector<T> product_of(view<T> a, view<T> b) {
        if (a.size() < b.size()) std::swap(a, b);
        if (b.size() <= few) return plain_product(a, b);
        if (a.size() > b.size()) return product_by_blocks(a, b);
        return product_by_halves(a, b);
    }
    template <class T>
    static constexpr std::vector<T> product_by_halves(view<T> a, view<T> b) {
        const std::size_t half = (a.size() + 1) / 2;
        const view<T> a0 = a.first(half), a1 = a.subspan(half);
        const view<T> b0 = b.first(half), b1 = b.subspan(half);
        const std::vector<T> low = product_of(a0, b0);
        const std::vector<T> high = product_of(a1, b1);
        std::vector<T> a_sum(a0.begin(), a0.end());
        std::vector<T> b_sum(b0.begin(), b0.end());
        add(a1, 0, a_sum);
        add(b1, 0, b_sum);
        std::vector<T> middle = product_of(view<T>(a_sum), view<T>(b_sum));
        subtract(view<T>(low), middle);
        subtract(view<T>(high), middle);
        std::vector<T> product(a.size() + b.size() - 1, T());
        add(view<T>(low), 0, product);
        add(view<T>(middle), half, product);
        add(view<T>(high), 2 * half, product);
        return product;
    }
    // Precondition: a is the longer one, and is cut into pieces like b.
    template <class T>
    static constexpr std::vector<T> product_by_blocks(view<T> a, view<T> b) {
        std::vector<T> product(a.size() + b.size() - 1, T());
        for (std::size_t at = 0; at < a.size(); at += b.size()) {
            const view<T> rest = a.subspan(at);
            const view<T> piece = rest.first(std::min(rest.size(), b.size()));
            add(view<T>(product_of(piece, b)), at, product);
        }
        return product;
    }

public:
    template <std::ranges::input_range A, std::ranges::input_range B>
    requires std::same_as<std::ranges::range_value_t<A>,
                          std::ranges::range_value_t<B>>
    constexpr std::vector<std::ranges::range_value_t<A>> operator()(
        A&& a, B&& b) const {
        using T = std::ranges::range_value_t<A>;
        using work = typename worked_in<T>::type;
        std::vector<work> first, second;
        for (auto&& x : a) first.push_back(static_cast<work>(x));
        for (auto&& x : b) second.push_back(static_cast<work>(x));
        if (first.empty() || second.empty()) return {};
        std::vector<T> product;
        for (work& x : product_of(view<work>(first), view<work>(second)))
            product.push_back(static_cast<T>(std::move(x)));
        return product;
    }
};

inline constexpr karatsuba_function karatsuba{};

}  // namespace tenet
