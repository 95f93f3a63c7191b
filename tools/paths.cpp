#include "paths.hpp"

#include "catalogue.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

fs::path chosen(const char* variable, const char* otherwise) {
    const char* set = std::getenv(variable);
    return set != nullptr && *set != '\0' ? set : otherwise;
}

}  // namespace

fs::path source_folder() {
    const fs::path root = chosen("TENET_ROOT", TENET_SOURCE_DIR);
    std::error_code ignored;
    const auto exists = [&](const std::string& area) {
        return fs::is_directory(root / area, ignored);
    };
    if (std::ranges::none_of(areas(), exists))
        refuse(
            "no catalogue in '{}'; TENET_ROOT may name the folder that holds "
            "{}",
            shown(root.native()), join(areas(), ", "));
    return root;
}

fs::path build_folder() {
    return chosen("TENET_BUILD", TENET_BUILD_DIR);
}

std::string_view version() {
    return TENET_VERSION;
}

std::string_view own_command() {
    const char* set = std::getenv("TENET_COMMAND");
    return set != nullptr && *set != '\0' ? set : "./tenet";
}

std::string_view own_compiler() {
    return TENET_CXX;
}

}  // namespace tenet::tool
