// interval_partitioning: the fewest rooms for intervals, of which no two
// overlap in one room.
//
// Intervals are half-open: one may begin when another ends; none is empty. The
// answer is how many rooms it takes; the room of each interval, as any numbers;
// both; or a list for each room, of the places, from 0, or of the intervals.
// Small inputs are all 11111 of up to four intervals from 0 to 4; against each
// way to put them into rooms.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      min_meeting_rooms, meeting_rooms
// Interface: one of rooms(intervals), rooms(starts, ends), also with their
//            number; intervals are pairs of a start and an end, in vectors,
//            pointers or iterators, of any integers; returns a number, a list,
//            a list of lists, or a pair of a number and one of these
// Claims:    it takes the fewest rooms for all small intervals; its time grows
//            as n log n; it takes the fewest rooms for others; it takes the
//            fewest rooms for many
// Convicts:  one that goes by the ends, by the lengths or by the order given;
//            that keeps those apart that only touch, lets intervals overlap,
//            looks only at the room before or at the one that is free last; one
//            too few, one for none; one whose rooms are too many for its number
#pragma once

#include <tenet/laws/algorithms/callable_pairs.hpp>

namespace tenet::laws {

namespace rooms {

report judge(const callable::pairs_subject<>&, const settings&);

}  // namespace rooms

template <class F>
report interval_partitioning(F function,
                             const settings& how = settings::standard()) {
    const auto subject =
        callable::paired<>(function, {"starts", "ends", "intervals"});
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: rooms(std::vector<int>& starts, std::vector<int>& "
                  "ends), or rooms(std::vector<std::pair<int, int>>&)");
    return rooms::judge(subject, how);
}

}  // namespace tenet::laws
