// ternary_search: a function that finds where a valley of numbers is least.
//
// That is, where another function, which falls and then rises, has its minimum.
// Both parts are strict, and each may be missing. Whether the upper bound of
// integers is one of them, and whether the place is returned or the value
// there, is found out by probes. A search asks about nothing outside the
// bounds, of n integers at most 4 ceil(log2(n + 1)) + 8 times, of reals at most
// 1000 times.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      golden_section_search, unimodal_minimum
// Elements:  integers, double
// Interface: search(low, high, f) or search(f, low, high) of integers of any
//            type or of reals, where f is a std::function, a pointer to a
//            function or anything that can be called; of reals, perhaps with a
//            tolerance or a number of steps behind; returns what the bounds are
// Claims:    it finds the least place of all short intervals; it finds that of
//            long intervals; it finds that of negative bounds; it finds the
//            least real, nearer than 1e-5 of the interval
// Convicts:  one that is linear, never looks at the first or the last, goes to
//            the rising side, adds two bounds, asks about a place outside, of
//            reals stops too early
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <tenet/laws/engine/function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace ternary {

// The function whose minimum is searched for, decided by the law. As a pointer
// to a function, it speaks for the last one that was made.
template <class T>
struct valley {
    const void* of;
    T (*at)(const void* of, T);

    T operator()(T x) const { return at(of, x); }
    using pointer = T (*)(T);
    operator pointer() const {
        last() = *this;
        return [](T x) { return last()(x); };
    }
    static valley& last() {
        static valley it{};
        return it;
    }
};

// What comes behind: a tolerance, or a number of steps.
struct enough {
    template <std::floating_point Real>
    operator Real() const {
        return static_cast<Real>(1e-9);
    }
    template <std::integral Integer>
    operator Integer() const {
        return Integer{120};
    }
};

// How bounds and function are passed: in which order, and with what behind.
enum class call {
    none,
    bounds_first,
    function_first,
    bounds_and_more,
    function_and_more
};

template <class F, class T>
constexpr call call_of() {
    using f = valley<T>;
    if constexpr (requires(F & g, T x, f v) {
                      { g(x, x, v) } -> std::same_as<T>;
                  })
        return call::bounds_first;
    else if constexpr (requires(F & g, T x, f v) {
                           { g(v, x, x) } -> std::same_as<T>;
                       })
        return call::function_first;
    else if constexpr (std::integral<T>)
        return call::none;
    else if constexpr (requires(F & g, T x, f v) {
                           { g(x, x, v, enough()) } -> std::same_as<T>;
                       })
        return call::bounds_and_more;
    else if constexpr (requires(F & g, T x, f v) {
                           { g(v, x, x, enough()) } -> std::same_as<T>;
                       })
        return call::function_and_more;
    else
        return call::none;
}

template <class F, class T>
T found_by(F& f, T low, T high, const valley<T>& of) {
    constexpr call how = call_of<F, T>();
    if constexpr (how == call::bounds_first)
        return f(low, high, of);
    else if constexpr (how == call::function_first)
        return f(of, low, high);
    else if constexpr (how == call::bounds_and_more)
        return f(low, high, of, enough());
    else
        return f(of, low, high, enough());
}

template <class T>
struct search {
    call how = call::none;
    std::string type{};
    T least{}, greatest{};
    void* f = nullptr;
    T(*function)
    (void* f, T low, T high, const void* of, T (*at)(const void*, T)) = nullptr;
};
using of_integers = search<std::int64_t>;
using of_reals = search<double>;

report judge(const of_integers&, const of_reals&, const settings&);

template <class F>
struct integer_of {
    template <class First, class... More>
    static auto first() {
        if constexpr (call_of<F, First>() != call::none)
            return std::type_identity<First>();
        else if constexpr (sizeof...(More) > 0)
            return first<More...>();
        else
            return std::type_identity<void>();
    }
    using type = typename decltype(first<int, long long, long, unsigned, short,
                                         signed char>())::type;
};

// A question of type T is one about a std::int64_t.
struct question {
    const void* of;
    std::int64_t (*at)(const void*, std::int64_t);
};

template <class T, class F>
of_integers integers(F& function) {
    return {call_of<F, T>(),
            type_name<T>(),
            std::int64_t{std::numeric_limits<T>::min()},
            std::int64_t{std::numeric_limits<T>::max()},
            &function,
            [](void* f, std::int64_t low, std::int64_t high, const void* of,
               std::int64_t (*at)(const void*, std::int64_t)) {
                const question asked{of, at};
                const valley<T> it{&asked, [](const void* q, T x) {
                                       const auto* one =
                                           static_cast<const question*>(q);
                                       return static_cast<T>(
                                           one->at(one->of, std::int64_t{x}));
                                   }};
                return std::int64_t{found_by<F, T>(*static_cast<F*>(f),
                                                   static_cast<T>(low),
                                                   static_cast<T>(high), it)};
            }};
}

template <class F>
of_reals reals(F& function) {
    return {call_of<F, double>(),
            "double",
            0,
            0,
            &function,
            [](void* f, double low, double high, const void* of,
               double (*at)(const void*, double)) {
                return found_by<F, double>(*static_cast<F*>(f), low, high,
                                           valley<double>{of, at});
            }};
}

}  // namespace ternary

// Of what takes integers as well as reals, the reals are judged if double is
// among More.
template <class... More, class F>
report ternary_search(F function, const settings& how = settings::standard()) {
    using T = typename ternary::integer_of<F>::type;
    constexpr bool is_whole = !std::is_void_v<T>;
    ternary::of_integers whole;
    ternary::of_reals real;
    if constexpr (is_whole) whole = ternary::integers<T>(function);
    if constexpr (!is_whole || (std::is_same_v<More, double> || ...)) {
        static_assert(
            ternary::call_of<F, double>() != ternary::call::none,
            "needs: search(int low, int high, f) that returns an int, "
            "or of other integers, or of double");
        real = ternary::reals(function);
    }
    return ternary::judge(whole, real, how);
}

}  // namespace tenet::laws
