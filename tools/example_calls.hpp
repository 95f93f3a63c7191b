// example_calls: the examples of a problem as code, tried where a user's
// function takes what they give it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// The code of templates, one an example, and of a function `judged` that tries
// them before it calls `rest`. An example is an expression that is true; name
// is what it calls, and called what the user's function or class is called.
std::string code_of_examples(const std::vector<std::string>& examples,
                             std::string_view name, std::string_view called,
                             std::string_view judged, std::string_view rest);

}  // namespace tenet::tool
