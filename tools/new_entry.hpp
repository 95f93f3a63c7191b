// new_entry: the files of a new entry, ready to edit.
#pragma once

#include <string>

namespace tenet::tool {

// place is AREA/NAME, or algorithms/TECHNIQUE/NAME.
int run_new(const std::string& place);

}  // namespace tenet::tool
