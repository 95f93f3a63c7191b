#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <tenet/laws/algorithms/bubble_sorter.hpp>
#include <tenet/laws/algorithms/in_place_sorter.hpp>
#include <tenet/laws/algorithms/quadratic_sorter.hpp>
#include <tenet/laws/algorithms/run_sorter.hpp>
#include <tenet/laws/algorithms/subquadratic_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace sorters_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;
using tenet::tests::planted;

// Elements to judge with: each kind is a whole sort to compile.
template <class T>
concept told_apart =
    std::same_as<T, int> || std::same_as<T, laws::sorters::tagged>;

// Copies in case of a fault what it could sort in place.
template <class Sort>
void sort_copy(std::vector<int>& v, const Sort& sort) {
    std::vector<int> copy = v;
    sort(copy);
    v.swap(copy);
}

// ------------------------------------------------------------------- in place

constexpr auto in_place = [](const auto& sort) {
    return [sort](const laws::settings& how) {
        return laws::in_place_sorter(sort, how);
    };
};

TEST_CASE("the laws acquit std::ranges::sort of taking memory") {
    laws::check(
        laws::in_place_sorter<laws::without<laws::fragile>>(std::ranges::sort));
    const auto report = laws::in_place_sorter([](std::vector<int>& v) {
        std::ranges::sort(v);
        return v;
    });
    CHECK(report.holds());
    CHECK(report.not_judged().size() > 1);
}

void stably(std::vector<int>& v) {
    std::ranges::stable_sort(v);
}
void a_copy(std::vector<int>& v) {
    sort_copy(v, std::ranges::sort);
}
void even_numbers_of(std::vector<int>& v) {
    std::sort(v.begin(), v.begin() + std::ptrdiff_t(v.size() / 2 * 2));
}
template <class Less = std::less<>>
void exchange(std::vector<int>& v, Less less = {}) {
    int* const x = v.data();
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = i + 1; j < v.size(); ++j)
            if (less(x[j], x[i])) std::swap(x[i], x[j]);
}
constexpr auto exchanges =
    [](std::vector<int> & v, auto... less) requires(sizeof...(less) < 2) {
    exchange(v, less...);
};

TEST_CASE("the laws convict a sorter that takes memory or is slow") {
    if (laws::engine::counts_blocks()) {
        laws::check_convicted(in_place(stably));
        laws::check_convicted(in_place(a_copy));
    }
    laws::check_convicted(in_place(even_numbers_of));
    tenet::tests::convict_once(in_place(exchanges));
}

// --------------------------------------------------------------- subquadratic

enum class gaps { none, halves, ends_at_two, copies };

constexpr auto shell =
    [](std::vector<int> & v, auto... order) requires(sizeof...(order) < 2) {
    int* const x = v.data();
    const auto less = [&](int a, int b) {
        if constexpr (sizeof...(order) == 0)
            return a < b;
        else
            return (order(a, b) && ...);
    };
    std::size_t gap = 1;
    while (gap < v.size()) gap = is(gaps::halves) ? 2 * gap : 3 * gap + 1;
    const std::size_t last = is(gaps::ends_at_two) ? 1 : 0;
    for (; gap > last; gap = is(gaps::halves) ? gap / 2 : (gap - 1) / 3)
        for (std::size_t i = gap; i < v.size(); ++i)
            for (std::size_t j = i; j >= gap && less(x[j], x[j - gap]);
                 j -= gap)
                std::swap(x[j], x[j - gap]);
    if (is(gaps::copies))
        sort_copy(v, [](std::vector<int>& copy) { copy.front() += 0; });
};

constexpr auto subquadratic = [](const laws::settings& how) {
    return laws::subquadratic_sorter(shell, how);
};

TEST_CASE("the laws acquit what is faster than quadratic") {
    laws::check(subquadratic(laws::settings::standard()));
    laws::check(laws::subquadratic_sorter<laws::without<laws::fragile>>(
        std::ranges::sort));
}

TEST_CASE("the laws convict a shell sort of bad gaps, and quadratic sorters") {
    tenet::tests::convict(subquadratic, gaps::halves, gaps::ends_at_two);
    if (laws::engine::counts_blocks())
        tenet::tests::convict_once(subquadratic, gaps::copies);
    tenet::tests::convict_once([](const laws::settings& how) {
        return laws::subquadratic_sorter(exchanges, how);
    });
}

// ------------------------------------------------------------------ quadratic

constexpr auto quadratic = [](const auto& sort) {
    return [sort](const laws::settings& how) {
        return laws::quadratic_sorter(sort, how);
    };
};

enum class selects { none, but_the_last, from_the_first, greater, copies };

void selection(std::vector<int>& v) {
    const std::size_t end = v.size() - (is(selects::but_the_last) ? 1 : 0);
    const bool takes_greater = is(selects::greater);
    int* const x = v.data();
    std::size_t least = 0;
    for (std::size_t i = 0; i < v.size(); ++i) {
        if (!is(selects::from_the_first)) least = i;
        for (std::size_t j = i + 1; j < end; ++j)
            if (takes_greater ? x[least] < x[j] : x[j] < x[least]) least = j;
        std::swap(x[i], x[least]);
    }
    if (is(selects::copies)) std::vector<int>(v).swap(v);
}

// Exchanges the ends, then sorts two thirds three times.
template <class Less>
void stooge(int* first, std::ptrdiff_t n, const Less& less) {
    if (n < 2) return;
    if (less(first[n - 1], first[0])) std::swap(first[0], first[n - 1]);
    if (n < 3) return;
    const std::ptrdiff_t third = n / 3;
    stooge(first, n - third, less);
    stooge(first + third, n - third, less);
    stooge(first, n - third, less);
}

void too_few_passes(std::vector<int>& v) {
    int* const x = v.data();
    for (std::size_t i = 2; i < v.size(); ++i)
        for (std::size_t j = 1; j < v.size(); ++j)
            if (x[j] < x[j - 1]) std::swap(x[j], x[j - 1]);
}

TEST_CASE("the laws acquit quadratic sorters, and faster ones") {
    laws::check(laws::quadratic_sorter(selection));
    laws::check(laws::quadratic_sorter(exchanges));
    laws::check(laws::quadratic_sorter<laws::without<laws::fragile>>(
        std::ranges::sort));
}

TEST_CASE("the laws convict a selection of the wrong, and slower sorters") {
    tenet::tests::convict(quadratic(selection), selects::but_the_last,
                          selects::greater);
    if (laws::engine::counts_blocks())
        tenet::tests::convict_once(quadratic(selection), selects::copies);
    laws::check_convicted(quadratic(too_few_passes));
    tenet::tests::convict_once(quadratic(
        [](std::vector<int> & v, auto... less) requires(sizeof...(less) < 2) {
            const auto n = static_cast<std::ptrdiff_t>(v.size());
            if constexpr (sizeof...(less) == 0)
                stooge(v.data(), n, std::less<>());
            else
                stooge(v.data(), n, less...);
        }));
}

// -------------------------------------------------------------------- bubbles

enum class bubbles { none, equals, all_passes, still_end, selects };

constexpr auto bubble = []<told_apart T>(std::vector<T>& v) {
    if (is(bubbles::selects)) {
        for (auto at = v.begin(); at != v.end(); ++at)
            std::iter_swap(at, std::min_element(at, v.end()));
        return;
    }
    const bool ends_still = is(bubbles::still_end);
    const bool passes_equals = is(bubbles::equals);
    bool exchanged = true;
    T* const x = v.data();
    for (std::size_t end = v.size(); exchanged && end > 1; --end) {
        exchanged = is(bubbles::all_passes);
        for (std::size_t i = 1; i < end; ++i)
            if (passes_equals ? !(x[i - 1] < x[i]) : x[i] < x[i - 1]) {
                std::swap(x[i - 1], x[i]);
                exchanged = true;
            } else if (ends_still && i + 1 == end) {
                exchanged = false;
            }
    }
};

constexpr auto bubbling = [](const laws::settings& how) {
    return laws::bubble_sorter(bubble, how);
};

TEST_CASE("the laws acquit a bubble sort that stops when it is done") {
    laws::check(bubbling(laws::settings::standard()));
}

TEST_CASE("the laws convict a bubble sort that is unstable or never done") {
    tenet::tests::convict_all(bubbling, bubbles::selects);
}

// ----------------------------------------------------------------------- runs

enum class runs {
    none,
    only_ascending,
    equals_descend,
    two_of_many,
    right_first,
    of_std,
    unstable
};

// Merges neighbouring runs until there is one.
constexpr auto merge_runs = []<told_apart T>(std::vector<T>& v) {
    if (is(runs::of_std)) return std::ranges::stable_sort(v), void();
    if (is(runs::unstable)) return std::ranges::sort(v), void();
    std::vector<std::ptrdiff_t> ends{0};
    const auto begin = v.begin();
    const auto n = static_cast<std::ptrdiff_t>(v.size());
    while (ends.back() < n) {
        auto at = ends.back() + 1;
        const bool falls =
            !is(runs::only_ascending) && at < n &&
            (is(runs::equals_descend) ? !(begin[at - 1] < begin[at])
                                      : begin[at] < begin[at - 1]);
        while (at < n && (begin[at] < begin[at - 1]) == falls) ++at;
        if (falls) std::reverse(begin + ends.back(), begin + at);
        ends.push_back(at);
    }
    while (ends.size() > 2) {
        std::vector<std::ptrdiff_t> left{0};
        std::size_t i = 2;
        for (; i < ends.size(); i += 2) {
            const auto middle = begin + ends[i - 1];
            if (is(runs::right_first)) {
                std::vector<T> merged(v.size());
                const auto end =
                    std::merge(middle, begin + ends[i], begin + left.back(),
                               middle, merged.begin());
                std::copy(merged.begin(), end, begin + left.back());
            } else {
                std::inplace_merge(begin + left.back(), middle,
                                   begin + ends[i]);
            }
            left.push_back(ends[i]);
            if (is(runs::two_of_many)) break;
        }
        if (left.back() < n) left.push_back(n);
        if (is(runs::two_of_many)) break;
        ends = left;
    }
};

constexpr auto merging = [](const laws::settings& how) {
    return laws::run_sorter(merge_runs, how);
};

TEST_CASE("the laws acquit a natural merge sort") {
    laws::check(merging(laws::settings::standard()));
}

TEST_CASE("the laws convict a merge sort that misses runs or turns equals") {
    tenet::tests::convict(merging, runs::only_ascending, runs::right_first);
    tenet::tests::convict_once(merging, runs::of_std);
    tenet::tests::convict_once(merging, runs::unstable);
}

}  // namespace sorters_laws_test
