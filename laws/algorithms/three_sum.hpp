// three_sum: all different triples of numbers that add up to a target.
//
// In any order, and each in any order. Where no target is taken, it is 0.
//
// Judges:    a function, an object that can be called, such as three_sum, or a
//            class of one public function
// Elements:  integers
// Interface: three_sum(list), or three_sum(list, target), or of iterators, of
//            any integers: a list of triples of numbers
// Claims:    it finds every triple once; it is right about all short lists; it
//            finds them where sums leave the type; its time grows as n^2 log n
//            at most
// Convicts:  one that repeats triples, takes an element twice or three times,
//            leaves out triples of equal numbers, forgets those that share
//            their least, adds up in a type that is too small, tries all
//            triples, looks each up among all that are found
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace triples {

struct subject {
    bool takes_target;
    plain::way list;
    // Of these integers, where whole ranges are to be judged.
    plain::way ints{}, longs{}, unsigneds{}, bytes{};
};

report judge(const subject&, const settings&);

}  // namespace triples

// whole_range among More asks for sums that leave the type, too.
template <class... More, class F>
report three_sum(F function, const settings& how = settings::standard()) {
    using plain::way_on;
    constexpr bool takes_target = functions::takes_list<F, 1>;
    static_assert(takes_target || functions::takes_list<F>,
                  "needs: three_sum(std::vector<int>&), or of other integers, "
                  "or of iterators, and perhaps a target behind them");
    triples::subject all{takes_target, plain::way_of<takes_target>(function)};
    if constexpr (takes_target && (std::is_same_v<More, whole_range> || ...)) {
        all.ints = way_on<int, int>(function);
        all.longs = way_on<long long, long long>(function);
        all.unsigneds = way_on<unsigned, unsigned>(function);
        all.bytes = way_on<signed char, signed char>(function);
    }
    return triples::judge(all, how);
}

}  // namespace tenet::laws
