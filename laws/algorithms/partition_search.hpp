// partition_search: a function that finds where a predicate stops to hold.
//
// Or the place of a number in a sorted vector: the first that is not less; or
// any of those that are equal, and -1 if there is none; or whether there is
// one. Which it returns is seen from a number that is not there.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::partition_point, or a class of one public function
// Also:      binary_search, lower_bound, partition_point, bisect
// Elements:  std::forward_list, integers
// Interface: one or more of search(range, predicate), search(first, last,
//            predicate) of iterators or pointers, which return such a place or
//            an index, search(low, high, predicate) of whole numbers; or
//            search(vector, number), search(first, last, number),
//            search(pointer, length, number), search(vector, 0, last, number),
//            or of a pointer; with the number first, or the end for the last
// Claims:    it finds where the predicate fails; it finds it in long ranges; n
//            elements take at most ceil(log2(n + 1)) questions; it finds it
//            where there is no random access; it finds the first int for which
//            the predicate fails; it finds the first signed char for which the
//            predicate fails; it finds the first unsigned int for which the
//            predicate fails; it finds the first long long int for which the
//            predicate fails; it finds the first number, also of negative
//            bounds; it finds the first number that is not less; its time grows
//            as log n; it finds a number that is there, and -1 if it is not; it
//            tells whether a number is there; it finds a number in long vectors
// Convicts:  a linear search; one that is off by one, never looks at the first
//            or the last, adds two bounds, loops for ever on two places, looks
//            past the end
#pragma once

#include <concepts>
#include <cstddef>
#include <forward_list>
#include <iterator>
#include <tenet/laws/engine/report.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace searches {

// The only type of predicate that a search of T's is instantiated with; the law
// decides what it says. It converts its argument to T, as a user's would.
template <class T>
struct predicate {
    const void* of;
    bool (*says)(const void* of, T);

    template <class X>
    bool operator()(const X& x) const {
        return says(of, static_cast<T>(x));
    }
};

// How a search of a range is called.
enum class call {
    none,
    range,
    iterators,
    pointers,
    length,
    bounds,
    pointer_bounds
};

template <class F, class Range>
constexpr call call_of() {
    using does = predicate<int>;
    if constexpr (requires(F & f, Range & r, does p) { f(r, p); })
        return call::range;
    else if constexpr (requires(F & f, Range & r, does p) {
                           f(r.begin(), r.end(), p);
                       })
        return call::iterators;
    else if constexpr (requires(F & f, Range & r, does p) {
                           f(r.data(), r.data(), p);
                       })
        return call::pointers;
    else
        return call::none;
}

template <class F, class T>
concept of_numbers = requires(F& f, T number, predicate<T> p) {
    { f(number, number, p) } -> std::same_as<T>;
};

template <class Begin, class Place>
std::ptrdiff_t index_of(Begin begin, Place found) {
    if constexpr (std::integral<Place>)
        return static_cast<std::ptrdiff_t>(found);
    else
        return std::distance<Place>(begin, found);
}

// How many elements come before the place that was found.
template <class F, class Range>
std::ptrdiff_t place_in(void* f, Range& range, predicate<int> p) {
    constexpr call how = call_of<F, Range>();
    F& search = *static_cast<F*>(f);
    if constexpr (how == call::range)
        return index_of(range.begin(), search(range, p));
    else if constexpr (how == call::iterators)
        return index_of(range.begin(), search(range.begin(), range.end(), p));
    else
        return index_of(range.data(),
                        search(range.data(), range.data() + range.size(), p));
}

// A search, erased; a null function where it is none.
template <class Range>
struct in_range {
    call how = call::none;
    void* f = nullptr;
    std::ptrdiff_t (*function)(void* f, Range&, predicate<int>) = nullptr;
};

template <class T>
struct in_numbers {
    void* f = nullptr;
    T (*function)(void* f, T low, T high, predicate<T>) = nullptr;
};

// What the types of a search do not tell: whether the number comes before a
// length or bounds, and whether the second bound is the end, not the last.
struct arrangement {
    bool number_first = false;
    bool up_to_end = false;
};

// A search for a number in a sorted vector: which it returns, a place or
// whether the number is there.
struct of_value {
    call how = call::none;
    bool tells = false;  // true or false
    void* f = nullptr;
    std::ptrdiff_t (*function)(void* f, std::vector<int>&, int,
                               arrangement) = nullptr;
    arrangement by{};  // found out
};

struct subject {
    of_value values;
    in_range<std::vector<int>> vectors;
    in_range<std::forward_list<int>> lists;
    in_numbers<int> ints;
    in_numbers<signed char> bytes;
    in_numbers<unsigned> unsigneds;
    in_numbers<long long> longs;
};

report judge(subject, const settings&);

template <class Range, class F>
in_range<Range> range_of(F& f) {
    constexpr call how = call_of<F, Range>();
    if constexpr (how != call::none)
        return {how, &f, &place_in<F, Range>};
    else
        return {};
}

// Found in the order of the enumerators; what takes a predicate is not asked
// for a number.
template <class F>
constexpr call value_call_of() {
    using numbers = std::vector<int>;
    if constexpr (call_of<F, numbers>() != call::none)
        return call::none;
    else if constexpr (of_numbers<F, int>)
        return call::none;
    else if constexpr (requires(F & f, numbers & v) { f(v, 1); })
        return call::range;
    else if constexpr (requires(F & f, numbers & v) {
                           f(v.begin(), v.end(), 1);
                       })
        return call::iterators;
    else if constexpr (requires(F & f, numbers & v) {
                           f(v.data(), v.data(), 1);
                       })
        return call::pointers;
    else if constexpr (requires(F & f, numbers & v) { f(v.data(), 1, 1); })
        return call::length;
    else if constexpr (requires(F & f, numbers & v) { f(v, 0, 1, 1); })
        return call::bounds;
    else if constexpr (requires(F & f, numbers & v) { f(v.data(), 0, 1, 1); })
        return call::pointer_bounds;
    else
        return call::none;
}

template <call how, class F>
decltype(auto) find_value(F& search, std::vector<int>& v, int x,
                          arrangement by) {
    const int n = int(v.size()), end = by.up_to_end ? n : n - 1;
    if constexpr (how == call::range)
        return search(v, x);
    else if constexpr (how == call::iterators)
        return search(v.begin(), v.end(), x);
    else if constexpr (how == call::pointers)
        return search(v.data(), v.data() + v.size(), x);
    else if constexpr (how == call::length)
        return by.number_first ? search(v.data(), x, n)
                               : search(v.data(), n, x);
    else if constexpr (how == call::bounds)
        return by.number_first ? search(v, x, 0, end) : search(v, 0, end, x);
    else
        return by.number_first ? search(v.data(), x, 0, end)
                               : search(v.data(), 0, end, x);
}

// An index as it is; what else says that there is nothing is -1.
template <class Found>
std::ptrdiff_t place_of(std::vector<int>& v, const Found& found) {
    if constexpr (std::integral<Found>)
        return static_cast<std::ptrdiff_t>(found);
    else if constexpr (requires { found == v.begin(); })
        return found - v.begin();
    else if constexpr (requires { found == v.data(); })
        return found ? found - v.data() : -1;
    else if constexpr (requires { static_cast<std::ptrdiff_t>(*found); })
        return found ? static_cast<std::ptrdiff_t>(*found) : -1;
    else
        return found.begin() - v.begin();
}

template <class F>
of_value value_of(F& f) {
    constexpr call how = value_call_of<F>();
    if constexpr (how == call::none) {
        return {};
    } else {
        using found = std::decay_t<decltype(find_value<how>(
            f, std::declval<std::vector<int>&>(), 1, arrangement()))>;
        return {how, std::same_as<found, bool>, &f,
                [](void* it, std::vector<int>& v, int x, arrangement by) {
                    return place_of(
                        v, find_value<how>(*static_cast<F*>(it), v, x, by));
                }};
    }
}

template <class T, class F>
in_numbers<T> numbers_of(F& f) {
    if constexpr (of_numbers<F, T>)
        return {&f, [](void* it, T low, T high, predicate<T> p) -> T {
                    return (*static_cast<F*>(it))(low, high, p);
                }};
    else
        return {};
}

}  // namespace searches

template <class F>
report partition_search(F function,
                        const settings& how = settings::standard()) {
    using namespace searches;
    static_assert(call_of<F, std::vector<int>>() != call::none ||
                      of_numbers<F, int> || value_call_of<F>() != call::none,
                  "needs: search(std::vector<int>&, predicate), or "
                  "search(first, last, predicate), or "
                  "search(std::vector<int>&, int), or "
                  "search(int*, int low, int high, int x), or "
                  "search(int, int, predicate) that returns an int");
    return judge(
        {value_of(function), range_of<std::vector<int>>(function),
         range_of<std::forward_list<int>>(function), numbers_of<int>(function),
         numbers_of<signed char>(function), numbers_of<unsigned>(function),
         numbers_of<long long>(function)},
        how);
}

}  // namespace tenet::laws
