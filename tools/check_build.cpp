#include "check_build.hpp"

#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

#include <unistd.h>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

bool is_newer(const fs::path& one, const std::optional<fs::path>& other) {
    std::error_code none;
    return fs::exists(one, none) &&
           (!other ||
            fs::last_write_time(one, none) > fs::last_write_time(*other, none));
}

// The engine with all suites, or with this one, whichever is newer.
fs::path newest_laws(const std::string& suite) {
    const fs::path folder = build_folder() / "laws";
    std::optional<fs::path> newest;
    for (const std::string& name :
         {std::string("tenet_laws"), "tenet_laws_for_" + suite}) {
        const fs::path archive = folder / ("lib" + name + ".a");
        if (is_newer(archive, newest)) newest = archive;
    }
    if (!newest)
        refuse("the laws are not built; type: {} check", own_command());
    return *newest;
}

// The name that clang's sanitizers look for has, on some systems, the version
// of clang in it.
void name_symbolizer(const char* variable) {
    for (const char* name : {"llvm-symbolizer", "addr2line"})
        if (const auto path = find_program(name))
            setenv(variable, path->c_str(), 0);
}

// What a solution may lack, and what every judge of a function needs.
constexpr std::string_view supplied_headers =
    "#include <algorithm>\n#include <array>\n#include <bit>\n"
    "#include <bitset>\n#include <cassert>\n#include <cctype>\n"
    "#include <chrono>\n#include <climits>\n#include <cmath>\n"
    "#include <compare>\n#include <concepts>\n#include <cstddef>\n"
    "#include <cstdint>\n#include <cstdio>\n#include <cstdlib>\n"
    "#include <cstring>\n#include <deque>\n#include <functional>\n"
    "#include <iostream>\n#include <iterator>\n#include <limits>\n"
    "#include <list>\n#include <map>\n#include <memory>\n#include <numeric>\n"
    "#include <optional>\n#include <queue>\n#include <random>\n"
    "#include <set>\n#include <span>\n#include <sstream>\n#include <stack>\n"
    "#include <stdexcept>\n#include <string>\n#include <string_view>\n"
    "#include <tuple>\n#include <unordered_map>\n#include <unordered_set>\n"
    "#include <utility>\n#include <variant>\n#include <vector>\n"
    "#include <tenet/laws/engine/blocks.hpp>\n"
    "#include <tenet/laws/engine/elements.hpp>\n"
    "#include <tenet/laws/engine/function.hpp>\n"
    "#include <tenet/laws/engine/trials.hpp>\n"
    "#include <tenet/laws/algorithms/callable.hpp>\n"
    "#include <tenet/laws/algorithms/plain_function.hpp>\n";

// Of all that they may include of ours.
std::uint64_t age_of_laws() {
    std::string times;
    std::error_code none;
    for (const char* folder : {"engine", "algorithms"})
        for (fs::directory_iterator
                 at(build_folder() / "include/tenet/laws" / folder, none),
             end;
             !none && at != end; at.increment(none))
            if (at->path().extension() == ".hpp")
                times += fmt::format(
                    "{} {}\n", at->path().native(),
                    at->last_write_time(none).time_since_epoch().count());
    return fnv1a(times);
}

std::vector<std::string> with_flags_of(const toolchain& tools) {
    std::vector<std::string> words = tools.command;
    const auto add = [&words](const std::vector<std::string>& more) {
        words.insert(words.end(), more.begin(), more.end());
    };
    add(tools.flags());
    if (tools.blocks) add(tools.block_flags());
    std::erase_if(words, [](const std::string& word) {
        return word.starts_with("-Wl,");
    });
    words.push_back("-I" + (build_folder() / "include").native());
    return words;
}

struct compiled_headers {
    fs::path header, compiled;
};

// In a folder for these flags, by the names of all that they depend on.
compiled_headers headers_for(const toolchain& tools) {
    const std::string flags = join(with_flags_of(tools), " ") + tools.print;
    const fs::path folder = build_folder() / "check" /
                            fmt::format("supplied-{:016x}", fnv1a(flags));
    const std::string stem =
        fmt::format("{:016x}", fnv1a(supplied_headers) ^ age_of_laws());
    return {folder / (stem + ".hpp"),
            folder / (stem + (tools.is_clang() ? ".pch" : ".hpp.gch"))};
}

// Appears complete or not at all; those of other days go.
void compile_headers(const toolchain& tools, const compiled_headers& to) {
    if (error_is_terminal())
        complain("reading what solutions include, once: some seconds");
    std::error_code none;
    for (fs::directory_iterator at(to.header.parent_path(), none), end;
         !none && at != end; at.increment(none))
        if (at->path().stem() != to.header.stem()) fs::remove(at->path(), none);
    fs::create_directories(to.header.parent_path(), none);
    replace_file(to.header, supplied_headers);
    fs::path draft = to.compiled;
    draft += fmt::format(".{}", ::getpid());
    auto words = with_flags_of(tools);
    words.insert(words.end(), {"-x", "c++-header", to.header.native(), "-o",
                               draft.native()});
    if (run_process(words, capture::both).status == 0)
        fs::rename(draft, to.compiled, none);
    else
        fs::remove(draft, none);
}

std::vector<std::string> supplied_by(const toolchain& tools) {
    const compiled_headers all = headers_for(tools);
    std::error_code none;
    if (!fs::exists(all.compiled, none)) compile_headers(tools, all);
    if (tools.is_clang() && fs::exists(all.compiled, none))
        return {"-include-pch", all.compiled.native()};
    return {"-include", all.header.native()};
}

}  // namespace

workshop::workshop(const std::string& compiler,
                   const std::vector<std::string>& suites, bool supplies) {
    for (const auto& suite : suites) {
        const fs::path archive = newest_laws(suite);
        if (std::ranges::count(libraries_, archive) == 0)
            libraries_.push_back(archive);
    }
    tools_ = find_toolchain(compiler, build_folder() / "check");
    if (supplies) supplies_ = supplied_by(tools_);
}

fs::path workshop::written(const std::string& name,
                           const std::string& text) const {
    std::ofstream(path(name)) << text;
    return path(name);
}

std::vector<std::string> workshop::command_for(
    const work& what, const std::vector<fs::path>& sources) const {
    std::vector<std::string> words = tools_.command;
    const auto add = [&words](const std::vector<std::string>& more) {
        words.insert(words.end(), more.begin(), more.end());
    };
    add(what.for_races ? tools_.thread_flags() : tools_.flags());
    if (what.counted && tools_.blocks) add(tools_.block_flags());
    if (!what.for_races) add(supplies_);
    add({"-fdiagnostics-color=never",
         tools_.is_clang() ? "-fno-caret-diagnostics"
                           : "-fno-diagnostics-show-caret",
         "-I" + (build_folder() / "include").native(),
         written(what.name + ".cpp", what.program).native()});
    for (std::size_t i = 0; i < sources.size(); ++i)
        add({written(fmt::format("{}_beside_{}.cpp", what.name, i),
                     fmt::format("#define main tenet_main_of_file_{}\n"
                                 "#include \"{}\"\n",
                                 i, sources[i].native()))
                 .native()});
    for (const auto& library : libraries_) add({library.native()});
    add({"-lrapidcheck", "-lpthread", "-o", path(what.name).native()});
    return words;
}

std::vector<process_result> workshop::build(
    const std::vector<work>& all, const std::vector<fs::path>& sources) const {
    std::vector<std::vector<std::string>> commands;
    for (const auto& one : all) commands.push_back(command_for(one, sources));
    return run_together(commands, capture::both);
}

// With supplies, by the flags for which those are compiled.
std::vector<std::string> workshop::syntax_command(const fs::path& file) const {
    std::vector<std::string> words{tools_.compiler(), "-std=c++20", "-w"};
    if (!supplies_.empty()) {
        words = with_flags_of(tools_);
        words.insert(words.end(), supplies_.begin(), supplies_.end());
    }
    words.insert(words.end(),
                 {"-fsyntax-only", "-x", "c++", "-fdiagnostics-color=never",
                  "-I" + (build_folder() / "include").native(), file.native()});
    return words;
}

std::vector<process_result> workshop::try_out(
    const std::vector<std::string>& programs) const {
    std::vector<std::vector<std::string>> commands;
    for (std::size_t i = 0; i < programs.size(); ++i)
        commands.push_back(syntax_command(
            written(fmt::format("probe_{}.cpp", i), programs[i])));
    constexpr std::size_t at_once = 2;
    std::vector<process_result> results;
    for (std::size_t i = 0; i < commands.size(); i += at_once)
        for (auto& one : run_together(
                 {commands.begin() + std::ptrdiff_t(i),
                  commands.begin() +
                      std::ptrdiff_t(std::min(i + at_once, commands.size()))},
                 capture::both))
            results.push_back(std::move(one));
    return results;
}

process_result workshop::syntax_of(const fs::path& file) const {
    return run_process(syntax_command(file), capture::both);
}

process_result workshop::run(const std::string& name,
                             std::vector<std::string> words) const {
    words.insert(words.begin(), path(name).native());
    // Leaks are counted by the engine, call by call; stack traces are wanted
    // only for the line of the user's that is to blame.
    setenv("ASAN_OPTIONS",
           "detect_leaks=0:allocator_may_return_null=1:"
           "detect_stack_use_after_return=1:malloc_context_size=1",
           1);
    setenv("TSAN_OPTIONS", "report_signal_unsafe=0", 1);
    if (tools_.is_clang())
        for (const char* variable :
             {"ASAN_SYMBOLIZER_PATH", "TSAN_SYMBOLIZER_PATH"})
            name_symbolizer(variable);
    return run_process(words, capture::output);
}

}  // namespace tenet::tool
