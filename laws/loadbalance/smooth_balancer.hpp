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

#include <chrono>
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

// What the laws see of a balancer that minds failures.
struct any_failing {
    virtual ~any_failing() = default;
    virtual picked pick(seconds now) = 0;
    virtual picked pick(seconds now, const among& skip) = 0;
    virtual void set_down(std::size_t i, bool down) = 0;
    virtual void set_weight(std::size_t i, int weight) = 0;
    virtual void report_failure(std::size_t i, seconds now) = 0;
    virtual void report_success(std::size_t i) = 0;
    virtual std::vector<int> effective_weights() const = 0;
    virtual bool invariant() const = 0;
};

struct smooth_type {
    type plain;
    any_failing* (*make)(const std::vector<terms>&);  // null: minds none
    bool tells_effective_weights;
};

report judge(const smooth_type&, const settings&);
report judge_shares(const type&, const settings&);
report judge_failures(const smooth_type&, const settings&);

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
class failing_of final : public any_failing {
public:
    static constexpr bool tells_effective_weights =
        requires(const Balancer& b) {
        b.effective_weight(0);
    };

    explicit failing_of(const std::vector<terms>& all)
        : balancer_(peers_of<Balancer>(all)) {}

    picked pick(seconds now) override { return picked_of(balancer_.pick(now)); }
    picked pick(seconds now, const among& skip) override {
        return picked_of(balancer_.pick(now, skip));
    }
    void set_down(std::size_t i, bool down) override {
        balancer_.set_down(i, down);
    }
    void set_weight(std::size_t i, int weight) override {
        balancer_.set_weight(i, weight);
    }
    void report_failure(std::size_t i, seconds now) override {
        balancer_.report_failure(i, now);
    }
    void report_success(std::size_t i) override { balancer_.report_success(i); }
    std::vector<int> effective_weights() const override {
        std::vector<int> all;
        if constexpr (tells_effective_weights)
            for (std::size_t i = 0; i < balancer_.size(); ++i)
                all.push_back(balancer_.effective_weight(i));
        return all;
    }
    bool invariant() const override { return engine::sound(balancer_); }

private:
    Balancer balancer_;
};

template <class Balancer>
smooth_type smooth_type_of() {
    smooth_type it{type_of<Balancer>(), nullptr, false};
    if constexpr (minds_failures<Balancer>) {
        using on = failing_of<Balancer>;
        it.make = [](const std::vector<terms>& all) -> any_failing* {
            return new on(all);
        };
        it.tells_effective_weights = on::tells_effective_weights;
    }
    return it;
}

// What follows from the order, of a balancer alone.
bool never_ahead(const type&, const std::vector<int>& weights);
bool windows_exact(const type&, const std::vector<int>& weights);
bool scales(const type&, std::vector<int> weights, int factor);
bool takes_turns(const type&, int peers, int weight);

// The same, as counterexamples call it.
template <class Balancer>
bool never_ahead(const std::vector<int>& weights) {
    return never_ahead(type_of<Balancer>(), weights);
}
template <class Balancer>
bool windows_exact(const std::vector<int>& weights) {
    return windows_exact(type_of<Balancer>(), weights);
}
template <class Balancer>
bool scales(const std::vector<int>& weights, int factor) {
    return scales(type_of<Balancer>(), weights, factor);
}
template <class Balancer>
bool takes_turns(int peers, int weight) {
    return takes_turns(type_of<Balancer>(), peers, weight);
}

}  // namespace balancing

template <class Balancer>
report smooth_balancer(const settings& how = settings::standard()) {
    static_assert(balancer_interface<Balancer>::met);
    return balancing::judge(balancing::smooth_type_of<Balancer>(), how);
}

// What follows from the order, each by itself, of the subject alone.
template <class Balancer>
report smooth_balancer_shares(const settings& how = settings::standard()) {
    static_assert(balancer_interface<Balancer>::met);
    return balancing::judge_shares(balancing::type_of<Balancer>(), how);
}

// Where peers fail, of a balancer that minds it.
template <class Balancer>
report smooth_balancer_failures(const settings& how = settings::standard()) {
    static_assert(balancer_interface<Balancer>::met);
    static_assert(balancing::minds_failures<Balancer>);
    return balancing::judge_failures(balancing::smooth_type_of<Balancer>(),
                                     how);
}

}  // namespace tenet::laws
