// stable_sorter: a sorter that keeps equal elements in the order they had.
//
// Judges:    a function template or an object that can be called, such as
//            std::ranges::stable_sort
// Also:      stable_sort, merge_sort
// Elements:  fragile, move_only, double, std::string, order, projection, tagged
// Interface: that of sorter, and an order as a further argument or elements
//            other than int: in equal ints nothing is to be seen
// Claims:    it sorts ints; it sorts what can only be moved; it sorts by a
//            given order; it sorts by an order to which many are equal; it
//            sorts by a projection; its time grows as n log n; it sorts
//            thousands; what throws loses no memory; equal elements keep their
//            order; equal elements keep their order by a given order; equal
//            elements keep their order by a projection; it sorts reals; it
//            sorts texts; it sorts every list of up to eight of three values;
//            it sorts as many as a power of two, one more and one less; equal
//            elements keep their order in every list of up to eight of three
//            values
// Convicts:  std::sort, selection sort, heap sort; a merge that takes the right
//            of two equal heads; an insertion that passes equal elements; one
//            that reverses ordered runs of equal elements
#pragma once

#include <functional>
#include <tenet/laws/algorithms/sorter.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace sorters {

// Compares by its key alone, which is counted; its tag tells equals apart.
struct tagged {
    int key = 0;
    int tag = 0;

    friend bool operator<(const tagged& a, const tagged& b) {
        ++meter::now().comparisons;
        return a.key < b.key;
    }
    friend bool operator>(const tagged& a, const tagged& b) { return b < a; }
    friend bool operator<=(const tagged& a, const tagged& b) {
        return !(b < a);
    }
    friend bool operator>=(const tagged& a, const tagged& b) {
        return !(a < b);
    }
    friend bool operator==(const tagged& a, const tagged& b) {
        ++meter::now().comparisons;
        return a.key == b.key;
    }
};

// The ways to sort elements whose equals are told apart.
struct stable_subject {
    way<tagged> plain;
    way<tagged, std::greater<>> descending;
    way<tagged, std::less<>, int tagged::*> projected;
    std::string order{};  // what its calls end with
};

void judge(report& sorter, stable_subject, const settings&);

// Counts the comparisons of a stable sorter; bound says how many an input may
// take.
finding judge_comparisons(const std::string& claim, const way<tagged>&,
                          const std::string& order, std::size_t largest,
                          double (*bound)(const std::vector<int>& input),
                          const settings&);

// A stable sorter, and one whose comparisons are counted, if it has a claim.
struct stable_promise {
    promise of{"stable_sorter"};
    const char* claim = nullptr;
    std::size_t largest = 0;
    double (*bound)(const std::vector<int>& input) = nullptr;
};

template <class... More, class F>
report judge_stable_as(const stable_promise& promised, F function,
                       const settings& how) {
    auto f = told_order(function);
    static_assert(call_of<decltype(f), tagged>() != call::none,
                  "needs: sort for elements other than int, in which equal "
                  "ones can be told apart, such as a template");
    report found = judge_as<More...>(promised.of, function, how);
    stable_subject all{way_of<tagged>(f), {}, {}};
    if constexpr (has_to_be_told<F>) all.order = ", std::less<>()";
    if constexpr (engine::is_wanted<std::greater<>, More...>)
        all.descending = way_of<tagged, std::greater<>>(f);
    if constexpr (engine::is_wanted<given_projection, More...>)
        all.projected = way_of<tagged, std::less<>, int tagged::*>(f);
    judge(found, all, how);
    if (promised.claim)
        found += judge_comparisons(promised.claim, all.plain, all.order,
                                   promised.largest, promised.bound, how);
    return found;
}

}  // namespace sorters

template <class... More, class F>
report stable_sorter(F function, const settings& how = settings::standard()) {
    return sorters::judge_stable_as<More...>({}, std::move(function), how);
}

}  // namespace tenet::laws
