// readme: the table of entries between two markers of README.md.
#pragma once

#include "catalogue.hpp"

#include <string>

namespace tenet::tool {

std::string readme_table(const catalogue& all);

// Writes the table into README.md; with check, only says whether it is fresh.
int run_readme(bool check);

}  // namespace tenet::tool
