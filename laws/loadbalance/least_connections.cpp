#include <tenet/laws/loadbalance/least_connections.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/loadbalance/weights.hpp>

namespace tenet::laws::balancing {

namespace {

struct site {
    int weight = 1;
    bool down = false;
    std::int64_t active = 0;
    std::size_t owner = 0;  // of the index, none other of which has that number

    bool eligible() const { return weight > 0 && !down; }
    friend bool less_loaded(const site& a, const site& b) {
        return a.active * b.weight < b.active * a.weight;
    }
};

struct request {
    std::int64_t index;
    std::size_t owner;
};

// The peers and the requests that have not ended.
class office {
public:
    office(const std::vector<int>& weights, bool heeds_weights)
        : heeds_weights_(heeds_weights) {
        for (const int weight : weights) admit(std::ssize(sites_), weight);
    }

    std::size_t held() const { return held_.size(); }
    bool has(std::size_t i) const { return sites_.contains(number(i)); }
    bool has_eligible() const { return !least_loaded().empty(); }

    // What is wrong with that pick.
    std::string picked(const value& got) const {
        const auto least = least_loaded();
        if (least.empty())
            return got.is_something() ? "no peer can be picked" : "";
        if (got.is_something() && std::ranges::count(least, got.whole) > 0)
            return "";
        return "of those that can be picked, " + shown(least) +
               " have the fewest requests for their weight";
    }
    std::string opened(const value& got) {
        const auto wrong = picked(got);
        if (!wrong.empty() || !got.is_something()) return wrong;
        site& its = sites_.at(got.whole);
        ++its.active;
        held_.push_back({got.whole, its.owner});
        return "";
    }
    // Where the first of the least loaded is picked, and the lowest free index
    // given.
    void foresee_opened() {
        const auto least = least_loaded();
        if (!least.empty()) (void)opened(answer_of(least.front()));
    }
    void foresee_added(int weight) {
        std::int64_t index = 0;
        while (sites_.contains(index)) ++index;
        admit(index, weight);
    }
    void closed(std::size_t k) {
        const request ended = held_[k];
        held_.erase(held_.begin() + static_cast<std::ptrdiff_t>(k));
        end(ended);
    }
    void assigned(std::size_t to, std::size_t from) {
        end(held_[to]);
        held_[to] = held_[from];
        held_.erase(held_.begin() + static_cast<std::ptrdiff_t>(from));
    }

    std::string added(int weight, const value& got) {
        if (!got.is_something() || got.whole < 0) return "that is no index";
        if (sites_.contains(got.whole)) return "that is another peer's index";
        admit(got.whole, weight);
        return "";
    }
    void removed(std::size_t i) { sites_.erase(number(i)); }
    std::string weighed(std::size_t i, int weight, const value& got) {
        if (got.whole != 0)
            sites_.at(number(i)).weight = weight;
        else if (weight > 0)
            return "it is refused";
        return "";
    }
    void set_down(std::size_t i, bool down) {
        sites_.at(number(i)).down = down;
    }
    std::int64_t active(std::size_t i) const {
        return sites_.at(number(i)).active;
    }

private:
    static std::int64_t number(std::size_t i) {
        return static_cast<std::int64_t>(i);
    }
    void admit(std::int64_t index, int weight) {
        sites_[index] = {heeds_weights_ ? weight : 1, false, 0, ++owners_};
    }
    void end(const request& it) {
        const auto found = sites_.find(it.index);
        if (found != sites_.end() && found->second.owner == it.owner)
            --found->second.active;
    }
    std::vector<std::int64_t> least_loaded() const {
        std::vector<std::int64_t> least;
        const site* best = nullptr;
        for (const auto& [index, its] : sites_) {
            if (!its.eligible()) continue;
            if (!best || less_loaded(its, *best)) {
                best = &its;
                least.clear();
            }
            if (!less_loaded(*best, its)) least.push_back(index);
        }
        return least;
    }

    bool heeds_weights_;
    std::size_t owners_ = 0;
    std::map<std::int64_t, site> sites_;
    std::vector<request> held_;
};

using which = within<0, 5, std::size_t>;
using whose = within<0, 8, std::size_t>;
template <int most>
using some = up_to<within<1, most>, 5, 1>;

const when is_held([](const office& m, which k) { return k < m.held(); });
const when exists([](const office& m, whose i) { return m.has(i); });

void tell_leases(law<office>& it) {
    it.call(
          assign, [](office& m, which to, which from) { m.assigned(to, from); },
          when([](const office& m, which to, which from) {
              return to != from && to < m.held() && from < m.held();
          }))
        .call(
            assign_itself, [](office&, which) {}, is_held);
}

template <int most>
law<office> requests_law(const subject& of, bool heeds_weights, bool may_refuse,
                         const char* claim) {
    const when picks(
        [=](const office& m) { return may_refuse || m.has_eligible(); });
    law<office> it(claim, of);
    it.starts(opening_of(of), [=](const some<most>& weights) {
        return office(plain(weights), heeds_weights);
    });
    it.call(open,
            engine::foreseeing(
                [](office& m, const value& got) { return m.opened(got); },
                [](office& m) { m.foresee_opened(); }),
            picks, often(4))
        .call(
            close, [](office& m, which k) { m.closed(k); }, is_held, often(2));
    if (of.offers(assign)) tell_leases(it);
    if (of.offers("pick"))
        it.call(
            "pick", [](office& m, const value& got) { return m.picked(got); },
            picks);
    it.call(
          "active", [](const office& m, whose i) { return m.active(i); },
          exists)
        .call("add", [](office& m, within<1, most> weight,
                        const value& got) { return m.added(weight, got); })
        .call(
            "remove", [](office& m, whose i) { m.removed(i); }, exists)
        .call("set_weight",
              engine::foreseeing(
                  [](office& m, whose i, within<0, most> weight,
                     const value& got) { return m.weighed(i, weight, got); },
                  [](office& m, whose i, within<0, most> weight) {
                      (void)m.weighed(i, weight, value(std::int64_t{1}));
                  }),
              exists)
        .call(
            "set_down",
            [](office& m, whose i, bool down) { m.set_down(i, down); }, exists);
    return it;
}

// Peers of such weights at which so many requests begin, and none ends.
struct crowd {
    std::vector<int> weights;
    int requests;
};

std::string wrong_crowd(const subject& of, bool heeds_weights,
                        const crowd& its) {
    const object balancer(of, opening_of(of), {answer_of(its.weights)});
    office model(its.weights, heeds_weights);
    for (int n = 0; n < its.requests; ++n)
        if (auto wrong = model.opened(balancer(open)); !wrong.empty())
            return "pick " + shown(n + 1) + ": " + wrong;
    return {};
}

finding judge_crowd(const char* claim, const subject& of, bool heeds_weights,
                    const crowd& its, const settings& how) {
    std::string text(opening_of(of));
    text.replace(text.find("$T"), 2, of.type);
    text.replace(text.find("$0"), 2, shown(its.weights));
    return property(claim,
                    text + "\nfor (int i = 0; i < " + shown(its.requests) +
                        "; ++i) " + std::string(of.find(open)->shown()),
                    [&] { return wrong_crowd(of, heeds_weights, its); })
        .judge(once(how));
}

// Also where products of weights and requests overflow 32 bits, for certain.
finding judge_large_requests(const subject& of, bool heeds_weights,
                             bool may_refuse, const settings& how) {
    const char* claim = "so it does whatever they weigh";
    const finding found =
        requests_law<large>(of, heeds_weights, may_refuse, claim).judge(how);
    if (found.verdict != verdict::holds) return found;
    finding heavy = judge_crowd(claim, of, heeds_weights,
                                {{large, large / 2 + 1, large / 3}, 300}, how);
    if (heavy.verdict == verdict::holds) return found;
    return heavy;
}

// Begins so many requests, and ends them.
finding judge_request_time(const subject& of, const settings& how) {
    std::string text(opening_of(of));
    text.replace(text.find("$T"), 2, of.type);
    text.replace(text.find("$0"), 2, shown(far_weights));
    text += "\nfor (int i = 0; i < $n; ++i) " +
            std::string(of.find(open)->shown()) +
            ";\nfor (int i = $n - 1; i >= 0; --i) ";
    std::string end(of.find(close)->shown());
    end.replace(end.find("$0"), 2, "i");
    const auto cost = [&of](std::size_t n) {
        const object balancer(of, opening_of(of), {answer_of(far_weights)});
        return engine::blocks_executed_by([&] {
            for (std::size_t i = 0; i < n; ++i) balancer(open);
            for (std::size_t i = n; i-- > 0;) balancer(close, i);
        });
    };
    return judge_growth("n requests take time that grows as n", "n", 1'000,
                        4'000, 4, 9, {{text + end, {}, cost}}, how);
}

}  // namespace

std::string left_idle(const subject& of, const std::vector<int>& weights) {
    const object balancer(of, opening_of(of), {answer_of(weights)});
    const int rounds = 50 * std::accumulate(weights.begin(), weights.end(), 0);
    std::vector<std::int64_t> missing(weights.size());
    std::iota(missing.begin(), missing.end(), 0);
    for (int n = 0; n < rounds && !missing.empty(); ++n) {
        const value got = balancer(open);
        if (!got.is_something()) return "none is picked";
        std::erase(missing, got.whole);
        balancer(close, std::size_t{0});
    }
    if (missing.empty()) return {};
    return "in " + shown(rounds) + " picks of idle peers, not one is of " +
           shown(missing);
}

report judge_requests(const subject& of, bool heeds_weights, bool may_refuse,
                      bool is_fair, const settings& how) {
    report found{"least_connections", of.type, {}};
    found += requests_law<10>(
                 of, heeds_weights, may_refuse,
                 "it picks a peer with the fewest requests for its weight")
                 .judge(how);
    if (found.refuted()) return found;  // what follows could only repeat it
    found += unless_too_large(
        [&](const settings& with) {
            return judge_large_requests(of, heeds_weights, may_refuse, with);
        },
        how);
    if (is_fair)
        found +=
            property("each of equals is picked, sooner or later",
                     "tenet::laws::balancing::left_idle<" + of.type + ">($0)",
                     [&of](const up_to<within<1, 5>, 4, 1>& all) {
                         return left_idle(of, plain(all));
                     })
                .judge(how);
    else
        found.omit("which of equals it picks", "it promises nothing of that");
    if (found.refuted()) return found;
    found += judge_request_time(of, how);
    if (found.refuted()) return found;
    return found +=
           judge_crowd("so it does with thousands of requests", of,
                       heeds_weights, {far_weights, 3 * many_picks}, how);
}

}  // namespace tenet::laws::balancing
