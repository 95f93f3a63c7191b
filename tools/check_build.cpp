#include "check_build.hpp"

#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

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

}  // namespace

workshop::workshop(const std::string& compiler,
                   const std::vector<std::string>& suites) {
    for (const auto& suite : suites) {
        const fs::path archive = newest_laws(suite);
        if (std::ranges::count(libraries_, archive) == 0)
            libraries_.push_back(archive);
    }
    tools_ = find_toolchain(compiler, build_folder() / "check");
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

std::vector<std::string> workshop::syntax_command(const fs::path& file) const {
    return {tools_.compiler(),
            "-std=c++20",
            "-w",
            "-fsyntax-only",
            "-x",
            "c++",
            "-fdiagnostics-color=never",
            "-I" + (build_folder() / "include").native(),
            file.native()};
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
