// turn_balancer: picks one peer after the other, past those that are down.
//
// After the last comes the first again; the first pick is of the first. While
// others are up, a peer that is down loses its turn to the next one.
//
// Judges:    a type, such as my_round_robin
// Interface: made as of balancer, of equal weights; pick(), an index or an
//            optional of one; set_down(index, bool), or set_down(index) and
//            set_up(index)
// Claims:    it picks one peer after the other; so it does past peers that are
//            down; n picks of n peers take time that grows as n; over thousands
//            of picks, they are in turn, too
// Convicts:  one that begins with the second, or goes back and forth; one that
//            forgets whom it has picked in the place of a peer that is down, or
//            begins anew when a peer goes down; one that loses the turn of a
//            peer; one whose count of picks has few bits
#pragma once

#include <tenet/laws/loadbalance/balancer.hpp>

namespace tenet::laws {

namespace balancing {

report judge_in_turn(const subject&, bool may_pick_nobody, const settings&);

template <class Balancer>
concept can_go_down = requires(Balancer& b, std::size_t i) {
    b.set_down(i, true);
}
|| requires(Balancer& b, std::size_t i) {
    b.set_down(i);
    b.set_up(i);
};

}  // namespace balancing

template <class Balancer>
report turn_balancer(const settings& how = settings::standard()) {
    static_assert(balancing::can_go_down<Balancer>,
                  "needs: set_down(index, bool)");
    return balancing::judge_in_turn(balancing::half<Balancer>(),
                                    balancing::may_pick_nobody<Balancer>, how);
}

}  // namespace tenet::laws
