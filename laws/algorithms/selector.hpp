// selector: a function that finds the element at a place in sorted order.
//
// It puts that element there, with none that is greater before it and none that
// is less behind it; or returns it. Whether places count from 0 or from 1, from
// the least or from the greatest, is seen by its answer to a list of four.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::nth_element, or a class of one public function
// Also:      nth_element, find_kth_largest, kth_smallest
// Elements:  integers, metered
// Interface: one of select(first, nth, last), select(list, nth), select(list,
//            k), select(first, last, k), select(list, 0, last place, k), where
//            the list is a vector, a span, or a pointer and a length, of any
//            integers; nothing, the element or the list is returned
// Claims:    it finds the element at any place; it is right about all short
//            lists; it does so with long lists; n elements in any order take at
//            most 20 n + 200 comparisons; on average, n random elements take at
//            most 8 n comparisons; killers of medians of three take at most 8 n
//            ceil(log2 n); its time grows as n log n at most
// Convicts:  one that stops one early, looks in the wrong part, is wrong about
//            equal elements, loses elements or puts the others anywhere; one
//            that is quadratic on sorted, reversed, equal or few elements; one
//            that sorts
#pragma once

#include <cstddef>
#include <functional>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <vector>

namespace tenet::laws {

namespace selectors {

// How the element sought is told by an iterator.
enum class call { none, iterators, range, pointers };

template <class F, class T>
concept takes_places = requires(F& f, std::vector<T>& v) {
    f(v.begin(), v.begin(), v.end());
};

template <class F, class T>
constexpr call call_of() {
    using list = std::vector<T>;
    if constexpr (takes_places<F, T>)
        return call::iterators;
    else if constexpr (requires(F & f, list & v) { f(v, v.begin()); })
        return call::range;
    else if constexpr (requires(F & f, T * p) { f(p, p, p); })
        return call::pointers;
    else
        return call::none;
}

template <class T>
struct way {
    call how = call::none;
    std::function<void(std::vector<T>&, std::size_t k)> select{};
};

template <class T, class F>
way<T> way_of(F& f) {
    constexpr call how = call_of<F, T>();
    if constexpr (how == call::none)
        return {};
    else
        return {how, [&f](std::vector<T>& v, std::size_t k) {
                    const auto nth = v.begin() + static_cast<std::ptrdiff_t>(k);
                    if constexpr (how == call::iterators)
                        f(v.begin(), nth, v.end());
                    else if constexpr (how == call::range)
                        f(v, nth);
                    else
                        f(v.data(), v.data() + k, v.data() + v.size());
                }};
}

// Called as of a list and k, whatever it takes.
struct subject {
    way<int> ints{};
    way<metered> counted{};
    plain::way list{};
    std::string arguments = "$k";  // behind the list, or all
};

report judge(const subject&, const settings&);

template <class... More, class F>
void add_places(subject& all, F& f) {
    all.ints = selectors::way_of<int>(f);
    if constexpr (engine::is_wanted<metered, More...>)
        all.counted = selectors::way_of<metered>(f);
}

template <class F, class T>
concept takes_bounds_in = requires(F& f, std::vector<T>& v) {
    f(v, 0, 1, 1);
};
template <class F, class T>
concept takes_bounds_at = requires(F& f, T* first) {
    f(first, 0, 1, 1);
};
// The numbers of a list, or at a pointer, whose first and last place come
// behind it.
template <class F, class... Ts>
struct number_between {
    using type = void;
};
template <class F, class T, class... Ts>
struct number_between<F, T, Ts...>
    : std::conditional_t<takes_bounds_in<F, T> || takes_bounds_at<F, T>,
                         std::type_identity<T>, number_between<F, Ts...>> {};
template <class F>
using number_between_of =
    typename number_between<F, int, long long, long, unsigned>::type;
template <class F>
concept takes_bounds = !std::is_void_v<number_between_of<F>>;

}  // namespace selectors

template <class... More, class F>
report selector(F function, const settings& how = settings::standard()) {
    using namespace selectors;
    selectors::subject all;
    if constexpr (takes_places<F, int>) {
        selectors::add_places<More...>(all, function);
    } else if constexpr (functions::takes_list<F, 1>) {
        all.list = plain::way_of<1>(function);
    } else if constexpr (takes_bounds<F>) {
        using T = number_between_of<F>;
        const auto whole = [&function](std::vector<T>& v, int k) {
            if constexpr (takes_bounds_in<F, T>)
                return function(v, 0, int(v.size()) - 1, k);
            else
                return function(v.data(), 0, int(v.size()) - 1, k);
        };
        all.list = plain::way_on<T, int>(whole);
        all.arguments =
            takes_bounds_in<F, T>
                ? "0, int(numbers.size()) - 1, $k"
                : "(numbers.data(), 0, int(numbers.size()) - 1, $k)";
        return judge(all, how);
    } else {
        static_assert(call_of<F, int>() != selectors::call::none,
                      "needs: select(first, nth, last), or "
                      "select(std::vector<int>&, int)");
        selectors::add_places<More...>(all, function);
    }
    return judge(all, how);
}

}  // namespace tenet::laws
