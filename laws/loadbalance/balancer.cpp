#include <tenet/laws/loadbalance/balancer.hpp>

#include <memory>
#include <numeric>
#include <tenet/laws/engine/law.hpp>

namespace tenet::laws::balancing {

namespace {

// Weights of 1 to most, of one to nine peers; of the large, nine still add up
// to an int.
template <int most>
using weights = up_to<within<1, most>, 9, 1>;
using large_weights = weights<200'000'000>;
using small_weights = weights<10>;

// Which of nine peers; a law asks for those there are.
using index = within<0, 8, std::size_t>;

template <class Weights>
std::vector<int> plain(const Weights& all) {
    return {all.elements.begin(), all.elements.end()};
}

// ----------------------------------------------------------------- who is up

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

struct roster {
    std::vector<bool> up;

    one_of eligible() const {
        one_of found;
        for (std::size_t i = 0; i < up.size(); ++i)
            if (up[i]) found.peers.push_back(static_cast<std::int64_t>(i));
        return found;
    }
};

void tell_of_the_down(law<any_balancer, roster>& it) {
    it.claims("it picks one of the peers that are up")
        .call(
            "set_down",
            [](any_balancer& b, std::size_t i, bool down) {
                b.set_down(i, down);
            },
            [](roster& model, index i, bool down) { model.up[i] = !down; })
        .when([](const roster& model, index i, bool) {
            return i < model.up.size();
        });
}

finding judge_picks(const type& of, const settings& how) {
    law<any_balancer, roster> it("it picks one of the peers", "balancer",
                                 of.name);
    it.starts(
          "$T balancer($0);",
          [&of](const large_weights& all) { return of.make(plain(all)); },
          [](const large_weights& all) {
              return roster{std::vector<bool>(all.elements.size(), true)};
          })
        .call(
            "pick", [](any_balancer& b) { return b.pick(); },
            [](roster& model) { return model.eligible(); })
        .when([nobody = of.may_pick_nobody](const roster& model) {
            return nobody || !model.eligible().peers.empty();
        })
        .often(3);
    if (of.takes_down) tell_of_the_down(it);
    return it.judge(how);
}

// -------------------------------------------------------------------- shares

// A balancer with its picks counted.
struct tallied {
    std::unique_ptr<any_balancer> balancer;
    std::vector<std::int64_t> counts;

    void pick() {
        const picked got = balancer->pick();
        if (got && *got >= 0 && std::cmp_less(*got, counts.size()))
            ++counts[static_cast<std::size_t>(*got)];
    }
    bool invariant() const { return balancer->invariant(); }
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

finding judge_shares(const type& of, const settings& how) {
    return law<tallied, shares>("in each round, each peer has its share",
                                "balancer", of.name)
        .starts(
            "$T balancer($0);",
            [&of](const small_weights& all) {
                return tallied{
                    std::unique_ptr<any_balancer>(of.make(plain(all))),
                    std::vector<std::int64_t>(all.elements.size())};
            },
            [](const small_weights& all) { return shares{plain(all)}; })
        .call(
            "balancer.pick()", [](tallied& b) { b.pick(); },
            [](shares& model) { ++model.picks; })
        .view(
            "picks of each peer", [](const tallied& b) { return b.counts; },
            [](const shares& model) { return model.counts(); })
        .when([](const shares& model) { return model.even(); })
        .judge(how);
}

}  // namespace

report judge(const type& of, const settings& how) {
    return {"balancer", of.name, {judge_picks(of, how)}};
}

report judge_exactly(const type& of, const settings& how) {
    report found = judge(of, how);
    found.findings.push_back(judge_shares(of, how));
    return found;
}

}  // namespace tenet::laws::balancing
