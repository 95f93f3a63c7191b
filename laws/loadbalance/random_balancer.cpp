#include <tenet/laws/loadbalance/random_balancer.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/loadbalance/weights.hpp>

namespace tenet::laws::balancing {

namespace {

constexpr int drawn = 4000;

// By Bernstein's inequality, a count of so many trials, each of that chance, is
// farther from its mean once in 2^51. Pairs of picks overlap, so that twice as
// far must do for them.
double farthest(double trials, double chance) {
    return 12 + std::sqrt(144 + 72 * trials * chance * (1 - chance));
}

object seeded(const subject& of, const std::vector<int>& weights,
              std::uint64_t seed) {
    if (of.starts.size() == 1)
        return object(of, opening_of(of), {answer_of(weights)});
    return object(of, of.starts[1].text,
                  {answer_of(weights), value(static_cast<std::int64_t>(seed))});
}

void take_down_those(const object& balancer,
                     const std::vector<std::size_t>& down, std::size_t peers) {
    for (const std::size_t i : down) {
        if (i >= peers) continue;
        if (balancer.of().offers("set_down"))
            balancer("set_down", i, true);
        else
            balancer(take_down, i);
    }
}

// The picks of a balancer, -1 for none.
std::vector<std::int64_t> draws(const object& balancer, int count) {
    const auto& pick = *balancer.of().find("pick");
    std::vector<std::int64_t> made;
    while (count-- > 0) {
        const value got = pick.make(balancer.address(), {});
        made.push_back(got.is_something() ? got.whole : -1);
    }
    return made;
}

std::string wrong_count(const std::string& what, double count, double trials,
                        double chance, double slack) {
    if (std::abs(count - trials * chance) <= slack * farthest(trials, chance))
        return {};
    return "of " + shown(static_cast<int>(trials)) + " picks, " +
           shown(static_cast<int>(count)) + ' ' + what + ", where " +
           shown(static_cast<int>(trials * chance)) + " were to be expected";
}

std::string wrong_counts(const std::vector<std::int64_t>& picks,
                         const std::vector<double>& chances) {
    double known = 0;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        const auto count = static_cast<double>(
            std::ranges::count(picks, static_cast<std::int64_t>(i)));
        known += count;
        auto wrong = wrong_count("are of " + shown(i), count,
                                 double(picks.size()), chances[i], 1);
        if (!wrong.empty()) return wrong;
    }
    return known == double(picks.size()) ? "" : "some are of no peer";
}

// How often a pick is the same as the one before.
std::string wrong_pairs(const std::vector<std::int64_t>& picks,
                        const std::vector<double>& chances) {
    double same = 0;
    for (std::size_t n = 1; n < picks.size(); ++n)
        same += picks[n] == picks[n - 1];
    const double chance = std::inner_product(chances.begin(), chances.end(),
                                             chances.begin(), 0.0);
    return wrong_count("are of the same peer as the one before", same,
                       double(picks.size() - 1), chance, 2);
}

std::vector<double> chances_of(const std::vector<int>& weights,
                               bool heeds_weights,
                               const std::vector<std::size_t>& down) {
    std::vector<double> chances(weights.begin(), weights.end());
    if (!heeds_weights) std::ranges::fill(chances, 1);
    for (const std::size_t i : down)
        if (i < chances.size()) chances[i] = 0;
    const double total = std::accumulate(chances.begin(), chances.end(), 0.0);
    if (total > 0)
        for (double& it : chances) it /= total;
    return chances;
}

}  // namespace

std::string unlikely(const subject& of, bool heeds_weights,
                     const std::vector<int>& weights, std::uint64_t seed,
                     const std::vector<std::size_t>& down) {
    const auto chances = chances_of(weights, heeds_weights, down);
    if (std::ranges::count(chances, 0.0) == std::ssize(chances)) return {};
    const object balancer = seeded(of, weights, seed);
    take_down_those(balancer, down, weights.size());
    return wrong_counts(draws(balancer, drawn), chances);
}

std::string unlikely_pairs(const subject& of, std::size_t peers,
                           std::uint64_t seed) {
    const std::vector<int> weights(peers, 1);
    return wrong_pairs(draws(seeded(of, weights, seed), drawn),
                       chances_of(weights, false, {}));
}

std::string not_repeated(const subject& of, std::size_t peers,
                         std::uint64_t seed) {
    const std::vector<int> weights(peers, 1);
    const auto picks = draws(seeded(of, weights, seed), 200);
    if (picks != draws(seeded(of, weights, seed), 200))
        return "the same seed makes other picks";
    if (picks == draws(seeded(of, weights, seed + 1), 200))
        return "another seed makes the same picks";
    return {};
}

report judge_chances(const subject& of, bool heeds_weights,
                     const settings& how) {
    report found{"random_balancer", of.type, {}};
    settings fewer = how;
    fewer.cases = how.cases_or(std::min<std::size_t>(how.cases, 50));
    const std::string call =
        "tenet::laws::balancing::unlikely<" + of.type + ">";
    using seeds = within<0, 1'000'000, std::uint64_t>;
    found += property(
                 "each peer is picked as often as its weight says, but for "
                 "chance",
                 call + "($0, $1)",
                 [&](const up_to<within<1, 10>, 5, 1>& all, seeds seed) {
                     return unlikely(of, heeds_weights, plain(all), seed, {});
                 })
                 .judge(fewer);
    if (found.refuted()) return found;  // what follows could only repeat it
    found += unless_too_large(
        [&](const settings& with) {
            return property("so it is whatever the peers weigh",
                            call + "($0, $1)",
                            [&](const weights<large>& all, seeds seed) {
                                return unlikely(of, heeds_weights, plain(all),
                                                seed, {});
                            })
                .judge(with);
        },
        fewer);
    if (of.offers("set_down") || of.offers(take_down))
        found += property("so is each that is up", call + "($0, $1, $2)",
                          [&](const up_to<within<1, 10>, 5, 2>& all, seeds seed,
                              const up_to<within<0, 4, std::size_t>, 3>& down) {
                              return unlikely(of, heeds_weights, plain(all),
                                              seed, plain<std::size_t>(down));
                          })
                     .judge(fewer);
    found += property("one pick tells nothing of the next",
                      "tenet::laws::balancing::unlikely_pairs<" + of.type +
                          ">($0, $1)",
                      [&](within<2, 9, std::size_t> peers, seeds seed) {
                          return unlikely_pairs(of, peers, seed);
                      })
                 .judge(fewer);
    if (of.starts.size() == 1)
        return found.omit("the same seed", "it takes none");
    found += property("the same seed makes the same picks",
                      "tenet::laws::balancing::not_repeated<" + of.type +
                          ">($0, $1)",
                      [&](within<2, 9, std::size_t> peers, seeds seed) {
                          return not_repeated(of, peers, seed);
                      })
                 .judge(fewer);
    return found;
}

}  // namespace tenet::laws::balancing
