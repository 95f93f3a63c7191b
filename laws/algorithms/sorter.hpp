// sorter: a function that puts a sequence in order.
//
// It may take a range, a pair of iterators, a pair of pointers, a pointer and a
// length, or a range or pointer and the places of the first element and of the
// last or the end, and sort in place; or take a vector by value and return it
// in order. Whatever more it accepts, an order, a projection, other elements
// than int, is judged as well. sorter_cost, sorter_memory and sorter_faults
// hold one to a bound of its own, to take no memory, and to keep its elements
// when something throws.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::sort, or a class of one public function
// Also:      sort, sorting
// Elements:  fragile, move_only, double, std::string, order, projection
// Interface: one of sort(range), sort(first, last), sort(pointer, length),
//            sort(range, 0, last), sort(pointer, 0, last), for int; optional:
//            an order and a projection as further arguments, other elements,
//            such as strings or those that cannot be copied
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n log n; it sorts
//            thousands; what throws loses no memory; it sorts reals; it sorts
//            texts; it sorts every list of up to eight of three values; it
//            sorts as many as a power of two, one more and one less
// Convicts:  one that sorts all but the last, drops duplicates, ignores the
//            order it is given, writes values of its own, loops on equal
//            elements, reads past the end, leaks, loses one of 2^k elements;
//            one that is quadratic on random, sorted, reversed, equal, few,
//            rising and falling elements or by an adversary
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

// How a sorter is called, with an order behind or without. Bounds are the
// places of the first element and of the last, or of the end: which, is seen.
enum class call {
    none,
    value,
    range,
    iterators,
    pointers,
    length,
    bounds,
    pointer_bounds
};

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
                 requires(F & f, T* p, Order... o) { f(p, 1, o...); }) ||
                (how == call::bounds &&
                 requires(F & f, std::vector<T>& v, Order... o) {
                     f(v, 0, 1, o...);
                 }) ||
                (how == call::pointer_bounds &&
                 requires(F & f, T* p, Order... o) { f(p, 0, 1, o...); });

template <call how, class F, class T, class... Order>
void sort_by(F& f, std::vector<T>& v, bool inclusive, Order... o) {
    const int end = int(v.size()) - int(inclusive);
    if constexpr (how == call::value)
        v = f(std::move(v), o...);
    else if constexpr (how == call::range)
        f(v, o...);
    else if constexpr (how == call::iterators)
        f(v.begin(), v.end(), o...);
    else if constexpr (how == call::pointers)
        f(v.data(), v.data() + v.size(), o...);
    else if constexpr (how == call::length)
        f(v.data(), int(v.size()), o...);
    else if (inclusive && v.empty())
        return;
    else if constexpr (how == call::bounds)
        f(v, 0, end, o...);
    else
        f(v.data(), 0, end, o...);
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
    else if constexpr (takes<call::bounds, F, T>)
        return call::bounds;
    else if constexpr (takes<call::pointer_bounds, F, T>)
        return call::pointer_bounds;
    else
        return call::none;
}

// One that has to be told an order is told less.
template <class F>
struct told_less {
    F f;

    template <class... A>
    decltype(auto) operator()(A&&... all) requires(
        std::is_invocable_v<F&, A...> ||
        std::is_invocable_v<F&, A..., std::less<>>) {
        if constexpr (std::is_invocable_v<F&, A...>)
            return f(std::forward<A>(all)...);
        else
            return f(std::forward<A>(all)..., std::less<>());
    }
};
// Asked only of what cannot be called otherwise.
template <class F>
inline constexpr bool has_to_be_told = [] {
    if constexpr (call_of<F, int>() != call::none)
        return false;
    else
        return call_of<told_less<F>, int>() != call::none;
}();
template <class F>
auto told_order(F f) {
    if constexpr (has_to_be_told<F>)
        return told_less<F>{std::move(f)};
    else
        return f;
}

// A sorter of T's by some order, erased; null where it is none.
template <class T, class... Order>
struct way {
    call how = call::none;
    void* f = nullptr;
    void (*function)(void* f, std::vector<T>&, bool inclusive,
                     Order...) = nullptr;
    bool inclusive = false;  // of bounds
    bool returns_list = false;

    explicit operator bool() const { return function; }
    bool has_bounds() const {
        return how == call::bounds || how == call::pointer_bounds;
    }
    void operator()(std::vector<T>& values, Order... order) const {
        function(f, values, inclusive, order...);
    }
};

// Whether one that sorts in place returns a list all the same: a copy.
template <call how, class F, class T>
constexpr bool returns_copy() {
    if constexpr (how == call::range)
        return requires(F & f, std::vector<T> & v) {
            { f(v) } -> std::same_as<std::vector<T>>;
        };
    else
        return false;
}

template <class T, class... Order, class F>
way<T, Order...> way_of(F& f) {
    constexpr call how = call_of<F, T>();
    if constexpr (takes<how, F, T, Order...>)
        return {how, &f,
                [](void* it, std::vector<T>& v, bool inclusive, Order... o) {
                    sort_by<how>(*static_cast<F*>(it), v, inclusive, o...);
                },
                false, returns_copy<how, F, T>()};
    else
        return {};
}

// The same if All that was asked for does not leave it out.
template <class T, class... All, class F>
way<T> wanted_way_of(F& f) {
    if constexpr (engine::is_wanted<T, All...>)
        return way_of<T>(f);
    else
        return {};
}
template <class Order, class... All, class F>
auto wanted_order_of(F& f) {
    if constexpr (!engine::is_wanted<Order, All...>)
        return way<int, Order>();
    else
        return way_of<int, Order>(f);
}

// What sorts elements that can only be moved does so by moves and comparisons
// alone: others would show no more, and each kind is a whole sort to compile.
template <class T, class... All, class F>
way<T> unless_movables_of(F& f) {
    if constexpr (!engine::is_wanted<move_only, All...>)
        return wanted_way_of<T, All...>(f);
    else if constexpr (call_of<F, move_only>() == call::none)
        return wanted_way_of<T, All...>(f);
    else
        return {};
}

// Orders as a sorter is given them, beside std::greater<>.
using given_order = bool (*)(int, int);
using given_projection = int (*)(int);

struct subject {
    way<int> ints;
    way<move_only> movables;
    way<double> reals;
    way<std::string> texts;
    way<int, std::greater<>> descending;
    way<int, given_order> ordered;
    way<int, std::less<>, given_projection> projected;
    way<fragile> fragiles;
    std::string order{};  // what its calls end with
};

// Fast is what takes n log n even where an adversary chooses the input.
enum class pace { fast, middling, slow };

// What a law holds its sorters to: how their time may grow, which is judged on
// two sizes of each input, and whether they may take memory.
struct promise {
    const char* law = "sorter";
    const char* growth = "its time grows as n log n";
    const char* order = "n log n";
    std::size_t small = 1'000;
    std::size_t large = 4'000;
    double promised = 4.8;
    double most = 9;
    pace is = pace::fast;
    bool in_place = false;
};
inline constexpr promise n_to_three_halves{"subquadratic_sorter",
                                           "its time grows as n^1.5 at most",
                                           "n^1.5",
                                           1'024,
                                           4'096,
                                           8,
                                           11.5,
                                           pace::middling,
                                           true};
inline constexpr promise quadratic{"quadratic_sorter",
                                   "its time grows as n^2 at most",
                                   "n^2",
                                   128,
                                   512,
                                   16,
                                   28,
                                   pace::slow,
                                   true};

std::string text_of(call, bool inclusive, const std::string& order,
                    const settings&);
// What counterexamples call: numbers of one of several families, and some
// thousands of one.
inline constexpr int pattern_families = 10;
std::vector<int> pattern(int family, int n, unsigned seed = 1);
std::vector<int> thousands(int which);
// Numbers that a sorter, which is called with an order, takes long to sort, by
// M. D. McIlroy, A Killer Adversary for Quicksort, 1999: whatever it compares
// most is made small, but only then.
std::vector<int> killer(
    std::size_t n,
    const std::function<void(std::vector<int>&, given_order)>& sort);

template <class T, class... Order>
std::string text_of(const way<T, Order...>& sort, const std::string& order,
                    const settings& how) {
    return text_of(sort.how, sort.inclusive, order, how);
}

// Whether bounds of 0 and 3 keep out the last, and least, of four elements.
bool ends_before(const std::function<int()>& last_of_four, const settings&);

// Finds out of a sorter that takes bounds what the second is, for all its ways.
template <class T, class... Ways>
void settle_bounds(way<T>& sort, const settings& how, Ways&... others) {
    if (!sort.has_bounds()) return;
    const auto last_of_four = [&sort]() -> int {
        std::vector<T> values{T{3}, T{1}, T{2}, T{0}};
        sort.function(sort.f, values, true);  // from 0 to 3
        if constexpr (std::integral<T>)
            return values.back();
        else
            return values.back().key;
    };
    const bool ends = ends_before(last_of_four, how);
    sort.inclusive = !ends;
    ((others.inclusive = !ends), ...);
}
double usual_bound(std::size_t n);  // n ceil(log2 n)

report judge(subject, const promise&, const settings&);
// Takes no memory to sort ints.
finding judge_memory(const way<int>&, const std::string& order,
                     const settings&);
report judge_cost(const way<metered>&, const std::string& text,
                  double (*bound)(std::size_t n), const settings&);
report judge_faults(const way<fragile>&, unsigned kinds, guarantee promised,
                    const settings&);

// A function, on every kind of element and order that it accepts, unless
// without<...> leaves it out.
template <class... More, class F>
report judge_as(const promise& promised, F function, const settings& how) {
    static_assert(call_of<F, int>() != call::none || has_to_be_told<F>,
                  "needs: sort(std::vector<int>&), or sort(first, last), or "
                  "sort(int*, int), or sort(std::vector<int>&, int, int), of "
                  "which the last argument may be an order");
    auto f = told_order(std::move(function));
    subject all{way_of<int>(f),
                wanted_way_of<move_only, More...>(f),
                unless_movables_of<double, More...>(f),
                unless_movables_of<std::string, More...>(f),
                wanted_order_of<std::greater<>, More...>(f),
                wanted_order_of<given_order, More...>(f),
                {},
                wanted_way_of<fragile, More...>(f)};
    if constexpr (has_to_be_told<F>) all.order = ", std::less<>()";
    if constexpr (engine::is_wanted<given_projection, More...>)
        all.projected = way_of<int, std::less<>, given_projection>(f);
    return judge(all, promised, how);
}

}  // namespace sorters

template <class... More, class F>
report sorter(F function, const settings& how = settings::standard()) {
    return sorters::judge_as<More...>({}, std::move(function), how);
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

// Whether it takes memory.
template <class F>
report sorter_memory(F function, const settings& how = settings::standard()) {
    report found{"sorter", how.called.empty() ? "sort" : how.called, {}};
    found += sorters::judge_memory(sorters::way_of<int>(function), {}, how);
    return found;
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
