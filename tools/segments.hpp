// segments: ids that a store of segments reserves for the command line.
#pragma once

#include <cstdint>
#include <string>

namespace tenet::tool {

// The first of count ids that the store, such as sqlite:FILE, has reserved.
std::int64_t reserve_segment(const std::string& store, const std::string& tag,
                             std::uint64_t count);

}  // namespace tenet::tool
