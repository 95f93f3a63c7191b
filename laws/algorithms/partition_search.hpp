// partition_search: a function that finds where a predicate stops to hold.
//
// Judges:    a function or an object that can be called, such as
//            std::ranges::partition_point
// Interface: one or more of search(range, predicate), search(first, last,
//            predicate) of iterators or pointers, which return such a place or
//            an index, and search(low, high, predicate) of whole numbers
// Claims:    it finds the first element, of any kind of range, or the first
//            number of [low, high) for which the predicate fails, and the end
//            if there is none; it asks about nothing outside; n places take at
//            most ceil(log2(n + 1)) questions, also from 0 to the greatest
//            number and, where negative bounds are judged, from the least
// Convicts:  a linear search; one that is off by one, never looks at the first
//            or the last, adds two bounds, loops for ever on two places, looks
//            past the end
#pragma once

#include <concepts>
#include <cstddef>
#include <forward_list>
#include <iterator>
#include <tenet/laws/engine/report.hpp>
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
enum class call { none, range, iterators, pointers };

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

struct subject {
    in_range<std::vector<int>> vectors;
    in_range<std::forward_list<int>> lists;
    in_numbers<int> ints;
    in_numbers<signed char> bytes;
    in_numbers<unsigned> unsigneds;
    in_numbers<long long> longs;
};

report judge(const subject&, const settings&);

template <class Range, class F>
in_range<Range> range_of(F& f) {
    constexpr call how = call_of<F, Range>();
    if constexpr (how != call::none)
        return {how, &f, &place_in<F, Range>};
    else
        return {};
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
    static_assert(
        call_of<F, std::vector<int>>() != call::none || of_numbers<F, int>,
        "needs: search(std::vector<int>&, predicate), or "
        "search(first, last, predicate), or "
        "search(int, int, predicate) that returns an int");
    return judge(
        {range_of<std::vector<int>>(function),
         range_of<std::forward_list<int>>(function), numbers_of<int>(function),
         numbers_of<signed char>(function), numbers_of<unsigned>(function),
         numbers_of<long long>(function)},
        how);
}

}  // namespace tenet::laws
