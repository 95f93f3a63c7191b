// coin_change: the fewest coins that make an amount.
//
// There is any number of each coin. The answer is how many coins it takes, or a
// list of them; -1 or nothing if no coins make the amount.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      minimum_coins, min_coins
// Interface: one of change(coins, amount), change(amount, coins), change(coins,
//            number of coins, amount), where coins is a vector, a span, a pair
//            of iterators or pointers, or a pointer and a length, of any
//            integers; returns a number, -1 for none, or an optional, or the
//            coins themselves
// Claims:    it takes the fewest coins on all small inputs; its time grows as
//            the amount; it takes the fewest coins on others
// Convicts:  a greedy one; one that uses each coin once, that is wrong about an
//            amount of 0 or one that cannot be made, that counts one too many
#pragma once

#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace coins {

using subject = callable::subject<callable::numbers, int>;
report judge(const subject&, const settings&);

}  // namespace coins

template <class F>
report coin_change(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers, int>(
        function, std::tuple(callable::list("coins"), callable::name{"$1"}),
        [](auto coins, auto amount) { return std::tuple(coins, amount); },
        [](auto coins, auto amount) { return std::tuple(amount, coins); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: coin_change(std::vector<int>&, int)");
    return coins::judge(subject, how);
}

}  // namespace tenet::laws
