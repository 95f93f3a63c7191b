#include "doctor.hpp"

#include "files.hpp"
#include "paths.hpp"
#include "process.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <nlohmann/json.hpp>

#include <cctype>
#include <cstdlib>

namespace tenet::tool {
namespace {

struct finding {
    std::string name;
    bool needed;  // for everyday use
    bool found;
    std::string detail;
    std::string remedy;  // when it was not found
};

// "12.2.0" of "g++ (Debian 12.2.0-14) 12.2.0": the first dotted number that
// stands alone, or else the first number.
std::string version_in(const std::string& text) {
    const auto is_digit = [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_digit(text[i])) continue;
        std::size_t end = i;
        while (end < text.size() && (is_digit(text[end]) || text[end] == '.'))
            ++end;
        const std::string number = text.substr(i, end - i);
        if (number.find('.') != number.npos) return number;
        i = end;
    }
    return {};
}

std::uint64_t major_of(const std::string& number) {
    return parse_number(split(number, '.').front()).value_or(0);
}

struct program {
    std::string name;
    std::vector<std::string> spellings;
    std::uint64_t major;  // the least that will do
    bool needed;
    std::string remedy;
};

const std::vector<program>& programs() {
    static const std::vector<program> all{
        {"cmake", {"cmake"}, 3, true, "apt-get install cmake"},
        {"ctest", {"ctest"}, 3, true, "apt-get install cmake"},
        {"ninja", {"ninja"}, 1, true, "apt-get install ninja-build"},
        {"git", {"git"}, 2, false, "apt-get install git"},
        {"ccache", {"ccache"}, 4, false, "apt-get install ccache"},
        {"clang-format",
         {"clang-format-14", "clang-format"},
         14,
         false,
         "apt-get install clang-format-14"},
        {"shellcheck", {"shellcheck"}, 0, false, "apt-get install shellcheck"},
    };
    return all;
}

const std::vector<program>& compilers() {
    static const std::vector<program> all{
        {"g++",
         {"g++-12", "g++-13", "g++-14", "g++"},
         12,
         false,
         "apt-get install g++-12"},
        {"clang++",
         {"clang++-16", "clang++-17", "clang++-18", "clang++"},
         16,
         false,
         "apt-get install clang-16"},
    };
    return all;
}

struct library {
    std::string name;
    std::string header;
    bool needed;
    std::string package;
};

const std::vector<library>& libraries() {
    static const std::vector<library> all{
        {"fmt", "fmt/format.h", true, "libfmt-dev"},
        {"CLI11", "CLI/CLI.hpp", true, "libcli11-dev"},
        {"nlohmann-json", "nlohmann/json.hpp", true, "nlohmann-json3-dev"},
        {"zlib", "zlib.h", true, "zlib1g-dev"},
        {"zstd", "zstd.h", true, "libzstd-dev"},
        {"RapidCheck", "rapidcheck.h", true, "librapidcheck-dev"},
        {"Catch2", "catch2/catch.hpp", true, "catch2"},
        {"GoogleTest", "gtest/gtest.h", false, "libgtest-dev"},
        {"Google Benchmark", "benchmark/benchmark.h", false,
         "libbenchmark-dev"},
        {"LevelDB", "leveldb/cache.h", false, "libleveldb-dev"},
        {"oneTBB", "tbb/concurrent_lru_cache.h", false, "libtbb-dev"},
        {"SQLite", "sqlite3.h", false, "libsqlite3-dev"},
        {"PostgreSQL client", "libpq-fe.h", false, "libpq-dev"},
        {"Redis client", "hiredis/hiredis.h", false, "libhiredis-dev"},
    };
    return all;
}

// The first spelling that runs and is new enough; its command when there is.
finding look_for(const program& wanted, std::string& command) {
    finding result{wanted.name, wanted.needed, false, "", wanted.remedy};
    for (const auto& spelling : wanted.spellings) {
        if (!find_program(spelling)) continue;
        const auto said = run_process({spelling, "--version"}, capture::both);
        const std::string number = version_in(said.output);
        if (said.status == 0 && major_of(number) >= wanted.major) {
            command = spelling;
            result.found = true;
            result.detail = number + " (" + spelling + ")";
            result.remedy.clear();
            return result;
        }
        result.detail = fmt::format("{} {} is too old; {} is needed", spelling,
                                    number, wanted.major);
    }
    return result;
}

// Compiles, links and runs a program with these flags.
bool works_with(const std::string& compiler, const temporary_folder& folder,
                const std::vector<std::string>& flags) {
    const auto source = folder.path() / "probe.cpp";
    const auto built = folder.path() / "probe";
    std::vector<std::string> command{compiler, "-std=c++20", source.native(),
                                     "-o", built.native()};
    command.insert(command.end(), flags.begin(), flags.end());
    return run_process(command, capture::both).status == 0 &&
           run_process({built.native()}, capture::both).status == 0;
}

void examine_compiler(const program& wanted, std::vector<finding>& found,
                      std::string& first) {
    std::string command;
    found.push_back(look_for(wanted, command));
    if (command.empty()) return;
    const temporary_folder folder;
    const auto source = folder.path() / "probe.cpp";
    write_new_file(source,
                   "#include <concepts>\n"
                   // Counting must not count itself.
                   "#ifdef __clang__\n"
                   "#define SILENT __attribute__((no_sanitize(\"coverage\")))\n"
                   "#else\n"
                   "#define SILENT __attribute__((no_sanitize_coverage))\n"
                   "#endif\n"
                   "extern \"C\" SILENT void __sanitizer_cov_trace_pc() {}\n"
                   "int main() { return std::integral<int> ? 0 : 1; }\n");
    const auto probe = [&](const std::string& what, const std::string& flag,
                           const std::string& remedy) {
        const bool works = works_with(command, folder, {flag});
        found.push_back({fmt::format("{} {}", wanted.name, what), false, works,
                         works ? flag : flag + " does not build and run",
                         works ? "" : remedy});
    };
    if (works_with(command, folder, {})) {
        if (first.empty()) first = command;
    } else {
        found.back().found = false;
        found.back().detail += ", but a C++20 program does not build and run";
        found.back().remedy = wanted.remedy;
        return;
    }
    const std::string runtime = wanted.name == "g++"
                                    ? "apt-get install libgcc-12-dev"
                                    : "apt-get install libclang-rt-16-dev";
    probe("address sanitizer", "-fsanitize=address,undefined", runtime);
    probe("thread sanitizer", "-fsanitize=thread", runtime);
    probe("block counters", "-fsanitize-coverage=trace-pc",
          "use " + wanted.remedy.substr(wanted.remedy.rfind(' ') + 1));
}

// One preprocessor run says which headers there are.
void examine_libraries(const std::string& compiler,
                       std::vector<finding>& found) {
    const temporary_folder folder;
    std::string source;
    for (std::size_t i = 0; i < libraries().size(); ++i)
        source += fmt::format("#if __has_include(<{}>)\nfound{};\n#endif\n",
                              libraries()[i].header, i);
    const auto file = folder.path() / "probe.cpp";
    write_new_file(file, source);
    std::string seen;
    if (!compiler.empty())
        seen = run_process({compiler, "-std=c++20", "-E", file.native()},
                           capture::output)
                   .output;
    for (std::size_t i = 0; i < libraries().size(); ++i) {
        const auto& wanted = libraries()[i];
        const bool there =
            seen.find(fmt::format("found{};", i)) != std::string::npos;
        found.push_back({wanted.name, wanted.needed, there,
                         there ? "<" + wanted.header + ">"
                         : compiler.empty()
                             ? "cannot be looked for without a compiler"
                             : "no <" + wanted.header + ">",
                         there ? "" : "apt-get install " + wanted.package});
    }
}

std::vector<finding> examine() {
    std::vector<finding> found;
    std::string compiler;
    for (const auto& wanted : compilers())
        examine_compiler(wanted, found, compiler);
    found.push_back({"a C++20 compiler", true, !compiler.empty(), compiler,
                     compiler.empty() ? "apt-get install g++-12" : ""});
    for (const auto& wanted : programs()) {
        std::string ignored;
        found.push_back(look_for(wanted, ignored));
    }
    examine_libraries(compiler, found);
    return found;
}

void print_findings(const std::vector<finding>& found) {
    table rows({"", "what", "found", "remedy"});
    for (const auto& each : found)
        rows.add({each.found    ? "ok"
                  : each.needed ? "MISSING"
                                : "-",
                  each.name, each.detail.empty() ? "no" : each.detail,
                  each.remedy});
    print_text(rows.text(terminal_width()));
}

void print_json(const std::vector<finding>& found) {
    auto array = nlohmann::ordered_json::array();
    for (const auto& each : found)
        array.push_back({{"name", each.name},
                         {"needed", each.needed},
                         {"found", each.found},
                         {"detail", each.detail},
                         {"remedy", each.remedy}});
    print("{}\n", array.dump(2));
}

}  // namespace

int run_doctor(bool json) {
    const auto found = examine();
    std::vector<std::string> missing;
    for (const auto& each : found)
        if (each.needed && !each.found) missing.push_back(each.name);
    if (json) {
        print_json(found);
    } else {
        print_findings(found);
        if (missing.empty())
            print(
                "\neverything that everyday use needs is here; '-' is "
                "optional\n");
        else
            print("\nmissing for everyday use: {}\n", join(missing, ", "));
    }
    return missing.empty() ? done : refuted;
}

}  // namespace tenet::tool
