// bounds: what laws of searches in a list of numbers, and of sorters, share.
#pragma once

#include <cstdint>
#include <string>
#include <tenet/laws/engine/function.hpp>
#include <tenet/laws/engine/law.hpp>
#include <vector>

namespace tenet::laws::functions {

using number_search = of_list<std::int64_t, std::int64_t>;

// A number so far from others that the difference of two may overflow.
struct far_number {
    int number = 0;
    operator int() const { return number; }
};

// Judges with numbers that the type of its lists holds: call(Number()) makes a
// finding of a property whose arguments are lists of Number and Number.
template <class Call>
finding with_numbers(const number_type& of, const Call& call) {
    if (of.bytes < sizeof(int)) return call(within<0, 100>());
    if (!of.is_signed) return call(within<0, 2'000'000'000>());
    return call(int());
}

// A list in order.
std::vector<std::int64_t> in_order(std::vector<std::int64_t> list);

// The number of elements for which before(each, x) holds is what a search of a
// sorted list must find.
report judge_bound(const std::string& law, const std::string& claim,
                   const number_search&, const number_search& metered,
                   const settings&,
                   bool (*before)(std::int64_t each, std::int64_t x));

// Searches for some of these numbers, also the first and the last, and for what
// comes after each: the most comparisons that one search takes.
double most_comparisons(const number_search& metered,
                        const std::vector<std::int64_t>& list);

using number_sort = of_list<std::vector<std::int64_t>>;

// Sorts what the type of its lists holds.
finding judge_sorted(const std::string& claim, const number_sort&,
                     const std::string& called, const settings&);

// Sorts lists of many equal numbers, some of them longer than an index of 8 or
// 16 bits can say.
finding judge_sorted_long(const number_sort&, const std::string& called,
                          int longest, const settings&);

// Keeps the order of keyed elements that are equal; order is what follows the
// list in a call.
finding judge_stable(const number_sort& of_keyed, const std::string& called,
                     const settings&, const std::string& order = {});

}  // namespace tenet::laws::functions

template <>
struct tenet::laws::argument<tenet::laws::functions::far_number> {
    static domain from() {
        domain all = argument<int>::from();
        all.step = 1 << 29;
        return all;
    }
    static functions::far_number make(const value& drawn) {
        return {argument<int>::make(drawn)};
    }
    static std::string show(const value& drawn) {
        return argument<int>::show(drawn);
    }
};
