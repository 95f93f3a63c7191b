// argument: how the engine draws, shows and rebuilds what a law calls with.
//
// The engine is a compiled library: it draws values of type `value` from
// domains. argument<T> maps them to a T: the domain to draw from, the
// conversion, and the T as C++ source. Specialise it for arguments of your own
// types.
#pragma once

#include <climits>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// A type-erased argument or result of a call. It can be shrunk, compared,
// printed and sent to another process. Not a std::variant, which every test
// would have to compile.
struct value {
    using list = std::vector<value>;
    enum class kind {
        whole,    // a number that std::int64_t holds
        natural,  // a greater one, by its bits
        truth,
        real,
        text,
        list,
        words,    // of a type of its own: as it is shown
        nothing,  // an empty std::optional, a null pointer
        untold    // no answer, which agrees with any
    };

    kind is = kind::whole;
    std::int64_t whole = 0;
    double real = 0;
    std::string text;  // of nothing or a list: how it reads, if not as C++;
                       // of an answer: how its subject writes nothing
    list parts;

    value() = default;
    value(std::int64_t it) : whole(it) {}
    value(double it) : is(kind::real), real(it) {}
    value(std::string it) : is(kind::text), text(std::move(it)) {}
    value(list it) : is(kind::list), parts(std::move(it)) {}
    static value of(kind it) {
        value made;
        made.is = it;
        return made;
    }

    // Of a result: whether there is one; whether it is not null.
    bool is_told() const { return is != kind::untold; }
    bool is_something() const { return is_told() && is != kind::nothing; }
    // Of a whole number or a truth.
    int number() const { return static_cast<int>(whole); }

    friend bool operator==(const value& a, const value& b);
};

// Equality, except that untold is equal to everything.
bool agrees(const value& got, const value& expected);
std::string show(const value& it);  // as C++

// The set from which values are drawn. Bounds are inclusive; they bound a whole
// number itself, and the length of a text or a list.
struct domain {
    enum class shape { whole, real, text, list, tuple };

    shape what = shape::whole;
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::vector<domain> parts;  // of a list its element, of a tuple each member
    std::int64_t step = 1;      // wholes are multiples of it

    static domain whole(std::int64_t low, std::int64_t high);
    static domain real();
    static domain text(std::int64_t longest = 40);
    static domain list(domain element, std::int64_t longest = 100);
    static domain tuple(std::vector<domain> members);

    friend bool operator==(const domain&, const domain&) = default;
};

namespace engine {

// "std::vector<int>" of a compiler's spelling of that type; the second finds it
// in the name of a function template.
std::string tidy_type(std::string_view spelled);
std::string type_in(std::string_view function);
std::string show_real(double number);
std::string show_text(std::string_view text);
std::string show_letter(char letter);

value words_of(std::string text);
value answer_of_whole(std::int64_t bits, bool is_truth, bool is_unsigned);
template <class T>
inline constexpr bool never = false;

}  // namespace engine

}  // namespace tenet::laws

// Of no namespace, for gcc does not spell those that a function shares with T.
template <class T>
std::string tenet_spelled_type() {
    return tenet::laws::engine::type_in(__PRETTY_FUNCTION__);
}

namespace tenet::laws {

// The name of T as a program would write it.
template <class T>
std::string type_name() {
    return tenet_spelled_type<T>();
}

// A value as C++ source, where that is possible. Types of your own need a
// friend std::string show(const T&).
template <class T>
std::string shown(const T& it) {
    if constexpr (requires { show(it); }) {
        return show(it);
    } else if constexpr (std::same_as<T, bool>) {
        return it ? "true" : "false";
    } else if constexpr (std::same_as<T, char>) {
        return engine::show_letter(it);
    } else if constexpr (std::integral<T>) {
        return std::to_string(it);
    } else if constexpr (std::floating_point<T>) {
        return engine::show_real(static_cast<double>(it));
    } else if constexpr (std::is_enum_v<T>) {
        return shown(static_cast<std::underlying_type_t<T>>(it));
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return engine::show_text(it);
    } else if constexpr (std::same_as<T, std::nullopt_t>) {
        return "std::nullopt";
    } else if constexpr (requires {
                             *it;
                             it.has_value();
                         }) {
        return it ? shown(*it) : "std::nullopt";
    } else if constexpr (requires {
                             it.begin();
                             it.end();
                         }) {
        std::string list;
        for (const auto& element : it)
            list += (list.empty() ? "" : ", ") + shown(element);
        return "{" + list + "}";
    } else if constexpr (requires { std::tuple_size<T>::value; }) {
        return std::apply(
            [](const auto&... member) {
                std::string list;
                ((list += (list.empty() ? "" : ", ") + shown(member)), ...);
                return "{" + list + "}";
            },
            it);
    } else {
        return "<" + type_name<T>() + ">";
    }
}

// ------------------------------------------------------------------- answers

// The result of a call as a value. Types of your own need a friend value
// as_answer(const T&) or std::string show(const T&).
template <class T>
value answer_of(const T& it) {
    if constexpr (std::same_as<T, value>) {
        return it;
    } else if constexpr (requires { value(as_answer(it)); }) {
        return as_answer(it);
    } else if constexpr (std::same_as<T, char>) {
        return engine::words_of(engine::show_letter(it));
    } else if constexpr (std::integral<T>) {
        return engine::answer_of_whole(static_cast<std::int64_t>(it),
                                       std::same_as<T, bool>,
                                       std::unsigned_integral<T>);
    } else if constexpr (std::floating_point<T>) {
        return value(static_cast<double>(it));
    } else if constexpr (std::is_enum_v<T>) {
        return answer_of(static_cast<std::underlying_type_t<T>>(it));
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return value(std::string(std::string_view(it)));
    } else if constexpr (std::same_as<T, std::nullopt_t>) {
        return value::of(value::kind::nothing);
    } else if constexpr (requires { show(it); }) {
        return engine::words_of(show(it));
    } else if constexpr (requires {
                             *it;
                             bool(it);
                         }) {
        return it ? answer_of(*it) : value::of(value::kind::nothing);
    } else if constexpr (requires {
                             it.begin();
                             it.end();
                         }) {
        value::list parts;
        for (const auto& element : it) parts.push_back(answer_of(element));
        return parts;
    } else if constexpr (requires { std::tuple_size<T>::value; }) {
        return std::apply(
            [](const auto&... member) {
                value::list parts;
                (parts.push_back(answer_of(member)), ...);
                return value(std::move(parts));
            },
            it);
    } else {
        static_assert(engine::never<T>, "needs: show(const T&) of an answer");
    }
}

// ---------------------------------------------------------------- argument<T>

template <class T>
struct argument;

template <std::integral T>
struct argument<T> {
    // An unsigned 64-bit number is stored as the signed one of the same bits.
    static domain from() {
        if constexpr (sizeof(T) == 8)
            return domain::whole(LLONG_MIN, LLONG_MAX);
        else
            return domain::whole(std::numeric_limits<T>::min(),
                                 std::numeric_limits<T>::max());
    }
    static T make(const value& drawn) { return static_cast<T>(drawn.whole); }
    static std::string show(const value& drawn) {
        const T it = make(drawn);
        if constexpr (std::same_as<T, bool> || std::same_as<T, char>)
            return shown(it);
        else if constexpr (std::signed_integral<T>)
            return it == std::numeric_limits<T>::min() && sizeof(T) >= 4
                       ? "std::numeric_limits<" + type_name<T>() + ">::min()"
                       : shown(it) +
                             (sizeof(T) == 8 && (it > INT_MAX || it < -INT_MAX)
                                  ? "LL"
                                  : "");
        else
            return shown(it) + (it > INT_MAX ? "U" : "") +
                   (sizeof(T) == 8 && it > UINT_MAX ? "LL" : "");
    }
};

template <std::floating_point T>
struct argument<T> {
    static domain from() { return domain::real(); }
    static T make(const value& drawn) { return static_cast<T>(drawn.real); }
    static std::string show(const value& drawn) { return shown(make(drawn)); }
};

template <>
struct argument<std::string> {
    static domain from() { return domain::text(); }
    static std::string make(const value& drawn) { return drawn.text; }
    static std::string show(const value& drawn) { return shown(drawn.text); }
};

template <class T>
struct argument<std::vector<T>> {
    static domain from() { return domain::list(argument<T>::from()); }
    static std::vector<T> make(const value& drawn) {
        std::vector<T> elements;
        elements.reserve(drawn.parts.size());
        for (const value& part : drawn.parts)
            elements.push_back(argument<T>::make(part));
        return elements;
    }
    static std::string show(const value& drawn) {
        std::string list;
        for (const value& part : drawn.parts)
            list += (list.empty() ? "" : ", ") + argument<T>::show(part);
        return type_name<std::vector<T>>() + "{" + list + "}";
    }
};

template <class First, class Second>
struct argument<std::pair<First, Second>> {
    static domain from() {
        return domain::tuple(
            {argument<First>::from(), argument<Second>::from()});
    }
    static std::pair<First, Second> make(const value& drawn) {
        return {argument<First>::make(drawn.parts[0]),
                argument<Second>::make(drawn.parts[1])};
    }
    static std::string show(const value& drawn) {
        return type_name<std::pair<First, Second>>() + "{" +
               argument<First>::show(drawn.parts[0]) + ", " +
               argument<Second>::show(drawn.parts[1]) + "}";
    }
};

// A whole number in [low, high]. Laws draw keys from a small range, so that the
// same key occurs often.
template <std::int64_t low, std::int64_t high, std::integral T = int>
struct within {
    T number{};
    constexpr operator T() const { return number; }
    friend value as_answer(within it) { return answer_of(it.number); }
};

template <std::int64_t low, std::int64_t high, class T>
struct argument<within<low, high, T>> {
    static domain from() { return domain::whole(low, high); }
    static within<low, high, T> make(const value& drawn) {
        return {static_cast<T>(drawn.whole)};
    }
    static std::string show(const value& drawn) {
        return argument<T>::show(drawn);
    }
};

// A list of at most longest elements.
template <class T, std::int64_t longest, std::int64_t shortest = 0>
struct up_to {
    std::vector<T> elements;
    operator const std::vector<T>&() const { return elements; }
};

// As an element of a list whose type is named elsewhere: of a pair, braces.
template <class T>
struct element : argument<T> {};
template <class First, class Second>
struct element<std::pair<First, Second>> {
    static std::string show(const value& drawn) {
        return "{" + element<First>::show(drawn.parts[0]) + ", " +
               element<Second>::show(drawn.parts[1]) + "}";
    }
};

template <class T, std::int64_t longest, std::int64_t shortest>
struct argument<up_to<T, longest, shortest>> {
    static domain from() {
        domain list = domain::list(argument<T>::from(), longest);
        list.low = shortest;
        return list;
    }
    static up_to<T, longest, shortest> make(const value& drawn) {
        return {argument<std::vector<T>>::make(drawn)};
    }
    static std::string show(const value& drawn) {
        std::string list;
        for (const value& part : drawn.parts)
            list += (list.empty() ? "" : ", ") + element<T>::show(part);
        return "{" + list + "}";
    }
};

}  // namespace tenet::laws
