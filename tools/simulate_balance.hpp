// simulate_balance: the picks of load balancers, and how evenly they spread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tenet::tool {

constexpr std::size_t most_weights = 1'000;
constexpr std::uint64_t most_picks = 1'000'000;

std::vector<std::string> balancer_names();

struct simulate_balance_options {
    std::vector<std::string> policies{"all"};  // or balancer_names()
    std::vector<int> weights;
    std::uint64_t picks = 16;
    bool csv = false;
    bool json = false;
};

int run_simulate_balance(const simulate_balance_options& options);

}  // namespace tenet::tool
