// simulate_cache: the misses of caches over one pass through a trace.
#pragma once

#include <optional>
#include <string>

namespace tenet::tool {

// What the user typed. Without a trace or a workload: standard input.
struct simulate_cache_options {
    std::optional<std::string> trace;
    std::optional<std::string> workload;
    std::optional<std::string> plot;
    std::string policies = "all";
    std::string capacities = "100,1000,10000";
    bool text_keys = false;
    bool csv = false;
    bool json = false;
};

int run_simulate_cache(const simulate_cache_options& options);

// What --help says below the options.
std::string simulate_cache_help();

}  // namespace tenet::tool
