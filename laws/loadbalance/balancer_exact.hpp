// balancer_exact: a balancer that keeps the shares to the last pick.
//
// Judges:    a type, such as my_weighted_round_robin
// Interface: as of balancer
// Claims:    it picks one of the peers that are up; so it does whatever they
//            weigh; each peer that is up is picked, sooner or later; peers keep
//            their indexes while others come and go; in each round, each peer
//            has its share; over thousands of picks, each peer keeps its share;
//            it picks one of the peers
// Convicts:  plain round robin; one that forgets the last weight; one that
//            starts over too soon
#pragma once

#include <tenet/laws/loadbalance/balancer.hpp>

namespace tenet::laws {

template <class Balancer>
report balancer_exact(const settings& how = settings::standard()) {
    return balancing::judge_exact(balancing::half<Balancer>(),
                                  balancing::may_pick_nobody<Balancer>, how);
}

}  // namespace tenet::laws
