// snippet: an entry and what it includes, as one file that needs nothing.
#pragma once

#include "catalogue.hpp"

#include <optional>
#include <string>

namespace tenet::tool {

// Provenance, #pragma once, the standard includes, then the entries, each
// after those it includes. Throws misuse when an include stands in the way.
std::string snippet_of(const catalogue& all, const entry& wanted);

// Prints the snippet, or writes it to a file that must not exist.
struct copy_options {
    std::string name;
    std::optional<std::string> output;
};
int run_copy(const copy_options& options);

}  // namespace tenet::tool
