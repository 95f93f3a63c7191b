#include <tenet/laws/loadbalance/balancer.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/many.hpp>
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
    std::int64_t total =
        std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::int64_t picks = 0;
};

std::string tallied(tally& model, const value& got) {
    ++model.picks;
    if (got.is_something() && got.whole >= 0 &&
        std::cmp_less(got.whole, model.counts.size()))
        ++model.counts[std::size_t(got.whole)];
    if (model.picks % model.total != 0) return {};
    std::vector<std::int64_t> due;
    for (const int weight : model.weights)
        due.push_back(weight * (model.picks / model.total));
    if (model.counts == due) return "";
    return "the picks of each peer are " + shown(model.counts) + ", not " +
           shown(due);
}

const when is_there([](const roster& up, index i) { return i < up.size(); });

template <class Weights>
law<roster> picks_law(const subject& of, bool may_pick_nobody,
                      const std::string& claim) {
    law<roster> it(claim, of);
    it.starts(
          opening_of(of),
          [](const Weights& all) { return roster(all.elements.size(), true); })
        .call("pick", picked_from, when([=](const roster& up) {
                  return may_pick_nobody || !those_up(up).empty();
              }),
              often(3));
    if (of.offers("acquire"))
        it.call("acquire", picked_from, when([=](const roster& up) {
                    return may_pick_nobody || !those_up(up).empty();
                }));
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

std::string_view opening_of(const subject& of) {
    return of.starts.front().text;
}

settings once(const settings& how) {
    settings with = how;
    with.cases = 1;
    return with;
}

std::string text_of_picks(const subject& of, const std::string& weights,
                          const std::string& count) {
    std::string text(opening_of(of));
    text.replace(text.find("$T"), 2, of.type);
    const bool has_type = text.find("std::vector<int>$0") != text.npos;
    const bool needs_type = !has_type && !weights.starts_with("{");
    text.replace(text.find("$0"), 2,
                 (needs_type ? "std::vector<int>" : "") + weights);
    return text + "\nfor (int i = 0; i < " + count + "; ++i) " +
           written_call(of, "pick");
}

std::string text_of_many_picks(const subject& of) {
    return text_of_picks(of, shown(far_weights), shown(many_picks));
}

sized_input picks_of(
    const subject& of, const std::string& text,
    const std::function<std::vector<int>(std::size_t n)>& weights) {
    const auto cost = [&of, weights](std::size_t n) {
        const object balancer(of, opening_of(of), {answer_of(weights(n))});
        const auto& pick = *of.find("pick");
        return engine::blocks_executed_by([&] {
            for (; n > 0; --n) pick.make(balancer.address(), {});
        });
    };
    return {text_of_picks(of, text, "$n"), {}, cost};
}

std::string left_out(const subject& of, const std::vector<int>& weights,
                     const std::vector<std::size_t>& down) {
    const object balancer(of, opening_of(of), {answer_of(weights)});
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
    if (of.offers("add") || of.offers(add_equal) || of.offers("remove") ||
        of.offers("set_weight"))
        found += judge_indexes(of, may_pick_nobody, how);
    else
        found.omit("peers that come and go",
                   "there is no add, remove or set_weight");
    return found;
}

}  // namespace

report judge(const subject& of, bool may_pick_nobody, const settings& how) {
    report found = judge_as("balancer", of, may_pick_nobody, how);
    if (!found.refuted()) found += judge_far(of, once(how));
    return found.omit("exact shares",
                      "balancer_exact judges them, of policies that keep them");
}

report judge_exact(const subject& of, bool may_pick_nobody,
                   const settings& how) {
    report found = judge_as("balancer_exact", of, may_pick_nobody, how);
    found += judge_shares(of, how);
    if (found.refuted()) return found;
    return found += judge_rounds(of, once(how));
}

namespace {

// What is wrong with so many picks of peers of those weights: one is of nobody,
// or a peer is not among the last fifty rounds.
std::string wrong_far(const subject& of, const std::vector<int>& weights) {
    const object balancer(of, opening_of(of), {answer_of(weights)});
    const auto& pick = *of.find("pick");
    const int total = std::accumulate(weights.begin(), weights.end(), 0);
    std::vector<int> last(weights.size(), -1);
    for (int n = 0; n < many_picks; ++n) {
        const value got = pick.make(balancer.address(), {});
        if (!got.is_something() || got.whole < 0 ||
            !std::cmp_less(got.whole, weights.size()))
            return "pick " + shown(n + 1) + " is " + show(got);
        last[std::size_t(got.whole)] = n;
    }
    for (std::size_t i = 0; i < last.size(); ++i)
        if (last[i] < many_picks - 50 * total)
            return "of the last " + shown(50 * total) +
                   " picks, not one is of " + shown(i);
    return {};
}

}  // namespace

finding judge_far(const subject& of, const settings& how) {
    return property("over thousands of picks, too", text_of_many_picks(of),
                    [&of] { return wrong_far(of, far_weights); })
        .judge(how);
}

finding judge_rounds(const subject& of, const settings& how) {
    return property("over thousands of picks, each peer keeps its share",
                    text_of_many_picks(of),
                    [&of]() -> std::string {
                        tally model{far_weights};
                        const object balancer(of, opening_of(of),
                                              {answer_of(far_weights)});
                        const auto& pick = *of.find("pick");
                        for (int i = 0; i < many_picks; ++i)
                            if (auto wrong = tallied(
                                    model, pick.make(balancer.address(), {}));
                                !wrong.empty())
                                return wrong;
                        return {};
                    })
        .judge(how);
}

// ------------------------------------------------ peers that come, go, change

namespace {

struct member {
    int weight = 1;
    bool down = false;
};
// By index.
using members = std::map<std::int64_t, member>;

std::vector<std::int64_t> those_eligible(const members& all) {
    std::vector<std::int64_t> found;
    for (const auto& [peer, it] : all)
        if (it.weight > 0 && !it.down) found.push_back(peer);
    return found;
}

std::string picked_of(members& all, const value& got) {
    const auto peers = those_eligible(all);
    if (peers.empty()) return got.is_something() ? "no peer can be picked" : "";
    if (got.is_something() && std::ranges::count(peers, got.whole) > 0)
        return "";
    return "the peers that can be picked are " + shown(peers);
}

std::string added_to(members& all, int weight, const value& got) {
    if (!got.is_something() || got.whole < 0) return "that is no index";
    if (all.contains(got.whole)) return "that is the index of another peer";
    all[got.whole] = {weight};
    return "";
}

// At the lowest free index.
void foresee_added(members& all, int weight) {
    std::int64_t i = 0;
    while (all.contains(i)) ++i;
    all[i] = {weight};
}

// Long enough for picks by chance.
constexpr int rounds = 30;

// Those that are not among so many rounds of picks.
std::string not_met(const object& balancer, const members& all) {
    auto missing = those_eligible(all);
    int total = 0;
    for (const std::int64_t peer : missing) total += all.at(peer).weight;
    const auto& pick = *balancer.of().find("pick");
    for (int n = rounds * total; n > 0 && !missing.empty(); --n) {
        const value got = pick.make(balancer.address(), {});
        std::erase_if(
            missing, [&](std::int64_t peer) { return got == answer_of(peer); });
    }
    return missing.empty() ? "" : "not one is of " + shown(missing);
}

std::string weighed(members& all, index i, within<0, 3> weight,
                    const value& got) {
    const bool taken = got.whole != 0;
    if (taken) all.at(std::int64_t(std::size_t(i))).weight = weight;
    return taken || weight == 0 ? "" : "it is refused";
}

}  // namespace

finding judge_indexes(const subject& of, bool may_pick_nobody,
                      const settings& how) {
    const when picks([=](const members& all) {
        return may_pick_nobody || !those_eligible(all).empty();
    });
    const when exists([](const members& all, index i) {
        return all.contains(std::int64_t(std::size_t(i)));
    });
    law<members> it("peers keep their indexes while others come and go", of);
    it.starts(opening_of(of), [](const weights<3>& given) {
        members all;
        for (const int weight : given.elements) all[std::ssize(all)] = {weight};
        return all;
    });
    it.call("pick", picked_of, picks, often(4));
    it.step("for (int n = 0; n < 1000; ++n) " + written_call(of, "pick"),
            not_met);
    if (of.offers("acquire")) it.call("acquire", picked_of, picks);
    if (of.offers(add_equal))
        it.call(add_equal, engine::foreseeing(
                               [](members& all, const value& got) {
                                   return added_to(all, 1, got);
                               },
                               [](members& all) { foresee_added(all, 1); }));
    else
        it.call("add",
                engine::foreseeing(
                    [](members& all, within<1, 3> weight, const value& got) {
                        return added_to(all, weight, got);
                    },
                    [](members& all, within<1, 3> weight) {
                        foresee_added(all, weight);
                    }));
    it.call(
        "remove",
        [](members& all, index i) { all.erase(std::int64_t(std::size_t(i))); },
        exists);
    if (of.offers("set_weight"))
        it.call(
            "set_weight",
            engine::foreseeing(
                [](members& all, index i, within<0, 3> weight,
                   const value& got) { return weighed(all, i, weight, got); },
                [](members& all, index i, within<0, 3> weight) {
                    all.at(std::int64_t(std::size_t(i))).weight = weight;
                }),
            exists);
    if (of.offers("set_down"))
        it.call(
            "set_down",
            [](members& all, index i, bool down) {
                all.at(std::int64_t(std::size_t(i))).down = down;
            },
            exists);
    return it.judge(how);
}

finding judge_shares(const subject& of, const settings& how) {
    return law<tally>("in each round, each peer has its share", of)
        .starts(opening_of(of),
                [](const weights<10>& all) { return tally{plain(all)}; })
        .call("pick", tallied)
        .judge(how);
}

}  // namespace tenet::laws::balancing
