#include "simulate_balance.hpp"

#include "json.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <listed/each_balancer.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace tenet::tool {
namespace {

struct outcome {
    std::string_view policy;
    std::vector<std::size_t> picks;
    std::vector<std::size_t> counts;
    std::vector<double> shares;
};

// Of those weights, where it has any, and the same seed each time, where it
// takes one.
template <class Balancer>
Balancer balancer_of(const std::vector<int>& weights) {
    constexpr std::uint64_t seed = 1;
    if constexpr (std::is_constructible_v<Balancer, std::vector<int>,
                                          std::uint64_t>)
        return Balancer(weights, seed);
    else if constexpr (std::is_constructible_v<Balancer, std::vector<int>>)
        return Balancer(weights);
    else if constexpr (std::is_constructible_v<Balancer, std::size_t,
                                               std::uint64_t>)
        return Balancer(weights.size(), seed);
    else
        return Balancer(weights.size());
}

// Every request ends before the next begins.
template <class Balancer>
std::vector<std::size_t> picks_of(const std::vector<int>& weights,
                                  std::size_t picks) {
    auto balancer = balancer_of<Balancer>(weights);
    std::vector<std::size_t> picked(picks);
    for (auto& pick : picked)
        if constexpr (requires { balancer.pick().value(); })
            pick = balancer.pick().value();
        else
            pick = balancer.pick();
    return picked;
}

// The shares that are to be expected: equal ones where weights are not taken.
template <class Balancer>
std::vector<double> shares_of(const std::vector<int>& weights) {
    std::vector<double> shares(weights.begin(), weights.end());
    if constexpr (!std::is_constructible_v<Balancer, std::vector<int>>)
        std::ranges::fill(shares, 1);
    const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares) share /= total;
    return shares;
}

struct balance_policy {
    std::string_view name;
    std::vector<std::size_t> (*run)(const std::vector<int>& weights,
                                    std::size_t picks);
    std::vector<double> (*shares)(const std::vector<int>& weights);
};

std::span<const balance_policy> balance_policies() {
    static const auto all = [] {
        std::vector<balance_policy> listed;
        listed::each_balancer([&]<class Balancer>(std::string_view name) {
            listed.push_back({name, picks_of<Balancer>, shares_of<Balancer>});
        });
        return listed;
    }();
    return all;
}

json to_json(std::span<const outcome> outcomes) {
    json all = json::array();
    for (const auto& each : outcomes)
        all.push_back({{"policy", each.policy},
                       {"picks", each.picks},
                       {"counts", each.counts}});
    return all;
}

void print_csv(std::span<const outcome> outcomes) {
    print_text("policy,pick,server\n");
    for (const auto& each : outcomes)
        for (std::size_t i = 0; i < each.picks.size(); ++i)
            print("{},{},{}\n", each.policy, i, each.picks[i]);
}

void print_table(const outcome& shown, const std::vector<int>& weights) {
    constexpr std::size_t most_shown = 200;
    const std::size_t count = std::min(shown.picks.size(), most_shown);
    print("{}\n", bold(shown.policy));
    const auto sequence =
        fmt::format("{}{}", fmt::join(std::span(shown.picks).first(count), " "),
                    count < shown.picks.size() ? " ..." : "");
    const std::size_t width = terminal_width();
    for (const auto& line : wrap(sequence, width == 0 ? 80 : width))
        print("{}\n", line);

    table rows({">server", ">weight", ">picks", ">share", ">expected"});
    for (std::size_t i = 0; i < weights.size(); ++i)
        rows.add({std::to_string(i), std::to_string(weights[i]),
                  std::to_string(shown.counts[i]),
                  fmt::format("{:.2f} %",
                              100.0 * static_cast<double>(shown.counts[i]) /
                                  static_cast<double>(shown.picks.size())),
                  fmt::format("{:.2f} %", 100.0 * shown.shares[i])});
    print("\n{}", rows.text(width));
}

}  // namespace

std::vector<std::string> balancer_names() {
    std::vector<std::string> names;
    for (const auto& policy : balance_policies())
        names.emplace_back(policy.name);
    return names;
}

int run_simulate_balance(const simulate_balance_options& options) {
    const auto& weights = options.weights;
    if (weights.size() > most_weights)
        refuse("--weights: number of weights {} is not in 1..{}",
               weights.size(), most_weights);
    const bool all = options.policies == std::vector<std::string>{"all"};
    std::vector<outcome> outcomes;
    for (const auto& name : all ? balancer_names() : options.policies) {
        const auto policy =
            std::ranges::find(balance_policies(), name, &balance_policy::name);
        outcome result{policy->name, {}, {}, policy->shares(weights)};
        try {
            result.picks = policy->run(weights, options.picks);
        } catch (const std::invalid_argument& wrong) {
            refuse("--weights: {}", wrong.what());
        }
        result.counts.resize(weights.size());
        for (const auto pick : result.picks) ++result.counts[pick];
        outcomes.push_back(std::move(result));
    }
    if (options.json)
        print_json(to_json(outcomes));
    else if (options.csv)
        print_csv(outcomes);
    else
        for (const auto& each : outcomes) print_table(each, weights);
    return done;
}

}  // namespace tenet::tool
