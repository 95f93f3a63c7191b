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

}  // namespace

report judge(const subject& of, bool may_pick_nobody, const settings& how) {
    const bool down = of.offers("set_down");
    report found{"balancer", of.type, {}};
    return found +=
           law<roster>(down ? "it picks one of the peers that are up"
                            : "it picks one of the peers",
                       of)
               .starts("$T balancer($0);",
                       [](const weights<large>& all) {
                           return roster(all.elements.size(), true);
                       })
               .call("pick", picked_from, when([=](const roster& up) {
                         return may_pick_nobody || !those_up(up).empty();
                     }),
                     often(3))
               .call(
                   "set_down",
                   [](roster& up, index i, bool it) { up[i] = !it; },
                   when(
                       [](const roster& up, index i) { return i < up.size(); }))
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
