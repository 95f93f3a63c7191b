// first_true: a function that finds the first number to satisfy a predicate.
//
// Judges:    a function, or an object that can be called
// Interface: search(low, high, predicate) of integers of any type, which
//            returns a number in [low, high], high if none satisfies it
// Claims:    it finds the first number for which the predicate holds, from 0 to
//            the greatest and, where negative bounds are judged, from the
//            least; it asks about nothing outside [low, high), and at most
//            ceil(log2(high - low + 1)) times
// Convicts:  a linear search; one that is off by one, adds two bounds, asks
//            about high, finds the last for which it does not hold
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <tenet/laws/engine/function.hpp>

namespace tenet::laws {

namespace first_true_suite {

// What a predicate answers, decided by the law.
using asked = bool (*)(void* of, std::int64_t);

// The predicate that a search is given. As a pointer to a function, too, which
// then speaks for the last one that was made.
template <class T>
struct predicate {
    void* of;
    asked says;

    bool operator()(T x) const {
        return says(of, static_cast<std::int64_t>(x));
    }
    using pointer = bool (*)(T);
    operator pointer() const {
        last() = *this;
        return [](T x) { return last()(x); };
    }
    static predicate& last() {
        static predicate it{};
        return it;
    }
};

struct search {
    functions::number_type type;
    std::int64_t least = 0;
    std::int64_t greatest = 0;
    void* f = nullptr;
    std::int64_t (*function)(void* f, std::int64_t low, std::int64_t high,
                             void* of, asked) = nullptr;
};

template <class F, class T>
concept takes = requires(F& f, T x, predicate<T> p) {
    { f(x, x, p) } -> std::same_as<T>;
};

// Of the first type of numbers that it takes and returns.
template <class F>
struct number_of {
    template <class First, class... More>
    static auto first() {
        if constexpr (takes<F, First>)
            return std::type_identity<First>();
        else if constexpr (sizeof...(More) > 0)
            return first<More...>();
        else
            return std::type_identity<void>();
    }
    using type = typename decltype(first<int, long long, unsigned, short,
                                         signed char>())::type;
};

report judge(const search&, const settings&);

}  // namespace first_true_suite

template <class F>
report first_true(F function, const settings& how = settings::standard()) {
    using namespace first_true_suite;
    using T = typename first_true_suite::number_of<F>::type;
    static_assert(!std::is_void_v<T>,
                  "needs: search(int low, int high, predicate) that returns an "
                  "int, or of other integers");
    const search erased{
        functions::number_type::of<T>(),
        std::int64_t{std::numeric_limits<T>::min()},
        std::int64_t{std::numeric_limits<T>::max()}, &function,
        [](void* f, std::int64_t low, std::int64_t high, void* of, asked says) {
            return static_cast<std::int64_t>(
                (*static_cast<F*>(f))(static_cast<T>(low), static_cast<T>(high),
                                      predicate<T>{of, says}));
        }};
    return judge(erased, how);
}

}  // namespace tenet::laws
