// counting_sorter: a sorter of integers that compares none of its elements.
//
// Judges:    a function, or an object that can be called
// Interface: sort(list), in place, where the list of integers of any type is a
//            vector, a span, a pair of iterators or pointers, or a pointer and
//            a length; or one that takes and returns a vector;
//            optional: sort(list, projection), of elements by an integer key
// Claims:    it sorts numbers within a hundred of each other, from the least to
//            the greatest of their type; it sorts long lists; equal elements
//            keep their order by a projection; it makes no comparison
// Convicts:  one that counts from 0, or drops the greatest number, or how often
//            one occurs; one that is not stable; std::stable_sort
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tenet/laws/engine/function.hpp>
#include <vector>

namespace tenet::laws {

namespace counting_sorter_suite {

using sort = functions::of_list<std::vector<std::int64_t>>;
using key = int (*)(const functions::keyed&);

// Sorts by the key.
template <class F>
struct by_key {
    F* f;

    auto operator()(std::vector<functions::keyed>& list) const requires
        requires(F& sorter, key by) {
        sorter(list, by);
    }
    {
        (*f)(list, key([](const functions::keyed& it) { return it.key(); }));
    }
};

report judge(const sort&, const sort& of_keyed, std::int64_t least,
             std::int64_t greatest, const settings&);

}  // namespace counting_sorter_suite

template <class F>
report counting_sorter(F function, const settings& how = settings::standard()) {
    using namespace functions;
    using list = std::vector<std::int64_t>;
    static_assert(takes_list<F>,
                  "needs: sort(std::vector<int>&), of any integers, or "
                  "sort(first, last), or sort(pointer, length)");
    using number = typename number_of<F, 0>::type;
    counting_sorter_suite::by_key<F> by_key{&function};
    return counting_sorter_suite::judge(
        list_function<list, contents>(function),
        list_function_of<keyed, list, contents>(by_key),
        static_cast<std::int64_t>(std::numeric_limits<number>::min()),
        static_cast<std::int64_t>(std::min<std::uint64_t>(
            INT64_MAX,
            static_cast<std::uint64_t>(std::numeric_limits<number>::max()))),
        how);
}

}  // namespace tenet::laws
