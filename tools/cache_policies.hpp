// cache_policies: every cache of the catalogue, behind one interface.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// Caches of one policy, one for each capacity: they are asked for every key,
// and what they miss is put in.
class cache_run {
public:
    virtual ~cache_run() = default;
    // As many weights as keys if the run is of weights, else none.
    virtual void feed(std::span<const std::uint64_t> keys,
                      std::span<const std::uint64_t> weights) = 0;
    // Of each capacity, in the order in which they were given.
    virtual std::vector<std::uint64_t> hits() = 0;
    // What the requests that hit weighed; none if the run is not of weights.
    virtual std::vector<std::uint64_t> hit_weights() { return {}; }
};

struct cache_policy {
    std::string_view name;  // the entry's, without _cache
    // Throws std::invalid_argument for what the policy does not do.
    std::unique_ptr<cache_run> (*make)(
        std::span<const std::uint64_t> capacities, bool weighted);
};

// All that a user may name; those that need the whole trace come last.
std::span<const cache_policy> cache_policies();
// Those that decide as they go.
std::span<const cache_policy> online_policies();
// The one that sees the future: no other has fewer misses.
const cache_policy& optimal_policy();

constexpr std::uint64_t largest_capacity = 1'000'000'000;

}  // namespace tenet::tool
