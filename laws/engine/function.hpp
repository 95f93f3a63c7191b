// function: how a function on trial takes a list of numbers, and answers.
//
// A user writes int f(std::vector<int>&, int), or long long f(const long long*,
// int n, long long), or a template of iterators: a law calls all of them alike.
// Its header erases the function,
//
//     of_list<std::int64_t, place, std::int64_t> search =
//         list_function<std::int64_t, place, std::int64_t>(f);
//
// which is then called as search(numbers, x) in its source: numbers are given
// as std::vector<std::int64_t> whatever their type is to the function.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace functions {

// How a list comes first among the arguments. A range may be a vector, const or
// not, or a span; length is of a pointer and a number of elements.
enum class call { none, range, moved, iterators, pointers, length };

// Asked one after the other, so that a template that accepts anything is asked
// no more.
template <class T, class F, class... Rest>
constexpr call call_of() {
    using list = std::vector<T>;
    if constexpr (requires(F & f, list & v, Rest... r) { f(v, r...); })
        return call::range;
    else if constexpr (requires(F & f, list & v, Rest... r) {
                           f(std::move(v), r...);
                       })
        return call::moved;
    else if constexpr (requires(F & f, list & v, Rest... r) {
                           f(v.begin(), v.end(), r...);
                       })
        return call::iterators;
    else if constexpr (requires(F & f, T * p, Rest... r) { f(p, p, r...); })
        return call::pointers;
    else if constexpr (requires(F & f, T * p, Rest... r) { f(p, 1, r...); })
        return call::length;
    else
        return call::none;
}

template <class T, class F, class... Rest>
decltype(auto) call_with_list(F& f, std::vector<T>& v, Rest... rest) {
    constexpr call how = call_of<T, F, Rest...>();
    if constexpr (how == call::range)
        return f(v, rest...);
    else if constexpr (how == call::moved)
        return f(std::move(v), rest...);
    else if constexpr (how == call::iterators)
        return f(v.begin(), v.end(), rest...);
    else if constexpr (how == call::pointers)
        return f(v.data(), v.data() + v.size(), rest...);
    else
        return f(v.data(), int(v.size()), rest...);
}

// The same while its cost is counted: a list that a function takes by value is
// moved there, since the copy is ours.
template <class T, class F, class... Rest>
decltype(auto) call_counted(F& f, std::vector<T>& v, Rest... rest) {
    if constexpr (call_of<T, F, Rest...>() == call::range && requires {
                      {
                          f(std::move(v), rest...)
                          } -> std::same_as<decltype(f(v, rest...))>;
                  }) {
        if (engine::is_counting()) return f(std::move(v), rest...);
    }
    return call_with_list<T>(f, v, rest...);
}

// The first type of numbers that F takes a list of, or void.
template <class F, std::size_t rest>
struct number_of {
    template <class T, std::size_t... i>
    static constexpr bool takes(std::index_sequence<i...>) {
        return call_of<T, F, std::enable_if_t<(i < rest), T>...>() !=
               call::none;
    }
    template <class First, class... More>
    static auto first() {
        if constexpr (takes<First>(std::make_index_sequence<rest>()))
            return std::type_identity<First>();
        else if constexpr (sizeof...(More) > 0)
            return first<More...>();
        else
            return std::type_identity<void>();
    }
    using type =
        typename decltype(first<int, long long, long, unsigned, unsigned long,
                                unsigned long long, short, unsigned short,
                                signed char, unsigned char>())::type;
};

// Whether F takes a list of numbers of any type, and so many numbers more.
template <class F, std::size_t rest = 0>
inline constexpr bool takes_list =
    !std::is_void_v<typename number_of<F, rest>::type>;

// ------------------------------------------------------------------- answers

// Readers of what a function answers, given the list it was called with.

// Where in the list, from an index, an iterator, a pointer, a subrange or an
// optional: -1 if nowhere, by -1 or npos, nullptr or nullopt; n at the end.
struct place {
    template <class T, class Found>
    std::int64_t operator()(std::vector<T>& list, const Found& found) const {
        if constexpr (std::unsigned_integral<Found> &&
                      !std::same_as<Found, bool>)
            return found == Found(-1) ? -1 : static_cast<std::int64_t>(found);
        else if constexpr (std::integral<Found>)
            return static_cast<std::int64_t>(found);
        else if constexpr (requires { found == list.begin(); })
            return found - list.begin();
        else if constexpr (requires { found == list.data(); })
            return found || list.empty() ? found - list.data() : -1;
        else if constexpr (requires { static_cast<std::int64_t>(*found); })
            return found ? static_cast<std::int64_t>(*found) : -1;
        else
            return (*this)(list, found.begin());
    }
};

// A number, or -1 for std::nullopt.
struct number {
    template <class T, class Found>
    std::int64_t operator()(std::vector<T>&, const Found& found) const {
        if constexpr (requires { static_cast<std::int64_t>(found); })
            return static_cast<std::int64_t>(found);
        else
            return found ? static_cast<std::int64_t>(*found) : -1;
    }
};

// The list itself, after a function has changed it; or the one it returned.
struct contents {
    template <class T>
    std::vector<std::int64_t> operator()(const std::vector<T>& list) const {
        std::vector<std::int64_t> numbers;
        for (const T& each : list)
            if constexpr (std::integral<T>)
                numbers.push_back(static_cast<std::int64_t>(each));
            else
                numbers.push_back(each.number);
        return numbers;
    }
    template <class T, class Found>
    std::vector<std::int64_t> operator()(std::vector<T>& list,
                                         const Found& found) const {
        if constexpr (std::same_as<Found, std::vector<T>>)
            return (*this)(found);
        else
            return (*this)(list);
    }
};

// Compared, which is counted, by its key, the last digit of its number; so that
// equal ones can be told apart.
struct keyed {
    int number = 0;

    keyed(int x = 0) : number(x) {}
    int key() const { return number % 10; }
    friend std::weak_ordering operator<=>(const keyed& a, const keyed& b) {
        ++meter::now().comparisons;
        return a.key() <=> b.key();
    }
    friend bool operator==(const keyed& a, const keyed& b) {
        return (a <=> b) == 0;
    }
};

// --------------------------------------------------------------------- erased

// The numbers that a function takes, as its counterexamples declare them.
struct number_type {
    std::string name;
    bool is_signed = true;
    std::size_t bytes = sizeof(int);

    template <class T>
    static number_type of() {
        if constexpr (std::integral<T>)
            return {type_name<T>(), std::signed_integral<T>, sizeof(T)};
        else
            return {type_name<T>(), true, sizeof(int)};
    }
};

// How a search takes the first and the last index of a list beside it: as
// f(list, 0, last, x). What its types do not tell is tried.
struct indices {
    bool of_pointer = false;
    bool number_first = false;  // f(list, x, 0, last)
    bool up_to_end = false;     // the second is the end, not the last
};

// Answer f(list, Rest...), erased; null where F takes no list.
template <class Answer, class... Rest>
struct of_list {
    call how = call::none;
    number_type type{};
    bool tells_truth = false;  // its answer is a bool
    void* f = nullptr;
    Answer (*function)(void* f, const std::vector<std::int64_t>&,
                       Rest...) = nullptr;
    indices* by = nullptr;  // where it takes those

    explicit operator bool() const { return function; }
    Answer operator()(const std::vector<std::int64_t>& list,
                      Rest... rest) const {
        return function(f, list, rest...);
    }
};

// A number as a T, which may be an element that is made of an int.
template <class T>
T given(std::int64_t x) {
    if constexpr (std::integral<T>)
        return static_cast<T>(x);
    else
        return T(static_cast<int>(x));
}
template <class T>
std::vector<T> list_of(const std::vector<std::int64_t>& numbers) {
    const engine::uncounted of_ours;
    std::vector<T> list;
    list.reserve(numbers.size());
    for (const std::int64_t x : numbers) list.push_back(given<T>(x));
    return list;
}

// Of lists of T; what else there is is a T as well.
template <class T, class Answer, class Reader, class... Rest, class F>
of_list<Answer, Rest...> list_function_of(F& f) {
    if constexpr (call_of<T, F, std::conditional_t<true, T, Rest>...>() ==
                  call::none) {
        return {};
    } else {
        using found = std::decay_t<decltype(call_with_list<T>(
            f, std::declval<std::vector<T>&>(),
            std::declval<std::conditional_t<true, T, Rest>>()...))>;
        return {call_of<T, F, std::conditional_t<true, T, Rest>...>(),
                number_type::of<T>(), std::same_as<found, bool>, &f,
                [](void* it, const std::vector<std::int64_t>& numbers,
                   Rest... rest) -> Answer {
                    std::vector<T> list = list_of<T>(numbers);
                    F& called = *static_cast<F*>(it);
                    if constexpr (std::is_void_v<found>) {
                        call_with_list<T>(called, list, given<T>(rest)...);
                        return Reader()(list);
                    } else {
                        return Reader()(
                            list,
                            call_counted<T>(called, list, given<T>(rest)...));
                    }
                }};
    }
}

// Of lists of the first type of numbers that F takes.
template <class Answer, class Reader, class... Rest, class F>
of_list<Answer, Rest...> list_function(F& f) {
    using T = typename number_of<F, sizeof...(Rest)>::type;
    return list_function_of<T, Answer, Reader, Rest...>(f);
}

// A search f(list, 0, last, x) as one of a list and x.
template <class F>
struct between_indices {
    F& f;
    indices by{};

    template <class List, class T>
    static constexpr bool ends_with_number = requires(F& g, List& list, T x) {
        g(list, 0, 1, x);
    };
    template <class List, class T>
    static constexpr bool takes = ends_with_number<List, T> ||
                                  requires(F& g, List& list, T x) {
        g(list, x, 0, 1);
    };

    template <class T>
    auto operator()(std::vector<T>& v,
                    T x) requires(takes<std::vector<T>, T> || takes<T*, T>) {
        const int end = int(v.size()) - (by.up_to_end ? 0 : 1);
        if constexpr (takes<std::vector<T>, T>) {
            return of(v, end, x);
        } else {
            T* const first = v.data();
            return of(first, end, x);
        }
    }

private:
    // The indices of F may be of another type.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    template <class List, class T>
    auto of(List& list, int end, T x) {
        if constexpr (!ends_with_number<List, T>)
            return f(list, x, 0, end);
        else if constexpr (requires { f(list, x, 0, end); })
            return by.number_first ? f(list, x, 0, end) : f(list, 0, end, x);
        else
            return f(list, 0, end, x);
    }
#pragma GCC diagnostic pop
};

// Whether F takes a sorted list and a number, perhaps with two indices.
template <class F>
inline constexpr bool takes_sorted_list =
    takes_list<F, 1> || takes_list<between_indices<F>, 1>;

// Judge(search, the same of metered elements) of such a search.
template <class Answer = std::int64_t, class Reader = place, class F,
          class Judge>
report judge_search(F& f, const Judge& judge) {
    using std::int64_t;
    if constexpr (takes_list<F, 1>) {
        return judge(list_function<Answer, Reader, int64_t>(f),
                     list_function_of<metered, Answer, Reader, int64_t>(f));
    } else {
        using T = typename number_of<between_indices<F>, 1>::type;
        between_indices<F> with{f};
        with.by.of_pointer =
            !between_indices<F>::template takes<std::vector<T>, T>;
        auto of = list_function<Answer, Reader, int64_t>(with);
        auto of_metered =
            list_function_of<metered, Answer, Reader, int64_t>(with);
        of.by = of_metered.by = &with.by;
        return judge(of, of_metered);
    }
}

// "std::vector<int> numbers$0;", and the call as a counterexample shows it,
// with what follows the list: "my_search(numbers, $1)".
std::string list_text(const number_type&);
std::string call_text(call, const std::string& function,
                      const std::string& rest);
std::string indices_text(const indices&, const std::string& function,
                         const std::string& x);
template <class Answer, class... Rest>
std::string call_text(const of_list<Answer, Rest...>& search,
                      const std::string& function, const std::string& rest) {
    return search.by ? indices_text(*search.by, function, rest)
                     : call_text(search.how, function, rest);
}
// What a function is called in counterexamples.
std::string name_of(const settings&, const std::string& otherwise);

}  // namespace functions

}  // namespace tenet::laws
