// merge_sorted: two sorted lists become one.
//
// It is returned, or written to an output iterator, or to a third list, or to
// the first, whose m elements are followed by room for the n of the second.
//
// Judges:    a function, an object that can be called, such as
//            std::ranges::merge, or a class of one public function
// Elements:  integers, tagged
// Interface: merge_sorted(a, b), merge_sorted(a, b, output),
//            merge_sorted(a, m, b, n), merge_sorted(first, last, first, last,
//            output), or of pointers and lengths, such as merge_sorted(a, m, b,
//            n, output), merge_sorted(a, b, m, n, output), or merge_sorted(a,
//            m + n, m, b, n, n), of any integers
// Claims:    it merges numbers; it is right about all short lists; it merges
//            long lists; equal elements keep their order; its time grows as
//            n log n at most
// Convicts:  one that drops what is left of the first or of the second, takes
//            the second of two equal heads, drops equal elements, takes the
//            greatest number for the end, writes over what it has not read,
//            inserts one by one
#pragma once

#include <algorithm>
#include <climits>
#include <cstddef>
#include <functional>
#include <iterator>
#include <limits>
#include <string>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace merges {

enum class call {
    none,
    value,
    inserter,
    output,
    list,
    room,
    pointer_room,
    iterators,
    pointers,
    lengths,
    lengths_behind,
    sizes
};

// Asked one after the other, so that a template that accepts anything is asked
// no more.
template <class F, class T>
constexpr call call_of() {
    using list = std::vector<T>;
    if constexpr (requires(F & f, list & a, list & b) { f(a, b).begin(); })
        return call::value;
    else if constexpr (requires(F & f, list & a, list & b) {
                           f(a, b, std::back_inserter(a));
                       })
        return call::inserter;
    else if constexpr (requires(F & f, list & a, list & b) {
                           f(a, b, a.begin());
                       })
        return call::output;
    else if constexpr (requires(F & f, list & a, list & b) { f(a, b, a); })
        return call::list;
    else if constexpr (requires(F & f, list & a, list & b) { f(a, 1, b, 1); })
        return call::room;
    else if constexpr (requires(F & f, list & a, list & b) {
                           f(a.data(), 1, b.data(), 1);
                       })
        return call::pointer_room;
    else if constexpr (requires(F & f, list & a, list & b) {
                           f(a.begin(), a.end(), b.begin(), b.end(), a.begin());
                       })
        return call::iterators;
    else if constexpr (requires(F & f, T * p) { f(p, p, p, p, p); })
        return call::pointers;
    else if constexpr (requires(F & f, T * p) { f(p, 1, p, 1, p); })
        return call::lengths;
    else if constexpr (requires(F & f, T * p) { f(p, p, 1, 1, p); })
        return call::lengths_behind;
    else if constexpr (requires(F & f, T * p) { f(p, 1, 1, p, 1, 1); })
        return call::sizes;
    else
        return call::none;
}

// What is behind the end that a merge returns, if it returns one, goes.
template <class T, class End>
std::vector<T> up_to_end(std::vector<T> out, const T* first, const End& end) {
    if constexpr (requires { end - out.begin(); })
        out.resize(std::size_t(std::to_address(end) - first));
    else if constexpr (std::is_convertible_v<End, const T*>)
        out.resize(std::size_t(end - first));
    return out;
}

template <class T, class Merge>
std::vector<T> written_by(std::size_t n, const Merge& merge) {
    std::vector<T> out(n);
    if constexpr (std::is_void_v<decltype(merge(out))>) {
        merge(out);
        return out;
    } else {
        const auto end = merge(out);
        const T* const first = out.data();
        return up_to_end(std::move(out), first, end);
    }
}

template <call how, class F, class T>
std::vector<T> merged(F& f, std::vector<T> a, std::vector<T> b) {
    using list = std::vector<T>;
    const std::size_t m = a.size(), n = b.size();
    list out;
    if constexpr (how == call::value) {
        auto&& all = f(a, b);
        for (auto&& x : all) out.push_back(x);
    } else if constexpr (how == call::inserter) {
        f(a, b, std::back_inserter(out));
    } else if constexpr (how == call::list) {
        f(a, b, out);
    } else if constexpr (how == call::output) {
        return written_by<T>(m + n,
                             [&](list& to) { return f(a, b, to.begin()); });
    } else if constexpr (how == call::iterators) {
        return written_by<T>(m + n, [&](list& to) {
            return f(a.begin(), a.end(), b.begin(), b.end(), to.begin());
        });
    } else if constexpr (how == call::pointers) {
        return written_by<T>(m + n, [&](list& to) {
            return f(a.data(), a.data() + m, b.data(), b.data() + n, to.data());
        });
    } else if constexpr (how == call::lengths) {
        return written_by<T>(m + n, [&](list& to) {
            return f(a.data(), int(m), b.data(), int(n), to.data());
        });
    } else if constexpr (how == call::lengths_behind) {
        return written_by<T>(m + n, [&](list& to) {
            return f(a.data(), b.data(), int(m), int(n), to.data());
        });
    } else {
        a.resize(m + n);
        if constexpr (how == call::sizes) {
            f(a.data(), int(m + n), int(m), b.data(), int(n), int(n));
        } else if constexpr (how == call::pointer_room) {
            f(a.data(), int(m), b.data(), int(n));
        } else if constexpr (requires { f(a, 1, b, 1).begin(); }) {
            auto&& all = f(a, int(m), b, int(n));
            return {all.begin(), all.end()};
        } else {
            f(a, int(m), b, int(n));
        }
        return a;
    }
    return out;
}

// A merge of T's, erased.
template <class T>
struct way {
    call how = call::none;
    std::function<std::vector<T>(std::vector<T>, std::vector<T>)> merge{};
    // Of the numbers that it takes, those that an int holds.
    int least = INT_MIN, greatest = INT_MAX;
};

template <class T, class To = T, class F>
way<To> way_of(F& f) {
    constexpr call how = call_of<F, T>();
    if constexpr (how == call::none)
        return {};
    else if constexpr (std::same_as<T, To>)
        return {how, [&f](std::vector<T> a, std::vector<T> b) {
                    return merged<how>(f, std::move(a), std::move(b));
                }};
    else
        return {how, [&f](const std::vector<To>& a, const std::vector<To>& b) {
                    const auto all =
                        merged<how>(f, std::vector<T>(a.begin(), a.end()),
                                    std::vector<T>(b.begin(), b.end()));
                    return std::vector<To>(all.begin(), all.end());
                }};
}

template <class F, class T, class... Others>
way<int> first_way(F& f) {
    if constexpr (call_of<F, T>() != call::none) {
        way<int> found = way_of<T, int>(f);
        if (std::unsigned_integral<T>) found.least = 0;
        if constexpr (sizeof(T) < sizeof(int)) {
            found.least = std::numeric_limits<T>::min();
            found.greatest = std::numeric_limits<T>::max();
        }
        return found;
    } else if constexpr (sizeof...(Others) > 0) {
        return first_way<F, Others...>(f);
    } else {
        return {};
    }
}

struct subject {
    way<int> numbers;
    way<sorters::tagged> tagged;
};

report judge(const subject&, const settings&);

}  // namespace merges

template <class... More, class F>
report merge_sorted(F function, const settings& how = settings::standard()) {
    using namespace merges;
    static_assert(
        (call_of<F, int>() != call::none) ||
            (call_of<F, long long>() != call::none) ||
            (call_of<F, long>() != call::none) ||
            (call_of<F, short>() != call::none) ||
            (call_of<F, unsigned>() != call::none) ||
            (call_of<F, std::size_t>() != call::none),
        "needs: merge_sorted(std::vector<int>&, std::vector<int>&) that "
        "returns a list or takes an output iterator behind them, or "
        "merge_sorted(std::vector<int>&, int, std::vector<int>&, int)");
    merges::subject all{
        first_way<F, int, long long, long, short, unsigned, std::size_t>(
            function),
        {}};
    if constexpr (engine::is_wanted<sorters::tagged, More...>)
        all.tagged = merges::way_of<sorters::tagged>(function);
    return merges::judge(all, how);
}

}  // namespace tenet::laws
