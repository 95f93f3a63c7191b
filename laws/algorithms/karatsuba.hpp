// karatsuba: the product of two polynomials or of two long numbers, in less
// than quadratic time.
//
// A polynomial is the list of its coefficients, from that of x^0 on; zeros at
// the end of the product do not count. A long number is a text of its decimal
// digits. A function of two lists and one length is asked for the products of
// equally long ones only, of lengths that are powers of two.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      multiply_polynomials, multiply_numbers
// Interface: one of multiply(a, b), multiply(a, b, size), multiply(a, b, size,
//            size), where a and b are vectors, spans, pairs of iterators or
//            pointers, or pointers and lengths, of any integers, or texts;
//            returns a list or a text
// Claims:    it multiplies all small inputs; its time grows as n^1.585; it
//            takes n^1.585 products of coefficients; it multiplies others; it
//            multiplies long ones; no sum on the way overflows
// Convicts:  one that adds a part at the wrong place, forgets to take one away,
//            is wrong about odd or different lengths, loses a carry or zeros,
//            takes as many products as the plain way
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/counted_ring.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace products {

using counted_list = std::vector<counted_ring>;

struct subject {
    callable::subject<callable::numbers, callable::numbers> of_lists;
    callable::subject<std::string, std::string> of_texts;  // if none of lists
    // The product of two polynomials of n ones; null if F takes no such lists.
    std::function<void(std::size_t n)> counted;
    bool in_whole_range = false;
};

report judge(const subject&, const settings&);

template <class F>
std::function<void(std::size_t)> counted_by(F& f) {
    if constexpr (requires(counted_list & a) {
                      { f(a, a).size() } -> std::integral;
                  })
        return [&f](std::size_t n) {
            counted_list a(n, counted_ring(1)), b = a;
            f(a, b);
        };
    else
        return {};
}

}  // namespace products

// whole_range among More asks for products that int just holds, where sums on
// the way do not fit.
template <class... More, class F>
report karatsuba(F function, const settings& how = settings::standard()) {
    using callable::numbers;
    using callable::size_of;
    const std::tuple names(callable::list("a"), callable::list("b"));
    const auto of_both = callable::of<numbers, numbers>(
        function, names, [](auto a, auto b) { return std::tuple(a, b); },
        [](auto a, auto b) { return std::tuple(a, b, size_of(a), size_of(b)); },
        [](auto a, auto b) { return std::tuple(a, b, size_of(a)); });
    // Asked only where nothing else will do, as templates may take anything.
    const auto of_texts = [&] {
        if constexpr (callable::is_taken<decltype(of_both)>)
            return callable::untaken();
        else
            return callable::of<std::string, std::string>(
                function, names,
                [](auto a, auto b) { return std::tuple(a, b); });
    }();
    static_assert(callable::is_taken<decltype(of_both)> ||
                      callable::is_taken<decltype(of_texts)>,
                  "needs: karatsuba(std::vector<int>&, std::vector<int>&)");
    return products::judge({of_both, of_texts, products::counted_by(function),
                            (std::is_same_v<More, whole_range> || ...)},
                           how);
}

}  // namespace tenet::laws
