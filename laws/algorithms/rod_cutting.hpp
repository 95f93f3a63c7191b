// rod_cutting: the greatest price of a rod that is sold in pieces.
//
// Prices are those of pieces of length 1, 2 and so on; where a price of length
// 0 comes first, that is seen. They are not negative; the rod is no longer than
// they go, and as long if no length is given. The answer is the price, the
// lengths of the pieces in any order, or both.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      cut_rod
// Interface: one of cut(prices), cut(prices, length), cut(length, prices), of
//            any integers, where prices is a vector, a span, a pair of
//            iterators or pointers, or a pointer and a length; returns a
//            number, a list or a pair of both
// Claims:    it is the greatest price of all small inputs; its time grows as
//            the square of the length; it is the greatest price of others
// Convicts:  one that cuts by price or by price per length, cuts at most once,
//            sells each length once, never sells the whole, leaves out the last
//            length; one whose pieces do not make the rod
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace rods {

using whole_rod = callable::subject<callable::numbers>;
using of_length = callable::subject<callable::numbers, int>;

report judge(const whole_rod&, const settings&);
report judge(const of_length&, const settings&);

}  // namespace rods

template <class F>
report rod_cutting(F function, const settings& how = settings::standard()) {
    const auto whole = callable::of<callable::numbers>(
        function, std::tuple(callable::list("prices")),
        [](auto prices) { return std::tuple(prices); });
    if constexpr (callable::is_taken<decltype(whole)>) {
        return rods::judge(whole, how);
    } else {
        const auto of_length = callable::of<callable::numbers, int>(
            function,
            std::tuple(callable::list("prices"), callable::name{"$1"}),
            [](auto prices, auto length) { return std::tuple(prices, length); },
            [](auto prices, auto length) {
                return std::tuple(length, prices);
            });
        static_assert(callable::is_taken<decltype(of_length)>,
                      "needs: rod_cutting(std::vector<int>& prices), or "
                      "rod_cutting(std::vector<int>& prices, int length)");
        return rods::judge(of_length, how);
    }
}

}  // namespace tenet::laws
