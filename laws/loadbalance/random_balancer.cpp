#include <tenet/laws/loadbalance/random_balancer.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tenet/laws/engine/suite.hpp>
#include <tenet/laws/loadbalance/weights.hpp>

namespace tenet::laws::balancing {

namespace {

// The bias of a remainder shows in large weights, but late.
constexpr int drawn = 5'000;
constexpr int drawn_of_large = 20'000;

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
    const bool is_large = std::ranges::max(weights) > 1'000'000;
    return wrong_counts(draws(balancer, is_large ? drawn_of_large : drawn),
                        chances);
}

std::string unlikely_pairs(const subject& of, const std::vector<int>& weights,
                           std::uint64_t seed) {
    return wrong_pairs(draws(seeded(of, weights, seed), drawn),
                       chances_of(weights, true, {}));
}

std::string not_repeated(const subject& of, const std::vector<int>& weights,
                         std::uint64_t seed) {
    const auto picks = draws(seeded(of, weights, seed), 200);
    if (picks != draws(seeded(of, weights, seed), 200))
        return "the same seed makes other picks";
    if (picks == draws(seeded(of, weights, seed + 1), 200))
        return "another seed makes the same picks";
    return {};
}

namespace {

// A trial of chance, which takes many picks, is made of few inputs.
struct trial {
    std::vector<int> weights;
    std::uint64_t seed;
    std::vector<std::size_t> down{};
};

template <class Truth>
finding judge_trials(const char* claim, const std::vector<trial>& all,
                     const settings& how, const std::string& text,
                     Truth truth) {
    finding found;
    std::size_t cases = 0;
    for (const trial& it : all) {
        std::string call =
            text + '(' + shown(it.weights) + ", " + shown(it.seed);
        if (!it.down.empty()) call += ", " + shown(it.down);
        found = property(claim, call + ')', [&] {
                    return truth(it);
                }).judge(once(how));
        cases = found.statistics.cases += cases;
        if (found.verdict != verdict::holds) break;
    }
    return found;
}

}  // namespace

report judge_chances(const subject& of, bool heeds_weights,
                     const settings& how) {
    report found{"random_balancer", of.type, {}};
    const auto text = [&](const char* function) {
        return "tenet::laws::balancing::" + std::string(function) + '<' +
               of.type + '>';
    };
    const auto is_likely = [&](const trial& it) {
        return unlikely(of, heeds_weights, it.weights, it.seed, it.down);
    };
    const std::uint64_t seed = how.seed;
    found += judge_trials(
        "each peer is picked as often as its weight says, but for chance",
        {{{1, 1}, seed},
         {{1}, seed},
         {{1, 2, 3}, seed},
         {{9, 1}, 7},
         {{2, 1, 1, 5, 1}, seed + 1},
         {{1, 1, 1, 1, 1, 1, 1, 1, 1}, 0}},
        how, text("unlikely"), is_likely);
    if (found.refuted()) return found;  // what follows could only repeat it
    constexpr int third = 1 << 29;
    found += unless_too_large(
        [&](const settings& with) {
            return judge_trials("so it is whatever the peers weigh",
                                {{{third, third, third}, seed},
                                 {{large, 1, large, 3 * large}, seed}},
                                with, text("unlikely"), is_likely);
        },
        how);
    if (of.offers("set_down") || of.offers(take_down))
        found += judge_trials("so is each that is up",
                              {{{1, 1, 1}, seed, {1}},
                               {{3, 6, 1}, seed, {1}},
                               {{1, 5, 2, 4, 2}, seed, {3, 1}},
                               {{1, 1}, seed, {0}}},
                              how, text("unlikely"), is_likely);
    found += judge_trials(
        "one pick tells nothing of the next",
        {{{1, 1}, seed}, {{1, 1, 1, 1}, seed}, {{1, 1, 1, 1, 1}, seed}}, how,
        text("unlikely_pairs"), [&](const trial& it) {
            return unlikely_pairs(of, it.weights, it.seed);
        });
    if (of.starts.size() == 1)
        return found.omit("the same seed", "it takes none");
    return found +=
           judge_trials("the same seed makes the same picks",
                        {{{1, 1}, seed}, {{1, 1, 1}, seed + 1}}, how,
                        text("not_repeated"), [&](const trial& it) {
                            return not_repeated(of, it.weights, it.seed);
                        });
}

}  // namespace tenet::laws::balancing
