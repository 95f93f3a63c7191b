// word_break: takes a text apart into words of a list.
//
// A word may be used any number of times. The answer is whether there is a way,
// or one: its words, or their places in the list, or a text of them with blanks
// between. Words are not empty, but may be listed twice.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Interface: one of breaks(text, words), breaks(words, text), where words is a
//            vector of texts, or a set of them; returns a truth, a list, a
//            text, or an optional one
// Claims:    it is right about all small inputs; its time grows as a power of
//            the length; it is right about others
// Convicts:  a greedy one that takes the longest word, or the shortest; one
//            that uses each word once, that finds the words anywhere, that says
//            no to an empty text, whose words are in no order; one that tries
//            all ways
#pragma once

#include <string>
#include <tenet/laws/algorithms/callable.hpp>

namespace tenet::laws {

namespace breaks {

using subject = callable::subject<std::string, callable::text_list>;
report judge(const subject&, const settings&);

}  // namespace breaks

template <class F>
report word_break(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<std::string, callable::text_list>(
        function, std::tuple(callable::list("text"), callable::list("words")),
        [](auto text, auto words) { return std::tuple(text, words); },
        [](auto text, auto words) { return std::tuple(words, text); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: breaks(std::string, std::vector<std::string>&)");
    return breaks::judge(subject, how);
}

}  // namespace tenet::laws
