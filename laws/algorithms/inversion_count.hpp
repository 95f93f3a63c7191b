// inversion_count: how many pairs of elements are out of order.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      count_inversions, inversions
// Interface: inversion_count(list), where the list is a vector, a span, a pair
//            of iterators or pointers, or a pointer and a length, of any
//            integers; returns a number
// Claims:    it counts those of all small lists; it counts those of others; it
//            counts those of long lists; it counts more than 32 bits hold; its
//            time grows as n log n at most
// Convicts:  one that counts equal elements, or only neighbours; one that
//            counts one for each element taken from the right, or what is left
//            of the wrong run; one that counts in 32 bits, compares all pairs,
//            forgets the last
#pragma once

#include <cstddef>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tenet::laws {

namespace inversions {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, std::size_t bytes_of_answer, const settings&);

template <class F>
constexpr std::size_t bytes_of_answer() {
    using arguments = std::tuple<callable::numbers>;
    using form = typename callable::form_for<F, arguments>::type;
    using answer = decltype(callable::call<form>(
        std::declval<F&>(), std::declval<const arguments&>(),
        [](auto it, const auto&...) { return it; }));
    return sizeof(answer);
}

}  // namespace inversions

template <class F>
report inversion_count(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("numbers")),
        [](auto numbers) { return std::tuple(numbers); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: inversion_count(std::vector<int>&)");
    return inversions::judge(subject, inversions::bytes_of_answer<F>(), how);
}

}  // namespace tenet::laws
