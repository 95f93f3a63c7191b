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

// What is called once for each block that the probe executes.
constexpr std::string_view counter =
    "extern \"C\" void* __real_memmove(void*, const void*, unsigned long);\n"
    "extern \"C\" void* __wrap_memmove(void* a, const void* b,\n"
    "                                unsigned long n) {\n"
    "    return __real_memmove(a, b, n);\n"
    "}\n"
    "#ifdef __clang__\n"
    "#define NOT_COUNTED __attribute__((no_sanitize(\"coverage\")))\n"
    "#else\n"
    "#define NOT_COUNTED __attribute__((no_sanitize_coverage))\n"
    "#endif\n"
    "extern \"C\" NOT_COUNTED void __sanitizer_cov_trace_pc() {}\n";

bool compiles(const toolchain& it, const fs::path& folder,
              const std::vector<std::string>& flags,
              std::string_view more = {}) {
    const fs::path source = folder / "probe.cpp";
    std::vector<std::string> words = it.command;
    words.insert(words.end(), flags.begin(), flags.end());
    if (!more.empty()) {
        const fs::path beside = folder / "counter.cpp";
        std::ofstream(beside) << more;
        words.push_back(beside.native());
        for (const char* name : {"memcpy", "memset", "__asan_memmove",
                                 "__asan_memcpy", "__asan_memset"})
            std::erase(words, fmt::format("-Wl,--wrap={}", name));
    }
    std::ofstream(source) << probe;
    words.insert(words.end(),
                 {source.native(), "-o", (folder / "probe").native()});
    return run_process(words, capture::both).status == 0 &&
           run_process({(folder / "probe").native()}, capture::both).status ==
               0;
}

std::vector<std::string> both(std::vector<std::string> some,
                              const std::vector<std::string>& more) {
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

std::optional<toolchain> tried(const std::vector<std::string>& command) {
    const temporary_folder folder;
    for (const bool sanitizers : {true, false}) {
        toolchain it{command, {}, sanitizers};
        if (!compiles(it, folder.path(), it.flags())) continue;
        it.threads = compiles(it, folder.path(), it.thread_flags());
        it.blocks = compiles(it, folder.path(),
                             both(it.flags(), it.block_flags()), counter);
        return it;
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
        toolchain it{command};
        it.print = print;
        if (in >> it.sanitizers >> it.threads >> it.blocks) return it;
    }
    auto found = tried(command);
    if (found) {
        found->print = print;
        std::error_code ignored;
        fs::create_directories(memory, ignored);
        std::ofstream(note) << print << '\n'
                            << found->sanitizers << ' ' << found->threads << ' '
                            << found->blocks << '\n';
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

namespace {

// With -O1, gcc takes two to three times as long for what the sanitizers add;
// with -O0, so does the judge.
const std::vector<std::string> plain_flags{"-std=c++20", "-Og", "-g1", "-w",
                                           "-D_GLIBCXX_ASSERTIONS"};

}  // namespace

bool toolchain::is_clang() const {
    return compiler().find("clang") != std::string::npos;
}

std::vector<std::string> toolchain::thread_flags() const {
    return both(plain_flags, {"-fsanitize=thread"});
}

// clang leaves out blocks that others imply, among them those of whole loops,
// and moves memory by functions of its sanitizer.
std::vector<std::string> toolchain::block_flags() const {
    std::vector<std::string> all{
        is_clang() ? "-fsanitize-coverage=trace-pc,no-prune"
                   : "-fsanitize-coverage=trace-pc",
        "-Wl,--wrap=memmove", "-Wl,--wrap=memcpy", "-Wl,--wrap=memset"};
    if (is_clang() && sanitizers)
        for (const char* name : {"memmove", "memcpy", "memset"})
            all.push_back(fmt::format("-Wl,--wrap=__asan_{}", name));
    return all;
}

std::vector<std::string> toolchain::flags() const {
    std::vector<std::string> all = plain_flags;
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
