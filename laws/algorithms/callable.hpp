// callable: how a law of algorithms calls a plain function, whatever it takes.
//
//     callable::of<numbers, int>(f, names, [](auto coins, auto amount) {
//         return std::tuple(coins, amount);
//     })
//
// A list is passed as the vector that the function takes, of any integers, as a
// span of it, as two iterators or pointers, as a pointer and a length, or as a
// pointer alone; a text also as a text; a table as a vector of vectors of any
// integers; words as a vector or a set of texts, or as rows of chars. What the
// function returns is a value: a number or an enumerator, a truth, a text, a
// list of these, nothing. A class of two or three public members is a list of
// them. A place in a list that was passed is its index, a part of that list,
// such as a subrange, the indices of both its ends.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <functional>
#include <memory>
#include <ranges>
#include <set>
#include <string>
#include <string_view>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tuple>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tenet::laws::callable {

using numbers = std::vector<int>;
using pairs = std::vector<std::pair<int, int>>;
using number_rows = std::vector<numbers>;
using text_list = std::vector<std::string>;

// -------------------------------------------------------------------- answers

struct anything {
    template <class T>
    operator T() const;
};

template <class T>
concept two_members = std::is_aggregate_v<T> && requires {
    T{anything(), anything()};
} && !requires {
    T{anything(), anything(), anything()};
};

template <class T>
concept three_members = std::is_aggregate_v<T> && requires {
    T{anything(), anything(), anything()};
} && !requires {
    T{anything(), anything(), anything(), anything()};
};

template <class T, class List>
concept place_in = std::same_as<T, typename List::iterator> ||
    std::same_as<T, typename List::const_iterator>;

template <class T, class... List>
concept part_of = std::ranges::borrowed_range<T> && requires(const T& it) {
    requires(place_in<std::remove_cvref_t<decltype(it.begin())>, List> || ...);
};

// In the list that it is a place in.
template <class T, class... List>
value index_in(const T& place, const List&... lists) {
    value index = value::of(value::kind::nothing);
    const auto* const at = std::to_address(place);
    const auto look_into = [&]<class Of>(const Of& list) {
        if constexpr (place_in<T, Of> && requires { list.data(); })
            if (!std::less<>()(at, list.data()) &&
                !std::less<>()(list.data() + list.size(), at))
                index = value(std::int64_t{at - list.data()});
        return index.is_something();
    };
    (void)(look_into(lists) || ...);
    return index;
}

// What a function returned that was called with these lists.
template <class T, class... List>
value answered(const T& it, const List&... lists) {
    const auto of_each = [&](auto&& range) {
        value::list parts;
        for (const auto& part : range)
            parts.push_back(answered(part, lists...));
        return value(std::move(parts));
    };
    const auto of_all = [&](const auto&... part) {
        return value(value::list{answered(part, lists...)...});
    };
    if constexpr (std::same_as<T, value>) {
        return it;
    } else if constexpr (std::is_enum_v<T>) {
        return value(static_cast<std::int64_t>(it));
    } else if constexpr (std::integral<T>) {
        return engine::answer_of_whole(static_cast<std::int64_t>(it),
                                       std::same_as<T, bool>,
                                       std::unsigned_integral<T>);
    } else if constexpr (std::floating_point<T>) {
        const bool is_whole =
            it > T(-1e15) && it < T(1e15) && T(std::int64_t(it)) == it;
        return is_whole ? value(static_cast<std::int64_t>(it))
                        : value(static_cast<double>(it));
    } else if constexpr ((place_in<T, List> || ...)) {
        return index_in(it, lists...);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return value(std::string(std::string_view(it)));
    } else if constexpr (std::same_as<T, std::nullopt_t>) {
        return value::of(value::kind::nothing);
    } else if constexpr (part_of<T, List...>) {
        return of_all(it.begin(), it.end());
    } else if constexpr (requires { *it, bool(it); }) {
        return it ? answered(*it, lists...) : value::of(value::kind::nothing);
    } else if constexpr (requires { it.begin(), it.end(); }) {
        return of_each(it);
    } else if constexpr (requires(T lazy) { lazy.begin(), lazy.end(); }) {
        return of_each(T(it));
    } else if constexpr (requires { std::tuple_size<T>::value; }) {
        return std::apply(of_all, it);
    } else if constexpr (three_members<T>) {
        const auto& [first, second, third] = it;
        return of_all(first, second, third);
    } else {
        static_assert(two_members<T>,
                      "needs: an answer of numbers, texts and lists");
        const auto& [first, second] = it;
        return of_all(first, second);
    }
}

// How deep lists of lists are nested in an answer; a text is none.
template <class T>
constexpr int depth() {
    if constexpr (std::is_convertible_v<const T&, std::string_view>)
        return 0;
    else if constexpr (requires(T it) { it.begin(), it.end(); })
        return 1 + depth<std::remove_cvref_t<
                       decltype(*std::declval<T&>().begin())>>();
    else if constexpr (requires(const T& it) { *it, bool(it); })
        return depth<
            std::remove_cvref_t<decltype(*std::declval<const T&>())>>();
    else
        return 0;
}

// ---------------------------------------------------------------------- forms

enum class shape { whole, moved, iterators, pointers, length, data };

template <class Container, shape passed_as>
struct form {
    using container = Container;
    static constexpr shape how = passed_as;
};
template <class... Form>
struct forms {};

template <class... A, class... B>
forms<A..., B...> operator+(forms<A...>, forms<B...>);
template <class... Part>
using joined = decltype((std::declval<Part>() + ...));

template <template <class> class Of, shape how>
using of_integers =
    forms<form<Of<int>, how>, form<Of<long>, how>, form<Of<long long>, how>,
          form<Of<unsigned>, how>, form<Of<unsigned long>, how>,
          form<Of<unsigned long long>, how>, form<Of<short>, how>,
          form<Of<unsigned short>, how>, form<Of<signed char>, how>,
          form<Of<unsigned char>, how>, form<Of<double>, how>>;
template <template <class> class Of>
using in_every_shape =
    joined<of_integers<Of, shape::whole>, of_integers<Of, shape::moved>,
           of_integers<Of, shape::iterators>, of_integers<Of, shape::pointers>,
           of_integers<Of, shape::length>, of_integers<Of, shape::data>>;

template <class T>
using vector_of = std::vector<T>;
template <class T>
using vector_of_pairs = std::vector<std::pair<T, T>>;
template <class T>
using vector_of_arrays = std::vector<std::array<T, 2>>;
template <class T>
using vector_of_vectors = std::vector<std::vector<T>>;

using lists = in_every_shape<vector_of>;
using lists_of_pairs = joined<in_every_shape<vector_of_pairs>,
                              of_integers<vector_of_arrays, shape::whole>,
                              of_integers<vector_of_vectors, shape::whole>>;
using texts = joined<
    forms<form<std::string, shape::whole>, form<std::string, shape::iterators>,
          form<std::string, shape::length>, form<std::string, shape::data>>,
    forms<form<std::vector<char>, shape::whole>>, lists>;
using tables =
    joined<of_integers<vector_of_vectors, shape::whole>,
           of_integers<vector_of_vectors, shape::moved>,
           forms<form<std::vector<std::vector<bool>>, shape::whole>>>;
using lists_of_texts =
    forms<form<text_list, shape::whole>, form<text_list, shape::moved>,
          form<text_list, shape::iterators>, form<text_list, shape::length>,
          form<std::vector<std::vector<char>>, shape::whole>,
          form<std::unordered_set<std::string>, shape::whole>,
          form<std::set<std::string>, shape::whole>,
          form<std::vector<std::string_view>, shape::whole>,
          form<std::vector<const char*>, shape::whole>>;

template <class... Drawn>
struct forms_of {
    using type = lists;
};
template <class... Rest>
struct forms_of<number_rows, Rest...> {
    using type = tables;
};
template <class... Rest>
struct forms_of<text_list, Rest...> {
    using type = lists_of_texts;
};
template <class... Rest>
struct forms_of<std::string, Rest...> {
    using type = texts;
};
template <class... Rest>
struct forms_of<pairs, Rest...> {
    using type = lists_of_pairs;
};

// ------------------------------------------------------------------- one call

template <class To, class From>
To element_of(const From& x);

template <class To, class List>
To element_of_each(const List& drawn) {
    To list;
    if constexpr (requires { list.reserve(drawn.size()); })
        list.reserve(drawn.size());
    for (const auto& x : drawn)
        list.insert(list.end(), element_of<typename To::value_type>(x));
    return list;
}

template <class To, class From>
To element_of(const From& x) {
    if constexpr (std::constructible_from<To, const From&>)
        return static_cast<To>(x);
    else if constexpr (requires { To{x.c_str()}; })
        return x.c_str();
    else if constexpr (requires { x.begin(), x.end(); })
        return element_of_each<To>(x);
    else if constexpr (requires { typename To::first_type; })
        return To{static_cast<typename To::first_type>(x.first),
                  static_cast<typename To::second_type>(x.second)};
    else
        return To{static_cast<typename To::value_type>(x.first),
                  static_cast<typename To::value_type>(x.second)};
}

// The number that lists beside a table or a list of pairs hold.
template <class T>
auto innermost() {
    if constexpr (requires { typename T::first_type; })
        return typename T::first_type();
    else if constexpr (requires { typename T::value_type; })
        return innermost<typename T::value_type>();
    else
        return T();
}

// What holds a drawn list: the form's container if it is of that kind.
template <class Container, class List>
auto container_for() {
    using element = typename Container::value_type;
    constexpr bool is_text = std::same_as<List, std::string>;
    if constexpr (is_text && !std::is_arithmetic_v<element>)
        return std::type_identity<std::string>();
    else if constexpr (std::same_as<List, numbers> &&
                       !std::is_arithmetic_v<element>)
        return std::type_identity<
            std::vector<decltype(innermost<Container>())>>();
    else
        return std::type_identity<Container>();
}

// What is passed refers to what is held.
template <class Form>
int held(int x) {
    return x;
}
template <class Form, class List>
auto held(const List& drawn) {
    using container = typename decltype(container_for<typename Form::container,
                                                      List>())::type;
    return element_of_each<container>(drawn);
}

template <class Form>
std::tuple<int&> passed(int& x) {
    return {x};
}
template <class Form, class List>
auto passed(List& list) {
    if constexpr (Form::how == shape::whole)
        return std::tie(list);
    else if constexpr (Form::how == shape::moved)
        return std::forward_as_tuple(std::move(list));
    else if constexpr (Form::how == shape::iterators)
        return std::tuple(list.begin(), list.end());
    else if constexpr (Form::how == shape::pointers)
        return std::tuple(list.data(), list.data() + list.size());
    else if constexpr (Form::how == shape::length)
        return std::tuple(list.data(), static_cast<int>(list.size()));
    else
        return std::tuple(list.data());
}

template <class Form, class Drawn>
using held_as = decltype(held<Form>(std::declval<const Drawn&>()));
template <class Form, class... Drawn>
using passed_as = decltype(std::tuple_cat(
    passed<Form>(std::declval<held_as<Form, Drawn>&>())...));

template <class F, class Passed>
inline constexpr bool takes = false;
template <class F, class... A>
inline constexpr bool takes<F, std::tuple<A...>> =
    std::is_invocable_v<F&, A...>;

// Whether F takes all of them as rvalues, too, and answers the same.
template <class F, class... Given>
constexpr bool takes_moved() {
    if constexpr (std::is_invocable_v<F&, std::remove_reference_t<Given>...>)
        return std::is_same_v<
            std::invoke_result_t<F&, std::remove_reference_t<Given>...>,
            std::invoke_result_t<F&, Given...>>;
    else
        return false;
}

// The first form in which F takes these arguments; void: none.
template <class F, class Arguments, class Forms>
struct first_form {
    using type = void;
};
template <class F, class... A, class First, class... Rest>
struct first_form<F, std::tuple<A...>, forms<First, Rest...>>
    : std::conditional_t<takes<F, passed_as<First, A...>>,
                         std::type_identity<First>,
                         first_form<F, std::tuple<A...>, forms<Rest...>>> {};

template <class F, class Arguments>
struct form_for;
template <class F, class... A>
struct form_for<F, std::tuple<A...>>
    : first_form<F, std::tuple<A...>, typename decltype([] {
                     if constexpr ((std::same_as<A, text_list> || ...))
                         return forms_of<text_list>();
                     else if constexpr ((std::same_as<A, number_rows> || ...))
                         return forms_of<number_rows>();
                     else if constexpr ((std::same_as<A, pairs> || ...))
                         return forms_of<pairs>();
                     else if constexpr ((std::same_as<A, std::string> || ...))
                         return forms_of<std::string>();
                     else
                         return forms_of<>();
                 }())::type> {};

// A number is an int, whatever type of number the function takes. What it
// answers may refer to what is kept here, so it is read here.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
template <class Form, class F, class... A, class Then>
auto call(F& f, const std::tuple<A...>& arguments, Then then) {
    auto kept = [&] {
        const engine::uncounted of_ours;
        return std::apply(
            [](const auto&... each) { return std::tuple(held<Form>(each)...); },
            arguments);
    }();
    auto given = std::apply(
        [](auto&... each) { return std::tuple_cat(passed<Form>(each)...); },
        kept);
    return std::apply(
        [&](const auto&... all) {
            return std::apply(
                [&]<class... Given>(Given&&... each) {
                    // What it takes by value is moved there: the copy is ours.
                    if constexpr (takes_moved<F, Given...>())
                        if (engine::is_counting())
                            return then(f(std::move(each)...), all...);
                    return then(f(static_cast<Given&&>(each)...), all...);
                },
                std::move(given));
        },
        kept);
}
#pragma GCC diagnostic pop

// ------------------------------------------------------------------- subjects

// An argument by its name in a counterexample.
struct name {
    std::string text;
    bool is_list = false;
};
inline name list(std::string text) {
    return {std::move(text), true};
}
template <class List>
int size_of(const List& list) {
    return static_cast<int>(list.size());
}
inline name size_of(const name& list) {
    return {"int(" + list.text + ".size())"};
}

// "a, b.begin(), b.end()"
std::string text_of(const std::vector<name>& arguments, shape);

// A function, erased.
template <class... Drawn>
struct subject {
    std::function<value(const Drawn&...)> call;
    std::string list;       // the type of its lists
    std::string arguments;  // as a program would write them
    bool has_sign = true;   // its lists hold negative numbers
    int depth = 0;          // of its answer
    bool is_truth = false;
    std::vector<std::string> types = {};  // of each argument

    explicit operator bool() const { return bool(call); }
    std::string text(const settings& how, const std::string& usual) const {
        return (how.called.empty() ? usual : how.called) + '(' + arguments +
               ')';
    }
};

template <class List>
constexpr bool is_signed_list() {
    using element = typename List::value_type;
    if constexpr (std::integral<element>)
        return std::signed_integral<element>;
    else if constexpr (requires { typename element::value_type; })
        return is_signed_list<element>();
    else
        return true;
}

// What becomes of a function that none of the ways fits.
struct untaken {
    template <class... Drawn>
    operator subject<Drawn...>() const {
        return {};
    }
};
template <class Subject>
concept is_taken = !std::same_as<std::remove_const_t<Subject>, untaken>;

// Each way puts the drawn arguments, or their names, in an order; the first
// that the function takes counts.
template <class... Drawn, class F, class... Names>
untaken of(F&, const std::tuple<Names...>&) {
    return {};
}
template <class... Drawn, class F, class... Names, class Way, class... Ways>
auto of(F& f, const std::tuple<Names...>& names, Way way, Ways... others) {
    using arguments = decltype(way(std::declval<const Drawn&>()...));
    using found = typename form_for<F, arguments>::type;
    if constexpr (std::is_void_v<found>) {
        return of<Drawn...>(f, names, others...);
    } else {
        using told = std::remove_cvref_t<decltype(*call<found>(
            f, std::declval<arguments>(),
            [](auto&& x, const auto&...) { return &x; }))>;
        const auto passed_names = std::apply(
            [](auto... each) { return std::vector<name>{std::move(each)...}; },
            std::apply(way, names));
        return subject<Drawn...>{
            [&f, way](const Drawn&... drawn) {
                const auto ordered = [&] {
                    const engine::uncounted of_ours;
                    return way(drawn...);
                }();
                return call<found>(f, ordered,
                                   [](const auto& answer, const auto&... all) {
                                       return answered(answer, all...);
                                   });
            },
            type_name<typename found::container>(),
            text_of(passed_names, found::how),
            is_signed_list<typename found::container>(),
            depth<told>(),
            std::same_as<told, bool>,
            {type_name<held_as<found, Drawn>>()...}};
    }
}

// Of a text, with its size behind it or without.
template <class F>
auto of_text(F& f) {
    return of<std::string>(
        f, std::tuple(list("a")), [](auto a) { return std::tuple(a); },
        [](auto a) { return std::tuple(a, callable::size_of(a)); });
}

// Of a list of numbers, with its size behind or before it, or without.
template <class F>
auto of_numbers(F& f, const char* called) {
    return of<numbers>(
        f, std::tuple(list(called)), [](auto all) { return std::tuple(all); },
        [](auto all) { return std::tuple(all, callable::size_of(all)); },
        [](auto all) { return std::tuple(callable::size_of(all), all); });
}

// Of two sequences, with their sizes behind or before.
template <class F>
auto of_two_texts(F& f) {
    return of<std::string, std::string>(
        f, std::tuple(list("a"), list("b")),
        [](auto a, auto b) { return std::tuple(a, b); },
        [](auto a, auto b) { return std::tuple(a, b, size_of(a), size_of(b)); },
        [](auto a, auto b) {
            return std::tuple(size_of(a), size_of(b), a, b);
        });
}

}  // namespace tenet::laws::callable
