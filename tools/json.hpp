// json: what --json prints, keys in the order in which they were added.
#pragma once

#include <nlohmann/json.hpp>

namespace tenet::tool {

using json = nlohmann::ordered_json;

// Bytes that are not UTF-8 are replaced.
std::string text_of(const json& value);
void print_json(const json& value);

}  // namespace tenet::tool
