// readme: the parts of the README files that are made from the cards.
#pragma once

#include "catalogue.hpp"

#include <string>
#include <vector>

namespace tenet::tool {

// What stands between the lines "<!-- NAME -->" and "<!-- /NAME -->".
struct readme_part {
    std::string file;  // relative to the root
    std::string name;
    std::string content;
};

// The areas with their counts in README.md, the entries in each area's own
// README.md, the suites in that of laws.
std::vector<readme_part> readme_parts(const catalogue& all);

// The text with that part renewed; throws misuse when it lacks the markers.
std::string with_part(const std::string& text, const readme_part& part);

// Writes every part; with check, only names the files that are stale.
int run_readme(bool check);

}  // namespace tenet::tool
