// balancer: picks one of several peers, each of a weight, again and again.
//
// Any policy, random ones too; balancer_exact judges those that keep the shares
// to the last pick, such as every weighted round robin.
//
// Judges:    a type, such as my_round_robin
// Also:      load_balancer, round_robin, weighted_round_robin, wrr
// Parts:     balancer_exact
// Interface: Balancer(std::vector<int>), the weights, with a seed or without;
//            or Balancer(std::size_t), a number of servers; or Balancer() and
//            add; pick(), an index or an optional of one, next, select,
//            choose, get_next, get_server, next_server or get_next_server,
//            names also in camel case; optional:
//            set_down(index, bool), or set_down(index) and set_up(index);
//            acquire(), an index, a lease with index(), or an optional of one,
//            each by itself; add(int) of a weight or add(), an index;
//            remove(index); set_weight(index, int)
// Claims:    it picks one of the peers that are up; so it does whatever they
//            weigh; each peer that is up is picked, sooner or later; over
//            thousands of picks, too; peers keep their indexes while others
//            come and go; it picks one of the peers
// Convicts:  one that picks the peer past the end, or peers that are down; one
//            that gives up, or picks a peer that is down, too soon; one whose
//            peers stay down; one that leaves out a peer of weight 1; one whose
//            count of picks has few bits; one that picks who was removed or
//            drained, moves indexes up or gives one twice
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/spelled.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

namespace balancing {

template <class Balancer>
inline constexpr auto pick_of = spelled::first<Balancer>(
    TENET_MEMBER(pick), TENET_MEMBER(next), TENET_MEMBER(get_server),
    TENET_MEMBER(getServer), TENET_MEMBER(next_server),
    TENET_MEMBER(nextServer), TENET_MEMBER(get_next), TENET_MEMBER(getNext),
    TENET_MEMBER(get_next_server), TENET_MEMBER(getNextServer),
    TENET_MEMBER(select), TENET_MEMBER(choose));

template <class Balancer>
inline constexpr bool may_pick_nobody = [] {
    if constexpr (bool(pick_of<Balancer>))
        return !std::integral<decltype(pick_of<Balancer>(
            std::declval<Balancer&>()))>;
    else
        return false;
}();

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

// The index that an index, a lease or an optional of one tells.
template <class Lease>
concept tells_index = std::integral<Lease> || requires(const Lease& it) {
    { it.index() } -> std::integral;
};
template <class Held>
concept may_tell_index = tells_index<Held> || requires(const Held& it) {
    bool(it);
    requires tells_index<std::remove_cvref_t<decltype(*it)>>;
};
template <may_tell_index Held>
value index_in(const Held& it) {
    if constexpr (std::integral<Held>)
        return answer_of(it);
    else if constexpr (tells_index<Held>)
        return answer_of(it.index());
    else
        return it ? index_in(*it) : value::of(value::kind::nothing);
}

template <class Balancer>
concept acquires = requires(Balancer& b) {
    { b.acquire() } -> may_tell_index;
};
template <class Balancer>
concept adds_weights = requires(Balancer& b) {
    { b.add(1) } -> std::integral;
};
template <class Balancer>
concept adds_equals = requires(Balancer& b) {
    { b.add() } -> std::integral;
};

inline constexpr std::string_view add_equal = "balancer.add()";

// Whether it has taken that weight: drained peers may be refused.
template <class Balancer>
bool takes_weight(Balancer& b, std::size_t i, int weight) {
    try {
        (void)b.set_weight(i, weight);
        return true;
    } catch (const std::invalid_argument&) {
        return false;
    }
}

template <class Balancer>
void add_changes(subject_of<Balancer>& it) {
    if constexpr (acquires<Balancer>)
        it.call("acquire", [](Balancer& b) { return index_in(b.acquire()); });
    if constexpr (adds_weights<Balancer>)
        it.call("add", [](Balancer& b, int weight) { return b.add(weight); });
    else if constexpr (adds_equals<Balancer>)
        it.call(add_equal, [](Balancer& b) { return b.add(); });
    if constexpr (requires(Balancer & b, std::size_t i) { b.remove(i); })
        it.call("remove",
                [](Balancer& b, std::size_t i) { (void)b.remove(i); });
    if constexpr (requires(Balancer & b, std::size_t i) { b.set_weight(i, 1); })
        it.call("set_weight", takes_weight<Balancer>);
}

template <class Balancer, class... With>
inline constexpr bool made_with = std::is_constructible_v<Balancer, With...>;

// How a balancer is made of weights; of those that weigh the same, of as many.
enum class made_of { weights, number, added_weights, added_equals };

template <class Balancer, class From>
inline constexpr bool made_from =
    made_with<Balancer, From> || made_with<Balancer, From, std::uint64_t>;

template <class Balancer>
consteval made_of way_to_make() {
    using weights = std::vector<int>;
    if (made_from<Balancer, weights>) return made_of::weights;
    if (made_from<Balancer, std::size_t>) return made_of::number;
    if (made_with<Balancer> && adds_weights<Balancer>)
        return made_of::added_weights;
    if (made_with<Balancer> && adds_equals<Balancer>)
        return made_of::added_equals;
    return made_of::weights;
}
template <class Balancer>
inline constexpr bool heeds_weights =
    way_to_make<Balancer>() == made_of::weights
    || way_to_make<Balancer>() == made_of::added_weights;

// Whether a seed may follow what it is made of.
template <class Balancer>
inline constexpr bool takes_seed =
    made_with<Balancer, std::vector<int>, std::uint64_t> ||
    (!made_with<Balancer, std::vector<int>> &&
     made_with<Balancer, std::size_t, std::uint64_t>);

template <class Balancer>
Balancer* make_balancer(const std::vector<int>& all, std::uint64_t seed = 1) {
    constexpr made_of way = way_to_make<Balancer>();
    if constexpr (way == made_of::weights && takes_seed<Balancer>) {
        return new Balancer(all, seed);
    } else if constexpr (way == made_of::weights) {
        static_assert(made_with<Balancer, std::vector<int>>,
                      "needs: Balancer(std::vector<int>)");
        return new Balancer(all);
    } else if constexpr (way == made_of::number && takes_seed<Balancer>) {
        return new Balancer(all.size(), seed);
    } else if constexpr (way == made_of::number) {
        return new Balancer(all.size());
    } else {
        auto* made = new Balancer();
        for ([[maybe_unused]] const int weight : all)
            if constexpr (way == made_of::added_weights)
                (void)made->add(weight);
            else
                (void)made->add();
        return made;
    }
}

// The same in C++, with that for its seed.
template <class Balancer>
constexpr std::string_view start_text(bool drawn_seed = false) {
    using enum made_of;
    constexpr made_of way = way_to_make<Balancer>();
    if (way == weights && takes_seed<Balancer>)
        return drawn_seed ? "$T balancer($0, $1);" : "$T balancer($0, 1);";
    if (way == weights) return "$T balancer($0);";
    if (way == number && takes_seed<Balancer>)
        return drawn_seed ? "$T balancer(std::vector<int>$0.size(), $1);"
                          : "$T balancer(std::vector<int>$0.size(), 1);";
    if (way == number) return "$T balancer(std::vector<int>$0.size());";
    if (way == added_weights)
        return "$T balancer;\n"
               "for (int weight : std::vector<int>$0) balancer.add(weight);";
    return "$T balancer;\n"
           "for (auto n = std::vector<int>$0.size(); n > 0; --n) "
           "balancer.add();";
}

template <class Balancer>
subject_of<Balancer> half() {
    subject_of<Balancer> it("balancer");
    it.start(start_text<Balancer>(), [](const std::vector<int>& weights) {
        return make_balancer<Balancer>(weights);
    });
    constexpr bool picks = bool(pick_of<Balancer>);
    static_assert(picks, "needs: pick()");
    if constexpr (picks)
        it.call("pick", [](Balancer& b) {
              return pick_of<Balancer>(b);
          }).written(pick_of<Balancer>.name);
    add_downs(it);
    add_changes(it);
    return it;
}

// The line that makes one, "$T balancer($0);".
std::string_view opening_of(const subject&);
std::string text_of_many_picks(const subject&);

report judge(const subject&, bool may_pick_nobody, const settings&);
report judge_exact(const subject&, bool may_pick_nobody, const settings&);
finding judge_picks(const subject&, bool may_pick_nobody, const settings&);
finding judge_large(const subject&, bool may_pick_nobody, const settings&);
finding judge_turns(const subject&, const settings&);
finding judge_far(const subject&, const settings&);
finding judge_indexes(const subject&, bool may_pick_nobody, const settings&);
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
