#include "check.hpp"

#include "catalogue.hpp"
#include "diagnostics.hpp"
#include "files.hpp"
#include "paths.hpp"
#include "process.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "toolchain.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_errors = 8;
constexpr std::string_view identifier =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:";

// A crash is reported with its line. gcc's sanitizer reads all debugging
// information for that; read once before the first child is forked, it need
// not be read in each. clang's asks another program.
constexpr std::string_view read_symbols =
    "#if defined(__SANITIZE_ADDRESS__) && !defined(__clang__)\n"
    "extern \"C\" void __sanitizer_symbolize_pc(void*, const char*, char*,\n"
    "                                         unsigned long);\n"
    "static void tenet_read_symbols() {\n"
    "    char line[256];\n"
    "    void* here = reinterpret_cast<void*>(&tenet_read_symbols);\n"
    "    __sanitizer_symbolize_pc(here, \"%s\", line, sizeof line);\n"
    "}\n"
    "#else\n"
    "static void tenet_read_symbols() {}\n"
    "#endif\n";

// What the plainest calls of a function are made with.
constexpr std::string_view plain_arguments =
    "template <class T>\n"
    "concept tenet_any = !std::is_void_v<T>;\n"
    "template <class T>\n"
    "concept tenet_predicate = requires(T& x) { bool(x(1)); } &&\n"
    "    !std::is_pointer_v<std::remove_cvref_t<T>>;\n"
    "template <class T, class... Allowed>\n"
    "concept tenet_one_of =\n"
    "    (std::same_as<std::remove_cvref_t<T>, Allowed> || ...);\n"
    "template <class T>\n"
    "concept tenet_sequence = tenet_predicate<T> ||\n"
    "    tenet_one_of<T, std::vector<int>, std::vector<int>::iterator, int*>;\n"
    "template <class T>\n"
    "concept tenet_number = tenet_predicate<T> || tenet_one_of<T, int, "
    "int*>;\n";

// A file and a subject on trial before a suite.
class trial {
public:
    explicit trial(const check_options& how) : how_(how) {
        const catalogue all = read_catalogue();
        const entry& suite = require_suite(all, how.law);
        of_function_ = suite.card.value("Judges").starts_with("a function");
        suite_file_ = suite.file;
        file_ = readable_file();
        if (trim(how.subject).empty() ||
            how.subject.find_first_of(";#\"\\\n\r{}") != std::string::npos)
            refuse(
                "--subject '{}' is neither a type nor a function of the file; "
                "'{}' judges {}",
                shown(how.subject), how.law, suite.card.value("Judges"));
        library_ = built_laws();
        tools_ = find_toolchain(how.compiler, build_folder() / "check");
    }

    int run() {
        process_result built = build_for(arguments::any);
        // A template that takes too much at its word fails inside itself.
        for (const auto fewer : {arguments::sequences, arguments::numbers})
            if (of_function_ && built.status != 0 && !how_.raw &&
                build_for(fewer).status == 0) {
                complain(fmt::format(
                    "{} does not compile for other elements than int (--raw "
                    "shows why); it is judged on those",
                    how_.subject));
                return judge();
            }
        if (how_.raw && built.status != 0) {
            std::fputs(built.output.c_str(), stderr);
            return misused;
        }
        return built.status != 0 ? explain(built.output) : judge();
    }

private:
    // What a function on trial is called with: whatever the law knows, or
    // vectors of int, their iterators and pointers, or ints and pointers.
    enum class arguments { any, sequences, numbers };

    process_result build_for(arguments of) const {
        const fs::path driver = folder_.path() / "judge.cpp";
        std::ofstream(driver) << program(of);
        return build(driver);
    }

    // The engine with all suites, or with this one, whichever is newer.
    fs::path built_laws() const {
        const fs::path folder = build_folder() / "laws";
        const fs::path suite = fs::path(suite_file_).stem();
        fs::path newest;
        std::error_code none;
        for (const std::string& name :
             {std::string("tenet_laws"), "tenet_laws_for_" + suite.native()}) {
            const fs::path archive = folder / ("lib" + name + ".a");
            if (fs::exists(archive, none) &&
                (newest.empty() || fs::last_write_time(archive, none) >
                                       fs::last_write_time(newest, none)))
                newest = archive;
        }
        if (newest.empty())
            refuse("the laws are not built; type: {} check", own_command());
        return newest;
    }

    fs::path readable_file() const {
        std::error_code error;
        const fs::path path = fs::absolute(how_.file, error);
        if (!fs::exists(path, error))
            refuse("no file '{}' to check", shown(how_.file));
        if (!fs::is_regular_file(path, error))
            refuse("'{}' is no file; check judges one C++ file",
                   shown(how_.file));
        read_file(path);
        if (path.native().find_first_of("\"\\\n") != std::string::npos)
            refuse("'{}' has a name that #include cannot spell",
                   shown(how_.file));
        return path;
    }

    // The user's file comes first, so that no include of ours hides one that
    // it lacks; a main of its own is put aside, and the alarm ends a file
    // whose globals never finish. A mistake in the subject is reported at a
    // line of "--subject".
    std::string program(arguments of) const {
        const std::string_view passed =
            of == arguments::any         ? "tenet_any<decltype(xs)>"
            : of == arguments::sequences ? "tenet_sequence<decltype(xs)>"
                                         : "tenet_number<decltype(xs)>";
        const std::string judged =
            of_function_
                ? fmt::format(
                      "tenet::laws::{}(\n"
                      "#line 1 \"--subject\"\n"
                      "[](auto&&... xs) -> decltype({}(static_cast<decltype("
                      "xs)>(xs)...)) requires({} && ...) {{ return "
                      "{}(static_cast<decltype(xs)>(xs)...); }}, how)",
                      how_.law, how_.subject, passed, how_.subject)
                : fmt::format(
                      "tenet::laws::{}<\n"
                      "#line 1 \"--subject\"\n"
                      "{}>(how)",
                      how_.law, how_.subject);
        return fmt::format(
            "extern \"C\" unsigned alarm(unsigned) noexcept;\n"
            "static const unsigned tenet_alarm = alarm(20);\n"
            "#define main tenet_main_of_the_file\n"
            "#include \"{}\"\n"
            "#undef main\n"
            "#include <tenet/{}>\n"
            "{}{}"
            "static tenet::laws::report tenet_judged(\n"
            "    const tenet::laws::settings& how) {{\n"
            "    alarm(0);\n"
            "    tenet_read_symbols();\n"
            "    return {};\n"
            "}}\n"
            "int main(int count, char** words) {{\n"
            "    return tenet::laws::judge_main(count, words, tenet_judged);\n"
            "}}\n",
            file_.native(), suite_file_, read_symbols, plain_arguments, judged);
    }

    process_result build(const fs::path& driver) const {
        std::vector<std::string> words = tools_.command;
        for (std::string& flag : tools_.flags())
            words.push_back(std::move(flag));
        words.insert(
            words.end(),
            {"-fdiagnostics-color=never", "-fno-diagnostics-show-caret",
             "-I" + (build_folder() / "include").native(), driver.native(),
             library_.native(), "-lrapidcheck", "-lpthread", "-o",
             judge_program().native()});
        // clang has another name for it, and no short one.
        if (is_clang())
            std::ranges::replace(words,
                                 std::string("-fno-diagnostics-show-caret"),
                                 std::string("-fno-caret-diagnostics"));
        return run_process(words, capture::both);
    }

    bool is_clang() const {
        return tools_.compiler().find("clang") != std::string::npos;
    }

    // The name that clang's sanitizer looks for has, on some systems, the
    // version of clang in it.
    static void name_symbolizer() {
        for (const char* name : {"llvm-symbolizer", "addr2line"})
            if (const auto path = find_program(name))
                setenv("ASAN_SYMBOLIZER_PATH", path->c_str(), 0);
    }

    fs::path judge_program() const { return folder_.path() / "judge"; }

    process_result syntax_of(const fs::path& file) const {
        return run_process(
            {tools_.compiler(), "-std=c++20", "-w", "-fsyntax-only", "-x",
             "c++", "-fdiagnostics-color=never",
             "-I" + (build_folder() / "include").native(), file.native()},
            capture::both);
    }

    // What keeps the file from being judged, in the order in which the user
    // can do something about it.
    int explain(const std::string& output) const {
        const process_result alone = syntax_of(file_);
        if (alone.status != 0) {
            auto errors = own_errors(alone.output, file_.native(), how_.file);
            if (errors.empty()) errors.push_back(first_error(alone.output));
            return fail("does not compile", errors);
        }
        if (of_function_ && !is_declared())
            return fail("has no '" + how_.subject + "'", {});
        if (const auto missing = missing_members(output); !missing.empty()) {
            std::vector<std::string> lines;
            for (const std::string& member : missing)
                lines.push_back(
                    fmt::format("{} lacks {}", how_.subject, member));
            return fail(fmt::format("does not offer what '{}' calls", how_.law),
                        lines);
        }
        if (const auto errors = own_errors(output, "--subject", "--subject");
            !errors.empty())
            return fail(fmt::format("has no '{}' that '{}' can judge",
                                    how_.subject, how_.law),
                        errors);
        auto errors = own_errors(output, file_.native(), how_.file);
        if (errors.empty()) errors.push_back(first_error(output));
        return fail(fmt::format("does not compile under '{}'", how_.law),
                    errors);
    }

    // A function that nobody has declared is merely one that takes nothing.
    bool is_declared() const {
        if (how_.subject.find_first_not_of(identifier) != std::string::npos)
            return true;
        const fs::path probe = folder_.path() / "probe.cpp";
        std::ofstream(probe) << fmt::format(
            "#include \"{}\"\nnamespace tenet_probe {{ using {}{}; }}\n",
            file_.native(),
            how_.subject.find(':') == std::string::npos ? "::" : "",
            how_.subject);
        return syntax_of(probe).status == 0;
    }

    int fail(const std::string& what, std::vector<std::string> lines) const {
        const std::size_t more =
            lines.size() - std::min(lines.size(), most_errors);
        if (more > 0) {
            lines.resize(most_errors);
            lines.push_back(fmt::format("and {} more (--raw shows all)", more));
        }
        complain(fmt::format("{} {}", how_.file, what));
        for (const std::string& line : lines)
            fmt::print(stderr, "  {}\n", line);
        return misused;
    }

    int judge() const {
        const fs::path result = folder_.path() / "report";
        std::vector<std::string> words{
            judge_program().native(), "silence=1", "case_seconds=0.3",
            "memory_megabytes=64",    "--report",  result.native()};
        if (const char* wanted = std::getenv("TENET_LAWS"))
            for (const auto word : split_words(wanted))
                words.emplace_back(word);
        if (of_function_ && how_.subject.find(' ') == std::string::npos)
            words.push_back("called=" + how_.subject);
        if (how_.json)
            words.emplace_back("--json");
        else
            words.emplace_back("announce=1");
        if (how_.seed) words.push_back(fmt::format("seed={}", *how_.seed));
        if (how_.cases) words.push_back(fmt::format("cases={}", *how_.cases));
        // Leaks are counted by the engine, call by call; stack traces are
        // wanted only for the line of the user's that is to blame.
        setenv("ASAN_OPTIONS",
               "detect_leaks=0:allocator_may_return_null=1:"
               "detect_stack_use_after_return=1",
               1);
        if (is_clang()) name_symbolizer();
        const process_result judged = run_process(words, capture::output);
        std::error_code none;
        if (!fs::exists(result, none)) {
            // Of TENET_LAWS it has complained by itself.
            if (judged.status == misused && std::getenv("TENET_LAWS"))
                return misused;
            died(judged.status);
        }
        print("{}", read_file(result));
        return judged.status == 0 ? done : refuted;
    }

    [[noreturn]] void died(int status) const {
        if (status == 128 + 14)
            refuse(
                "{} never gets as far as main: its globals take more than "
                "20 s to be made",
                how_.file);
        refuse("{} ends the program before it can be judged (status {})",
               how_.file, status);
    }

    const check_options& how_;
    bool of_function_ = false;
    std::string suite_file_;
    fs::path file_;
    fs::path library_;
    toolchain tools_;
    temporary_folder folder_;
};

}  // namespace

int run_check(const check_options& options) {
    return trial(options).run();
}

}  // namespace tenet::tool
