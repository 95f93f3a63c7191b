// largest_container: the most that two walls hold between them, or where they
// are.
//
// Their distance times the height of the lower. Of several largest, any; fewer
// than two walls hold 0, and have no places.
//
// Judges:    a function, an object that can be called, such as max_area, or a
//            class of one public function
// Also:      max_area
// Interface: one of hold(heights), hold(first, last), hold(pointer, length), of
//            any integers that are not negative; returns a number or two places
// Claims:    it is right about all small inputs; it is right about others; it
//            multiplies beyond the type; it is right about long ones; its time
//            grows as n log n at most
// Convicts:  one that gives up the higher wall, or both, takes the higher for
//            the level, counts the walls, looks at the two highest or at
//            neighbours only, stops early, tries all pairs, or for each wall
//            all up to one that is as high
#pragma once

#include <tenet/laws/algorithms/callable.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>

namespace tenet::laws {

namespace containers {

using subject = callable::subject<callable::numbers>;
report judge(const subject&, bool whole, const settings&);

}  // namespace containers

// whole_range among More asks for products that leave the type, too.
template <class... More, class F>
report largest_container(F function,
                         const settings& how = settings::standard()) {
    const auto subject = callable::of<callable::numbers>(
        function, std::tuple(callable::list("heights")),
        [](auto heights) { return std::tuple(heights); });
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: hold(std::vector<int>& heights)");
    return containers::judge(subject,
                             (std::is_same_v<More, whole_range> || ...), how);
}

}  // namespace tenet::laws
