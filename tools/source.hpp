// source: the preprocessor lines of a C++ text, and no look-alikes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

struct directive {
    enum class kind { angle_include, quote_include, pragma_once, other };

    kind what;
    std::string target;       // of an include
    std::size_t first, last;  // half-open range of line indices
    bool conditional;         // inside #if ... #endif
};

// Directives in comments, strings and raw strings are none.
std::vector<directive> directives_of(std::string_view source);

// The targets of the angle includes.
std::vector<std::string> includes_of(std::string_view source);

}  // namespace tenet::tool
