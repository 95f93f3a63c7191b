// trapped_water: how much water stays between walls of these heights.
//
// Above a wall it stands as high as the lower of the highest on both sides.
//
// Judges:    a function, an object that can be called, such as trap, or a class
//            of one public function
// Also:      trap
// Interface: one of trap(heights), trap(first, last), trap(pointer, length), of
//            any integers; returns a number
// Claims:    it is right about all small inputs; it is right about others; it
//            adds up beyond the type; it is right about long ones; its time
//            grows as n log n at most
// Convicts:  one that takes the greater or only one of both sides, the nearest
//            walls or the highest of all, counts what is above the walls at the
//            ends, subtracts a level that is lower, looks from every wall anew
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace water {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, bool whole, const settings&);

}  // namespace water

// whole_range among More asks for sums that leave the type, too.
template <class... More, class F>
report trapped_water(F function, const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("heights")),
        [](auto heights) { return std::tuple(heights); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: trap(std::vector<int>& heights)");
    return water::judge(subject, (std::is_same_v<More, whole_range> || ...),
                        how);
}

}  // namespace tenet::laws
