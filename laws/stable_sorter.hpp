// stable_sorter: a sorter that keeps equal elements in the order they had.
//
// Judges:    a function object, such as std::ranges::stable_sort
// Interface: that of sorter, and an order as a further argument or elements
//            other than int: in equal ints nothing is to be seen
// Claims:    those of sorter; equal elements keep the order they had, by their
//            own order, by a given one and by a projection
// Convicts:  std::sort, selection sort, heap sort; a merge that takes the right
//            of two equal heads; an insertion that passes equal elements; one
//            that reverses ordered runs of equal elements
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <tenet/laws/law.hpp>
#include <tenet/laws/sorter.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace engine {

// Compares by its key alone; its tag tells equals apart.
struct tagged {
    int key = 0;
    int tag = 0;

    friend bool operator<(const tagged& a, const tagged& b) {
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
        return a.key == b.key;
    }
};

using keys = up_to<within<0, 7>, 200>;

template <class F, class Less, class... Order>
finding keeps_order(const std::string& claim, const std::string& order_text,
                    F& f, const settings& how, Less less, Order... order) {
    using pairs = std::vector<std::pair<int, int>>;
    const auto number = [](const keys& xs) {
        std::vector<tagged> all;
        for (const int key : xs.elements)
            all.push_back({key, static_cast<int>(all.size())});
        return all;
    };
    const auto plain = [](const std::vector<tagged>& all) {
        pairs result;
        for (const tagged& it : all) result.emplace_back(it.key, it.tag);
        return result;
    };
    return property(
               claim,
               "std::vector<tagged> values;  // a key and a place, by key\n"
               "for (const int key : std::vector<int>$0)\n"
               "    values.push_back({key, int(values.size())});\n" +
                   sort_text<F, tagged>(order_text),
               [&f, number, plain, order...](const keys& xs) {
                   auto values = number(xs);
                   sort_with(f, values, order...);
                   return plain(values);
               },
               [number, plain, less](const keys& xs) {
                   return plain(in_order(number(xs), less));
               })
        .judge(how);
}

}  // namespace engine

// What a subject must offer.
template <class F>
struct stable_sorter_interface {
    static_assert(sorter_interface<F>::met);
    static_assert(engine::call_of_sorter<F, engine::tagged>() !=
                      engine::sorter_call::none,
                  "needs: sort for elements other than int, in which equal "
                  "ones can be told apart");
    static constexpr bool met = true;
};

template <class F>
report stable_sorter(F function, const settings& how = settings::standard()) {
    static_assert(stable_sorter_interface<F>::met);
    using namespace engine;
    report found = sorter(function, how);
    found.suite = "stable_sorter";
    const std::less<> less;
    found.findings.push_back(keeps_order("equal elements keep their order", "",
                                         function, how, less));
    if constexpr (sorts_by<F, tagged, std::greater<>>())
        found.findings.push_back(
            keeps_order("equal elements keep their order by a given order",
                        ", std::greater<>()", function, how, std::greater<>(),
                        std::greater<>()));
    if constexpr (sorts_by<F, tagged, std::less<>, int tagged::*>())
        found.findings.push_back(
            keeps_order("equal elements keep their order by a projection",
                        ", std::less<>(), &tagged::key", function, how, less,
                        less, &tagged::key));
    return found;
}

}  // namespace tenet::laws
