// callable_trial: a claim about a plain function, on all small inputs and on
// drawn ones. What a law's source includes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/engine/law.hpp>
#include <utility>
#include <vector>

namespace tenet::laws::callable {

// Inputs in order of their size: how many there are, how one reads as
// statements, and what is wrong with the answer to it, if anything.
struct small_inputs {
    std::size_t count = 0;
    std::function<std::string(std::size_t)> text;
    std::function<std::string(std::size_t)> wrong;
};

// The first of them that refutes the claim is its counterexample.
finding judge_all(const std::string& claim, const small_inputs&,
                  const settings&);

// Whether it holds of a function, tried where a crash does no harm.
bool seems(const std::function<bool()>& true_of_it, const settings&);

report report_on(const char* law, const char* usual_name, const settings&);

// "got 3, but that is 2"
std::string got(const value& answer, const std::string& but);
bool is_whole(const value&);
// What is no number, such as nothing, is -1.
std::int64_t whole_or_none(const value&);
// The numbers of a list or the letters of a text; false if it is neither.
bool read_numbers(const value& list, std::vector<std::int64_t>& into);

// Takes the intervals that an answer names, by their places or their ends, out
// of all; says what is wrong with one.
std::string read_chosen(const value& answer, pairs intervals, pairs& chosen);

// Of an answer that is the best number, a list that reaches it, or a pair of
// both: what is wrong with it, where best says what is, and wrong_with what is
// wrong with such a list.
std::string wrong_with_best(
    const value& answer, std::int64_t due, const std::string& best,
    const std::function<std::string(const value& list)>& wrong_with);

// The text with "$0", "$1" ... replaced.
std::string with_arguments(std::string text,
                           const std::vector<std::string>& arguments);
// A statement that declares a list of the letters of a drawn text.
std::string declared(const std::string& list, const std::string& name,
                     const std::string& place);
// The same of drawn words, which may be rows of chars.
std::string declared_words(const std::string& list, const std::string& name,
                           const std::string& place);

// A list without equals, and a text of lower-case letters: arguments to draw.
template <int low, int high, int longest>
struct distinct {
    numbers elements;
    operator const numbers&() const { return elements; }
};
struct word {
    std::string text;
    operator const std::string&() const { return text; }
};
// A text of letters from 'a' to the last, of which few make parts recur.
template <char last, int longest, int shortest = 0>
struct letters {
    std::string text;
    operator const std::string&() const { return text; }
};

numbers without_equals(const numbers&);
std::string lower_case(std::string);

// All lists of up to longest numbers from low to high, and all words of up to
// so many letters, shorter ones first.
std::vector<std::string> all_words(char last, std::size_t longest);
std::vector<std::tuple<std::string, std::string>> all_pairs_of_words();
std::vector<numbers> all_lists(int low, int high, std::size_t longest,
                               std::size_t shortest = 0);

// What is drawn as within and up_to is given as numbers and lists.
template <class To, class From>
To given_as(const From& drawn) {
    if constexpr (std::is_convertible_v<const From&, To>) {
        return drawn;
    } else if constexpr (requires { drawn.first; }) {
        return {drawn.first, drawn.second};
    } else {
        To list;
        list.reserve(drawn.elements.size());
        for (const auto& x : drawn.elements)
            list.push_back(given_as<typename To::value_type>(x));
        return list;
    }
}

// A function on trial: how a call reads, with "$0" for the first argument, and
// what is wrong with an answer.
template <class... Given>
struct trial {
    std::string text;
    std::function<value(const Given&...)> call;
    std::function<std::string(const value& answer, const Given&...)> wrong;
    settings how;

    std::string wrong_on(const Given&... given) const {
        return wrong(call(given...), given...);
    }

    finding on_all(const std::string& claim,
                   const std::vector<std::tuple<Given...>>& inputs) const {
        const auto text_on = [&](std::size_t i) {
            return std::apply(
                [&](const Given&... given) {
                    return with_arguments(text, {shown(given)...});
                },
                inputs[i]);
        };
        const auto wrong_at = [&](std::size_t i) {
            return std::apply(
                [&](const Given&... given) { return wrong_on(given...); },
                inputs[i]);
        };
        return judge_all(claim, {inputs.size(), text_on, wrong_at}, how);
    }

    // Of what is drawn as this.
    template <class... Drawn>
    finding on_drawn(const std::string& claim, std::size_t cases = 200) const {
        return property(claim, text,
                        [it = *this](const Drawn&... drawn) {
                            return it.wrong_on(given_as<Given>(drawn)...);
                        })
            .judge(how.with_cases(cases));
    }
};

}  // namespace tenet::laws::callable

namespace tenet::laws {

template <int low, int high, int longest>
struct argument<callable::distinct<low, high, longest>> {
    using drawn_list = up_to<within<low, high>, longest>;
    static domain from() { return argument<drawn_list>::from(); }
    static callable::distinct<low, high, longest> make(const value& drawn) {
        return {callable::without_equals(callable::given_as<callable::numbers>(
            argument<drawn_list>::make(drawn)))};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).elements);
    }
};

template <>
struct argument<callable::word> {
    static domain from() { return domain::text(); }
    static callable::word make(const value& drawn) {
        return {callable::lower_case(drawn.text)};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

template <char last, int longest, int shortest>
struct argument<callable::letters<last, longest, shortest>> {
    using drawn_list = up_to<within<'a', last>, longest, shortest>;
    static domain from() { return argument<drawn_list>::from(); }
    static callable::letters<last, longest, shortest> make(const value& drawn) {
        const auto list = callable::given_as<callable::numbers>(
            argument<drawn_list>::make(drawn));
        return {std::string(list.begin(), list.end())};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

}  // namespace tenet::laws
