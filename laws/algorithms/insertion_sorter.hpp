// insertion_sorter: a stable sorter, fast where little is out of order.
//
// Judges:    a function, or an object that can be called
// Interface: sort(list), in place, where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; or one that takes and returns a vector. What is not only
//            of integers, such as a template, is judged whole
// Claims:    it sorts numbers; it sorts long lists; equal elements keep their
//            order; n elements of d inversions take at most n - 1 + d
//            comparisons
// Convicts:  std::stable_sort, std::sort; an insertion that passes equal
//            elements, one that always goes back to the first, one that looks
//            for the place by halves, one that forgets the last
#pragma once

#include <cstdint>
#include <tenet/laws/engine/function.hpp>
#include <vector>

namespace tenet::laws {

namespace insertion_sorter_suite {

using sort = functions::of_list<std::vector<std::int64_t>>;

report judge(const sort&, const sort& of_keyed, const settings&);

}  // namespace insertion_sorter_suite

template <class F>
report insertion_sorter(F function,
                        const settings& how = settings::standard()) {
    using namespace functions;
    using list = std::vector<std::int64_t>;
    static_assert(takes_list<F>,
                  "needs: sort(std::vector<int>&), of any integers, or "
                  "sort(first, last), or sort(pointer, length)");
    return insertion_sorter_suite::judge(
        list_function<list, contents>(function),
        list_function_of<keyed, list, contents>(function), how);
}

}  // namespace tenet::laws
