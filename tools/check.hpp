// check: judges a file of the user's by a law.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tenet::tool {

struct check_options {
    std::string file;
    std::string law;
    std::string subject;
    std::optional<std::uint64_t> seed;
    std::optional<std::uint64_t> cases;
    std::string compiler;  // empty: whatever is found
    bool json = false;
    bool raw = false;  // what the compiler says, untouched
};

int run_check(const check_options& options);

}  // namespace tenet::tool
