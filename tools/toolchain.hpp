// toolchain: a compiler that can judge: C++20, sanitizers, and what they cost.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tenet::tool {

struct toolchain {
    std::vector<std::string> command;  // where it is, after a launcher if any
    bool sanitizers = false;

    const std::string& compiler() const { return command.back(); }

    // The flags a file under judgment is compiled with.
    std::vector<std::string> flags() const;
};

// The compiler asked for, or else the first of TENET_CXX, CXX, the one this
// program was built with, and those on PATH that compiles a small C++20
// program. What was found out about it is remembered in the folder until the
// compiler changes. Throws misuse when there is none.
toolchain find_toolchain(const std::string& wanted,
                         const std::filesystem::path& memory);

}  // namespace tenet::tool
