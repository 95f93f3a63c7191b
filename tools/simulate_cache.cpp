#include "simulate_cache.hpp"

#include "cache_policies.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "trace_reader.hpp"
#include "workload.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::uint64_t largest_capacity = 1'000'000'000;

struct simulation {
    std::string_view policy;
    std::uint64_t capacity;
    std::unique_ptr<cache_run> run;
};

const cache_policy& policy_named(std::string_view typed) {
    constexpr std::string_view suffix = "_cache";
    std::string_view name = typed;
    if (name.ends_with(suffix)) name.remove_suffix(suffix.size());
    const auto all = cache_policies();
    const auto found = std::ranges::find(all, name, &cache_policy::name);
    if (found != all.end()) return *found;
    std::vector<std::string> names;
    for (const auto& policy : all) names.emplace_back(policy.name);
    throw misuse("--policy: " + unknown_name("cache policy", typed, names));
}

std::vector<const cache_policy*> policies_of(const std::string& typed) {
    std::vector<const cache_policy*> chosen;
    if (typed == "all")
        for (const auto& policy : cache_policies()) chosen.push_back(&policy);
    else
        for (const auto& name : items_in("--policy", typed))
            chosen.push_back(&policy_named(name));
    return chosen;
}

std::vector<simulation> simulations(const simulate_cache_options& options) {
    const auto policies = policies_of(options.policies);
    const auto capacities =
        numbers_in("--capacity", options.capacities, 1, largest_capacity);
    std::vector<simulation> all;
    for (const auto* policy : policies)
        for (const auto capacity : capacities) try {
                all.push_back({policy->name, capacity, policy->make(capacity)});
            } catch (const std::invalid_argument& wrong) {
                refuse("--capacity: {}: {}", policy->name, wrong.what());
            }
    return all;
}

std::unique_ptr<key_source> requests_of(const simulate_cache_options& options) {
    if (options.workload) return make_workload(*options.workload);
    if (!options.trace && isatty(STDIN_FILENO) == 1)
        refuse(
            "nothing to simulate; give --trace FILE, keys on standard "
            "input, or --workload golden:42:100000");
    const std::string name = options.trace.value_or("-");
    return std::make_unique<trace_reader>(
        open_trace(name),
        name == "-" ? "standard input" : "'" + shown(name) + "'");
}

// A line that is written over again, on a terminal only.
class progress {
public:
    ~progress() {
        if (shown_) std::fputs("\r\x1b[K", stderr);
    }

    void at(std::uint64_t requests) {
        if (!terminal_ || requests - last_ < 1'000'000) return;
        last_ = requests;
        shown_ = true;
        fmt::print(stderr, "\r{} million requests", requests / 1'000'000);
        std::fflush(stderr);
    }

private:
    const bool terminal_ = error_is_terminal();
    bool shown_ = false;
    std::uint64_t last_ = 0;
};

void simulate(key_source& requests, std::vector<simulation>& all) {
    progress shown;
    for (;;) {
        const auto keys = requests.next();
        if (keys.empty()) break;
        for (auto& each : all) each.run->feed(keys);
        shown.at(all.front().run->requests);
    }
    if (all.front().run->requests == 0)
        refuse("the trace is empty; a request is a line with a decimal key");
}

void print_json(const std::vector<simulation>& all) {
    std::vector<std::string> rows;
    for (const auto& each : all)
        rows.push_back(
            fmt::format(R"({{"policy": "{}", "capacity": {}, "requests": {}, )"
                        R"("hits": {}, "misses": {}}})",
                        each.policy, each.capacity, each.run->requests,
                        each.run->hits, each.run->requests - each.run->hits));
    print("[{}]\n", join(rows, ",\n "));
}

void print_csv(const std::vector<simulation>& all) {
    print_text("policy,capacity,requests,hits,misses\n");
    for (const auto& each : all)
        print("{},{},{},{},{}\n", each.policy, each.capacity,
              each.run->requests, each.run->hits,
              each.run->requests - each.run->hits);
}

void print_table(const std::vector<simulation>& all) {
    table rows(
        {"policy", ">capacity", ">requests", ">hits", ">misses", ">hit ratio"});
    for (const auto& each : all) {
        const double ratio = static_cast<double>(each.run->hits) /
                             static_cast<double>(each.run->requests);
        rows.add({std::string(each.policy), std::to_string(each.capacity),
                  std::to_string(each.run->requests),
                  std::to_string(each.run->hits),
                  std::to_string(each.run->requests - each.run->hits),
                  fmt::format("{:.2f} %", 100 * ratio)});
    }
    print_text(rows.text(terminal_width()));
}

}  // namespace

int run_simulate_cache(const simulate_cache_options& options) {
    auto all = simulations(options);
    simulate(*requests_of(options), all);
    if (options.json)
        print_json(all);
    else if (options.csv)
        print_csv(all);
    else
        print_table(all);
    return done;
}

}  // namespace tenet::tool
