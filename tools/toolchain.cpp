#include "toolchain.hpp"

#include "files.hpp"
#include "paths.hpp"
#include "process.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// Small, but it needs C++20, the standard library and, at link time, the
// sanitizers' runtimes.
constexpr std::string_view probe =
    "#include <compare>\n"
    "#include <concepts>\n"
    "#include <vector>\n"
    "template <std::integral T> T twice(T x) { return x + x; }\n"
    "int main() { return std::vector<int>{twice(0)}.at(0); }\n";

bool compiles(const toolchain& it, const fs::path& folder) {
    const fs::path source = folder / "probe.cpp";
    std::ofstream(source) << probe;
    std::vector<std::string> words = it.command;
    for (const std::string& flag : it.flags()) words.push_back(flag);
    words.insert(words.end(),
                 {source.native(), "-o", (folder / "probe").native()});
    return run_process(words, capture::both).status == 0 &&
           run_process({(folder / "probe").native()}, capture::both).status ==
               0;
}

std::optional<toolchain> tried(const std::vector<std::string>& command) {
    const temporary_folder folder;
    for (const bool sanitizers : {true, false}) {
        toolchain it{command, sanitizers};
        if (compiles(it, folder.path())) return it;
    }
    return std::nullopt;
}

// Path, size and time of the compiler: when one changes, it is tried anew.
std::string fingerprint(const fs::path& compiler) {
    std::error_code ignored;
    const fs::path real = fs::canonical(compiler, ignored);
    const auto time = fs::last_write_time(real, ignored).time_since_epoch();
    return fmt::format("{} {} {}", real.native(), fs::file_size(real, ignored),
                       time.count());
}

std::optional<toolchain> remembered_or_tried(
    const std::vector<std::string>& command, const fs::path& memory) {
    const std::string print = fingerprint(command.back());
    const fs::path note =
        memory / fmt::format("{:016x}.txt", fnv1a(join(command, " ") + print));
    std::ifstream in(note);
    std::string known;
    if (std::getline(in, known) && known == print) {
        bool sanitizers = false;
        in >> sanitizers;
        return toolchain{command, sanitizers};
    }
    auto found = tried(command);
    if (found) {
        std::error_code ignored;
        fs::create_directories(memory, ignored);
        std::ofstream(note) << print << '\n' << found->sanitizers << '\n';
    }
    return found;
}

std::optional<fs::path> located(const std::string& name) {
    if (name.find('/') == std::string::npos) return find_program(name);
    std::error_code ignored;
    if (fs::is_regular_file(name, ignored)) return fs::path(name);
    return std::nullopt;
}

// A program, or "ccache g++".
std::vector<std::string> located_command(const std::string& name) {
    if (const auto whole = located(name)) return {whole->native()};
    std::vector<std::string> command;
    for (const auto word : split_words(name)) {
        const auto path = located(std::string(word));
        if (!path) return {};
        command.push_back(path->native());
    }
    return command;
}

toolchain required(const std::string& name, const std::string& origin,
                   const fs::path& memory) {
    const auto command = located_command(name);
    if (command.empty())
        refuse("no compiler '{}' ({}); g++ 12 or clang++ 16 will do",
               shown(name), origin);
    auto found = remembered_or_tried(command, memory);
    if (!found)
        refuse("'{}' ({}) does not compile a small C++20 program", shown(name),
               origin);
    return *found;
}

}  // namespace

std::vector<std::string> toolchain::flags() const {
    // With -O1, gcc takes two to three times as long for what the sanitizers
    // add; with -O0, so does the judge.
    std::vector<std::string> all{"-std=c++20", "-Og", "-g1", "-w",
                                 "-D_GLIBCXX_ASSERTIONS"};
    if (sanitizers)
        all.insert(all.end(),
                   {"-fsanitize=address,undefined", "-fno-sanitize-recover=all",
                    "-fno-omit-frame-pointer"});
    return all;
}

toolchain find_toolchain(const std::string& wanted, const fs::path& memory) {
    if (!wanted.empty()) return required(wanted, "--compiler", memory);
    for (const char* variable : {"TENET_CXX", "CXX"}) {
        const char* set = std::getenv(variable);
        if (set != nullptr && *set != '\0')
            return required(set, variable, memory);
    }
    for (const std::string& name :
         {std::string(own_compiler()), std::string("g++"),
          std::string("clang++"), std::string("clang++-16"),
          std::string("g++-12")})
        if (const auto path = located(name))
            if (auto found = remembered_or_tried({path->native()}, memory))
                return *found;
    refuse(
        "no C++20 compiler on PATH; install g++ 12 or clang++ 16, or name one "
        "by --compiler or TENET_CXX");
}

}  // namespace tenet::tool
