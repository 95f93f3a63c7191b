// power: x multiplied by itself n times.
//
// Powers below 0 are judged where 2.0 to the power of -1 is a half.
//
// Judges:    a function, an object that can be called, such as my_pow, or a
//            class of one public function
// Also:      my_pow, fast_power
// Elements:  integers, double
// Interface: one or more of power(x, n), power(x, n, modulus) and power(x, n,
//            multiply, identity) or power(x, n, identity, multiply) of elements
//            of any type
// Claims:    it raises whole numbers; it raises whole numbers as far as their
//            type reaches; it raises reals; it raises reals to powers below 0;
//            it raises reals to the least power of all; it raises remainders;
//            it raises what is multiplied as it is told; it multiplies at most
//            2 floor(log2 n) + 2 times; its time grows as log n
// Convicts:  one that forgets odd exponents, is off by one, returns 0 or x for
//            n = 0, squares once more than the type holds, negates the least
//            exponent, multiplies n times, takes a product for commutative
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>
#include <utility>

namespace tenet::laws {

namespace powers {

// x -> a x + b, modulo 2^32: composed in the wrong order they differ, and the
// identity is not what a default constructor makes.
struct affine {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    friend bool operator==(const affine&, const affine&) = default;
};

struct compose {
    std::size_t* asked;
    affine operator()(const affine& f, const affine& g) const {
        ++*asked;
        return {f.a * g.a, f.a * g.b + f.b};
    }
};

struct subject {
    // Whole numbers, up to this.
    std::int64_t most = 0;
    bool in_whole_range = false;
    std::function<std::int64_t(std::int64_t x, int n)> whole{};
    std::function<double(double x, int n)> real{};
    std::function<std::int64_t(int x, int n, int modulus)> remainder{};
    std::function<affine(affine x, int n, compose)> composed{};
};

report judge(const subject&, const settings&);

template <class F, class X>
concept raises = requires(F& f, X x) {
    f(x, 3);
    requires std::is_arithmetic_v<std::decay_t<decltype(f(x, 3))>>;
};
template <class F>
concept raises_remainders = requires(F& f, int x) {
    { f(x, x, x) } -> std::integral;
};

enum class call { none, multiply_first, identity_first };

// Asked one after the other, so that a template that accepts anything is asked
// no more.
template <class F>
constexpr call call_of() {
    if constexpr (requires(F & f, affine x, compose by) {
                      { f(x, 3, by, x) } -> std::convertible_to<affine>;
                  })
        return call::multiply_first;
    else if constexpr (requires(F & f, affine x, compose by) {
                           { f(x, 3, x, by) } -> std::convertible_to<affine>;
                       })
        return call::identity_first;
    else
        return call::none;
}

template <class F>
void add_numbers(subject& all, F& f) {
    if constexpr (raises<F, int>) {
        using result = std::decay_t<decltype(f(1, 3))>;
        if constexpr (std::integral<result>) {
            constexpr auto most = std::numeric_limits<result>::max();
            all.most = std::cmp_less(INT64_MAX, most)
                           ? INT64_MAX
                           : static_cast<std::int64_t>(most);
            all.whole = [&f](std::int64_t x, int n) {
                return static_cast<std::int64_t>(f(static_cast<result>(x), n));
            };
        }
    }
    if constexpr (raises<F, double>)
        if constexpr (std::floating_point<std::decay_t<decltype(f(1.0, 3))>>)
            all.real = [&f](double x, int n) {
                return static_cast<double>(f(x, n));
            };
}

}  // namespace powers

// whole_range among More asks for results that the type just holds, too.
template <class... More, class F>
report power(F function, const settings& how = settings::standard()) {
    using namespace powers;
    static_assert(raises<F, int> || raises_remainders<F> ||
                      call_of<F>() != powers::call::none,
                  "needs: power(x, n) of numbers, or power(x, n, modulus), or "
                  "power(x, n, multiply, identity)");
    powers::subject all;
    all.in_whole_range = (std::is_same_v<More, whole_range> || ...);
    add_numbers(all, function);
    if constexpr (raises_remainders<F>)
        all.remainder = [&function](int x, int n, int modulus) {
            return static_cast<std::int64_t>(function(x, n, modulus));
        };
    if constexpr (call_of<F>() == powers::call::multiply_first)
        all.composed = [&function](affine x, int n, compose by) -> affine {
            return function(x, n, by, affine{1, 0});
        };
    else if constexpr (call_of<F>() == powers::call::identity_first)
        all.composed = [&function](affine x, int n, compose by) -> affine {
            return function(x, n, affine{1, 0}, by);
        };
    return powers::judge(all, how);
}

}  // namespace tenet::laws
