// sorter: a function that puts a sequence in order.
//
// It may take a range, a pair of iterators, a pair of pointers, or a pointer
// and a length, and sort in place; or take a vector by value and return it in
// order. Whatever more it accepts, an order, a projection, other elements than
// int, is judged as well.
//
// Judges:    a function object, such as std::ranges::sort; a function or a
//            template goes in a lambda that passes its arguments on
// Interface: one of sort(range), sort(first, last), sort(pointer, length), for
//            int; optional: an order and a projection as further arguments,
//            other elements, such as strings or those that cannot be copied
// Claims:    it sorts ints, reals, texts, pairs, what can only be moved; by
//            any order, by a projection; it compares at most as often as
//            promised; a comparison that throws loses no element
// Convicts:  one that sorts all but the last, drops duplicates, ignores the
//            order it is given, writes values of its own, loops on equal
//            elements, reads past the end, leaks; a quadratic one
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <tenet/laws/elements.hpp>
#include <tenet/laws/law.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace engine {

// How a sorter is called. What it accepts is found out with the fewest
// arguments, so that a template that accepts anything is asked no more.
enum class sorter_call { none, range, value, iterators, pointers, length };

template <class F, class T>
constexpr sorter_call call_of_sorter() {
    using vector = std::vector<T>;
    if constexpr (requires(F & f, vector & v) {
                      { f(std::move(v)) } -> std::same_as<vector>;
                  })
        return sorter_call::value;
    else if constexpr (requires(F & f, vector & v) { f(v); })
        return sorter_call::range;
    else if constexpr (requires(F & f, vector & v) { f(v.begin(), v.end()); })
        return sorter_call::iterators;
    else if constexpr (requires(F & f, T * p) { f(p, p); })
        return sorter_call::pointers;
    else if constexpr (requires(F & f, T * p, int n) { f(p, n); })
        return sorter_call::length;
    else
        return sorter_call::none;
}

// Whether it also takes an order of T, and perhaps a projection.
template <class F, class T, class... Order>
constexpr bool sorts_by() {
    using vector = std::vector<T>;
    constexpr auto call = call_of_sorter<F, T>();
    if constexpr (call == sorter_call::range)
        return requires(F & f, vector & v, Order... o) {
            f(v, o...);
        };
    else if constexpr (call == sorter_call::value)
        return requires(F & f, vector & v, Order... o) {
            f(std::move(v), o...);
        };
    else if constexpr (call == sorter_call::iterators)
        return requires(F & f, vector & v, Order... o) {
            f(v.begin(), v.end(), o...);
        };
    else if constexpr (call == sorter_call::pointers)
        return requires(F & f, T * p, Order... o) {
            f(p, p, o...);
        };
    else if constexpr (call == sorter_call::length)
        return requires(F & f, T * p, Order... o) {
            f(p, 0, o...);
        };
    else
        return false;
}

template <class F, class T, class... Order>
void sort_with(F& f, std::vector<T>& v, Order... order) {
    constexpr auto call = call_of_sorter<F, T>();
    if constexpr (call == sorter_call::range)
        f(v, order...);
    else if constexpr (call == sorter_call::value)
        v = f(std::move(v), order...);
    else if constexpr (call == sorter_call::iterators)
        f(v.begin(), v.end(), order...);
    else if constexpr (call == sorter_call::pointers)
        f(v.data(), v.data() + v.size(), order...);
    else
        f(v.data(), static_cast<int>(v.size()), order...);
}

// How the call reads.
template <class F, class T>
std::string sort_text(const std::string& order) {
    switch (call_of_sorter<F, T>()) {
        case sorter_call::value:
            return "values = sort(values" + order + ")";
        case sorter_call::iterators:
            return "sort(values.begin(), values.end()" + order + ")";
        case sorter_call::pointers:
            return "sort(values.data(), values.data() + values.size()" + order +
                   ")";
        case sorter_call::length:
            return "sort(values.data(), int(values.size())" + order + ")";
        default:
            return "sort(values" + order + ")";
    }
}

template <class F, class T>
std::string sort_script(const std::string& order) {
    return "std::vector<" + type_name<T>() + "> values$0;\n" +
           sort_text<F, T>(order);
}

// The oracle, too plain to be wrong, and stable.
template <class T, class Less>
std::vector<T> in_order(std::vector<T> values, const Less& less) {
    for (std::size_t i = 1; i < values.size(); ++i)
        for (std::size_t j = i; j > 0 && less(values[j], values[j - 1]); --j)
            std::swap(values[j], values[j - 1]);
    return values;
}

// A claim: sorted by this order, a vector equals the oracle's. Elements that
// are equal to the order must be equal altogether.
template <class T, std::int64_t longest, class F, class Less, class... Order>
finding sorts(const std::string& claim, const std::string& order_text, F& f,
              const settings& how, Less less, Order... order) {
    using input = up_to<T, longest>;
    return property(
               claim, sort_script<F, T>(order_text),
               [&f, order...](const input& xs) {
                   auto values = xs.elements;
                   sort_with(f, values, order...);
                   return values;
               },
               [less](const input& xs) { return in_order(xs.elements, less); })
        .judge(how);
}

// A claim: what differs only in what the order ignores may end up anywhere,
// but nothing is lost.
template <class F, class Less, class... Order>
finding sorts_loosely(const std::string& claim, const std::string& order_text,
                      F& f, const settings& how, Less less, Order... order) {
    using input = std::vector<int>;
    return property(claim, sort_script<F, int>(order_text),
                    [&f, less, order...](const input& xs) -> std::string {
                        auto values = xs;
                        sort_with(f, values, order...);
                        for (std::size_t i = 1; i < values.size(); ++i)
                            if (less(values[i], values[i - 1]))
                                return "is not in order: " + shown(values);
                        if (in_order(values, std::less<>()) !=
                            in_order(xs, std::less<>()))
                            return "has other elements: " + shown(values);
                        return {};
                    })
        .judge(how);
}

inline int last_digit(int x) {
    return x % 10;
}
inline bool by_last_digit(int a, int b) {
    return last_digit(a) < last_digit(b);
}

}  // namespace engine

// What a subject must offer.
template <class F>
struct sorter_interface {
    static_assert(engine::call_of_sorter<F, int>() != engine::sorter_call::none,
                  "needs: sort(std::vector<int>&), or sort(first, last), or "
                  "sort(int*, int)");
    static constexpr bool met = true;
};

// A function, on every kind of element and order that it accepts.
template <class F>
report sorter(F function, const settings& how = settings::standard()) {
    static_assert(sorter_interface<F>::met);
    using namespace engine;
    constexpr auto none = sorter_call::none;
    report found{"sorter", "sort", {}};
    const auto add = [&](finding it) {
        found.findings.push_back(std::move(it));
    };

    const std::less<> less;

    add(sorts<int, 200>("it sorts ints", "", function, how, less));
    if constexpr (call_of_sorter<F, double>() != none)
        add(sorts<double, 50>("it sorts reals", "", function, how, less));
    if constexpr (call_of_sorter<F, std::string>() != none)
        add(sorts<std::string, 50>("it sorts texts", "", function, how, less));
    if constexpr (call_of_sorter<F, std::pair<int, int>>() != none)
        add(sorts<std::pair<int, int>, 50>("it sorts pairs", "", function, how,
                                           less));
    if constexpr (call_of_sorter<F, move_only>() != none)
        add(property(
                "it sorts what can only be moved",
                sort_script<F, move_only>(""),
                [&](const up_to<int, 50>& xs) {
                    std::vector<move_only> values;
                    for (const int x : xs.elements) values.emplace_back(x);
                    sort_with(function, values);
                    std::vector<int> numbers;
                    for (const auto& it : values)
                        numbers.push_back(it.number());
                    return numbers;
                },
                [=](const up_to<int, 50>& xs) {
                    return in_order(xs.elements, less);
                })
                .judge(how));
    if constexpr (sorts_by<F, int, std::greater<>>())
        add(sorts<int, 50>("it sorts by a given order", ", std::greater<>()",
                           function, how, std::greater<>(), std::greater<>()));
    if constexpr (sorts_by<F, int, bool (*)(int, int)>())
        add(sorts_loosely("it sorts by an order to which many are equal",
                          ", [](int a, int b) { return a % 10 < b % 10; }",
                          function, how, &by_last_digit, &by_last_digit));
    if constexpr (sorts_by<F, int, std::less<>, int (*)(int)>())
        add(sorts_loosely("it sorts by a projection",
                          ", std::less<>(), [](int x) { return x % 10; }",
                          function, how, &by_last_digit, less, &last_digit));
    return found;
}

// What it may cost: bound says how many comparisons n elements may take, and
// text reads as that.
template <class F>
report sorter_cost(F function, const std::string& text,
                   double (*bound)(std::size_t n),
                   const settings& how = settings::standard()) {
    report found{"sorter", "sort", {}};
    found.findings.push_back(
        cost(
            "n elements take at most " + text + " comparisons",
            "std::vector values = input;\n" + engine::sort_text<F, metered>(""),
            [&](const std::vector<int>& input) {
                std::vector<metered> values(input.begin(), input.end());
                meter::reset();
                engine::sort_with(function, values);
                return expense{double(meter::now().comparisons),
                               bound(input.size())};
            })
            .judge(how));
    return found;
}

template <class F>
report sorter_cost(F function, const settings& how = settings::standard()) {
    return sorter_cost(
        function, "n ceil(log2 n)",
        [](std::size_t n) {
            return n < 2 ? 0 : double(n) * double(std::bit_width(n - 1));
        },
        how);
}

// What is left of the elements when a comparison, a copy or an allocation
// fails in the middle: guarantee::basic says that all are still there, in some
// order, guarantee::strong that they are where they were.
template <class F>
report sorter_faults(F function, unsigned kinds, guarantee promised,
                     const settings& how = settings::standard()) {
    struct trial {
        std::vector<fragile> values;
        std::vector<int> made_of;

        std::vector<int> now() const {
            std::vector<int> all;
            for (const fragile& it : values) all.push_back(it.number());
            return all;
        }
        bool invariant() const {
            const std::less<> less;
            return engine::in_order(now(), less) ==
                   engine::in_order(made_of, less);
        }
    };
    using numbers = std::vector<int>;
    report found{"sorter", "sort", {}};
    found.findings.push_back(
        law<trial, numbers>(promised == guarantee::strong
                                ? "what throws leaves all as it was"
                                : "what throws loses no element",
                            "values")
            .starts(
                "std::vector<tenet::laws::fragile> values$0;",
                [](const up_to<int, 40>& xs) {
                    const numbers& all = xs.elements;
                    return trial{{all.begin(), all.end()}, all};
                },
                [](const up_to<int, 40>& xs) { return xs.elements; })
            .call(
                engine::sort_text<F, fragile>(""),
                [&function](trial& it) {
                    engine::sort_with(function, it.values);
                },
                [](numbers& model) {
                    model = engine::in_order(model, std::less<>());
                })
            .promises(promised)
            .view(
                "values", [](const trial& it) { return it.now(); },
                [](const numbers& model) { return model; })
            .judge_faults(kinds, how));
    return found;
}

}  // namespace tenet::laws
