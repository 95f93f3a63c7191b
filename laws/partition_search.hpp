// partition_search: a function that finds where a predicate stops to hold.
//
// Judges:    a function object, such as std::ranges::partition_point; a
//            function or a template goes in a lambda that passes its arguments
// Interface: one or more of search(range, predicate), search(first, last,
//            predicate) of iterators or pointers, which return such a place or
//            an index, and search(low, high, predicate) of whole numbers
// Claims:    it finds the first element, of any kind of range, or the first
//            number of [low, high) for which the predicate fails, and the end
//            if there is none; it asks about nothing outside; n places take at
//            most ceil(log2(n + 1)) questions, also from the least number to
//            the greatest
// Convicts:  a linear search; one that is off by one, never looks at the first
//            or the last, adds two bounds, loops for ever on two places, looks
//            past the end
#pragma once

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <iterator>
#include <stdexcept>
#include <string>
#include <tenet/laws/law.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace engine {

// A predicate for asking whether a search takes one.
struct any_predicate {
    template <class T>
    bool operator()(const T&) const;
};

template <class F, class Range>
concept searches_range = requires(F& f, Range& range) {
    f(range, any_predicate());
};

template <class F, class Range>
concept searches_iterators = requires(F& f, Range& range) {
    f(range.begin(), range.end(), any_predicate());
};

template <class F, class Range>
concept searches_pointers = requires(F& f, Range& range) {
    f(range.data(), range.data(), any_predicate());
};

template <class F, class Range>
concept searches = searches_range<F, Range> || searches_iterators<F, Range> ||
    searches_pointers<F, Range>;

template <class F, class T>
concept searches_numbers = requires(F& f, T number) {
    { f(number, number, any_predicate()) } -> std::same_as<T>;
};

// What is drawn is less than this; a search that meets it has gone too far.
inline constexpr int behind_the_end = 1'000'000;
using ascending = up_to<within<-1000, 1000>, 200>;

// How many elements come before the place that was found.
template <class F, class Range, class Predicate>
std::ptrdiff_t place_found(F& f, Range& range, const Predicate& predicate) {
    const auto index = [](const auto& begin, const auto& found) {
        using place = std::decay_t<decltype(found)>;
        if constexpr (std::integral<place>)
            return static_cast<std::ptrdiff_t>(found);
        else
            return std::distance<place>(begin, found);
    };
    if constexpr (searches_range<F, Range>)
        return index(range.begin(), f(range, predicate));
    else if constexpr (searches_iterators<F, Range>)
        return index(range.begin(), f(range.begin(), range.end(), predicate));
    else
        return index(range.data(),
                     f(range.data(), range.data() + range.size(), predicate));
}

// Elements in order; behind them in memory lies what none of them is.
template <class Range>
Range in_order(const ascending& xs) {
    std::vector<int> values;
    for (const int x : xs.elements) values.push_back(x);
    std::ranges::sort(values);
    Range range(values.begin(), values.end());
    if constexpr (requires { range.reserve(1); }) {
        range.reserve(values.size() + 1);
        range.push_back(behind_the_end);
        range.pop_back();
    }
    return range;
}

template <class F, class Range>
std::string search_text() {
    if (searches_range<F, Range>) return "search(values, ";
    if (searches_iterators<F, Range>)
        return "search(values.begin(), values.end(), ";
    return "search(values.data(), values.data() + values.size(), ";
}

template <class Range, class F>
finding finds_place(const std::string& claim, F& f, const settings& how) {
    return property(
               claim,
               type_name<Range>() + " values$0;\n" +
                   (std::same_as<Range, std::vector<int>>
                        ? "std::ranges::sort(values);\n"
                        : "values.sort();\n") +
                   search_text<F, Range>() + "[](int x) { return x < $1; })",
               [&f](const ascending& xs, within<-1001, 1001> bound) {
                   auto values = in_order<Range>(xs);
                   bool beyond = false;
                   const auto place = place_found(f, values, [&](const int& x) {
                       beyond = beyond || x == behind_the_end;
                       return x < bound;
                   });
                   return beyond ? std::string("a look behind the end")
                                 : std::to_string(place);
               },
               [](const ascending& xs, within<-1001, 1001> bound) {
                   return std::to_string(std::ranges::count_if(
                       xs.elements, [=](int x) { return x < bound; }));
               })
        .judge(how);
}

// Every place of a range of this length is looked for.
template <class F>
finding asks_little(F& f, const settings& how) {
    return cost(
               "n elements take at most ceil(log2(n + 1)) questions",
               "// every bound from 0 to n, on 0, 1, ..., n - 1\n" +
                   search_text<F, std::vector<int>>() +
                   "[](int x) { return x < bound; })",
               [&f](const std::vector<int>& input) {
                   std::vector<int> values(input.size());
                   for (std::size_t i = 0; i < values.size(); ++i)
                       values[i] = static_cast<int>(i);
                   std::size_t most = 0;
                   for (std::size_t bound = 0; bound <= values.size();
                        ++bound) {
                       std::size_t asked = 0;
                       place_found(f, values, [&](const int& x) {
                           ++asked;
                           return std::cmp_less(x, bound);
                       });
                       most = std::max(most, asked);
                   }
                   return expense{double(most),
                                  double(std::bit_width(values.size()))};
               },
               512)
        .judge(how);
}

// The questions that are asked about [low, high) count against the bound.
template <class T, class F>
finding finds_number(F& f, const settings& how) {
    using bits = std::make_unsigned_t<T>;
    const std::string type = type_name<T>();
    return property(
               "it finds the first " + type + " for which the predicate fails",
               "search(std::min<" + type + ">($0, $1), std::max<" + type +
                   ">($0, $1), [](" + type + " x) { return x < $2; })",
               [&f](T a, T b, T bound) {
                   const T low = std::min(a, b), high = std::max(a, b);
                   const auto most = std::bit_width(static_cast<bits>(
                       static_cast<bits>(high) - static_cast<bits>(low)));
                   int asked = 0;
                   return f(low, high, [&](T x) {
                       if (x < low || x >= high)
                           throw std::logic_error("a question about " +
                                                  shown(x));
                       if (++asked > int(most))
                           throw std::logic_error("more questions than " +
                                                  shown(int(most)));
                       return x < bound;
                   });
               },
               [](T a, T b, T bound) {
                   return std::clamp(bound, std::min(a, b), std::max(a, b));
               })
        .judge(how);
}

}  // namespace engine

// What a subject must offer.
template <class F>
struct partition_search_interface {
    static constexpr bool ranges = engine::searches<F, std::vector<int>>;
    static constexpr bool numbers = engine::searches_numbers<F, int>;
    static_assert(ranges || numbers,
                  "needs: search(std::vector<int>&, predicate), or "
                  "search(first, last, predicate), or "
                  "search(int, int, predicate) that returns an int");
    static constexpr bool met = true;
};

template <class F>
report partition_search(F function,
                        const settings& how = settings::standard()) {
    using interface = partition_search_interface<F>;
    static_assert(interface::met);
    using namespace engine;
    using hops = std::forward_list<int>;
    report found{"partition_search", "search", {}};
    const auto add = [&](finding it) {
        found.findings.push_back(std::move(it));
    };

    if constexpr (interface::ranges) {
        add(finds_place<std::vector<int>>("it finds where the predicate fails",
                                          function, how));
        add(asks_little(function, how));
    }
    if constexpr (searches<F, hops>)
        add(finds_place<hops>("it finds it where there is no random access",
                              function, how));
    if constexpr (interface::numbers) add(finds_number<int>(function, how));
    if constexpr (searches_numbers<F, signed char>)
        add(finds_number<signed char>(function, how));
    if constexpr (searches_numbers<F, unsigned>)
        add(finds_number<unsigned>(function, how));
    if constexpr (searches_numbers<F, long long>)
        add(finds_number<long long>(function, how));
    return found;
}

}  // namespace tenet::laws
