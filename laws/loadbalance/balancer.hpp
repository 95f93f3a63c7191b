// balancer: picks one of several peers, each of a weight, again and again.
//
// Any policy, random ones too; balancer_exact judges those that keep the shares
// to the last pick, such as every weighted round robin.
//
// Judges:    a type, such as my_round_robin
// Also:      load_balancer, round_robin, weighted_round_robin, wrr
// Parts:     balancer_exact
// Interface: Balancer(std::vector<int>), the weights; pick(), an index or an
//            optional of one; optional: set_down(index, bool), or
//            set_down(index) and set_up(index), each by itself
// Claims:    it picks one of the peers that are up; so it does whatever they
//            weigh; each peer that is up is picked, sooner or later; it picks
//            one of the peers
// Convicts:  one that picks the peer past the end, or peers that are down; one
//            that gives up, or picks a peer that is down, too soon; one whose
//            peers stay down; one that leaves out a peer of weight 1
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace balancing {

template <class Balancer>
inline constexpr bool may_pick_nobody =
    !std::integral<decltype(std::declval<Balancer&>().pick())>;

// Calls whose text is more than the name of a member.
inline constexpr std::string_view take_down = "balancer.set_down($0)";
inline constexpr std::string_view bring_up = "balancer.set_up($0)";

template <class Balancer>
void add_downs(subject_of<Balancer>& it) {
    if constexpr (requires(Balancer & b, std::size_t i) {
                      b.set_down(i, true);
                  })
        it.call("set_down", [](Balancer& b, std::size_t i, bool down) {
            (void)b.set_down(i, down);
        });
    if constexpr (requires(Balancer & b, std::size_t i) { b.set_down(i); })
        it.call(take_down,
                [](Balancer& b, std::size_t i) { (void)b.set_down(i); });
    if constexpr (requires(Balancer & b, std::size_t i) { b.set_up(i); })
        it.call(bring_up,
                [](Balancer& b, std::size_t i) { (void)b.set_up(i); });
}

template <class Balancer>
subject_of<Balancer> half() {
    static_assert(std::is_constructible_v<Balancer, std::vector<int>>,
                  "needs: Balancer(std::vector<int>)");
    subject_of<Balancer> it("balancer");
    it.start("$T balancer($0);", [](const std::vector<int>& weights) {
          return Balancer(weights);
      }).call("pick", [](Balancer& b) { return b.pick(); });
    add_downs(it);
    return it;
}

report judge(const subject&, bool may_pick_nobody, const settings&);
report judge_exact(const subject&, bool may_pick_nobody, const settings&);
finding judge_picks(const subject&, bool may_pick_nobody, const settings&);
finding judge_large(const subject&, bool may_pick_nobody, const settings&);
finding judge_turns(const subject&, const settings&);
finding judge_shares(const subject&, const settings&);
finding judge_rounds(const subject&, const settings&);

// The peers, of those that are up, that are not picked, in words. Those of down
// are down, and then up again where they can be.
std::string left_out(const subject&, const std::vector<int>& weights,
                     const std::vector<std::size_t>& down);

// The same, as counterexamples call it.
template <class Balancer>
std::string left_out(const std::vector<int>& weights,
                     const std::vector<std::size_t>& down = {}) {
    return left_out(half<Balancer>(), weights, down);
}

}  // namespace balancing

template <class Balancer>
report balancer(const settings& how = settings::standard()) {
    return balancing::judge(balancing::half<Balancer>(),
                            balancing::may_pick_nobody<Balancer>, how);
}

}  // namespace tenet::laws
