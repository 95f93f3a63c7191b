// gray_code: all words of n bits, of which neighbours differ in one bit.
//
// The last and the first are neighbours, too, and the first is 0. A word is a
// number, a text of 0 and 1, or a list of them. n is at least 1.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      gray_codes, gray_sequence
// Interface: one of gray_code(n); returns a list or a range of words
// Claims:    each word comes once, and neighbours differ in one bit; its time
//            grows as 2^n; it is right about up to 12 bits; it is the reflected
//            code
// Convicts:  one that counts, that changes two bits in the middle or at the
//            end, that misses the second half, repeats a word, begins with
//            another
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace gray {

using subject = callable::subject<int>;
report judge(const subject&, bool in_order, const settings&);

}  // namespace gray

// in_order among More asks for the reflected code, and for that of no bits.
template <class... More, class F>
report gray_code(F function, const settings& how = settings::standard()) {
    const auto subject =
        callable::of<int>(function, std::tuple(callable::name{"$0"}),
                          [](auto n) { return std::tuple(n); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: gray_code(int) that returns a list of words");
    return gray::judge(subject, (std::is_same_v<More, in_order> || ...), how);
}

}  // namespace tenet::laws
