// pair_with_sum: two numbers of a sorted list that add up to a target.
//
// Which of these it returns is seen from one call: the places of both, counted
// from 0 or from 1, or the two numbers, or whether there are such. That there
// are none may be said by nothing, an empty list or -1.
//
// Judges:    a function, an object that can be called, such as two_sum, or a
//            class of one public function
// Also:      two_sum, has_pair_with_sum
// Elements:  integers
// Interface: pair_with_sum(list, target), or pair_with_sum(first, last, target)
//            or pair_with_sum(pointer, length, target), of any integers, sorted
// Claims:    it finds two that add up to the target, if there are; it is right
//            about all short lists; it finds them in long lists; it finds them
//            where sums leave the type; its time grows as n log n at most
// Convicts:  one that takes an element twice, leaves the first or the last out,
//            stops at the first too great, misses negative numbers, adds up in
//            a type that is too small, tries all pairs
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace pairs {

struct subject {
    const char* law;
    bool sorted;
    plain::way list;
    // Of these integers, where whole ranges are to be judged.
    plain::way ints{}, longs{}, unsigneds{}, bytes{};
};

report judge(const subject&, const settings&);

// whole_range among More asks for sums that leave the type, too.
template <class... More, class F>
report judge_function(const char* law, bool sorted, F& function,
                      const settings& how) {
    using plain::way_on;
    subject all{law, sorted, plain::way_of<1>(function)};
    if constexpr ((std::is_same_v<More, whole_range> || ...)) {
        all.ints = way_on<int, int>(function);
        all.longs = way_on<long long, long long>(function);
        all.unsigneds = way_on<unsigned, unsigned>(function);
        all.bytes = way_on<signed char, signed char>(function);
    }
    return judge(all, how);
}

}  // namespace pairs

template <class... More, class F>
report pair_with_sum(F function, const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F, 1>,
                  "needs: pair_with_sum(std::vector<int>&, int), or of other "
                  "integers, or of iterators");
    return pairs::judge_function<More...>("pair_with_sum", true, function, how);
}

}  // namespace tenet::laws
