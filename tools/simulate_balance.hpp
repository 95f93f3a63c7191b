// simulate_balance: the picks of load balancers, and how evenly they spread.
#pragma once

#include <string>

namespace tenet::tool {

struct simulate_balance_options {
    std::string policies = "all";
    std::string weights;
    std::string picks = "16";
    bool csv = false;
    bool json = false;
};

int run_simulate_balance(const simulate_balance_options& options);

}  // namespace tenet::tool
