// check: judges files of the user's by laws.
#pragma once

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
    std::optional<std::uint64_t> cases;
    std::optional<std::uint64_t> seeds;  // judged with each; only counted
    std::string compiler;                // empty: whatever is found
    std::string compare;  // the order of a queue, such as std::greater<>
    bool negative_bounds = false;
    bool json = false;
    bool raw = false;  // what the compiler says, untouched
};

int run_check(const check_options& options);

}  // namespace tenet::tool
