// diagnostics: what of a compiler's output concerns the user's own file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tenet::tool {

// The errors that name the user's file, each with what it says, in order and
// without repetition; the rest of the compiler's output is about internals.
// Lines read "FILE:LINE:COLUMN: error: ..." with FILE as the user typed it.
std::vector<std::string> own_errors(std::string_view output,
                                    std::string_view path,
                                    std::string_view typed);

// What a suite's interface misses: the texts after "needs: ".
std::vector<std::string> missing_members(std::string_view output);

// What the linker found no definition of, as it is written.
std::vector<std::string> undefined_names(std::string_view output);

// The first error, wherever it is, without its place.
std::string first_error(std::string_view output);

}  // namespace tenet::tool
