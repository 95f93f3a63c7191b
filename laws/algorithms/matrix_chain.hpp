// matrix_chain: the fewest multiplications that a product of matrices takes.
//
// There are n + 1 sides for n matrices, at least one. The answer is the number
// of multiplications, how the product is parenthesised, or both. Matrices of
// such a text are a letter, a number or a letter with a number, in the order of
// the product: ((A1A2)A3), (A*(B*C)), ((0 1) 2); outer parentheses, and those
// around a single matrix, may be left out.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      matrix_chain_multiplication, matrix_chain_order
// Interface: one of multiply(sides), multiply(first, last), multiply(pointer,
//            length), multiply(length, sides), of any integers; returns a
//            number, a text or a pair of both
// Claims:    it is the least of all small inputs; its time grows as n^3; it is
//            the least of others
// Convicts:  one that multiplies from left to right, the cheapest pair first or
//            at the least side, forgets what both parts take or the last
//            product, never divides behind the first; one whose parentheses
//            cost more
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace matrix_chains {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace matrix_chains

template <class F>
report matrix_chain(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of_numbers(function, "sides");
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: matrix_chain(std::vector<int>& sides)");
    return matrix_chains::judge(subject, how);
}

}  // namespace tenet::laws
