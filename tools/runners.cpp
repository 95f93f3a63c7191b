#include "runners.hpp"

#include "catalogue.hpp"
#include "json.hpp"
#include "paths.hpp"
#include "process.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// The build tree of this program, or else one of the presets, that has it.
fs::path build_with(const std::string& part, const std::string& verb) {
    std::vector<fs::path> candidates{build_folder()};
    for (const std::string preset : {"dev", "release"})
        candidates.push_back(source_folder() / "build" / preset);
    std::error_code ignored;
    for (const auto& folder : candidates)
        if (fs::exists(folder / part, ignored)) return folder;
    refuse("nothing is built to {0} yet; type ./tenet {0} in '{1}'", verb,
           source_folder().native());
}

std::set<std::string> labels_of_tests(const fs::path& build) {
    const auto said = run_process(
        {"ctest", "--test-dir", build.native(), "--show-only=json-v1"},
        capture::output);
    const json listed = json::parse(said.output, nullptr, false);
    if (said.status != 0 || listed.is_discarded())
        refuse("ctest cannot list the tests of '{}'", build.native());
    std::set<std::string> labels;
    for (const auto& test : listed["tests"]) {
        labels.insert(test.value("name", ""));
        for (const auto& property : test.value("properties", json::array()))
            if (property.value("name", "") == "LABELS")
                for (const auto& label : property["value"])
                    labels.insert(label.get<std::string>());
    }
    return labels;
}

// A name as a regular expression that matches nothing else.
std::string exactly(std::string_view name) {
    std::string pattern = "^";
    for (const char c : name) {
        if (std::string_view("+.").find(c) != std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern + "$";
}

struct timing {
    std::string entry, operation, peer, size;
    double nanoseconds;
};

double in_nanoseconds(double time, const std::string& unit) {
    if (unit == "us") return time * 1e3;
    if (unit == "ms") return time * 1e6;
    if (unit == "s") return time * 1e9;
    return time;
}

// Of what was timed several times the least counts.
void keep_least(std::vector<timing>& timings, timing made) {
    const auto same = std::ranges::find_if(timings, [&](const timing& it) {
        return it.entry == made.entry && it.operation == made.operation &&
               it.peer == made.peer && it.size == made.size;
    });
    if (same == timings.end())
        timings.push_back(std::move(made));
    else
        same->nanoseconds = std::min(same->nanoseconds, made.nanoseconds);
}

// <entry>/<operation>/<peer>/<n>, as all benchmarks are named; what repeats
// adds /repeats:<times>.
void collect(const json& report, std::vector<timing>& timings) {
    for (const auto& run : report.value("benchmarks", json::array())) {
        if (run.value("run_type", "iteration") != "iteration") continue;
        const std::string name = run.value("name", "");
        if (run.value("error_occurred", false)) {
            complain(name + ": " + run.value("error_message", "failed"));
            continue;
        }
        auto parts = split(name, '/');
        if (parts.back().starts_with("repeats:")) parts.pop_back();
        const bool real = parts.back() == "real_time";
        if (real) parts.pop_back();
        if (parts.size() < 3) continue;
        const double time = run.value(real ? "real_time" : "cpu_time", 0.0);
        keep_least(timings,
                   {std::string(parts[0]), std::string(parts[1]),
                    std::string(parts[2]),
                    parts.size() > 3 ? std::string(parts[3]) : "",
                    in_nanoseconds(time, run.value("time_unit", "ns"))});
    }
}

// Benchmarks run in a random order.
void put_in_order(std::vector<timing>& timings) {
    std::ranges::stable_sort(timings, {}, [](const timing& it) {
        return std::tuple(it.entry, it.operation, it.size.size(), it.size,
                          it.peer);
    });
}

std::string readable(double nanoseconds) {
    if (nanoseconds < 1e3) return fmt::format("{:.3g} ns", nanoseconds);
    if (nanoseconds < 1e6) return fmt::format("{:.3g} us", nanoseconds / 1e3);
    if (nanoseconds < 1e9) return fmt::format("{:.3g} ms", nanoseconds / 1e6);
    return fmt::format("{:.3g} s", nanoseconds / 1e9);
}

constexpr std::string_view own = "tenet";

void print_ratios(const std::vector<timing>& timings) {
    using place = std::tuple<std::string, std::string, std::string>;
    std::map<place, double> ours;
    for (const auto& each : timings)
        if (each.peer == own)
            ours[{each.entry, each.operation, each.size}] = each.nanoseconds;
    table rows({"entry", "operation", ">n", ">tenet", ">peer takes",
                ">tenet/peer", "peer"});
    for (const auto& each : timings) {
        const auto mine = ours.find({each.entry, each.operation, each.size});
        if (each.peer == own || mine == ours.end()) continue;
        rows.add({each.entry, each.operation, each.size, readable(mine->second),
                  readable(each.nanoseconds),
                  fmt::format("{:.2f}", mine->second / each.nanoseconds),
                  each.peer});
    }
    // Without a peer there is nothing to divide by; the times still tell.
    for (const auto& each : timings) {
        const bool compared = std::ranges::any_of(timings, [&](const auto& o) {
            return o.peer != own && o.entry == each.entry &&
                   o.operation == each.operation && o.size == each.size;
        });
        if (each.peer == own && !compared)
            rows.add({each.entry, each.operation, each.size,
                      readable(each.nanoseconds), "", "", "none"});
    }
    print_text(rows.text(terminal_width()));
    print_text("\na ratio under 1 means that tenet is faster\n");
}

// A row for each size, with the ratio to each peer.
void print_markdown(const std::vector<timing>& timings) {
    print_text(
        "| entry | operation | n | tenet | tenet / peer |\n"
        "|---|---|---:|---:|---|\n");
    for (const auto& mine : timings) {
        if (mine.peer != own) continue;
        std::string ratios;
        for (const auto& each : timings)
            if (each.peer != own && each.entry == mine.entry &&
                each.operation == mine.operation && each.size == mine.size)
                ratios +=
                    fmt::format("{}{:.2f} {}", ratios.empty() ? "" : ", ",
                                mine.nanoseconds / each.nanoseconds, each.peer);
        print("| {} | {} | {} | {} | {} |\n", mine.entry, mine.operation,
              mine.size, readable(mine.nanoseconds), ratios);
    }
}

// The programs <stem>_bench under bench/, the area's folder between.
std::map<std::string, fs::path> bench_programs(const fs::path& folder) {
    constexpr std::string_view suffix = "_bench";
    std::map<std::string, fs::path> found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end;
         !error && at != end; at.increment(error)) {
        std::string name = at->path().filename();
        if (!name.ends_with(suffix) || !at->is_regular_file(error)) continue;
        name.resize(name.size() - suffix.size());
        found[name] = at->path();
    }
    return found;
}

std::vector<fs::path> chosen_programs(const fs::path& folder,
                                      const std::optional<std::string>& name) {
    const auto all = bench_programs(folder);
    std::vector<fs::path> chosen;
    std::vector<std::string> names = areas();
    for (const auto& [stem, path] : all) {
        names.push_back(stem);
        const auto place = path.parent_path().lexically_relative(folder);
        const bool inside =
            name && std::ranges::count(place, fs::path(*name)) > 0;
        if (!name || stem == *name || inside) chosen.push_back(path);
    }
    if (all.empty())
        refuse("no benchmark is built; type ./tenet bench in '{}'",
               source_folder().native());
    if (chosen.empty()) throw misuse(unknown_name("benchmark", *name, names));
    return chosen;
}

}  // namespace

int run_test(const std::optional<std::string>& name) {
    const fs::path build = build_with("tests/CTestTestfile.cmake", "test");
    if (!find_program("ctest")) refuse("no ctest on PATH; it comes with cmake");
    std::vector<std::string> command{"ctest",
                                     "--test-dir",
                                     build.native(),
                                     "--output-on-failure",
                                     "--no-label-summary",
                                     "--no-tests=error",
                                     "-j",
                                     "2"};
    if (name) {
        const auto labels = labels_of_tests(build);
        if (!labels.contains(*name))
            throw misuse(unknown_name(
                "test", *name, std::vector(labels.begin(), labels.end()),
                "an area, an entry, a law or a test is allowed"));
        // A label covers all that concerns an entry; some tests have none.
        const std::string label = "^(in_batch_)?" + exactly(*name).substr(1);
        const auto labelled = run_process(
            {"ctest", "--test-dir", build.native(), "-N", "-L", label},
            capture::output);
        const bool none =
            labelled.output.find("Total Tests: 0") != std::string::npos;
        if (none)
            command.insert(command.end(), {"-R", exactly(*name)});
        else
            command.insert(command.end(), {"-L", label});
    }
    return run_process(command, capture::nothing).status == 0 ? done : refuted;
}

int run_bench(const bench_options& options) {
    const fs::path build = build_with("bench", "bench");
    std::vector<timing> timings;
    json reports = json::array();
    int status = done;
    for (const auto& program : chosen_programs(build / "bench", options.name)) {
        std::vector<std::string> command{
            program.native(), "--benchmark_format=json",
            fmt::format("--benchmark_repetitions={}", options.repetitions),
            "--benchmark_enable_random_interleaving=true"};
        if (options.min_time)
            command.push_back(
                fmt::format("--benchmark_min_time={}", *options.min_time));
        fmt::print(stderr, "{}\n", program.filename().native());
        const auto said = run_process(command, capture::output);
        json report = json::parse(said.output, nullptr, false);
        if (said.status != 0 || report.is_discarded()) {
            complain(fmt::format("{} failed with status {}", program.native(),
                                 said.status));
            status = refuted;
            continue;
        }
        collect(report, timings);
        reports.push_back(std::move(report));
    }
    put_in_order(timings);
    if (options.json)
        print_json(reports);
    else if (options.markdown)
        print_markdown(timings);
    else
        print_ratios(timings);
    return status;
}

}  // namespace tenet::tool
