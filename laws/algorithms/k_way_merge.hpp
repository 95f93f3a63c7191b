// k_way_merge: any number of sorted lists become one.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      merge_k_lists, merge_k_sorted, merge_all
// Elements:  integers, tagged, metered
// Interface: one of merge(lists), merge(lists, output), merge(lists, list),
//            where lists is a vector of vectors of any integers, or a span of
//            them; the list is returned, or written to the output or to a list
// Claims:    it merges all small lists; it merges others; it merges long lists;
//            equal elements keep the order of their lists; n elements of k
//            lists take at most n (2 ceil(log2 k) + 3) comparisons; its time
//            grows as n log k at most
// Convicts:  one that drops the rest of a list, or the last list, or equal
//            elements; one that fails on empty lists or none; one that takes
//            the later of two equal heads; one that looks at all heads for each
//            element, merges one list after the other, or sorts
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <vector>

namespace tenet::laws {

namespace merges_of_many {

enum class call { none, value, inserter, list };

// Asked one after the other, so that a template that accepts anything is asked
// no more.
template <class F, class T>
constexpr call call_of() {
    using lists = std::vector<std::vector<T>>;
    if constexpr (requires(F & f, lists & all) { f(all).begin(); })
        return call::value;
    else if constexpr (requires(F & f, lists & all, std::vector<T> & out) {
                           f(all, std::back_inserter(out));
                       })
        return call::inserter;
    else if constexpr (requires(F & f, lists & all, std::vector<T> & out) {
                           f(all, out);
                       })
        return call::list;
    else
        return call::none;
}

template <class T>
using lists_of = std::vector<std::vector<T>>;

// A merge of T's, erased.
template <class T>
struct way {
    call how = call::none;
    std::string type{};  // of an element
    std::function<std::vector<T>(lists_of<T>)> merge{};

    explicit operator bool() const { return bool(merge); }
};

template <class T, class F>
std::vector<T> merged(F& f, lists_of<T>& all) {
    constexpr call how = call_of<F, T>();
    std::vector<T> out;
    if constexpr (how == call::value) {
        auto&& got = f(all);
        for (auto&& x : got) out.push_back(x);
    } else if constexpr (how == call::inserter) {
        f(all, std::back_inserter(out));
    } else {
        f(all, out);
    }
    return out;
}

template <class T, class To = T, class F>
way<To> way_of(F& f) {
    if constexpr (call_of<F, T>() == call::none)
        return {};
    else if constexpr (std::same_as<T, To>)
        return {call_of<F, T>(), type_name<T>(),
                [&f](lists_of<T> all) { return merged<T>(f, all); }};
    else
        return {call_of<F, T>(), type_name<T>(),
                [&f](const lists_of<To>& given) {
                    lists_of<T> all;
                    for (const auto& one : given)
                        all.emplace_back(one.begin(), one.end());
                    const auto out = merged<T>(f, all);
                    return std::vector<To>(out.begin(), out.end());
                }};
}

template <class F, class T, class... Others>
way<int> first_way(F& f) {
    if constexpr (call_of<F, T>() != call::none)
        return way_of<T, int>(f);
    else if constexpr (sizeof...(Others) > 0)
        return first_way<F, Others...>(f);
    else
        return {};
}
template <class F, class... T>
inline constexpr bool is_taken = ((call_of<F, T>() != call::none) || ...);

struct subject {
    way<int> numbers;
    way<sorters::tagged> tagged{};
    way<metered> counted{};
};

report judge(const subject&, const settings&);

}  // namespace merges_of_many

template <class... More, class F>
report k_way_merge(F function, const settings& how = settings::standard()) {
    using namespace merges_of_many;
    static_assert(
        is_taken<F, int, long long, long, short, unsigned, std::size_t>,
        "needs: merge(std::vector<std::vector<int>>&), which returns "
        "a list or takes an output iterator behind");
    merges_of_many::subject all{
        first_way<F, int, long long, long, short, unsigned, std::size_t>(
            function)};
    if constexpr (engine::is_wanted<sorters::tagged, More...>)
        all.tagged = merges_of_many::way_of<sorters::tagged>(function);
    if constexpr (engine::is_wanted<metered, More...>)
        all.counted = merges_of_many::way_of<metered>(function);
    return merges_of_many::judge(all, how);
}

}  // namespace tenet::laws
