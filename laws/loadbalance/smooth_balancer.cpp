#include <tenet/laws/loadbalance/smooth_balancer.hpp>

#include <algorithm>
#include <numeric>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/loadbalance/weights.hpp>

namespace tenet::laws {

using balancing::terms;

domain argument<terms>::from() {
    return domain::tuple({domain::whole(1, 10), domain::whole(0, 2),
                          domain::whole(0, 3), domain::whole(0, 3),
                          domain::whole(0, 3)});
}
terms argument<terms>::make(const value& drawn) {
    const auto part = [&](std::size_t i) { return drawn.parts[i].number(); };
    return {part(0), part(1), std::chrono::seconds(part(2)), part(3) == 3,
            part(4) == 3};
}
std::string argument<terms>::show(const value& drawn) {
    const terms it = make(drawn);
    return "{.weight = " + shown(it.weight) +
           ", .max_fails = " + shown(it.max_fails) +
           ", .fail_timeout = std::chrono::seconds(" +
           shown(it.fail_timeout.count()) + ")" +
           (it.backup ? ", .backup = true" : "") +
           (it.down ? ", .down = true" : "") + "}";
}

using balancing::change;

domain argument<change>::from() {
    return domain::tuple({domain::whole(0, 20), domain::whole(0, 10),
                          domain::whole(0, balancing::small)});
}
change argument<change>::make(const value& drawn) {
    const auto part = [&](std::size_t i) { return drawn.parts[i].number(); };
    return {part(0), part(1), part(2)};
}
std::string argument<change>::show(const value& drawn) {
    const change it = make(drawn);
    return "{.picks = " + shown(it.picks) + ", .which = " + shown(it.which) +
           ", .weight = " + shown(it.weight) + "}";
}

namespace balancing {

namespace {

using picked = std::optional<std::int64_t>;

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
    bool some_up() const {
        return !std::ranges::all_of(peers_,
                                    [](const peer& it) { return it.is.down; });
    }

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
    // As when it was new: of debts that are carried over to other weights, it
    // says nothing.
    bool owes_nothing() const {
        return std::ranges::all_of(peers_, [](const peer& it) {
            return it.current == 0 && it.effective == it.is.weight;
        });
    }

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

// ------------------------------------------------------------------- the order

template <int most>
finding judge_order(const subject& of, const char* claim, const settings& how) {
    return law<nginx>(claim, of)
        .starts(opening_of(of),
                [](const weights<most>& all) { return nginx(plain(all)); })
        .call("pick", [](nginx& model) { return model.pick(); })
        .judge(how);
}

// -------------------------------------------------------------------- failures

// Few peers suffice, and are met more often.
using which = within<0, 3, std::size_t>;
using few = up_to<terms, 4, 1>;
using skipped = up_to<which, 3>;

const when is_there([](const nginx& model, which i) {
    return i < model.size();
});

// ------------------------------------------------------------------ the shares

std::int64_t total_of(const std::vector<int>& weights) {
    return std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
}

std::vector<std::int64_t> picks(const subject& of,
                                const std::vector<int>& weights,
                                std::int64_t count) {
    const object balancer(of, opening_of(of), {answer_of(weights)});
    std::vector<std::int64_t> made;
    while (count-- > 0) {
        const value pick = balancer("pick");
        made.push_back(pick.is_something() ? pick.whole : -1);
    }
    return made;
}

}  // namespace

bool never_ahead(const subject& of, const std::vector<int>& weights) {
    const std::int64_t total = total_of(weights);
    std::vector<std::int64_t> counts(weights.size());
    std::int64_t t = 0;
    for (const std::int64_t pick : picks(of, weights, 2 * total)) {
        const auto i = static_cast<std::size_t>(pick);
        ++t;
        if (i >= weights.size() ||
            ++counts[i] * total >= t * weights[i] + total)
            return false;
    }
    return true;
}

bool windows_exact(const subject& of, const std::vector<int>& weights) {
    const std::int64_t total = total_of(weights);
    const auto made = picks(of, weights, 3 * total);
    for (auto from = made.begin(); from <= made.end() - total; ++from)
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (std::count(from, from + total, static_cast<std::int64_t>(i)) !=
                weights[i])
                return false;
    return true;
}

bool scales(const subject& of, std::vector<int> weights, int factor) {
    const std::int64_t count = 2 * total_of(weights);
    const auto made = picks(of, weights, count);
    for (int& weight : weights) weight *= factor;
    return picks(of, weights, count) == made;
}

bool takes_turns(const subject& of, int peers, int weight) {
    const std::vector<int> weights(static_cast<std::size_t>(peers), weight);
    std::int64_t t = 0;
    for (const std::int64_t pick : picks(of, weights, 3 * peers))
        if (pick != t++ % peers) return false;
    return true;
}

report judge_smooth_shares(const subject& of, const settings& how) {
    report found{"smooth_balancer", of.type, {}};
    const auto claims = [&](const char* claim, const char* name,
                            const char* arguments, auto truth) {
        return property(claim,
                        "tenet::laws::balancing::" + std::string(name) + "<" +
                            of.type + ">" + arguments,
                        truth);
    };
    const auto judge = [&](const auto&... claim) {
        found += claims(claim...).judge(how);
    };
    const auto judge_large = [&](const auto&... claim) {
        found += unless_too_large(
            [&](const settings& with) { return claims(claim...).judge(with); },
            how);
    };
    judge(
        "no peer is ever ahead of its share by a pick", "never_ahead", "($0)",
        [&of](const weights<10>& all) { return never_ahead(of, plain(all)); });
    judge("any window of as many picks as the weights sum to is exact",
          "windows_exact", "($0)", [&of](const weights<10>& all) {
              return windows_exact(of, plain(all));
          });
    judge_large("of weights, only the proportion counts", "scales", "($0, $1)",
                [&of](const weights<10>& all, within<2, 1'000'000> factor) {
                    return scales(of, plain(all), factor);
                });
    judge_large("equal weights are plain round robin", "takes_turns",
                "($0, $1)",
                [&of](within<1, 20> peers, within<1, 1'000'000> weight) {
                    return takes_turns(of, peers, weight);
                });
    return found;
}

finding judge_failures(const subject& of, const settings& how) {
    return law<nginx>("where peers fail, the picks are nginx's", of)
        .starts("$T balancer($0);\nstd::chrono::seconds now{0};",
                [](const few& all) { return nginx(all.elements); })
        .call(
            "balancer.pick(now)", [](nginx& model) { return model.pick(); },
            often(4))
        .call(
            "balancer.pick(now, tenet::laws::among{$0})",
            [](nginx& model, const skipped& all) {
                return model.pick({{all.elements.begin(), all.elements.end()}});
            })
        .call(
            "now += std::chrono::seconds($0)",
            [](nginx& model, within<1, 3> time) { model.pass(seconds(time)); })
        .call(
            "balancer.report_failure($0, now)",
            [](nginx& model, which i) { model.report_failure(i); }, is_there,
            often(3))
        .call(
            "report_success",
            [](nginx& model, which i) { model.report_success(i); }, is_there,
            often(2))
        .call(
            "set_down",
            [](nginx& model, which i, bool down) { model.set_down(i, down); },
            is_there)
        .call(
            "set_weight",
            [](nginx& model, which i, within<1, 10> weight) {
                model.set_weight(i, weight);
            },
            when([](const nginx& model, which i) {
                return i < model.size() && model.owes_nothing();
            }))
        .view("effective weights",
              [](const nginx& model) { return model.effective_weights(); })
        .judge(how);
}

// Peers that go down or change their weight, of a balancer that knows no more
// of failures.
finding judge_changes(const subject& of, bool may_pick_nobody,
                      const settings& how) {
    using any = within<0, 8, std::size_t>;
    const when exists([](const nginx& m, any i) { return i < m.size(); });
    const when picks([may_pick_nobody](const nginx& m) {
        return may_pick_nobody || m.some_up();
    });
    law<nginx> it("where peers go down or change weight, they are, too", of);
    it.starts(opening_of(of),
              [](const weights<10>& all) { return nginx(plain(all)); })
        .call(
            "pick", [](nginx& m) { return m.pick(); }, picks, often(4))
        .call(
            "set_weight",
            [](nginx& m, any i, within<1, 10> weight) {
                m.set_weight(i, weight);
            },
            when([](const nginx& m, any i) {
                return i < m.size() && m.owes_nothing();
            }));
    // One way to go down is enough.
    if (of.offers("set_down") || !of.offers(take_down))
        it.call(
            "set_down", [](nginx& m, any i, bool down) { m.set_down(i, down); },
            exists);
    if (of.offers(take_down))
        it.call(
            take_down, [](nginx& m, any i) { m.set_down(i, true); }, exists);
    if (of.offers(bring_up) || of.offers(take_down))
        it.call(
            bring_up, [](nginx& m, any i) { m.set_down(i, false); }, exists);
    return it.judge(how);
}

// ----------------------------------------------------------------- the changes

namespace {

// What a balancer has of those peers, by their indexes.
struct shares {
    std::vector<std::int64_t> peers;
    std::vector<int> weights;

    std::int64_t total() const { return total_of(weights); }
    // Where that peer is among them; past the end if it is none of them.
    std::size_t place_of(const value& got) const {
        const auto found = got.is_something()
                               ? std::ranges::find(peers, got.whole)
                               : peers.end();
        return static_cast<std::size_t>(found - peers.begin());
    }
};

void weigh(const object& balancer, shares& all, std::size_t i, int weight) {
    balancer("set_weight", all.peers[i], weight);
    all.weights[i] = weight;
}

void make_change(const object& balancer, shares& all, const change& it) {
    const std::size_t peers = all.peers.size();
    const std::size_t place = static_cast<std::size_t>(it.which) % (peers + 2);
    const subject& of = balancer.of();
    if (place < peers && it.weight > 0) {
        weigh(balancer, all, place, it.weight);
    } else if (place < peers && peers > 1 && of.offers("remove")) {
        balancer("remove", all.peers[place]);
        all.peers.erase(all.peers.begin() + std::ptrdiff_t(place));
        all.weights.erase(all.weights.begin() + std::ptrdiff_t(place));
    } else if (place == peers && it.weight > 0 && of.offers("add")) {
        all.peers.push_back(balancer("add", it.weight).whole);
        all.weights.push_back(it.weight);
    } else if (place > peers && it.weight > 0) {
        for (std::size_t i = 0; i < peers; ++i)
            weigh(balancer, all, i, it.weight);
    }
}

// How far each peer is ahead of its share, and has been, since the beginning.
class tracks {
public:
    explicit tracks(std::size_t peers)
        : ahead_(peers), least_(peers), most_(peers) {}

    void pick(const shares& all, std::size_t place) {
        const auto total = static_cast<double>(all.total());
        for (std::size_t i = 0; i < ahead_.size(); ++i) {
            ahead_[i] += (i == place) - all.weights[i] / total;
            least_[i] = std::min(least_[i], ahead_[i]);
            most_[i] = std::max(most_[i], ahead_[i]);
        }
    }
    // Peers that are ahead by no more than a pick are behind by less than as
    // many picks as there are others.
    std::string wrong(const shares& all, double more) const {
        for (std::size_t i = 0; i < ahead_.size(); ++i) {
            const double span = most_[i] - least_[i];
            if (span < static_cast<double>(ahead_.size()) + more) continue;
            return "peer " + shown(all.peers[i]) + " is picked " +
                   shown(static_cast<int>(span)) +
                   " times too often or too seldom in a row of picks";
        }
        return {};
    }

private:
    std::vector<double> ahead_;
    std::vector<double> least_;
    std::vector<double> most_;
};

shares numbered(const std::vector<int>& weights) {
    shares all{{}, weights};
    while (all.peers.size() < weights.size())
        all.peers.push_back(std::ssize(all.peers));
    return all;
}

}  // namespace

std::string drift_after(const subject& of, const std::vector<int>& weights,
                        const std::vector<change>& changes) {
    const object balancer(of, opening_of(of), {answer_of(weights)});
    shares all = numbered(weights);
    for (const change& it : changes) {
        for (int n = 0; n < it.picks; ++n) balancer("pick");
        make_change(balancer, all, it);
    }
    tracks since(all.peers.size());
    for (int n = 0; n < 300; ++n) {
        const value got = balancer("pick");
        const std::size_t place = all.place_of(got);
        if (place == all.peers.size())
            return "of the peers " + shown(all.peers) + ", " + show(got) +
                   " is picked";
        since.pick(all, place);
    }
    return since.wrong(all, 1);
}

std::string drift_while(const subject& of, int peers, int weight, int other) {
    const std::vector<int> weights(static_cast<std::size_t>(peers), weight);
    const object balancer(of, opening_of(of), {answer_of(weights)});
    shares all = numbered(weights);
    tracks since(all.peers.size());
    for (int n = 0; n < 300; ++n) {
        const int which = n % peers;
        make_change(balancer, all,
                    {0, which, n / peers % 2 == 0 ? weight : other});
        since.pick(all, all.place_of(balancer("pick")));
    }
    return since.wrong(all, 2);
}

// Great weights make great debts, were they to be kept as they are.
using heavy = up_to<within<100, 300>, 4, 1>;

report judge_drifts(const subject& of, const settings& how) {
    report found{"smooth_balancer", of.type, {}};
    const std::string call = "tenet::laws::balancing::drift_";
    found +=
        property("after a change of weights, each peer keeps near its share",
                 call + "after<" + of.type + ">($0, $1)",
                 [&of](const heavy& all, const up_to<change, 6>& made) {
                     return drift_after(of, plain(all), made);
                 })
            .judge(how);
    found += property(
                 "where weights change a little after each pick, so does "
                 "each peer",
                 call + "while<" + of.type + ">($0, $1, $2)",
                 [&of](within<2, 3> peers, within<50, 60> weight,
                       within<50, 60> other) {
                     return drift_while(of, peers, weight, other);
                 })
                 .judge(how.with_cases(50));
    return found;
}

finding judge_far_order(const subject& of, const settings& how) {
    return property("over thousands of picks, they are nginx's",
                    text_of_many_picks(of),
                    [&of]() -> std::string {
                        nginx model(far_weights);
                        std::int64_t n = 0;
                        for (const std::int64_t got :
                             picks(of, far_weights, many_picks)) {
                            ++n;
                            const auto due = model.pick();
                            if (due && *due != got)
                                return "pick " + shown(n) + " is " +
                                       shown(got) + ", not " + shown(*due);
                        }
                        return {};
                    })
        .judge(once(how));
}

finding judge_pick_time(const subject& of, const settings& how) {
    const auto far = [](std::size_t) { return far_weights; };
    return judge_growth("n picks take time that grows as n", "n", 1'000, 4'000,
                        4, 9, {picks_of(of, shown(far_weights), far)}, how);
}

report judge_smooth(const subject& of, const settings& how) {
    report found{"smooth_balancer", of.type, {}};
    found += judge_order<10>(of, "the picks are nginx's", how);
    found += unless_too_large(
        [&of](const settings& with) {
            return judge_order<large>(
                of, "the picks are nginx's whatever the peers weigh", with);
        },
        how);
    return found;
}

}  // namespace balancing

}  // namespace tenet::laws
