// random_balancer: picks peers by chance, each with chances as its weight.
//
// Counts are held against bounds that a right balancer breaks once in more runs
// than will ever be made.
//
// Judges:    a type, such as my_weighted_random
// Also:      weighted_random, random_choice
// Interface: as of balancer; chances are equal where no weights are taken
// Claims:    each peer is picked as often as its weight says, but for chance;
//            so it is whatever the peers weigh; so is each that is up; one pick
//            tells nothing of the next; the same seed makes the same picks
// Convicts:  one that ignores the weights, or the last one; one that draws the
//            remainder of a number of few bits; one that gives the share of a
//            peer that is down to the next one; one that takes turns; one that
//            ignores its seed
#pragma once

#include <cstdint>
#include <string>
#include <tenet/laws/loadbalance/balancer.hpp>
#include <vector>

namespace tenet::laws {

namespace balancing {

template <class Balancer>
subject random_half() {
    auto it = half<Balancer>();
    if constexpr (takes_seed<Balancer>)
        it.start(start_text<Balancer>(true),
                 [](const std::vector<int>& weights, std::uint64_t seed) {
                     return make_balancer<Balancer>(weights, seed);
                 });
    return it;
}

report judge_chances(const subject&, bool heeds_weights, const settings&);

// What is unlikely in the picks of a balancer of that seed, in words: of those
// peers that are not down.
std::string unlikely(const subject&, bool heeds_weights,
                     const std::vector<int>& weights, std::uint64_t seed,
                     const std::vector<std::size_t>& down);
std::string unlikely_pairs(const subject&, const std::vector<int>& weights,
                           std::uint64_t seed);
std::string not_repeated(const subject&, const std::vector<int>& weights,
                         std::uint64_t seed);

// The same, as counterexamples call it.
template <class Balancer>
std::string unlikely(const std::vector<int>& weights, std::uint64_t seed = 1,
                     const std::vector<std::size_t>& down = {}) {
    return unlikely(random_half<Balancer>(), heeds_weights<Balancer>, weights,
                    seed, down);
}
template <class Balancer>
std::string unlikely_pairs(const std::vector<int>& weights,
                           std::uint64_t seed) {
    return unlikely_pairs(random_half<Balancer>(), weights, seed);
}
template <class Balancer>
std::string not_repeated(const std::vector<int>& weights, std::uint64_t seed) {
    return not_repeated(random_half<Balancer>(), weights, seed);
}

}  // namespace balancing

template <class Balancer>
report random_balancer(const settings& how = settings::standard()) {
    return balancing::judge_chances(balancing::random_half<Balancer>(),
                                    balancing::heeds_weights<Balancer>, how);
}

}  // namespace tenet::laws
