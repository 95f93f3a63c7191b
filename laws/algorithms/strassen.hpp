// strassen: the product of two square matrices, in less than cubic time.
//
// There is one row at least. Up to 64 rows, the plain product may be taken.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      multiply_matrices, matrix_product
// Interface: one of multiply(a, b), multiply(a, b, size), multiply(size, a, b),
//            where a and b are vectors of vectors of any integers or reals;
//            returns such a matrix
// Claims:    it multiplies all small inputs; its time grows as n^3 at most; it
//            takes n^2.808 products of elements; it multiplies others; it
//            multiplies large ones; no sum on the way overflows
// Convicts:  one that takes a wrong sign, puts a quarter at the wrong place, is
//            wrong about odd sizes or those that are no powers of two, takes
//            b a for a b, or as many products as the plain way
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/counted_ring.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace matrix_products {

using counted_rows = std::vector<std::vector<counted_ring>>;

struct subject {
    callable::subject<callable::number_rows, callable::number_rows> multiply;
    // The product of two of n rows; null if F takes no such matrices.
    std::function<void(std::size_t n)> counted;
    bool in_whole_range = false;
};

report judge(const subject&, const settings&);

template <class F>
std::function<void(std::size_t)> counted_by(F& f) {
    if constexpr (requires(counted_rows & a) {
                      { f(a, a).size() } -> std::integral;
                  })
        return [&f](std::size_t n) {
            const counted_rows ones(n, std::vector<counted_ring>(n, 1));
            counted_rows a = ones, b = ones;
            f(a, b);
        };
    else
        return {};
}

}  // namespace matrix_products

// whole_range among More asks for products that int just holds, where sums on
// the way do not fit.
template <class... More, class F>
report strassen(F function, const settings& how = settings::standard()) {
    using rows = callable::number_rows;
    const auto multiply = callable::of<rows, rows>(
        function, std::tuple(callable::list("a"), callable::list("b")),
        [](auto a, auto b) { return std::tuple(a, b); },
        [](auto a, auto b) { return std::tuple(a, b, callable::size_of(a)); },
        [](auto a, auto b) { return std::tuple(callable::size_of(a), a, b); });
    static_assert(callable::is_taken<decltype(multiply)>,
                  "needs: strassen(std::vector<std::vector<int>>&, "
                  "std::vector<std::vector<int>>&)");
    return matrix_products::judge(
        {multiply, matrix_products::counted_by(function),
         (std::is_same_v<More, whole_range> || ...)},
        how);
}

}  // namespace tenet::laws
