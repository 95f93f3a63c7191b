// balancer: picks one of several peers, each of a weight, again and again.
//
// balancer judges any policy; balancer_exact those that keep the shares to the
// last pick, such as every weighted round robin, but no random policy.
//
// Judges:    a type, such as my_round_robin
// Interface: Balancer(std::vector<int>), the weights; pick(), an index or an
//            optional of one; optional: set_down(index, bool)
// Claims:    a pick is the index of a peer, and of one that is up; nobody is
//            picked only if all are down; balancer_exact: each time as many
//            picks are made as the weights sum to, each peer has its weight of
//            them
// Convicts:  one that picks the peer past the end, or peers that are down; one
//            that gives up, or picks a peer that is down, too soon; one whose
//            peers stay down; one that forgets the last weight; one that starts
//            over too soon; one that leaves out a peer of weight 1
#pragma once

#include <concepts>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <vector>

namespace tenet::laws {

namespace balancing {

template <class Balancer>
inline constexpr bool may_pick_nobody =
    !std::integral<decltype(std::declval<Balancer&>().pick())>;

template <class Balancer>
subject half() {
    static_assert(std::is_constructible_v<Balancer, std::vector<int>>,
                  "needs: Balancer(std::vector<int>)");
    subject_of<Balancer> it("balancer");
    it.start("$T balancer($0);", [](const std::vector<int>& weights) {
          return Balancer(weights);
      }).call("pick", [](Balancer& b) { return b.pick(); });
    if constexpr (requires(Balancer & b, std::size_t i) {
                      b.set_down(i, true);
                  })
        it.call("set_down", [](Balancer& b, std::size_t i, bool down) {
            b.set_down(i, down);
        });
    return it;
}

report judge(const subject&, bool may_pick_nobody, const settings&);
finding judge_shares(const subject&, const settings&);

}  // namespace balancing

// Any policy.
template <class Balancer>
report balancer(const settings& how = settings::standard()) {
    return balancing::judge(balancing::half<Balancer>(),
                            balancing::may_pick_nobody<Balancer>, how);
}

// A policy that keeps the shares exactly: all of balancer, and that.
template <class Balancer>
report balancer_exact(const settings& how = settings::standard()) {
    return balancer<Balancer>(how) +=
           balancing::judge_shares(balancing::half<Balancer>(), how);
}

}  // namespace tenet::laws
