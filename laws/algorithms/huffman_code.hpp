// huffman_code: binary codes of which none begins another, of least length.
//
// Least is the sum of each weight by the length of its code, or the length of a
// text so written. The answer is the codes, texts of 0 and 1 in the order of
// the weights; their lengths; the sum; or, of a text, a code for each letter. A
// code for a single symbol may be empty or of one digit. Between trees of the
// same sum there is no difference. A problem asks for more than the sum.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      huffman, huffman_codes
// Interface: one of code(weights), code(first, last), code(pointer, length), of
//            any positive integers; or code(text), code(map of char to int),
//            which return a map of char to code
// Claims:    it is the shortest of all small inputs; its time grows as n log n;
//            it is the shortest of others
// Convicts:  codes of one length, codes by rank, Shannon's; one that does not
//            merge the least, that gives a code that begins another, that has
//            no answer to a single symbol, that searches the least in a list
#pragma once

#include <map>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>
#include <unordered_map>

namespace tenet::laws {

namespace huffman_codes {

using of_weights = callable::subject<callable::numbers>;
using of_text = callable::subject<std::string>;

report judge(const of_weights&, const settings&);
report judge(const of_text&, const settings&);

// A function of a map of letters, as one of a text.
template <class Map, class F>
of_text of_map(F& f) {
    return {[&f](const std::string& text) {
                Map count;
                for (const char letter : text) ++count[letter];
                return callable::answered(f(count));
            },
            type_name<Map>(), "count"};
}

template <class F>
auto of_letters(F& f) {
    if constexpr (std::is_invocable_v<F&, std::map<char, int>&>)
        return of_map<std::map<char, int>>(f);
    else if constexpr (std::is_invocable_v<F&, std::unordered_map<char, int>&>)
        return of_map<std::unordered_map<char, int>>(f);
    else
        return callable::of<std::string>(
            f, std::tuple(callable::list("text")),
            [](auto text) { return std::tuple(text); });
}

}  // namespace huffman_codes

template <class F>
report huffman_code(F function, const settings& how = settings::standard()) {
    const auto weights = callable::of<callable::numbers>(
        function, std::tuple(callable::list("weights")),
        [](auto values) { return std::tuple(values); });
    if constexpr (callable::is_taken<decltype(weights)>) {
        return huffman_codes::judge(weights, how);
    } else {
        const auto text = huffman_codes::of_letters(function);
        static_assert(callable::is_taken<decltype(text)>,
                      "needs: huffman_code(std::vector<int>& weights), or "
                      "huffman_code(std::string)");
        return huffman_codes::judge(text, how);
    }
}

}  // namespace tenet::laws
