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
#include <numeric>
#include <optional>
#include <string>
#include <tenet/laws/law.hpp>
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

// Weights of 1 to most, of one to nine peers.
template <int most>
using weights = up_to<within<1, most>, 9, 1>;

// So large that nine of them still add up to an int.
inline constexpr int large = 200'000'000;

// Which of nine peers; a law asks for those there are.
using index = within<0, 8, std::size_t>;

template <class Weights>
std::vector<int> plain(const Weights& all) {
    return {all.elements.begin(), all.elements.end()};
}

// Signed, so that a -1 shows as what it is.
using picked = std::optional<std::int64_t>;

template <class Answer>
picked picked_of(const Answer& answer) {
    if constexpr (std::integral<Answer>)
        return static_cast<std::int64_t>(answer);
    else
        return answer ? picked(static_cast<std::int64_t>(*answer)) : picked();
}

template <class Balancer>
constexpr bool may_pick_nobody =
    !std::integral<decltype(std::declval<Balancer&>().pick())>;

template <class Balancer>
concept takes_down = requires(Balancer& b, std::size_t i) {
    b.set_down(i, true);
};

// The picks that are right, where a policy has a choice.
struct one_of {
    std::vector<std::int64_t> peers;

    friend bool operator==(const picked& got, const one_of& right) {
        if (!got) return right.peers.empty();
        for (const std::int64_t peer : right.peers)
            if (peer == *got) return true;
        return false;
    }
    friend std::string show(const one_of& it) {
        if (it.peers.empty()) return "std::nullopt";
        return "one of " + shown(it.peers);
    }
};

// Which peers are up.
struct roster {
    std::vector<bool> up;

    one_of eligible() const {
        one_of found;
        for (std::size_t i = 0; i < up.size(); ++i)
            if (up[i]) found.peers.push_back(static_cast<std::int64_t>(i));
        return found;
    }
};

// A balancer with its picks counted.
template <class Balancer>
struct tallied {
    Balancer balancer;
    std::vector<std::int64_t> counts;

    explicit tallied(const std::vector<int>& weights)
        : balancer(weights), counts(weights.size()) {}

    picked pick() {
        const picked got = picked_of(balancer.pick());
        if (got && *got >= 0 && std::cmp_less(*got, counts.size()))
            ++counts[static_cast<std::size_t>(*got)];
        return got;
    }
    bool invariant() const {
        if constexpr (requires { bool(balancer.invariant()); })
            return bool(balancer.invariant());
        else
            return true;
    }
};

struct shares {
    std::vector<int> weights;
    std::int64_t picks = 0;

    std::int64_t total() const {
        return std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    }
    bool even() const { return picks % total() == 0; }
    std::vector<std::int64_t> counts() const {
        std::vector<std::int64_t> due;
        for (const int weight : weights)
            due.push_back(weight * (picks / total()));
        return due;
    }
};

}  // namespace balancing

template <class Balancer>
auto balancer_law() {
    using namespace balancing;
    const auto answers = [](const roster& model) {
        return may_pick_nobody<Balancer> || !model.eligible().peers.empty();
    };

    auto it =
        law<Balancer, roster>("it picks one of the peers", "balancer")
            .starts(
                "$T balancer($0);",
                [](const weights<large>& all) { return Balancer(plain(all)); },
                [](const weights<large>& all) {
                    return roster{std::vector<bool>(all.elements.size(), true)};
                })
            .call(
                "pick", [](Balancer& b) { return picked_of(b.pick()); },
                [](roster& model) { return model.eligible(); })
            .when(answers)
            .often(3);
    if constexpr (takes_down<Balancer>)
        it.claims("it picks one of the peers that are up")
            .call(
                "set_down",
                [](Balancer& b, std::size_t i, bool down) {
                    b.set_down(i, down);
                },
                [](roster& model, index i, bool down) { model.up[i] = !down; })
            .when([](const roster& model, index i, bool) {
                return i < model.up.size();
            });
    return it;
}

// Any policy.
template <class Balancer>
report balancer(const settings& how = settings::standard()) {
    static_assert(balancer_interface<Balancer>::met);
    return {"balancer",
            type_name<Balancer>(),
            {balancer_law<Balancer>().judge(how)}};
}

// A policy that keeps the shares exactly: all of balancer, and that.
template <class Balancer>
report balancer_exact(const settings& how = settings::standard()) {
    using namespace balancing;
    using subject = tallied<Balancer>;
    report found = balancer<Balancer>(how);
    found.findings.push_back(
        law<subject, shares>("in each round, each peer has its share",
                             "balancer")
            .starts(
                type_name<Balancer>() + " balancer($0);",
                [](const weights<10>& all) { return subject(plain(all)); },
                [](const weights<10>& all) { return shares{plain(all)}; })
            .call(
                "balancer.pick()", [](subject& b) { b.pick(); },
                [](shares& model) { ++model.picks; })
            .view(
                "picks of each peer", [](const subject& b) { return b.counts; },
                [](const shares& model) { return model.counts(); })
            .when([](const shares& model) { return model.even(); })
            .judge(how));
    return found;
}

}  // namespace tenet::laws
