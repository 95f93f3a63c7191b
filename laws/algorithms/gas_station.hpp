// gas_station: where to start a round trip, so that the tank is never short.
//
// At each station one fills up what it has; going on to the next takes what it
// costs. The answer is the place of any station, from 0, at which one can start
// with an empty tank; -1 or nothing if there is none; or a truth, whether there
// is one. There is at least one station.
// Small inputs are all 8118 of up to three stations that have and cost up to 3,
// and of four or five that have or cost up to 2; against each start.
//
// Judges:    a function, an object that can be called, or a class of one public
//            function
// Also:      can_complete_circuit, petrol_pump, circular_tour
// Interface: one of gas_station(gas, costs), also with their number behind, or
//            gas_station(stations), which are pairs of gas and costs; vectors,
//            pointers or iterators of any integers; returns a number, an
//            optional or a truth
// Claims:    it is right about all small inputs; its time grows as n; it is
//            right about others; it is right about long ones
// Convicts:  one that starts at the most gas, at the greatest gain, at the
//            first station that reaches the next; that forgets to empty the
//            tank, to look whether there is enough in all, that needs some
//            left at the end; one off by one
#pragma once

#include <tenet/laws/algorithms/callable_pairs.hpp>

namespace tenet::laws {

namespace stations {

report judge(const callable::pairs_subject<>&, const settings&);

}  // namespace stations

template <class F>
report gas_station(F function, const settings& how = settings::standard()) {
    const auto subject =
        callable::paired<>(function, {"gas", "costs", "stations"});
    static_assert(callable::is_taken<decltype(subject)>,
                  "needs: gas_station(std::vector<int>& gas, "
                  "std::vector<int>& costs)");
    return stations::judge(subject, how);
}

}  // namespace tenet::laws
