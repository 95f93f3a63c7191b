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

// A line of cmake/packages.txt.
struct package {
    std::string part;
    std::string debian;
    std::vector<std::string> headers;  // each in <>; one is enough
    std::string name;
};

const std::vector<package>& packages() {
    static const std::vector<package> all = [] {
        std::vector<package> read;
        constexpr std::string_view list =
#include "packages.inc"
            ;
        for (const auto& line : split(list, '\n')) {
            std::vector<std::string> cells;
            for (const auto& cell : split(line, '|'))
                cells.emplace_back(trim(cell));
            if (cells.size() != 6 || line.starts_with('#')) continue;
            package it{cells[0], cells[1], {}, cells[5]};
            for (const auto word : split_words(cells[4]))
                if (word.starts_with('<')) it.headers.emplace_back(word);
            read.push_back(std::move(it));
        }
        return read;
    }();
    return all;
}

std::string remedy_for(const std::string& name) {
    for (const package& each : packages())
        if (each.name == name) return "apt-get install " + each.debian;
    return {};
}

// Needed for everyday use: the tool, the laws and their tests.
bool is_needed(const package& it) {
    return it.part == "tool" || it.part == "laws" || it.part == "tests";
}

struct program {
    std::string name;
    std::vector<std::string> spellings;
    std::uint64_t major;  // the least that will do
    bool needed;
    std::string package;  // its name in cmake/packages.txt
};

const std::vector<program>& programs() {
    static const std::vector<program> all{
        {"cmake", {"cmake"}, 3, true, "CMake"},
        {"ctest", {"ctest"}, 3, true, "CMake"},
        {"ninja", {"ninja"}, 1, true, "Ninja"},
        {"git", {"git"}, 2, false, "git"},
        {"ccache", {"ccache"}, 4, false, "ccache"},
        {"clang-format",
         {"clang-format-14", "clang-format"},
         14,
         false,
         "clang-format"},
        {"shellcheck", {"shellcheck"}, 0, false, "shellcheck"},
        {"mold", {"mold"}, 0, false, "mold"},
    };
    return all;
}

const std::vector<program>& compilers() {
    static const std::vector<program> all{
        {"g++", {"g++-12", "g++-13", "g++-14", "g++"}, 12, false, "g++"},
        {"clang++",
         {"clang++-16", "clang++-17", "clang++-18", "clang++-19", "clang++-20",
          "clang++-21", "clang++-22", "clang++"},
         16,
         false,
         "clang++"},
    };
    return all;
}

// The first spelling that runs and is new enough; its command when there is.
finding look_for(const program& wanted, std::string& command) {
    finding result{wanted.name, wanted.needed, false, "",
                   remedy_for(wanted.package)};
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
        found.back().remedy = remedy_for(wanted.package);
        return;
    }
    const std::string runtime =
        remedy_for(wanted.name == "g++" ? "g++" : "sanitizers of clang++");
    probe("address sanitizer", "-fsanitize=address,undefined", runtime);
    probe("thread sanitizer", "-fsanitize=thread", runtime);
    probe("block counters", "-fsanitize-coverage=trace-pc",
          "use " + remedy_for(wanted.package).substr(16));
}

// One preprocessor run says which headers there are.
std::string headers_there(const std::string& compiler) {
    if (compiler.empty()) return {};
    const temporary_folder folder;
    std::string source;
    for (const package& each : packages())
        for (const std::string& header : each.headers)
            source += fmt::format("#if __has_include({0})\n\"{0}\"\n#endif\n",
                                  header);
    const auto file = folder.path() / "probe.cpp";
    write_new_file(file, source);
    return run_process({compiler, "-std=c++20", "-E", file.native()},
                       capture::output)
        .output;
}

finding library_found(const package& wanted, const std::string& compiler,
                      const std::string& there) {
    for (const std::string& header : wanted.headers)
        if (there.find('"' + header + '"') != std::string::npos)
            return {wanted.name, is_needed(wanted), true, header, ""};
    return {wanted.name, is_needed(wanted), false,
            compiler.empty() ? "cannot be looked for without a compiler"
                             : "no " + join(wanted.headers, ", no "),
            remedy_for(wanted.name)};
}

void examine_libraries(const std::string& compiler,
                       std::vector<finding>& found) {
    const std::string there = headers_there(compiler);
    for (const package& each : packages())
        if (!each.headers.empty())
            found.push_back(library_found(each, compiler, there));
}

std::vector<finding> examine() {
    std::vector<finding> found;
    std::string compiler;
    for (const auto& wanted : compilers())
        examine_compiler(wanted, found, compiler);
    found.push_back({"a C++20 compiler", true, !compiler.empty(), compiler,
                     compiler.empty() ? remedy_for("g++") : ""});
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
