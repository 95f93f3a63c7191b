// smooth_balancer: weighted round robin in the order of nginx.
//
// The model is the rules of nginx's round robin, written out; it reproduces
// sequences and failure traces recorded from nginx 1.22.
//
// Judges:    a type, such as my_smooth_round_robin
// Interface: Balancer(std::vector<int>), the weights; pick(), an index or an
//            optional of one; optional, all or none: a struct Balancer::peer
//            of weight, max_fails, fail_timeout, backup, down, with
//            Balancer(std::vector<peer>); pick(now, skip); set_down(i, bool);
//            set_weight(i, int); report_failure(i, now); report_success(i);
//            then optional: effective_weight(i)
// Claims:    the picks are those of nginx, of small weights, of large, and
//            where peers fail, recover, go down or change weight; no peer is
//            ever ahead of its share by a pick; any window of as many picks
//            as the weights sum to is exact; only the weights' proportion
//            counts; equal weights are plain round robin
// Convicts:  plain weighted round robin; one that forgets the last weight, or
//            to subtract the total; one that gives ties to the later peer; one
//            that leaves a debt after each round; one that overflows; one that
//            recovers before it counts or never, counts in peers that are
//            down, ejects for a second too long, forgives at once, probes
//            with every request or picks backups among the others
#pragma once

#include <algorithm>
#include <chrono>
#include <tenet/laws/balancer.hpp>

namespace tenet::laws {

// Peers not to be picked, as pick(now, skip) takes them.
struct among {
    std::vector<std::size_t> peers;

    bool operator()(std::size_t i) const noexcept {
        return std::find(peers.begin(), peers.end(), i) != peers.end();
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

// The rules of nginx, one after the other.
class nginx {
public:
    explicit nginx(const std::vector<int>& weights) {
        for (const int weight : weights) add({.weight = weight});
    }
    explicit nginx(const std::vector<terms>& all) {
        for (const terms& each : all) add(each);
    }

    std::size_t size() const { return peers_.size(); }

    picked pick(const among& skip = {}) {
        for (const bool backups : {false, true})
            if (const picked found = round(backups, skip)) return found;
        return {};
    }
    void report_success(std::size_t i) {
        if (peers_[i].failed < peers_[i].checked) peers_[i].fails = 0;
    }
    void report_failure(std::size_t i) {
        peer& its = peers_[i];
        its.failed = its.checked = now_;
        ++its.fails;
        if (counts_failures(its))
            its.effective =
                std::max(0, its.effective - its.is.weight / its.is.max_fails);
    }
    void set_down(std::size_t i, bool down) { peers_[i].is.down = down; }
    void set_weight(std::size_t i, int weight) {
        peer& its = peers_[i];
        its.effective = std::max(0, its.effective + weight - its.is.weight);
        its.is.weight = weight;
    }
    void pass(seconds time) { now_ += time; }

    std::vector<int> effective_weights() const {
        std::vector<int> all;
        for (const peer& each : peers_) all.push_back(each.effective);
        return all;
    }

private:
    struct peer {
        terms is;
        int effective;
        std::int64_t current = 0;
        int fails = 0;
        seconds failed{0};
        seconds checked{0};
    };

    void add(const terms& is) { peers_.push_back({is, is.weight}); }

    // A peer alone is never ejected.
    bool counts_failures(const peer& its) const {
        return peers_.size() > 1 && its.is.max_fails > 0;
    }
    bool ejected(const peer& its) const {
        return counts_failures(its) && its.fails >= its.is.max_fails &&
               now_ - its.checked <= its.is.fail_timeout;
    }

    picked round(bool backups, const among& skip) {
        picked best;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < peers_.size(); ++i) {
            peer& its = peers_[i];
            if (its.is.backup != backups || its.is.down || ejected(its) ||
                skip(i))
                continue;
            its.current += its.effective;
            total += its.effective;
            if (its.effective < its.is.weight) ++its.effective;
            if (!best || its.current > at(*best).current)
                best = static_cast<std::int64_t>(i);
        }
        if (!best) return best;
        peer& its = at(*best);
        its.current -= total;
        if (now_ - its.checked > its.is.fail_timeout) its.checked = now_;
        return best;
    }

    peer& at(std::int64_t i) { return peers_[static_cast<std::size_t>(i)]; }

    std::vector<peer> peers_;
    seconds now_{0};
};

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

// A balancer and the time it is told.
template <class Balancer>
struct timed {
    Balancer balancer;
    seconds now{0};

    bool invariant() const {
        if constexpr (requires { bool(balancer.invariant()); })
            return bool(balancer.invariant());
        else
            return true;
    }
};

template <class Balancer>
std::vector<typename Balancer::peer> peers_of(const std::vector<terms>& all) {
    std::vector<typename Balancer::peer> peers;
    for (const terms& it : all) {
        typename Balancer::peer& added = peers.emplace_back();
        added.weight = it.weight;
        added.max_fails = it.max_fails;
        added.fail_timeout = it.fail_timeout;
        added.backup = it.backup;
        added.down = it.down;
    }
    return peers;
}

template <class Balancer>
std::vector<std::int64_t> picks(const std::vector<int>& weights,
                                std::int64_t count) {
    Balancer balancer(weights);
    std::vector<std::int64_t> made;
    for (std::int64_t t = 0; t < count; ++t)
        made.push_back(picked_of(balancer.pick()).value_or(-1));
    return made;
}

inline std::int64_t total_of(const std::vector<int>& weights) {
    return shares{weights}.total();
}

template <class Balancer>
bool never_ahead(const std::vector<int>& weights) {
    const std::int64_t total = total_of(weights);
    std::vector<std::int64_t> counts(weights.size());
    std::int64_t t = 0;
    for (const std::int64_t pick : picks<Balancer>(weights, 2 * total)) {
        const auto i = static_cast<std::size_t>(pick);
        ++t;
        if (i >= weights.size() ||
            ++counts[i] * total >= t * weights[i] + total)
            return false;
    }
    return true;
}

template <class Balancer>
bool windows_exact(const std::vector<int>& weights) {
    const std::int64_t total = total_of(weights);
    const auto made = picks<Balancer>(weights, 3 * total);
    for (auto from = made.begin(); from <= made.end() - total; ++from)
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (std::count(from, from + total, static_cast<std::int64_t>(i)) !=
                weights[i])
                return false;
    return true;
}

template <class Balancer>
bool scales(std::vector<int> weights, int factor) {
    const std::int64_t count = 2 * total_of(weights);
    const auto made = picks<Balancer>(weights, count);
    for (int& weight : weights) weight *= factor;
    return picks<Balancer>(weights, count) == made;
}

template <class Balancer>
bool takes_turns(int peers, int weight) {
    const std::vector<int> weights(static_cast<std::size_t>(peers), weight);
    std::int64_t t = 0;
    for (const std::int64_t pick : picks<Balancer>(weights, 3 * peers))
        if (pick != t++ % peers) return false;
    return true;
}

}  // namespace balancing

template <>
struct argument<balancing::terms> {
    static domain from() {
        return domain::tuple({domain::whole(1, 10), domain::whole(0, 2),
                              domain::whole(0, 3), domain::whole(0, 3),
                              domain::whole(0, 3)});
    }
    static balancing::terms make(const value& drawn) {
        const auto part = [&](std::size_t i) {
            return static_cast<int>(drawn.parts[i].whole);
        };
        return {part(0), part(1), std::chrono::seconds(part(2)), part(3) == 3,
                part(4) == 3};
    }
    static std::string show(const value& drawn) {
        const balancing::terms it = make(drawn);
        return "{.weight = " + shown(it.weight) +
               ", .max_fails = " + shown(it.max_fails) +
               ", .fail_timeout = std::chrono::seconds(" +
               shown(it.fail_timeout.count()) + ")" +
               (it.backup ? ", .backup = true" : "") +
               (it.down ? ", .down = true" : "") + "}";
    }
};

template <class Balancer, int most>
auto smooth_balancer_law(std::string claim) {
    using namespace balancing;
    return law<Balancer, nginx>(std::move(claim), "balancer")
        .starts(
            "$T balancer($0);",
            [](const weights<most>& all) { return Balancer(plain(all)); },
            [](const weights<most>& all) { return nginx(plain(all)); })
        .call(
            "pick", [](Balancer& b) { return picked_of(b.pick()); },
            [](nginx& model) { return model.pick(); });
}

// The time only ever passes, as a program's clock does. Few peers suffice, and
// are met more often.
template <class Balancer>
auto smooth_balancer_failures_law() {
    using namespace balancing;
    using subject = timed<Balancer>;
    using which = within<0, 3, std::size_t>;
    using list = up_to<terms, 4, 1>;
    const auto there = [](const nginx& model, which i) {
        return i < model.size();
    };

    auto it =
        law<subject, nginx>("where peers fail, the picks are nginx's",
                            "balancer")
            .starts(
                type_name<Balancer>() +
                    " balancer($0);\nstd::chrono::seconds now{0};",
                [](const list& all) {
                    return subject{Balancer(peers_of<Balancer>(all.elements))};
                },
                [](const list& all) { return nginx(all.elements); })
            .call(
                "balancer.pick(now)",
                [](subject& b) { return picked_of(b.balancer.pick(b.now)); },
                [](nginx& model) { return model.pick(); })
            .often(4)
            .call(
                "balancer.pick(now, tenet::laws::among{$0})",
                [](subject& b, const up_to<which, 3>& skip) {
                    return picked_of(b.balancer.pick(
                        b.now,
                        among{{skip.elements.begin(), skip.elements.end()}}));
                },
                [](nginx& model, const up_to<which, 3>& skip) {
                    return model.pick(
                        among{{skip.elements.begin(), skip.elements.end()}});
                })
            .call(
                "now += std::chrono::seconds($0)",
                [](subject& b, int time) { b.now += seconds(time); },
                [](nginx& model, within<1, 3> time) {
                    model.pass(seconds(time));
                })
            .call(
                "balancer.report_failure($0, now)",
                [](subject& b, std::size_t i) {
                    b.balancer.report_failure(i, b.now);
                },
                [](nginx& model, which i) { model.report_failure(i); })
            .when(there)
            .often(3)
            .call(
                "balancer.report_success($0)",
                [](subject& b, std::size_t i) { b.balancer.report_success(i); },
                [](nginx& model, which i) { model.report_success(i); })
            .when(there)
            .often(2)
            .call(
                "balancer.set_down($0, $1)",
                [](subject& b, std::size_t i, bool down) {
                    b.balancer.set_down(i, down);
                },
                [](nginx& model, which i, bool down) {
                    model.set_down(i, down);
                })
            .when([](const nginx& model, which i, bool) {
                return i < model.size();
            })
            .call(
                "balancer.set_weight($0, $1)",
                [](subject& b, std::size_t i, int weight) {
                    b.balancer.set_weight(i, weight);
                },
                [](nginx& model, which i, within<1, 10> weight) {
                    model.set_weight(i, weight);
                })
            .when([](const nginx& model, which i, within<1, 10>) {
                return i < model.size();
            });
    if constexpr (requires(const Balancer& b) { b.effective_weight(0); })
        it.view(
            "effective weights",
            [](const subject& b) {
                std::vector<int> all;
                for (std::size_t i = 0; i < b.balancer.size(); ++i)
                    all.push_back(b.balancer.effective_weight(i));
                return all;
            },
            [](const nginx& model) { return model.effective_weights(); });
    return it;
}

// What follows from the order, each by itself, of the subject alone.
template <class Balancer>
report smooth_balancer_shares(const settings& how = settings::standard()) {
    using namespace balancing;
    const std::string it = type_name<Balancer>();
    const std::string at = "tenet::laws::balancing::";
    report found{"smooth_balancer", it, {}};
    const auto judge = [&](const char* claim, const char* name,
                           const char* arguments, auto truth) {
        found.findings.push_back(
            property(claim, at + name + "<" + it + ">" + arguments, truth)
                .judge(how));
    };

    judge("no peer is ever ahead of its share by a pick", "never_ahead", "($0)",
          [](const weights<10>& all) {
              return never_ahead<Balancer>(plain(all));
          });
    judge("any window of as many picks as the weights sum to is exact",
          "windows_exact", "($0)", [](const weights<10>& all) {
              return windows_exact<Balancer>(plain(all));
          });
    judge("of weights, only the proportion counts", "scales", "($0, $1)",
          [](const weights<10>& all, within<2, 1'000'000> factor) {
              return scales<Balancer>(plain(all), factor);
          });
    judge("equal weights are plain round robin", "takes_turns", "($0, $1)",
          [](within<1, 20> peers, within<1, 1'000'000> weight) {
              return takes_turns<Balancer>(peers, weight);
          });
    return found;
}

template <class Balancer>
report smooth_balancer(const settings& how = settings::standard()) {
    using namespace balancing;
    static_assert(balancer_interface<Balancer>::met);
    report found{"smooth_balancer", type_name<Balancer>(), {}};
    found.findings.push_back(
        smooth_balancer_law<Balancer, 10>("the picks are nginx's").judge(how));
    found.findings.push_back(smooth_balancer_law<Balancer, large>(
                                 "the picks are nginx's of large weights too")
                                 .judge(how));
    if constexpr (minds_failures<Balancer>) {
        settings longer = how;  // some faults take five calls in their order
        longer.cases *= 5;
        found.findings.push_back(
            smooth_balancer_failures_law<Balancer>().judge(longer));
    }
    found += smooth_balancer_shares<Balancer>(how);
    return found;
}

}  // namespace tenet::laws
