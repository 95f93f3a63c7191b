// browse: the catalogue read by its user.
#pragma once

#include <optional>
#include <string>

namespace tenet::tool {

// How many entries, laws and problems there are, and what to type next.
int run_overview();
// All entries, or those of an area or a technique.
int run_list(const std::optional<std::string>& group, bool json);
int run_show(const std::string& name, bool json);
// All law suites, or one in full.
int run_laws(const std::optional<std::string>& name, bool json);

}  // namespace tenet::tool
