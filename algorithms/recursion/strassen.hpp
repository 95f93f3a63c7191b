// strassen: the product of two square matrices.
//
// For large matrices of numbers, or for those whose elements are slow to
// multiply. Of reals, it is less exact than the plain product, element by
// element.
//
// Technique:  divide and conquer: the quarters of the product take seven
//             products of sums of quarters, instead of eight of quarters; a
//             row and a column of zeros make an odd size even
// Complexity: O(n^2.808) operations for n rows; space O(n^2)
// Reference:  V. Strassen, Gaussian Elimination is not Optimal, Numerische
//             Mathematik 13, 1969; T. H. Cormen et al., Introduction to
//             Algorithms, 4.2
// Laws:       strassen
// See also:   karatsuba, power
//
// Example:
//   using matrix = std::vector<std::vector<int>>;
//   const matrix a = {{1, 2}, {3, 4}}, b = {{0, 1}, {1, 1}};
//   strassen(a, b) == matrix{{2, 3}, {4, 7}}
#pragma once

#include <cassert>
#include <concepts>
#include <cstddef>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Takes
// ranges of n ranges of n elements each, where n may be 0, and returns a vector
// of vectors. Elements are of any ring, whose zero is T(). Integers are
// multiplied modulo 2^bits: whatever the sums on the way, what fits the type is
// right, and nothing overflows. Throws what the operations of T throw.
struct strassen_function {
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

    // Up to there, the plain product takes less time.
    static constexpr std::size_t few = 32;

    template <class T>
    struct matrix {
        std::size_t n;
        std::vector<T> cells = std::vector<T>(n * n, T());

        constexpr T& operator()(std::size_t i, std::size_t j) {
            return cells[i * n + j];
        }
        constexpr const T& operator()(std::size_t i, std::size_t j) const {
            return cells[i * n + j];
        }
        friend constexpr matrix operator+(matrix a, const matrix& b) {
            for (std::size_t i = 0; i < a.cells.size(); ++i)
                a.cells[i] = static_cast<T>(a.cells[i] + b.cells[i]);
            return a;
        }
        friend constexpr matrix operator-(matrix a, const matrix& b) {
            for (std::size_t i = 0; i < a.cells.size(); ++i)
                a.cells[i] = static_cast<T>(a.cells[i] - b.cells[i]);
            return a;
        }
        // The part from (row, column) on, with zeros where there is none.
        constexpr matrix quarter(std::size_t row, std::size_t column) const {
            matrix part{(n + 1) / 2};
            for (std::size_t i = 0; i < part.n && row + i < n; ++i)
                for (std::size_t j = 0; j < part.n && column + j < n; ++j)
                    part(i, j) = (*this)(row + i, column + j);
            return part;
        }
        constexpr void put(std::size_t row, std::size_t column,
                           const matrix& part) {
            for (std::size_t i = 0; i < part.n && row + i < n; ++i)
                for (std::size_t j = 0; j < part.n && column + j < n; ++j)
                    (*this)(row + i, column + j) = part(i, j);
        }
    };

    template <class T>
    static constexpr matrix<T> plain_product(const matrix<T>& a,
                                             const matrix<T>& b) {
        matrix<T> product{a.n};
        for (std::size_t i = 0; i < a.n; ++i)
            for (std::size_t k = 0; k < a.n; ++k)
                for (std::size_t j = 0; j < a.n; ++j)
                    product(i, j) =
                        static_cast<T>(product(i, j) + a(i, k) * b(k, j));
        return product;
    }

    template <class T>
    static constexpr matrix<T> product_of(const matrix<T>& a,
                                          const matrix<T>& b) {
        if (a.n <= few) return plain_product(a, b);
        const std::size_t h = (a.n + 1) / 2;
        const auto a11 = a.quarter(0, 0), a12 = a.quarter(0, h),
                   a21 = a.quarter(h, 0), a22 = a.quarter(h, h),
                   b11 = b.quarter(0, 0), b12 = b.quarter(0, h),
                   b21 = b.quarter(h, 0), b22 = b.quarter(h, h);
        const auto p1 = product_of(a11 + a22, b11 + b22),
                   p2 = product_of(a21 + a22, b11),
                   p3 = product_of(a11, b12 - b22),
                   p4 = product_of(a22, b21 - b11),
                   p5 = product_of(a11 + a12, b22),
                   p6 = product_of(a21 - a11, b11 + b12),
                   p7 = product_of(a12 - a22, b21 + b22);
        matrix<T> product{a.n};
        product.put(0, 0, p1 + p4 - p5 + p7);
        product.put(0, h, p3 + p5);
        product.put(h, 0, p2 + p4);
        product.put(h, h, p1 - p2 + p3 + p6);
        return product;
    }

    template <class T, class Rows>
    static constexpr matrix<T> read(Rows& rows) {
        matrix<T> made{0};
        for (auto&& row : rows) {
            ++made.n;
            for (auto&& x : row) made.cells.push_back(static_cast<T>(x));
        }
        assert(made.cells.size() == made.n * made.n);
        return made;
    }

    template <class Rows>
    using element_of =
        std::ranges::range_value_t<std::ranges::range_reference_t<Rows>>;

public:
    // Precondition: a and b are square and of the same size.
    template <std::ranges::input_range A, std::ranges::input_range B>
    requires std::same_as<element_of<A>, element_of<B>>
    constexpr std::vector<std::vector<element_of<A>>> operator()(A&& a,
                                                                 B&& b) const {
        using T = element_of<A>;
        using work = typename worked_in<T>::type;
        const auto first = read<work>(a), second = read<work>(b);
        assert(first.n == second.n);
        const auto product = product_of(first, second);
        std::vector<std::vector<T>> rows(first.n);
        for (std::size_t i = 0; i < first.n; ++i)
            for (std::size_t j = 0; j < first.n; ++j)
                rows[i].push_back(static_cast<T>(product(i, j)));
        return rows;
    }
};

inline constexpr strassen_function strassen{};

}  // namespace tenet
