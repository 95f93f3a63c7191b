// sorter: a function that puts a sequence in order.
//
// It may take a range, a pair of iterators, a pair of pointers, or a pointer
// and a length, and sort in place; or take a vector by value and return it in
// order. Whatever more it accepts, an order, a projection, other elements than
// int, is judged as well.
//
// Judges:    a function or an object that can be called, such as
//            std::ranges::sort
// Interface: one of sort(range), sort(first, last), sort(pointer, length), for
//            int; optional: an order and a projection as further arguments,
//            other elements, such as strings or those that cannot be copied
// Claims:    it sorts ints, what can only be moved or else reals and texts; by
//            any order, by a projection; it compares at most as often as
//            promised; a comparison that throws loses no element
// Convicts:  one that sorts all but the last, drops duplicates, ignores the
//            order it is given, writes values of its own, loops on equal
//            elements, reads past the end, leaks; a quadratic one
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace sorters {

// How a sorter is called, with an order behind or without.
enum class call { none, value, range, iterators, pointers, length };

// Asked one after the other, so that a template that accepts anything is asked
// no more.
template <call how, class F, class T, class... Order>
concept takes = (how == call::value &&
                 requires(F & f, std::vector<T>& v, Order... o) {
                     { f(std::move(v), o...) } -> std::same_as<std::vector<T>>;
                 }) ||
                (how == call::range && requires(F & f, std::vector<T>& v,
                                                Order... o) { f(v, o...); }) ||
                (how == call::iterators &&
                 requires(F & f, std::vector<T>& v, Order... o) {
                     f(v.begin(), v.end(), o...);
                 }) ||
                (how == call::pointers &&
                 requires(F & f, T* p, Order... o) { f(p, p, o...); }) ||
                (how == call::length &&
                 requires(F & f, T* p, Order... o) { f(p, 1, o...); });

template <call how, class F, class T, class... Order>
void sort_by(F& f, std::vector<T>& v, Order... o) {
    if constexpr (how == call::value)
        v = f(std::move(v), o...);
    else if constexpr (how == call::range)
        f(v, o...);
    else if constexpr (how == call::iterators)
        f(v.begin(), v.end(), o...);
    else if constexpr (how == call::pointers)
        f(v.data(), v.data() + v.size(), o...);
    else
        f(v.data(), int(v.size()), o...);
}

template <class F, class T>
constexpr call call_of() {
    if constexpr (takes<call::value, F, T>)
        return call::value;
    else if constexpr (takes<call::range, F, T>)
        return call::range;
    else if constexpr (takes<call::iterators, F, T>)
        return call::iterators;
    else if constexpr (takes<call::pointers, F, T>)
        return call::pointers;
    else if constexpr (takes<call::length, F, T>)
        return call::length;
    else
        return call::none;
}

// A sorter of T's by some order, erased; null where it is none.
template <class T, class... Order>
struct way {
    call how = call::none;
    void* f = nullptr;
    void (*function)(void* f, std::vector<T>&, Order...) = nullptr;

    explicit operator bool() const { return function; }
    void operator()(std::vector<T>& values, Order... order) const {
        function(f, values, order...);
    }
};

template <class T, class... Order, class F>
way<T, Order...> way_of(F& f) {
    constexpr call how = call_of<F, T>();
    if constexpr (takes<how, F, T, Order...>)
        return {how, &f, [](void* it, std::vector<T>& v, Order... o) {
                    sort_by<how>(*static_cast<F*>(it), v, o...);
                }};
    else
        return {};
}

// What sorts elements that can only be moved does so by moves and comparisons
// alone: others would show no more, and each kind is a whole sort to compile.
template <class T, class F>
way<T> unless_movables_of(F& f) {
    if constexpr (call_of<F, move_only>() == call::none)
        return way_of<T>(f);
    else
        return {};
}

struct subject {
    way<int> ints;
    way<move_only> movables;
    way<double> reals;
    way<std::string> texts;
    way<int, std::greater<>> descending;
    way<int, bool (*)(int, int)> ordered;
    way<int, std::less<>, int (*)(int)> projected;
};

std::string text_of(call how, const std::string& order, const settings&);
double usual_bound(std::size_t n);  // n ceil(log2 n)

report judge(const subject&, const settings&);
report judge_cost(const way<metered>&, const std::string& text,
                  double (*bound)(std::size_t n), const settings&);
report judge_faults(const way<fragile>&, unsigned kinds, guarantee promised,
                    const settings&);

}  // namespace sorters

// A function, on every kind of element and order that it accepts.
template <class F>
report sorter(F function, const settings& how = settings::standard()) {
    using namespace sorters;
    static_assert(call_of<F, int>() != call::none,
                  "needs: sort(std::vector<int>&), or sort(first, last), or "
                  "sort(int*, int)");
    return judge({way_of<int>(function), way_of<move_only>(function),
                  unless_movables_of<double>(function),
                  unless_movables_of<std::string>(function),
                  way_of<int, std::greater<>>(function),
                  way_of<int, bool (*)(int, int)>(function),
                  way_of<int, std::less<>, int (*)(int)>(function)},
                 how);
}

// What it may cost: bound says how many comparisons n elements may take, and
// text reads as that.
template <class F>
report sorter_cost(F function, const std::string& text,
                   double (*bound)(std::size_t n),
                   const settings& how = settings::standard()) {
    static_assert(sorters::call_of<F, metered>() != sorters::call::none,
                  "needs: sort for tenet::laws::metered");
    return sorters::judge_cost(sorters::way_of<metered>(function), text, bound,
                               how);
}

template <class F>
report sorter_cost(F function, const settings& how = settings::standard()) {
    return sorter_cost(std::move(function), "n ceil(log2 n)",
                       &sorters::usual_bound, how);
}

// What is left of the elements when a comparison, a copy or an allocation
// fails in the middle: guarantee::basic says that all are still there, in some
// order, guarantee::strong that they are where they were.
template <class F>
report sorter_faults(F function, unsigned kinds, guarantee promised,
                     const settings& how = settings::standard()) {
    static_assert(sorters::call_of<F, fragile>() != sorters::call::none,
                  "needs: sort for tenet::laws::fragile");
    return sorters::judge_faults(sorters::way_of<fragile>(function), kinds,
                                 promised, how);
}

}  // namespace tenet::laws
