// smooth_balancer: weighted round robin in the order of nginx.
//
// The model is the rules of nginx's round robin, written out; it reproduces
// sequences and failure traces recorded from nginx 1.22.
//
// Judges:    a type, such as my_smooth_round_robin
// Also:      smooth_weighted_round_robin, swrr, nginx
// Interface: Balancer(std::vector<int>), the weights; pick(), an index or an
//            optional of one; optional: set_down(i, bool), or set_down(i) and
//            set_up(i); set_weight(i, int); add(int), an index; remove(i); all
//            or none: both of these, a struct Balancer::peer of weight,
//            max_fails, fail_timeout, backup, down, with
//            Balancer(std::vector<peer>); pick(now, skip); report_failure(i,
//            now); report_success(i); then optional: effective_weight(i)
// Claims:    the picks are nginx's; the picks are nginx's whatever the peers
//            weigh; over thousands of picks, they are nginx's; where peers
//            fail, the picks are nginx's; after a change of weights, each peer
//            keeps near its share; where weights change a little after each
//            pick, so does each peer; no peer is ever ahead of its share by a
//            pick; any window of as many picks as the weights sum to is exact;
//            of weights, only the proportion counts; equal weights are plain
//            round robin; n picks take time that grows as n
// Convicts:  plain weighted round robin; one that forgets the last weight, or
//            to subtract the total; one that gives ties to the later peer; one
//            that leaves a debt after each round; one that overflows; one that
//            recovers before it counts or never, counts in peers that are down,
//            ejects for a second too long, forgives at once, probes with every
//            request, picks backups among the others or loses all of its
//            effective weight at once
#pragma once

#include <chrono>
#include <optional>
#include <tenet/laws/loadbalance/balancer.hpp>

namespace tenet::laws {

// Peers not to be picked, as pick(now, skip) takes them.
struct among {
    std::vector<std::size_t> peers;

    bool operator()(std::size_t i) const noexcept {
        for (const std::size_t peer : peers)
            if (peer == i) return true;
        return false;
    }
};

namespace balancing {

using std::chrono::seconds;

// What one line of nginx's configuration says about a peer.
struct terms {
    int weight = 1;
    int max_fails = 1;
    seconds fail_timeout{10};
    bool backup = false;
    bool down = false;
};

}  // namespace balancing

template <>
struct argument<balancing::terms> {
    static domain from();
    static balancing::terms make(const value& drawn);
    static std::string show(const value& drawn);
};

namespace balancing {

template <class Balancer>
concept minds_failures = requires(Balancer& b, typename Balancer::peer peer,
                                  std::size_t i, seconds now) {
    Balancer(std::vector<typename Balancer::peer>{peer});
    peer.weight = 1;
    peer.max_fails = 1;
    peer.fail_timeout = now;
    peer.backup = peer.down = false;
    b.pick(now, among());
    b.set_down(i, true);
    b.set_weight(i, 1);
    b.report_failure(i, now);
    b.report_success(i);
};

template <class Balancer>
concept takes_weights = requires(Balancer& b, std::size_t i) {
    b.set_weight(i, 1);
};

// Or at least that some of them go down or change their weight.
template <class Balancer>
concept changes = requires(Balancer& b, std::size_t i) {
    b.set_down(i, true);
}
|| requires(Balancer& b, std::size_t i) {
    b.set_down(i);
}
|| requires(Balancer& b, std::size_t i) {
    b.set_weight(i, 1);
};

template <class Balancer>
Balancer made_of(const std::vector<terms>& all) {
    std::vector<typename Balancer::peer> peers;
    for (const terms& it : all) {
        typename Balancer::peer& added = peers.emplace_back();
        added.weight = it.weight;
        added.max_fails = it.max_fails;
        added.fail_timeout = it.fail_timeout;
        added.backup = it.backup;
        added.down = it.down;
    }
    return Balancer(peers);
}

// A balancer and the time it is told, which only ever passes, as a program's
// clock does.
template <class Balancer>
struct timed {
    Balancer balancer;
    seconds now{0};

    bool invariant() const requires engine::states_one<Balancer> {
        return engine::sound(balancer);
    }
};

template <class Balancer>
subject failing_half() {
    using on = timed<Balancer>;
    subject_of<on> it("balancer");
    it.start("$T balancer($0);\nstd::chrono::seconds now{0};",
             [](const std::vector<terms>& all) {
                 return on{made_of<Balancer>(all)};
             })
        .call("balancer.pick(now)",
              [](on& t) { return t.balancer.pick(t.now); })
        .call("balancer.pick(now, tenet::laws::among{$0})",
              [](on& t, const std::vector<std::size_t>& skip) {
                  return t.balancer.pick(t.now, among{skip});
              })
        .call("now += std::chrono::seconds($0)",
              [](on& t, int time) { t.now += seconds(time); })
        .call("balancer.report_failure($0, now)",
              [](on& t, std::size_t i) { t.balancer.report_failure(i, t.now); })
        .call("report_success",
              [](on& t, std::size_t i) { t.balancer.report_success(i); })
        .call("set_down", [](on& t, std::size_t i,
                             bool down) { t.balancer.set_down(i, down); })
        .call("set_weight", [](on& t, std::size_t i, int weight) {
            t.balancer.set_weight(i, weight);
        });
    if constexpr (requires(const Balancer& b) { b.effective_weight(0); })
        it.call("effective weights", [](const on& t) {
            std::vector<int> all;
            for (std::size_t i = 0; i < t.balancer.size(); ++i)
                all.push_back(t.balancer.effective_weight(i));
            return all;
        });
    subject made = it;
    made.type = type_name<Balancer>();
    return made;
}

report judge_smooth(const subject&, const settings&);
finding judge_changes(const subject&, bool may_pick_nobody, const settings&);
report judge_smooth_shares(const subject&, const settings&);
finding judge_failures(const subject&, const settings&);
finding judge_far_order(const subject&, const settings&);
finding judge_pick_time(const subject&, const settings&);
report judge_drifts(const subject&, const settings&);

// A change after so many picks: the peer at that place gets the weight, or is
// removed for 0; one past the places, a peer is added, two past, all get the
// weight; places go round. Nothing where the balancer has no call for it.
struct change {
    int picks = 0;
    int which = 0;
    int weight = 0;
};

// Which peer is picked more or less often than its share, in words: in a number
// of picks after those changes; in picks before each of which a peer, one after
// the other, gets the one weight, and in its next turn the other.
std::string drift_after(const subject&, const std::vector<int>& weights,
                        const std::vector<change>&);
std::string drift_while(const subject&, int peers, int weight, int other);

// What follows from the order, of a balancer alone.
bool never_ahead(const subject&, const std::vector<int>& weights);
bool windows_exact(const subject&, const std::vector<int>& weights);
bool scales(const subject&, std::vector<int> weights, int factor);
bool takes_turns(const subject&, int peers, int weight);

// The same, as counterexamples call it.
template <class Balancer>
bool never_ahead(const std::vector<int>& weights) {
    return never_ahead(half<Balancer>(), weights);
}
template <class Balancer>
bool windows_exact(const std::vector<int>& weights) {
    return windows_exact(half<Balancer>(), weights);
}
template <class Balancer>
bool scales(const std::vector<int>& weights, int factor) {
    return scales(half<Balancer>(), weights, factor);
}
template <class Balancer>
bool takes_turns(int peers, int weight) {
    return takes_turns(half<Balancer>(), peers, weight);
}

template <class Balancer>
std::string drift_after(const std::vector<int>& weights,
                        const std::vector<change>& changes) {
    return drift_after(half<Balancer>(), weights, changes);
}
template <class Balancer>
std::string drift_while(int peers, int weight, int other) {
    return drift_while(half<Balancer>(), peers, weight, other);
}

}  // namespace balancing

template <>
struct argument<balancing::change> {
    static domain from();
    static balancing::change make(const value& drawn);
    static std::string show(const value& drawn);
};

// What follows from the order, each by itself, of the subject alone.
template <class Balancer>
report smooth_balancer_shares(const settings& how = settings::standard()) {
    return balancing::judge_smooth_shares(balancing::half<Balancer>(), how);
}

// What becomes of the shares where weights change.
template <class Balancer>
report smooth_balancer_drifts(const settings& how = settings::standard()) {
    static_assert(balancing::takes_weights<Balancer>);
    return balancing::judge_drifts(balancing::half<Balancer>(), how);
}

// Where peers fail, of a balancer that minds it.
template <class Balancer>
report smooth_balancer_failures(const settings& how = settings::standard()) {
    static_assert(balancing::minds_failures<Balancer>);
    report found{"smooth_balancer", type_name<Balancer>(), {}};
    return found +=
           balancing::judge_failures(balancing::failing_half<Balancer>(), how);
}

template <class Balancer>
report smooth_balancer(const settings& how = settings::standard()) {
    using namespace balancing;
    report found = judge_smooth(half<Balancer>(), how);
    if constexpr (balancing::minds_failures<Balancer>) {
        settings longer = how;  // some faults take five calls in their order
        longer.cases = how.cases_or(5 * how.cases);
        found += smooth_balancer_failures<Balancer>(longer);
    } else if constexpr (changes<Balancer>) {
        found +=
            judge_changes(half<Balancer>(), may_pick_nobody<Balancer>, how);
    }
    if constexpr (takes_weights<Balancer>)
        if (!found.refuted()) found += smooth_balancer_drifts<Balancer>(how);
    found += smooth_balancer_shares<Balancer>(how);
    if (!found.refuted()) found += judge_pick_time(half<Balancer>(), how);
    if (!found.refuted()) found += judge_far_order(half<Balancer>(), how);
    return found;
}

}  // namespace tenet::laws
