// whole_root: the greatest whole number whose square is not above x.
//
// From 0 to the greatest x that its type holds, of 64 bits at most 2^63 - 1; of
// double, up to 2^53 - 1.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      my_sqrt, integer_sqrt, isqrt
// Elements:  integers
// Interface: root(x), of integers of any type, or of double; returns a number
// Claims:    it is right about all numbers up to 1000; its time grows as log x;
//            it is right near squares; it is right about great numbers
// Convicts:  one that rounds, rounds up, stops one early or late, is wrong
//            about 0 or 1; one that squares a number that is too great, adds 1
//            to the greatest or two bounds; one that trusts the root of a float
//            or a double, or answers in fewer bits than it needs
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <type_traits>

namespace tenet::laws {

namespace whole_roots {

struct subject {
    std::function<value(std::int64_t x)> call{};
    std::int64_t greatest = 0;
};
report judge(const subject&, const settings&);

// Becomes a T, and nothing else.
template <class T>
struct exactly {
    template <class U>
    requires std::same_as<std::remove_const_t<U>, T>
    operator U() const;
};

// The first of these that F takes, and not another that becomes one.
template <class F, class... T>
struct first_taken {
    using type = void;
};
template <class F, class T, class... Rest>
struct first_taken<F, T, Rest...>
    : std::conditional_t<std::is_invocable_v<F&, exactly<T>>,
                         std::type_identity<T>, first_taken<F, Rest...>> {};
template <class F>
using number_of =
    typename first_taken<F, long long, int, long, unsigned, unsigned long long,
                         unsigned long, short, unsigned short, signed char,
                         unsigned char, double>::type;

// Up to which a T holds all whole numbers, of 63 bits at most.
template <class T>
constexpr std::int64_t greatest_of() {
    constexpr int bits = std::min(63, std::numeric_limits<T>::digits);
    return static_cast<std::int64_t>((std::uint64_t{1} << bits) - 1);
}

}  // namespace whole_roots

template <class F>
report whole_root(F function, const settings& how = settings::standard()) {
    using T = whole_roots::number_of<F>;
    static_assert(!std::is_void_v<T>, "needs: root(long long)");
    return whole_roots::judge(
        {[&function](std::int64_t x) {
             return callable::answered(function(static_cast<T>(x)));
         },
         whole_roots::greatest_of<T>()},
        how);
}

}  // namespace tenet::laws
