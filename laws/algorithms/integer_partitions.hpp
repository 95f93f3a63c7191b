// integer_partitions: all ways to write n as a sum of positive parts.
//
// In any order, and the parts of each in any: sums that differ in the order of
// their parts only are one. Or just how many there are. n is at least 1.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      partitions, partition_count
// Interface: one of partitions(n); returns a list or a range of lists, or a
//            number
// Claims:    it gives every sum once; its time grows as the sums; it is right
//            about greater numbers; they come in falling lexicographic order
// Convicts:  one that takes orders of the same parts for different sums, parts
//            of 0 or one part less, that misses n alone or repeated parts, that
//            gives one sum twice
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <type_traits>

namespace tenet::laws {

namespace integer_parts {

using subject = callable::subject<int>;
report judge(const subject&, bool in_order, const settings&);

}  // namespace integer_parts

// in_order among More asks for falling lexicographic order of falling parts,
// and for the only sum that is 0, which is empty.
template <class... More, class F>
report integer_partitions(F function,
                          const settings& how = settings::standard()) {
    const auto subject =
        callable::of<int>(function, std::tuple(callable::name{"$0"}),
                          [](auto n) { return std::tuple(n); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: integer_partitions(int)");
    return integer_parts::judge(subject,
                                (std::is_same_v<More, in_order> || ...), how);
}

}  // namespace tenet::laws
