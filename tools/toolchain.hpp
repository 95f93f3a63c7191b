// toolchain: a compiler that can judge: C++20, sanitizers, and what they cost.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tenet::tool {

struct toolchain {
    std::vector<std::string> command;  // where it is, after a launcher if any
    std::string print{};               // path, size and time of the compiler
    bool sanitizers = false;
    bool threads = false;  // the thread sanitizer
    bool blocks = false;   // executed basic blocks can be counted

    const std::string& compiler() const { return command.back(); }
    bool is_clang() const;

    // The flags a file under judgment is compiled with.
    std::vector<std::string> flags() const;
    // Those of the build that looks for data races.
    std::vector<std::string> thread_flags() const;
    // Beside the former, where blocks are to be counted.
    std::vector<std::string> block_flags() const;
};

// The compiler asked for, or else the first of TENET_CXX, CXX, the one this
// program was built with, and those on PATH that compiles a small C++20
// program. What was found out about it is remembered in the folder until the
// compiler changes. Throws misuse when there is none.
toolchain find_toolchain(const std::string& wanted,
                         const std::filesystem::path& memory);

}  // namespace tenet::tool
