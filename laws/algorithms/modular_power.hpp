// modular_power: the remainder of a power, of which no factor is the power.
//
// Base and exponent are 0 or greater, the modulus is 1 or greater; all of them
// go up to the greatest int. The power to 0 is 1, and the remainder by 1 is 0.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      mod_pow, pow_mod, power_mod
// Interface: modular_power(base, exponent, modulus) of any integers of 32 bits
//            or more; returns an integer
// Claims:    it is right about all small numbers; its time grows as log n; it
//            is right about others; it is right about ints at their limits; it
//            is right about moduli of 64 bits
// Convicts:  one whose products overflow, that reduces at the end, returns 1
//            for a modulus of 1, or 0 for a base of 0, forgets odd exponents,
//            squares before it multiplies, multiplies once more, or as often as
//            the exponent says
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace modular_powers {

using function =
    std::function<std::int64_t(std::int64_t, std::int64_t, std::int64_t)>;

struct subject {
    function of_ints;
    function of_wholes;  // of 64 bits, if it takes those
};

report judge(const subject&, bool in_whole_range, const settings&);

}  // namespace modular_powers

// whole_range among More asks for moduli whose products need 128 bits.
template <class... More, class F>
report modular_power(F function, const settings& how = settings::standard()) {
    static_assert(
        requires(F & f, int x) {
            { f(x, x, x) } -> std::integral;
        },
        "needs: modular_power(int base, int exponent, int modulus)");
    constexpr bool whole = (std::is_same_v<More, whole_range> || ...);
    modular_powers::subject all;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    all.of_ints = [&function](std::int64_t base, std::int64_t exponent,
                              std::int64_t modulus) {
        return static_cast<std::int64_t>(function(static_cast<int>(base),
                                                  static_cast<int>(exponent),
                                                  static_cast<int>(modulus)));
    };
    if constexpr (whole && requires(F & f, std::int64_t x) { f(x, x, x); })
        all.of_wholes = [&function](std::int64_t base, std::int64_t exponent,
                                    std::int64_t modulus) {
            return static_cast<std::int64_t>(function(base, exponent, modulus));
        };
#pragma GCC diagnostic pop
    return modular_powers::judge(all, whole, how);
}

}  // namespace tenet::laws
