// check: judges files of the user's by laws.
#pragma once

#include "terminal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenet::tool {

struct check_options {
    // Those that are included, and .cpp beside them that are compiled alone.
    std::vector<std::string> files;
    std::vector<std::string> laws;      // one for all subjects, or one for each
    std::vector<std::string> subjects;  // judged in this order
    std::optional<std::uint64_t> seed;
    std::vector<std::uint64_t> further;  // seeds to judge with after that
    std::optional<std::uint64_t> cases;
    std::optional<std::uint64_t> seeds;  // judged with each; only counted
    std::string compiler;                // empty: whatever is found
    std::string compare;  // the order of a queue, such as std::greater<>
    bool negative_bounds = false;
    bool growth = false;      // judged where a law leaves it open
    bool as_stated = false;   // by the meaning a problem states alone
    bool first_only = false;  // once a claim is refuted, no other is judged
    std::optional<double> shrink_seconds;
    std::vector<std::string> kept;      // cases of earlier reports, tried first
    std::vector<std::string> examples;  // true expressions, tried before all
    std::string example_name;           // what they call the subject
    bool uses_std = false;              // whether files may leave out "std::"
    bool supplied = false;  // standard headers, which files may lack
    bool json = false;
    bool raw = false;  // what the compiler says, untouched
};

// What became of a trial: done, refuted, or what keeps the files from being
// judged, which is uncompiled, or misused if it is said elsewhere.
struct check_outcome {
    int status = done;
    std::string report;
    std::vector<std::string> further;  // reports, with those seeds
    std::string complaint;             // of what does not compile, in one line
    std::vector<std::string> lines;    // and more of it
};

// Thrown where the files end the program before they can be judged.
struct ended_early : misuse {
    using misuse::misuse;
};

check_outcome judge(const check_options& options);

int run_check(const check_options& options);

}  // namespace tenet::tool
