// partition_equal_subset: whether numbers are divided into parts of equal sums.
//
// The numbers are not negative. The answer is a truth; or one of two such parts
// as the places of its numbers, from 0, or as the numbers, and nothing or an
// empty list if there is none; or both parts, as numbers; or a truth and a
// part. Of no numbers, or a single 0, any answer will do.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      can_partition, equal_partition
// Interface: one of divide(numbers), divide(first, last), divide(pointer,
//            length), divide(length, numbers), of any integers; returns a
//            truth, a number that is 0 or 1, a list, an optional or a pair
// Claims:    it is right about all small inputs; its time grows as n times the
//            sum; it is right about others
// Convicts:  one that forgets odd sums, takes a number twice, divides by
//            halves of the order or greedily, needs as many numbers on both
//            sides, or neighbours on one; one whose part has another sum
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tuple>

namespace tenet::laws {

namespace equal_parts {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, const settings&);

}  // namespace equal_parts

template <class F>
report partition_equal_subset(F function,
                              const settings& how = settings::standard()) {
    const auto subject = callable::of_numbers(function, "numbers");
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: partition_equal_subset(std::vector<int>&)");
    return equal_parts::judge(subject, how);
}

}  // namespace tenet::laws
