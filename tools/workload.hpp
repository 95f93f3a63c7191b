// workload: traces that are computed, so that nobody has to ship them.
#pragma once

#include "trace_reader.hpp"

#include <memory>
#include <string>

namespace tenet::tool {

// "golden:SEED:REQUESTS": four fifths skewed and drifting, then a loop, then a
// scan, in turns of 10,000 requests. Throws misuse for any other text.
std::unique_ptr<key_source> make_workload(const std::string& text);

}  // namespace tenet::tool
