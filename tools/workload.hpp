// workload: traces that are computed, so that nobody has to ship them.
#pragma once

#include "trace_reader.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

struct workload {
    std::string_view form;  // "loop:KEYS:REQUESTS"
    std::string_view example;
    std::string_view what;
    // From what stands between the colons, after the name.
    std::unique_ptr<key_source> (*make)(
        std::span<const std::string_view> values);
};

std::span<const workload> workloads();

// The same text makes the same keys. Throws misuse for any other text than one
// of the forms.
std::unique_ptr<key_source> make_workload(const std::string& text);

}  // namespace tenet::tool
