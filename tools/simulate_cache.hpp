// simulate_cache: the misses of caches over one pass through a trace.
#pragma once

#include "trace_layout.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenet::tool {

std::vector<std::string> cache_policy_names();

// Without a trace or a workload: standard input.
struct simulate_cache_options {
    std::optional<std::string> trace;
    trace_options layout;
    std::string format = "text";  // or oracleGeneral
    std::optional<std::string> workload;
    std::optional<std::string> plot;
    std::vector<std::string> policies{"all"};  // or cache_policy_names()
    std::vector<std::uint64_t> capacities{100, 1000, 10000};
    bool csv = false;
    bool json = false;
};

int run_simulate_cache(const simulate_cache_options& options);

// What --help says below the options.
std::string simulate_cache_help();

}  // namespace tenet::tool
