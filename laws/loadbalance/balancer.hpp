// balancer: picks one of several peers, each of a weight, again and again.
//
// balancer holds any policy; balancer_exact those that keep the shares to the
// last pick, such as every weighted round robin, but no random policy.
//
// Judges:    a type, such as my_round_robin
// Interface: Balancer(std::vector<int>), the weights; pick(), an index or an
//            optional of one; optional: set_down(index, bool)
// Claims:    a pick is the index of a peer, and of one that is up; nobody is
//            picked only if all are down; balancer_exact: each time as many
//            picks are made as the weights sum to, each peer has its weight of
//            them
// Convicts:  one that picks the peer past the end; one that picks peers that
//            are down; one that forgets the last weight; one that starts over
//            too soon; one that leaves out a peer of weight 1
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tenet/laws/engine/elements.hpp>
#include <tenet/laws/engine/report.hpp>
#include <utility>
#include <vector>

namespace tenet::laws {

template <class Balancer>
struct balancer_interface {
    static_assert(std::constructible_from<Balancer, std::vector<int>>,
                  "needs: Balancer(std::vector<int>)");
    static_assert(
        requires(Balancer & b) { b.pick(); }, "needs: pick()");
    static_assert(
        requires(Balancer & b) { std::int64_t(b.pick()); } ||
            requires(Balancer & b) { std::int64_t(*b.pick()); },
        "needs: pick() giving an index or an optional of one");
    static constexpr bool met = true;
};

namespace balancing {

// Signed, so that a -1 shows as what it is.
using picked = std::optional<std::int64_t>;

template <class Answer>
picked picked_of(const Answer& answer) {
    if constexpr (std::integral<Answer>)
        return static_cast<std::int64_t>(answer);
    else
        return answer ? picked(static_cast<std::int64_t>(*answer)) : picked();
}

// What the laws see of a balancer, whatever its type: they are compiled once.
struct any_balancer {
    virtual ~any_balancer() = default;
    virtual picked pick() = 0;
    virtual void set_down(std::size_t i, bool down) = 0;  // where it is there
    virtual bool invariant() const = 0;
};

// A type of balancers: how to make one, and what it can.
struct type {
    std::string name;
    any_balancer* (*make)(const std::vector<int>& weights);
    bool may_pick_nobody, takes_down;
};

report judge(const type&, const settings&);
report judge_exactly(const type&, const settings&);  // all that, and the shares

template <class Balancer>
class balancer_of final : public any_balancer {
public:
    static constexpr bool takes_down = requires(Balancer & b, std::size_t i) {
        b.set_down(i, true);
    };
    static constexpr bool may_pick_nobody =
        !std::integral<decltype(std::declval<Balancer&>().pick())>;

    explicit balancer_of(const std::vector<int>& weights)
        : balancer_(weights) {}

    picked pick() override { return picked_of(balancer_.pick()); }
    void set_down(std::size_t i, bool down) override {
        if constexpr (takes_down) balancer_.set_down(i, down);
    }
    bool invariant() const override { return engine::sound(balancer_); }

private:
    Balancer balancer_;
};

template <class Balancer>
type type_of() {
    using on = balancer_of<Balancer>;
    return {type_name<Balancer>(),
            [](const std::vector<int>& weights) -> any_balancer* {
                return new on(weights);
            },
            on::may_pick_nobody, on::takes_down};
}

}  // namespace balancing

// Any policy.
template <class Balancer>
report balancer(const settings& how = settings::standard()) {
    static_assert(balancer_interface<Balancer>::met);
    return balancing::judge(balancing::type_of<Balancer>(), how);
}

// A policy that keeps the shares exactly: all of balancer, and that.
template <class Balancer>
report balancer_exact(const settings& how = settings::standard()) {
    static_assert(balancer_interface<Balancer>::met);
    return balancing::judge_exactly(balancing::type_of<Balancer>(), how);
}

}  // namespace tenet::laws
