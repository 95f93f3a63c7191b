// paths: where the catalogue and the build tree of this program are.
#pragma once

#include <filesystem>
#include <string_view>

namespace tenet::tool {

// The source tree; the environment variable TENET_ROOT takes precedence.
// Throws misuse when there is no catalogue.
std::filesystem::path source_folder();
// The build tree; the environment variable TENET_BUILD takes precedence.
std::filesystem::path build_folder();

std::string_view version();
// What the user types to start this program: TENET_COMMAND, or else ./tenet.
std::string_view own_command();
// The compiler this program was built with.
std::string_view own_compiler();

}  // namespace tenet::tool
