// skeletons: what `tenet new` writes, by kind of entry.
#pragma once

#include <string_view>

namespace tenet::tool {

// A correct entry that is too plain to keep, and its test. NAME and PLACE stand
// for what the user chose, BREAK for a space or, where names are long, a new
// line.
struct skeleton {
    std::string_view header, test;
};

// technique is the folder of an algorithm.
const skeleton& skeleton_for(std::string_view area, std::string_view technique);

}  // namespace tenet::tool
