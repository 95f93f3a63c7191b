// runners: the tests and the benchmarks of the build tree.
#pragma once

#include <optional>
#include <string>

namespace tenet::tool {

// The tests of an area, an entry or a law; all of them without a name.
int run_test(const std::optional<std::string>& name);

struct bench_options {
    std::optional<std::string> name;
    std::optional<double> min_time;  // seconds
    int repetitions = 3;             // in turn with the peers
    bool json = false;
    bool markdown = false;
};
// Every benchmark beside its peers, as ratios of the least times of one run.
int run_bench(const bench_options& options);

}  // namespace tenet::tool
