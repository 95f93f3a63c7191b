#include <tenet/laws/loadbalance/balancer.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/loadbalance/weights.hpp>

namespace tenet::laws::balancing {

namespace {

// Which of nine peers; a law asks for those there are.
using index = within<0, 8, std::size_t>;
using roster = std::vector<bool>;  // which peers are up

std::vector<std::size_t> those_up(const roster& up) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < up.size(); ++i)
        if (up[i]) found.push_back(i);
    return found;
}

std::string picked_from(roster& up, const value& got) {
    const auto peers = those_up(up);
    if (peers.empty()) return got.is_something() ? "no peer is up" : "";
    for (const std::size_t peer : peers)
        if (got == answer_of(peer)) return "";
    return "the peers that are up are " + shown(peers);
}

// The weights and how often each was picked.
struct tally {
    std::vector<int> weights;
    std::vector<std::int64_t> counts =
        std::vector<std::int64_t>(weights.size());
    std::int64_t picks = 0;
};

std::string tallied(tally& model, const value& got) {
    ++model.picks;
    if (got.is_something() && got.whole >= 0 &&
        std::cmp_less(got.whole, model.counts.size()))
        ++model.counts[std::size_t(got.whole)];
    const auto total = std::accumulate(model.weights.begin(),
                                       model.weights.end(), std::int64_t{0});
    std::vector<std::int64_t> due;
    for (const int weight : model.weights)
        due.push_back(weight * (model.picks / total));
    if (model.picks % total != 0 || model.counts == due) return "";
    return "the picks of each peer are " + shown(model.counts) + ", not " +
           shown(due);
}

const when is_there([](const roster& up, index i) { return i < up.size(); });

template <class Weights>
law<roster> picks_law(const subject& of, bool may_pick_nobody,
                      const std::string& claim) {
    law<roster> it(claim, of);
    it.starts(
          "$T balancer($0);",
          [](const Weights& all) { return roster(all.elements.size(), true); })
        .call("pick", picked_from, when([=](const roster& up) {
                  return may_pick_nobody || !those_up(up).empty();
              }),
              often(3));
    // One way to go down is enough.
    if (of.offers("set_down") || !of.offers(take_down))
        it.call(
            "set_down", [](roster& up, index i, bool down) { up[i] = !down; },
            is_there);
    if (of.offers(take_down))
        it.call(
            take_down, [](roster& up, index i) { up[i] = false; }, is_there);
    if (of.offers(bring_up) || of.offers(take_down))
        it.call(
            bring_up, [](roster& up, index i) { up[i] = true; }, is_there);
    return it;
}

bool goes_down(const subject& of) {
    return of.offers("set_down") || of.offers(take_down);
}

void take(const object& balancer, const std::vector<std::size_t>& those,
          std::size_t peers, bool down) {
    const bool both = balancer.of().offers("set_down");
    for (const std::size_t i : those) {
        if (i >= peers) continue;
        if (both)
            balancer("set_down", i, down);
        else
            balancer(down ? take_down : bring_up, i);
    }
}

// The peers among those that are not picked within 50 rounds.
std::string left_out_of(const object& balancer, const std::vector<int>& weights,
                        const roster& up) {
    auto missing = those_up(up);
    if (missing.empty()) return {};
    const auto& pick = *balancer.of().find("pick");
    const auto total =
        std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    for (std::int64_t n = 50 * total; n > 0 && !missing.empty(); --n) {
        const value got = pick.make(balancer.address(), {});
        std::erase_if(missing,
                      [&](std::size_t i) { return got == answer_of(i); });
    }
    if (missing.empty()) return {};
    return "in " + shown(50 * total) + " picks, not one is of " +
           shown(missing);
}

// A constructor may refuse them, and so may what it builds.
bool is_too_much(const finding& it) {
    if (it.verdict != verdict::refuted) return false;
    const bool refused = it.calls == 0 && it.reason.starts_with("throws ");
    return refused ||
           std::ranges::any_of(
               std::initializer_list<std::string_view>{
                   "runs away with the memory", "never returns",
                   "throws std::bad_alloc", "throws std::length_error",
                   "crashes: allocation-size-too-big", "crashes: out of memory",
                   "crashes: out-of-memory"},
               [&](auto fate) { return it.reason.starts_with(fate); });
}

}  // namespace

std::string left_out(const subject& of, const std::vector<int>& weights,
                     const std::vector<std::size_t>& down) {
    const object balancer(of, "$T balancer($0);", {answer_of(weights)});
    roster up(weights.size(), true);
    if (goes_down(of)) {
        take(balancer, down, up.size(), true);
        for (const std::size_t i : down)
            if (i < up.size()) up[i] = false;
        const auto wrong = left_out_of(balancer, weights, up);
        const bool comes_back = of.offers("set_down") || of.offers(bring_up);
        if (!wrong.empty() || !comes_back) return wrong;
        take(balancer, down, up.size(), false);
    }
    return left_out_of(balancer, weights, roster(weights.size(), true));
}

finding unless_too_large(const std::function<finding(const settings&)>& judge,
                         const settings& how) {
    settings brief = how;
    brief.shrink_runs = 0;
    brief.announce = false;
    finding found = judge(brief);
    if (found.verdict != verdict::refuted) return found;
    if (!is_too_much(found)) return judge(how);
    found.verdict = verdict::skipped;
    found.reason = "large weights: " + found.reason;
    found.counterexample.clear();
    return found;
}

finding judge_picks(const subject& of, bool may_pick_nobody,
                    const settings& how) {
    return picks_law<weights<small>>(
               of, may_pick_nobody,
               goes_down(of) ? "it picks one of the peers that are up"
                             : "it picks one of the peers")
        .judge(how);
}

finding judge_large(const subject& of, bool may_pick_nobody,
                    const settings& how) {
    const auto picks = picks_law<weights<large>>(
        of, may_pick_nobody, "so it does whatever they weigh");
    return unless_too_large(
        [&](const settings& with) { return picks.judge(with); }, how);
}

finding judge_turns(const subject& of, const settings& how) {
    const std::string call =
        "tenet::laws::balancing::left_out<" + of.type + ">";
    const char* claim = "each peer that is up is picked, sooner or later";
    if (!goes_down(of))
        return property(claim, call + "($0)",
                        [&of](const weights<small>& all) {
                            return left_out(of, plain(all), {});
                        })
            .judge(how);
    return property(
               claim, call + "($0, $1)",
               [&of](const weights<small>& all, const up_to<index, 3>& down) {
                   return left_out(of, plain(all), plain<std::size_t>(down));
               })
        .judge(how);
}

namespace {

report judge_as(const char* law, const subject& of, bool may_pick_nobody,
                const settings& how) {
    report found{law, of.type, {}};
    found += judge_picks(of, may_pick_nobody, how);
    if (found.refuted()) return found;  // what follows could only repeat it
    found += judge_large(of, may_pick_nobody, how);
    found += judge_turns(of, how);
    return found;
}

}  // namespace

report judge(const subject& of, bool may_pick_nobody, const settings& how) {
    return judge_as("balancer", of, may_pick_nobody, how)
        .omit("exact shares",
              "balancer_exact judges them, of policies that keep them");
}

report judge_exact(const subject& of, bool may_pick_nobody,
                   const settings& how) {
    report found = judge_as("balancer_exact", of, may_pick_nobody, how);
    found += judge_shares(of, how);
    if (found.refuted()) return found;
    settings fewer = how;
    fewer.cases = how.cases_or(std::min<std::size_t>(how.cases, 20));
    return found += judge_rounds(of, fewer);
}

// No counter of few bits, of picks or of rounds, is to be seen.
finding judge_rounds(const subject& of, const settings& how) {
    return property("over thousands of picks, each peer keeps its share",
                    of.type +
                        " balancer($0);\nfor (int i = 0; i < 3000; ++i) "
                        "balancer.pick()",
                    [&of](const weights<10>& all) -> std::string {
                        tally model{plain(all)};
                        const object balancer(of, "$T balancer($0);",
                                              {answer_of(plain(all))});
                        for (int i = 0; i < 3000; ++i)
                            if (auto wrong = tallied(model, balancer("pick"));
                                !wrong.empty())
                                return wrong;
                        return {};
                    })
        .judge(how);
}

finding judge_shares(const subject& of, const settings& how) {
    return law<tally>("in each round, each peer has its share", of)
        .starts("$T balancer($0);",
                [](const weights<10>& all) { return tally{plain(all)}; })
        .call("pick", tallied)
        .judge(how);
}

}  // namespace tenet::laws::balancing
