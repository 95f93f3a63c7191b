// sorted_squares: the squares of a sorted list of numbers, sorted.
//
// They are returned, or take the place of the numbers.
//
// Judges:    a function, an object that can be called, such as
//            tenet::sorted_squares, or a class of one public function
// Elements:  integers
// Interface: sorted_squares(list), or of iterators, of any integers
// Claims:    it squares and sorts; it is right about all short lists; it is
//            right at the ends of the type; it is right about long lists; its
//            time grows as n log n at most
// Convicts:  one that does not sort, or sorts by the numbers, drops one of
//            equal squares, forgets the last, does not square, mixes up both
//            ends, squares in a type that is too small, sorts by insertion
#pragma once

#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace squares {

struct subject {
    plain::way list;
    // Of these integers, where whole ranges are to be judged.
    plain::way ints{}, unsigneds{}, bytes{};
};

report judge(const subject&, const settings&);

}  // namespace squares

// whole_range among More asks for squares that leave the type, too.
template <class... More, class F>
report sorted_squares(F function, const settings& how = settings::standard()) {
    static_assert(functions::takes_list<F>,
                  "needs: sorted_squares(std::vector<int>&), or of other "
                  "integers, or of iterators");
    squares::subject all{plain::way_of<0>(function)};
    if constexpr ((std::is_same_v<More, whole_range> || ...)) {
        all.ints = plain::way_on<int>(function);
        all.unsigneds = plain::way_on<unsigned>(function);
        all.bytes = plain::way_on<signed char>(function);
    }
    return squares::judge(all, how);
}

}  // namespace tenet::laws
