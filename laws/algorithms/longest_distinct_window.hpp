// longest_distinct_window: the longest run of elements without a repetition.
//
// Its length, or itself, or where it is; which, is seen from one call. Of
// several longest, any.
//
// Judges:    a function, an object that can be called, such as
//            length_of_longest_substring, or a class of one public function
// Also:      length_of_longest_substring
// Elements:  integers, std::string
// Interface: one or both of longest(text) and longest(list), or of iterators of
//            lists, of any integers
// Claims:    it finds the longest in a text; it finds the longest in a list; it
//            is right about all short lists; it is right about long lists; its
//            time grows as n log n at most
// Convicts:  one that shrinks by one too few or starts anew behind what is
//            repeated, lets its left end jump back, forgets the last window,
//            takes the first window, looks at neighbours only
#pragma once

#include <string>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/elements.hpp>

namespace tenet::laws {

namespace distinct {

struct subject {
    plain::way texts;  // a text as the list of its letters
    plain::way lists;
};

report judge(const subject&, const settings&);

template <class F>
concept of_text = requires(F& f, std::string& text) {
    f(text);
};

template <class F>
plain::way texts_of(F& f) {
    if constexpr (of_text<F>)
        return {
            functions::call::range, {}, [&f](plain::numbers& of, std::int64_t) {
                std::string text;
                for (const std::int64_t x : of) text += static_cast<char>(x);
                decltype(auto) x = f(text);
                return plain::told(text, x);
            }};
    else
        return {};
}

}  // namespace distinct

template <class... More, class F>
report longest_distinct_window(F function,
                               const settings& how = settings::standard()) {
    static_assert(
        functions::takes_list<F> || distinct::of_text<F>,
        "needs: longest(std::string), or longest(std::vector<int>&), or of "
        "other integers, or of iterators");
    distinct::subject all{};
    if constexpr (engine::is_wanted<std::string, More...>)
        all.texts = distinct::texts_of(function);
    if constexpr (functions::takes_list<F>)
        all.lists = plain::way_of<0>(function);
    return distinct::judge(all, how);
}

}  // namespace tenet::laws
