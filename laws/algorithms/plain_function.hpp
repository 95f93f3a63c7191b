// plain_function: functions of a list of integers as laws call them, whatever
// they answer, and what laws of such functions have in common.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <tenet/laws/engine/argument.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/function.hpp>
#include <tenet/laws/engine/report.hpp>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// Asks a law of integers to judge those, too, whose sums a type cannot hold.
struct whole_range {};

// Asks a law of lists to judge the order, too, in which they come.
struct in_order {};

namespace plain {

using numbers = std::vector<std::int64_t>;

// An answer, in which a place in the list is its index, and a part of the list
// the indices of both its ends.
template <class List, class X>
value told(List& of, X&& x) {
    using type = std::remove_cvref_t<X>;
    using element = typename List::value_type;
    if constexpr (std::same_as<type, typename List::iterator> ||
                  std::same_as<type, typename List::const_iterator>) {
        return std::int64_t{type(x) - type(of.begin())};
    } else if constexpr (std::same_as<type, element*> ||
                         std::same_as<type, const element*>) {
        if (x == nullptr) return value::of(value::kind::nothing);
        return std::int64_t{x - of.data()};
    } else if constexpr (std::is_arithmetic_v<type> ||
                         std::is_convertible_v<X, std::string_view>) {
        return answer_of(x);
    } else if constexpr (requires {
                             *x;
                             bool(x);
                         }) {
        return x ? told(of, *x) : value::of(value::kind::nothing);
    } else if constexpr (requires {
                             {
                                 x.begin()
                                 } -> std::same_as<typename List::iterator>;
                         } &&
                         std::ranges::borrowed_range<type>) {
        return value::list{told(of, x.begin()), told(of, x.end())};
    } else if constexpr (requires { x.data() - of.data(); } &&
                         std::ranges::borrowed_range<type>) {
        const auto at = std::int64_t{x.data() - of.data()};
        return value::list{at, at + std::int64_t(x.size())};
    } else if constexpr (std::ranges::input_range<type>) {
        value::list parts;
        for (auto&& part : x) parts.push_back(told(of, part));
        return parts;
    } else if constexpr (requires { std::tuple_size<type>::value; }) {
        return std::apply(
            [&](auto&... part) {
                return value(value::list{told(of, part)...});
            },
            x);
    } else {
        return answer_of(x);
    }
}

// A function of a list of integers, and perhaps of one more number, erased. It
// writes back what has become of the list.
struct way {
    functions::call how = functions::call::none;
    functions::number_type type{};
    std::function<value(numbers& list, std::int64_t more)> call{};

    explicit operator bool() const { return how != functions::call::none; }
    value operator()(numbers& of, std::int64_t more = 0) const {
        return call(of, more);
    }
};

template <class T, class F, class... More>
value answer_on(F& f, std::vector<T>& v, More... more) {
    if constexpr (std::is_void_v<decltype(functions::call_with_list<T>(
                      f, v, more...))>) {
        functions::call_with_list<T>(f, v, more...);
        return value::of(value::kind::untold);
    } else {
        decltype(auto) x = functions::call_with_list<T>(f, v, more...);
        const engine::uncounted of_ours;
        return told(v, x);
    }
}

// Of lists of T, and as many numbers more, of the same type, as More.
template <class T, class... More, class F>
way way_on(F& f) {
    constexpr functions::call how = functions::call_of<T, F, More...>();
    way made{how, functions::number_type::of<T>()};
    if constexpr (how != functions::call::none)
        made.call = [&f](numbers& of, [[maybe_unused]] std::int64_t more) {
            std::vector<T> v = functions::list_of<T>(of);
            value answer = answer_on<T>(f, v, static_cast<More>(more)...);
            const engine::uncounted of_ours;
            of.clear();
            for (const T x : v) of.push_back(static_cast<std::int64_t>(x));
            return answer;
        };
    return made;
}

// Of lists of the first type of numbers that F takes.
template <std::size_t more, class F>
way way_of(F& f) {
    using T = typename functions::number_of<F, more>::type;
    if constexpr (more == 0)
        return way_on<T>(f);
    else
        return way_on<T, T>(f);
}

// ---------------------------------------------------------------- the model's

// The call of a function as a counterexample shows it, with what follows the
// list of numbers, and the same with the declaration of that: "$0" is drawn.
std::string call_text(const way&, const std::string& name,
                      const std::string& more = "");
std::string script_text(const way&, const std::string& name,
                        const std::string& more = "");

// Whether that is true, tried where a crash does no harm.
bool is_true(const std::function<bool()>& it, const settings&);

// Judges every list of at most longest of these numbers, $0 in the text; what
// is wrong with one is said as a sentence, which is empty if nothing is.
finding every_short_list(
    const std::string& claim, const std::string& text, std::size_t longest,
    const numbers& elements,
    const std::function<std::string(const numbers&)>& wrong_with,
    const settings&);

// "1, 2, 3"
std::string listed(const numbers&);

numbers from_to(std::int64_t low, std::int64_t high);

// Numbers at the ends of a type and around 0, in order.
template <class T>
numbers edges_of() {
    const std::int64_t low = std::numeric_limits<T>::min();
    const std::int64_t high = std::numeric_limits<T>::max();
    if (low == 0) return {0, 1, 2, high - 1, high};
    return {low, low + 1, -1, 0, 1, high - 1, high};
}

// The two least and the two greatest of a type, in order.
numbers ends_of(const functions::number_type&);

// "got ..., but ..." of what an answer should have been.
std::string instead(const value& got, const std::string& expected);

value list_of(const numbers&);

// Of an answer that is a list of whole numbers; nothing if it is none.
std::optional<numbers> whole_numbers(const value& answer);

// Of an answer that is a list of such lists.
std::optional<std::vector<numbers>> lists_of(const value& answer);

// What sorted lists have that is not due, or lack, or have too often; most is
// how many there may be.
std::string wrong_in(const std::vector<numbers>& lists,
                     const std::vector<numbers>& due, std::size_t most);

// Whether run's time, in executed blocks, grows with n as it may; text is run
// as a program, in which $n stands for n.
finding judge_n_log_n(const std::string& text,
                      const std::function<void(std::size_t n)>& run,
                      const settings&);

}  // namespace plain

}  // namespace tenet::laws
