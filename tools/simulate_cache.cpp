#include "simulate_cache.hpp"

#include "cache_policies.hpp"
#include "files.hpp"
#include "hit_ratio_plot.hpp"
#include "json.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "trace_reader.hpp"
#include "workload.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <utility>

namespace tenet::tool {
namespace {

constexpr std::uint64_t most_keys = 1'000'000'000;

using policies = std::vector<const cache_policy*>;

std::vector<std::string> names_of(std::span<const cache_policy> all) {
    std::vector<std::string> names;
    for (const auto& policy : all) names.emplace_back(policy.name);
    return names;
}

policies policies_of(const simulate_cache_options& options) {
    const bool all = options.policies == std::vector<std::string>{"all"};
    policies chosen;
    for (const auto& name :
         all ? names_of(online_policies()) : options.policies)
        chosen.push_back(
            &*std::ranges::find(cache_policies(), name, &cache_policy::name));
    return chosen;
}

std::string title_of(const simulate_cache_options& options) {
    if (options.workload) return shown(*options.workload);
    if (!options.trace || *options.trace == "-") return "standard input";
    return "'" + shown(*options.trace) + "'";
}

// Without folders and quotes, for pictures.
std::string short_title_of(const simulate_cache_options& options) {
    if (options.workload || !options.trace || *options.trace == "-")
        return title_of(options);
    return shown(std::filesystem::path(*options.trace).filename().native());
}

std::unique_ptr<key_source> requests_of(const simulate_cache_options& options) {
    if (options.workload && options.text_keys)
        refuse("--text-keys is for traces; a workload has numbers");
    if (options.workload) return make_workload(*options.workload);
    if (!options.trace && isatty(STDIN_FILENO) == 1)
        refuse(
            "nothing to simulate; give --trace FILE, keys on standard "
            "input, or --workload golden:42:100000");
    return std::make_unique<trace_reader>(
        open_trace(options.trace.value_or("-")), title_of(options),
        options.text_keys ? key_kind::any_text : key_kind::alike);
}

// A line that is written over again, on a terminal only.
class progress {
public:
    ~progress() {
        if (shown_) std::fputs("\r\x1b[K", stderr);
    }

    void at(std::uint64_t requests, std::optional<double> share) {
        const auto now = clock::now();
        if (!terminal_ || now - last_ < std::chrono::milliseconds(200)) return;
        last_ = now;
        const std::chrono::duration<double> spent = now - began_;
        const double millions = static_cast<double>(requests) / 1e6;
        say(fmt::format("{:.1f} million requests, {:.2f} million a second{}",
                        millions, millions / spent.count(),
                        share ? fmt::format(", {:.0f} %", 100 * *share) : ""));
    }
    void ended() {
        if (shown_) say("counting");
    }

private:
    using clock = std::chrono::steady_clock;

    void say(const std::string& text) {
        shown_ = true;
        fmt::print(stderr, "\r{}\x1b[K", text);
        std::fflush(stderr);
    }

    const bool terminal_ = error_is_terminal();
    bool shown_ = false;
    const clock::time_point began_ = clock::now();
    clock::time_point last_ = began_;
};

struct row {
    std::string_view policy;
    std::uint64_t capacity, requests, hits;

    std::uint64_t misses() const { return requests - hits; }
    double ratio() const {
        return static_cast<double>(hits) / static_cast<double>(requests);
    }
};

// All caches over one pass through the requests.
class simulation {
public:
    simulation(policies chosen, std::vector<std::uint64_t> capacities,
               bool with_optimum)
        : chosen_(std::move(chosen)),
          asked_(chosen_.size() * capacities.size()),
          capacities_(std::move(capacities)),
          with_optimum_(with_optimum) {}

    void run(key_source& requests, const std::string& title) {
        progress shown;
        for (auto keys = requests.next(); !keys.empty();
             keys = requests.next()) {
            if (requests_ == 0) begin(!requests.weights().empty());
            for (auto& run : runs_) run->feed(keys, requests.weights());
            requests_ += keys.size();
            for (const auto weight : requests.weights())
                lightest_ = std::min(lightest_, weight);
            shown.at(requests_, requests.share());
        }
        shown.ended();
        check(title);
        for (std::size_t i = 0; i < runs_.size(); ++i) add_rows(i);
    }

    // By policy as chosen, and by capacity as given; what was not chosen, the
    // optimum, comes last.
    std::span<const row> rows() const { return rows_; }
    std::span<const row> asked() const { return rows().first(asked_); }
    std::uint64_t requests() const { return requests_; }
    bool weighted() const { return weighted_; }

private:
    void begin(bool weighted) {
        weighted_ = weighted;
        const auto most = std::ranges::max(capacities_);
        if (!weighted && most > most_keys)
            refuse("--capacity {} is not in 1..{}, for keys without weights",
                   most, most_keys);
        const auto* optimum = &optimal_policy();
        if (with_optimum_ && !weighted &&
            std::ranges::find(chosen_, optimum) == chosen_.end())
            chosen_.push_back(optimum);
        for (const auto* policy : chosen_) try {
                runs_.push_back(policy->make(capacities_, weighted));
            } catch (const std::invalid_argument& wrong) {
                refuse("--policy: {}", wrong.what());
            }
    }

    void check(const std::string& title) const {
        if (requests_ == 0)
            refuse("{} is empty; a request is a line with a key", title);
        for (const auto capacity : capacities_)
            if (weighted_ && capacity < lightest_)
                refuse(
                    "--capacity {} is less than any weight in the trace, of "
                    "which the least is {}",
                    capacity, lightest_);
    }

    void add_rows(std::size_t policy) {
        const auto hits = runs_[policy]->hits();
        for (std::size_t i = 0; i < hits.size(); ++i)
            rows_.push_back(
                {chosen_[policy]->name, capacities_[i], requests_, hits[i]});
    }

    policies chosen_;
    std::size_t asked_;  // how many rows
    std::vector<std::uint64_t> capacities_;
    bool with_optimum_;
    std::vector<row> rows_;
    std::vector<std::unique_ptr<cache_run>> runs_;
    std::uint64_t requests_ = 0;
    std::uint64_t lightest_ = largest_weight;
    bool weighted_ = false;
};

json to_json(std::span<const row> rows) {
    json all = json::array();
    for (const auto& each : rows)
        all.push_back({{"policy", each.policy},
                       {"capacity", each.capacity},
                       {"requests", each.requests},
                       {"hits", each.hits},
                       {"misses", each.misses()}});
    return all;
}

void print_csv(std::span<const row> rows) {
    print_text("policy,capacity,requests,hits,misses\n");
    for (const auto& each : rows)
        print("{},{},{},{},{}\n", each.policy, each.capacity, each.requests,
              each.hits, each.misses());
}

void print_table(std::span<const row> rows) {
    table shown(
        {"policy", ">capacity", ">requests", ">hits", ">misses", ">hit ratio"});
    for (const auto& each : rows)
        shown.add({std::string(each.policy), std::to_string(each.capacity),
                   std::to_string(each.requests), std::to_string(each.hits),
                   std::to_string(each.misses()),
                   fmt::format("{:.2f} %", 100 * each.ratio())});
    print_text(shown.text(terminal_width()));
}

void check_plot(const std::string& file) {
    const std::filesystem::path path = file;
    if (!file.empty() && (path.extension() != ".svg" || path.stem().empty()))
        refuse("--plot: '{}' is not NAME.svg", shown(file));
    check_new_file(path);
}

hit_ratio_chart chart_of(std::span<const row> rows) {
    std::map<std::string_view, std::map<std::uint64_t, double>> ratios;
    for (const auto& each : rows)
        ratios[each.policy][each.capacity] = each.ratio();
    hit_ratio_chart chart;
    for (const auto& each : rows) {
        const bool optimal = each.policy == optimal_policy().name;
        plot_curve curve{
            optimal ? "optimum (belady)" : std::string(each.policy), {}};
        for (const auto& [capacity, ratio] :
             std::exchange(ratios[each.policy], {}))
            curve.points.push_back({static_cast<double>(capacity), ratio});
        if (curve.points.empty()) continue;
        (optimal ? chart.ceiling : chart.curves).push_back(std::move(curve));
    }
    return chart;
}

void plot(const simulate_cache_options& options, const simulation& done) {
    auto chart = chart_of(done.rows());
    chart.title = "Hit ratio by capacity: " + short_title_of(options);
    chart.subtitle = fmt::format("{} requests", done.requests());
    chart.capacity_unit = done.weighted() ? "total weight" : "keys";
    write_new_file(*options.plot, svg_of(chart));
}

}  // namespace

std::vector<std::string> cache_policy_names() {
    return names_of(cache_policies());
}

int run_simulate_cache(const simulate_cache_options& options) {
    if (options.plot) check_plot(*options.plot);
    const auto requests = requests_of(options);
    simulation simulated(policies_of(options), options.capacities,
                         options.plot.has_value());
    simulated.run(*requests, title_of(options));
    if (options.plot) plot(options, simulated);
    if (options.json)
        print_json(to_json(simulated.asked()));
    else if (options.csv)
        print_csv(simulated.asked());
    else
        print_table(simulated.asked());
    return done;
}

std::string simulate_cache_help() {
    std::string text;
    const auto add = [&text](std::string_view paragraph,
                             std::string_view indent = "") {
        for (const auto& line : wrap(paragraph, 79 - indent.size()))
            text += fmt::format("{}{}\n", indent, line);
    };
    add("Every policy and capacity sees the same requests, in one pass. A "
        "request is a lookup, and what is missed is put in.");
    text +=
        "\nPOLICIES: all, or names of entries, without _cache if you like\n";
    add(join(names_of(online_policies()), " "), "  ");
    add("belady, the optimum, is not among all: it keeps the whole trace, as "
        "--plot does for its ceiling.",
        "  ");
    text += "\nTRACES: a request a line, KEY or KEY,WEIGHT\n";
    add("Keys are decimal numbers throughout or texts throughout; --text-keys "
        "takes a mixture as texts. Where there are weights, from 1 on, "
        "capacities are of total weight; what weighs more than the capacity is "
        "a miss and stays out, and a key that is held keeps the weight it came "
        "with. Policies that divide their capacity go by how many fit.",
        "  ");
    text += "\nWORKLOADS: computed; what is in brackets may be left out\n";
    for (const auto& each : workloads()) {
        text += fmt::format("  {}\n", each.form);
        add(fmt::format("{}; such as {}", each.what, each.example), "      ");
    }
    return text +
           "\nEXAMPLES\n"
           "  tenet simulate cache --trace keys.txt.gz --policy lru,sieve\n"
           "  cut -f 3 log | tenet simulate cache --capacity 10,1000 --csv\n"
           "  tenet simulate cache --workload mix:7:1000000 --plot mix.svg\n";
}

}  // namespace tenet::tool
