// cycle_detection: where the cycle of a sequence x, f(x), f(f(x)) ... begins,
// and how long it is.
//
// Of linked nodes, f is the member that points to the next; of iterators, the
// increment. In constant space, where a set of all that has been seen would
// grow with the sequence. Brent's way calls f less often than Floyd's.
//
// Technique:  two pointers at different paces meet only on a cycle. Floyd's
//             hare runs twice as fast; Brent's tortoise jumps to the hare each
//             time that has made twice as many steps
// Complexity: before + length = n: at most 4n calls of f, Floyd's at most 5n;
//             space O(1)
// Reference:  R. P. Brent, An improved Monte Carlo factorization algorithm, BIT
//             20, 1980; D. E. Knuth, The Art of Computer Programming 2, 3.1,
//             exercises 6 (Floyd) and 7
// Laws:       cycle_detection
//
// Example:
//   const auto digits = [](int x) { return x * 10 % 28; };  // of 1 / 28
//   const auto found = cycle_detection(1, digits);
//   found && found->before == 2 && found->length == 6 && found->start == 16
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

namespace tenet {

// An object, not a function, so that it can be passed as an argument. Returns
// nothing if the sequence ends: at a null pointer, or at last. Precondition: it
// ends or repeats, as every sequence of finitely many values does.
struct cycle_detection_function {
    template <class T>
    struct cycle {
        T start;             // the first on the cycle
        std::size_t before;  // how many come before it
        std::size_t length;
    };

    template <std::equality_comparable T, class F>
    requires std::convertible_to<std::invoke_result_t<F&, const T&>, T>
    constexpr std::optional<cycle<T>> operator()(T x, F f) const {
        return brent(x, by_calls(f), is_null);
    }
    template <std::forward_iterator I, std::sentinel_for<I> S>
    constexpr std::optional<cycle<I>> operator()(I first, S last) const {
        return brent(first, increment, is(last));
    }

    template <std::equality_comparable T, class F>
    requires std::convertible_to<std::invoke_result_t<F&, const T&>, T>
    static constexpr std::optional<cycle<T>> floyd(T x, F f) {
        return floyd(x, by_calls(f), is_null);
    }
    template <std::forward_iterator I, std::sentinel_for<I> S>
    static constexpr std::optional<cycle<I>> floyd(I first, S last) {
        return floyd(first, increment, is(last));
    }

private:
    // Steps are made in place, as iterators make them.
    template <class F>
    static constexpr auto by_calls(F& f) {
        return [&f](auto& x) { x = std::invoke(f, std::as_const(x)); };
    }
    template <class S>
    static constexpr auto is(const S& last) {
        return [&last](const auto& x) { return x == last; };
    }
    static constexpr auto increment = [](auto& x) { ++x; };
    static constexpr auto is_null = []<class T>(const T& x) {
        if constexpr (std::equality_comparable_with<T, std::nullptr_t>)
            return x == nullptr;
        else
            return false;
    };

    template <class T, class Step, class Ends>
    static constexpr std::optional<cycle<T>> brent(const T& first, Step step,
                                                   Ends ends) {
        if (ends(first)) return std::nullopt;
        T tortoise = first, hare = first;
        std::size_t length = 0, lap = 1;
        do {
            if (length == lap) {
                tortoise = hare;
                lap *= 2;
                length = 0;
            }
            step(hare);
            ++length;
            if (ends(hare)) return std::nullopt;
        } while (!(tortoise == hare));
        hare = first;
        for (std::size_t i = 0; i < length; ++i) step(hare);
        return from(first, hare, length, step);
    }

    template <class T, class Step, class Ends>
    static constexpr std::optional<cycle<T>> floyd(const T& first, Step step,
                                                   Ends ends) {
        T tortoise = first, hare = first;
        do {
            for (int twice = 0; twice < 2; ++twice) {
                if (ends(hare)) return std::nullopt;
                step(hare);
            }
            if (ends(hare)) return std::nullopt;
            step(tortoise);
        } while (!(tortoise == hare));
        cycle<T> found = from(first, hare, 0, step);
        T on = found.start;
        do {
            step(on);
            ++found.length;
        } while (!(on == found.start));
        return found;
    }

    // The hare is a multiple of the cycle's length ahead.
    template <class T, class Step>
    static constexpr cycle<T> from(T tortoise, T hare, std::size_t length,
                                   Step& step) {
        std::size_t before = 0;
        for (; !(tortoise == hare); ++before) {
            step(tortoise);
            step(hare);
        }
        return {tortoise, before, length};
    }
};

inline constexpr cycle_detection_function cycle_detection{};

}  // namespace tenet
