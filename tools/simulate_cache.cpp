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

// Those of the options of the layout that were given: the columns, and what is
// of text.
std::vector<std::string> columns_given(const trace_options& layout) {
    std::vector<std::string> given;
    if (layout.key) given.emplace_back("--key");
    if (layout.weight) given.emplace_back("--weight");
    return given;
}

std::vector<std::string> text_given(const trace_options& layout) {
    std::vector<std::string> given;
    if (layout.count) given.emplace_back("--count");
    if (layout.delimiter) given.emplace_back("--delimiter");
    if (layout.header)
        given.emplace_back(*layout.header ? "--header" : "--no-header");
    if (layout.text_keys) given.emplace_back("--text-keys");
    if (layout.hex_keys) given.emplace_back("--hex-keys");
    if (layout.whole_lines) given.emplace_back("--whole-lines");
    return given;
}

void refuse_any(const std::vector<std::string>& given, std::string_view why) {
    if (!given.empty()) refuse("{} {}", given.front(), why);
}

void check_layout(const simulate_cache_options& options) {
    const auto& layout = options.layout;
    if (options.workload) {
        constexpr std::string_view why =
            "is for traces; a workload has numbers";
        refuse_any(columns_given(layout), why);
        refuse_any(text_given(layout), why);
        if (options.format != "text") refuse("--format {}", why);
    }
    if (options.format != "text")
        refuse_any(text_given(layout), "is for text; oracleGeneral is binary");
    if (layout.whole_lines) {
        constexpr std::string_view why =
            "is for columns; --whole-lines has none";
        refuse_any(columns_given(layout), why);
        if (layout.count) refuse("--count {}", why);
        if (layout.delimiter) refuse("--delimiter {}", why);
    }
    if (layout.hex_keys && (layout.text_keys || layout.whole_lines))
        refuse("--hex-keys is for numbers; {} has texts",
               layout.text_keys ? "--text-keys" : "--whole-lines");
    if (layout.count && layout.text_keys)
        refuse("--count is for numbers; --text-keys has texts");
}

std::unique_ptr<key_source> requests_of(const simulate_cache_options& options) {
    check_layout(options);
    if (options.workload) return make_workload(*options.workload);
    if (!options.trace && isatty(STDIN_FILENO) == 1)
        refuse(
            "nothing to simulate; give --trace FILE, keys on standard "
            "input, or --workload golden:42:100000");
    auto bytes = open_trace(options.trace.value_or("-"));
    if (options.format != "text")
        return std::make_unique<record_reader>(
            std::move(bytes), title_of(options), options.layout);
    return std::make_unique<trace_reader>(std::move(bytes), title_of(options),
                                          options.layout);
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

double ratio_of(std::uint64_t part, std::uint64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

struct row {
    std::string_view policy;
    std::uint64_t capacity, requests, hits;
    // Of the requests and of the hits; 0 without weights.
    std::uint64_t weight, hit_weight;

    std::uint64_t misses() const { return requests - hits; }
    double ratio() const { return ratio_of(hits, requests); }
    double byte_ratio() const { return ratio_of(hit_weight, weight); }
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
            weigh(requests.weights(), title);
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

    void weigh(std::span<const std::uint64_t> weights,
               const std::string& title) {
        for (const auto weight : weights) {
            lightest_ = std::min(lightest_, weight);
            if (weight > UINT64_MAX - weight_)
                refuse("{}: the weights together exceed {}", title, UINT64_MAX);
            weight_ += weight;
        }
    }

    void check(const std::string& title) const {
        if (requests_ == 0)
            refuse(
                "{} holds no request: it is empty, or has nothing below its "
                "header and comments",
                title);
        for (const auto capacity : capacities_)
            if (weighted_ && capacity < lightest_)
                refuse(
                    "--capacity {} is less than any weight in the trace, of "
                    "which the least is {}",
                    capacity, lightest_);
    }

    void add_rows(std::size_t policy) {
        const auto hits = runs_[policy]->hits();
        const auto weights = runs_[policy]->hit_weights();
        for (std::size_t i = 0; i < hits.size(); ++i)
            rows_.push_back({chosen_[policy]->name, capacities_[i], requests_,
                             hits[i], weight_, weighted_ ? weights[i] : 0});
    }

    policies chosen_;
    std::size_t asked_;  // how many rows
    std::vector<std::uint64_t> capacities_;
    bool with_optimum_;
    std::vector<row> rows_;
    std::vector<std::unique_ptr<cache_run>> runs_;
    std::uint64_t requests_ = 0, weight_ = 0;
    std::uint64_t lightest_ = largest_weight;
    bool weighted_ = false;
};

json to_json(std::span<const row> rows) {
    json all = json::array();
    for (const auto& each : rows) {
        json shown{{"policy", each.policy},
                   {"capacity", each.capacity},
                   {"requests", each.requests},
                   {"hits", each.hits},
                   {"misses", each.misses()}};
        if (each.weight > 0) {
            shown["weight"] = each.weight;
            shown["hit_weight"] = each.hit_weight;
        }
        all.push_back(std::move(shown));
    }
    return all;
}

void print_csv(std::span<const row> rows) {
    const bool weighted = rows.front().weight > 0;
    print("policy,capacity,requests,hits,misses{}\n",
          weighted ? ",weight,hit_weight" : "");
    for (const auto& each : rows) {
        print("{},{},{},{},{}", each.policy, each.capacity, each.requests,
              each.hits, each.misses());
        if (weighted) print(",{},{}", each.weight, each.hit_weight);
        print_text("\n");
    }
}

std::string percent(double ratio) {
    return fmt::format("{:.2f} %", 100 * ratio);
}

void print_table(std::span<const row> rows) {
    const bool weighted = rows.front().weight > 0;
    std::vector<std::string> header{"policy", ">capacity", ">requests",
                                    ">hits",  ">misses",   ">hit ratio"};
    if (weighted) header.emplace_back(">byte hit ratio");
    table shown(header);
    for (const auto& each : rows) {
        std::vector<std::string> cells{
            std::string(each.policy),      std::to_string(each.capacity),
            std::to_string(each.requests), std::to_string(each.hits),
            std::to_string(each.misses()), percent(each.ratio())};
        if (weighted) cells.push_back(percent(each.byte_ratio()));
        shown.add(std::move(cells));
    }
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

struct kind_of_trace {
    std::string_view line, said;
};

constexpr kind_of_trace kinds_of_traces[] = {
    {"42932745", "--trace keys.txt.gz"},
    {"42932745,4096", "--trace weighted.csv"},
    {"12.345 0x1fffff50 64 read", "--trace log.txt --key 2 --weight 3"},
    {"user,url,bytes", "--trace header.csv.xz --key url --weight bytes"},
    {"GET /a b.html", "--trace lines.txt --whole-lines"},
    {"128166372003061629,hm,0,Read,383496192,32768,413 (MSR Cambridge)",
     "--trace hm_0.csv.gz --key 5 --weight 6"},
    {"0,q:q:1:8WTfjZU14ee,17,213,4,get,0 (Twitter)",
     "--trace cluster52.zst --key 2 --weight 4"},
    {"0,20941264,8192,W,0.551706 (UMass, SPC)",
     "--trace Financial1.spc --key 2 --weight 3"},
    {"start count ignored number (ARC)", "--trace P1.lis --key 1 --count 2"},
    {" L 1ffeff7d0,8 (valgrind's lackey)",
     "--trace lackey.log --delimiter any --key 2 --weight 3 --hex-keys"},
    {"time,obj_id,size,next_access_vtime (libCacheSim)", "--trace trace.csv"},
    {"records of 24 bytes (libCacheSim)",
     "--trace w01.oracleGeneral.zst --format oracleGeneral"},
};

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
    const auto understood = requests->understood();
    if (!understood.empty()) complain(understood);
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
    text += "\nTRACES: a request a line; what was understood is said\n";
    add("Columns are separated by tabs, semicolons, |, commas or runs of "
        "blanks; fields may be quoted. A lone column is of keys. Of several, "
        "--key says which it is, else a header that names it key, id, obj_id "
        "or "
        "object, and its weight weight or size; two without a header are KEY "
        "and WEIGHT. A header is what stands above numbers, or has such a "
        "name. Lines that begin with # or, as valgrind's, with ==PID== are "
        "skipped.",
        "  ");
    text += "\n";
    add("Keys are decimal numbers throughout, hexadecimal with 0x throughout, "
        "or texts throughout; --hex-keys takes hexadecimal without 0x, "
        "--text-keys any mixture as texts. A key holds no blank, tab, comma, "
        "semicolon or |, unless it is quoted, --delimiter says what separates "
        "columns, or --whole-lines that lines are keys. With --count a request "
        "is of that many keys, from the key on.",
        "  ");
    text += "\n";
    add("Where there are weights, of which 0 counts as 1, capacities are of "
        "total weight, and the byte hit ratio is the share of weight that was "
        "hit; what weighs more than the capacity is a miss and stays out, and "
        "a key that is held keeps the weight it came with. Policies that "
        "divide their capacity go by how many fit.",
        "  ");
    text += "\nKINDS OF TRACES: a line, and what to say\n";
    for (const auto& [line, said] : kinds_of_traces)
        text += fmt::format("  {}\n      {}\n", line, said);
    text += "\nWORKLOADS: computed; what is in brackets may be left out\n";
    for (const auto& each : workloads()) {
        text += fmt::format("  {}\n", each.form);
        add(fmt::format("{}; such as {}", each.what, each.example), "      ");
    }
    return text +
           "\nEXAMPLES\n"
           "  tenet simulate cache --trace keys.txt.gz --policy lru,sieve\n"
           "  tenet simulate cache --trace log.txt --key 2 --weight 3 "
           "--capacity 1000000\n"
           "  cut -f 3 log | tenet simulate cache --capacity 10,1000 --csv\n"
           "  tenet simulate cache --workload mix:7:1000000 --plot mix.svg\n";
}

}  // namespace tenet::tool
