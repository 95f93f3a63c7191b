#include "check.hpp"

#include "catalogue.hpp"
#include "check_build.hpp"
#include "check_program.hpp"
#include "diagnostics.hpp"
#include "files.hpp"
#include "json.hpp"
#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_errors = 8;
constexpr std::string_view identifier =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:";

// ------------------------------------------------------- what is to be judged

fs::path readable_file(const std::string& typed) {
    std::error_code error;
    const fs::path path = fs::absolute(typed, error);
    if (!fs::exists(path, error)) refuse("no file '{}' to check", shown(typed));
    if (!fs::is_regular_file(path, error))
        refuse("'{}' is no file; check judges C++ files", shown(typed));
    read_file(path);
    if (path.native().find_first_of("\"\\\n") != std::string::npos)
        refuse("'{}' has a name that #include cannot spell", shown(typed));
    return path;
}

bool is_source(const fs::path& file) {
    return file.extension() == ".cpp" || file.extension() == ".cc" ||
           file.extension() == ".cxx";
}

// Whether what is written in a file is meant to be used by several threads.
bool is_for_threads(std::string_view code) {
    return mentions(code, {"atomic", "mutex", "shared_mutex", "atomic_flag",
                           "lock_guard", "unique_lock", "scoped_lock"});
}

// The function of the suite that several threads call, if any.
std::string threaded_part(const entry& suite) {
    const std::string value = suite.card.value("Threads");
    return value == "yes" ? suite.name : value;
}

// A part that is a suite of its own is in another header.
void add_part(judged_subject& of, const catalogue& all,
              const std::string& part) {
    of.also.push_back(part);
    if (const entry* found = all.suite(part); found != of.suite)
        of.more_files.push_back(found->file);
}

void add_parts(judged_subject& of, const catalogue& all,
               std::string_view code) {
    const std::string threaded = threaded_part(*of.suite);
    auto parts = parts_of(*of.suite);
    if (!threaded.empty() && std::ranges::count(parts, threaded) == 0)
        parts.push_back(threaded);
    for (const auto& part : parts) {
        if (of.law != of.suite->name || of.law == part) continue;
        if (part == threaded && is_for_threads(code))
            add_part(of, all, part);
        else
            of.not_judged.emplace_back(
                part, fmt::format("for those that promise it: --law {}", part));
    }
    if (of.law == threaded || std::ranges::count(of.also, threaded) > 0)
        of.races = threaded;
}

// What a template is to be filled with, where a law judges types alone: what
// stands in its example of one, or on its Template line.
std::string filling_of(const entry& suite) {
    const std::string told = suite.card.value("Template");
    const std::string judges = suite.card.value("Judges");
    const auto open = judges.find('<'), close = judges.rfind('>');
    if (!told.empty() || open == judges.npos || close == judges.npos ||
        judges.find("of a template") != judges.npos)
        return told;
    return judges.substr(open + 1, close - open - 1);
}

void read_class(judged_subject& it, const class_shape& found) {
    it.members = found.functions;
    it.is_template =
        found.is_template && it.typed.find('<') == std::string::npos;
    const std::string filling = filling_of(*it.suite);
    if (it.is_template && !filling.empty()) {
        it.typed += "<" + filling + ">";
        it.is_template = false;
    }
    it.is_cache =
        !it.is_template &&
        it.suite->card.value("Interface")
            .starts_with("Cache(capacity); put(key, value); get(key)");
}

// "tenet::binary_heap", however it has come in.
const entry* named_entry(const catalogue& all, const std::string& typed) {
    const std::string_view space = "tenet::";
    return typed.starts_with(space) ? all.find(typed.substr(space.size()))
                                    : nullptr;
}

judged_subject subject_of(const catalogue& all, const std::string& law,
                          const std::string& typed, std::string_view code) {
    judged_subject it;
    it.typed = typed;
    it.suite = &require_suite(all, law);
    const auto parts = parts_of(*it.suite);
    it.law = std::ranges::count(parts, law) > 0 ? law : it.suite->name;
    const std::string judges = it.suite->card.value("Judges");
    it.of_function = judges.starts_with("a function");
    if (trim(typed).empty() ||
        typed.find_first_of(";#\"\\\n\r{}") != std::string::npos)
        refuse(
            "--subject '{}' is neither a type nor a function of the file; "
            "'{}' judges {}",
            shown(typed), law, judges);
    it.kinds = kinds_of(*it.suite);
    if (it.of_function) {
        it.call = callable_of(code, typed);
        if (it.call.called.starts_with("::")) it.call.called.erase(0, 2);
    } else if (const auto found = find_class(code, typed)) {
        read_class(it, *found);
    } else if (const entry* known = named_entry(all, typed)) {
        if (const auto one = find_class(code_of(known->text), known->name))
            read_class(it, *one);
    }
    add_parts(it, all, code);
    return it;
}

// Says what does not compile; to check, that is misuse.
int tell(const check_outcome& of) {
    if (of.status != uncompiled) return of.status;
    if (!of.complaint.empty()) complain(of.complaint);
    for (const std::string& line : of.lines) fmt::print(stderr, "  {}\n", line);
    return misused;
}

// Files and subjects on trial.
class trial {
public:
    explicit trial(const check_options& how)
        : how_(how),
          all_(read_catalogue()),
          files_(included_files()),
          sources_(separate_sources()),
          subjects_(read_subjects()),
          place_(how.compiler, suites(), how.supplied) {}

    check_outcome outcome() {
        const int status = run();
        return {status, report_, further_, complaint_, lines_};
    }

private:
    int run() {
        if (!place_.looks_for_races()) forget_races();
        auto built = build();
        if (built.front().status != 0 && !how_.raw &&
            lacks_definitions(built.front().output) && add_sibling())
            built = build();
        if (built.front().status != 0 && how_.supplied && !how_.raw &&
            is_hopeless(built.front().output))
            return explain(built.front().output);
        if (built.front().status != 0 && forget_examples()) built = build();
        if (built.front().status != 0 && subjects_.size() > 1 && !how_.raw)
            return run_alone();
        if (built.front().status != 0 && !how_.raw &&
            leave_out_named(built.front().output)) {
            auto again = build();
            if (again.front().status == 0 || narrow())
                built = again.front().status == 0 ? again : build();
        } else if (built.front().status != 0 && !how_.raw && narrow()) {
            built = build();
        }
        if (built.front().status == 0) return judge_all(built);
        if (!how_.raw) return explain(built.front().output);
        std::fputs(built.front().output.c_str(), stderr);
        return uncompiled;
    }

    // ------------------------------------------------------------- reading

    std::vector<fs::path> included_files() const {
        for (const auto& law : how_.laws) require_suite(all_, law);
        std::vector<fs::path> found;
        for (const auto& file : how_.files) {
            const fs::path path = readable_file(file);
            if (how_.files.size() == 1 || !is_source(path))
                found.push_back(path);
        }
        if (found.empty()) found.push_back(readable_file(how_.files.front()));
        return found;
    }

    std::vector<fs::path> separate_sources() const {
        std::vector<fs::path> found;
        for (const auto& file : how_.files)
            if (const fs::path path = readable_file(file);
                std::ranges::count(files_, path) == 0)
                found.push_back(path);
        return found;
    }

    std::vector<judged_subject> read_subjects() const {
        std::string code;
        for (const auto& file : files_) code += code_of(read_file(file));
        const std::size_t count =
            std::max(how_.laws.size(), how_.subjects.size());
        const auto nth = [](const auto& some, std::size_t i) {
            return some.size() == 1 ? some.front() : some[i];
        };
        for (const std::size_t size : {how_.laws.size(), how_.subjects.size()})
            if (size != 1 && size != count)
                refuse(
                    "{} --law and {} --subject: one of either, or as many of "
                    "both",
                    how_.laws.size(), how_.subjects.size());
        std::vector<judged_subject> found;
        for (std::size_t i = 0; i < count; ++i)
            found.push_back(subject_of(all_, nth(how_.laws, i),
                                       nth(how_.subjects, i), code));
        for (auto& one : found) one.compare = how_.compare;
        found.front().examples = how_.examples;
        found.front().example_name = how_.example_name;
        return found;
    }

    std::vector<std::string> suites() const {
        std::vector<std::string> names;
        for (const auto& one : subjects_) names.push_back(one.suite->name);
        return names;
    }

    // ------------------------------------------------------------ building

    bool races() const {
        return std::ranges::any_of(subjects_, [](const judged_subject& it) {
            return !it.races.empty();
        });
    }

    void forget_races() {
        for (auto& one : subjects_)
            if (!std::exchange(one.races, "").empty())
                one.not_judged.emplace_back(
                    "data races",
                    fmt::format("there is no thread sanitizer: {} doctor",
                                own_command()));
    }

    // They may ask for what a subject does not have.
    bool forget_examples() {
        return !std::exchange(subjects_.front().examples, {}).empty();
    }

    std::vector<process_result> build() const {
        std::vector<workshop::work> all{
            {"judge", program_for(files_, subjects_, false, before()), false,
             counts()}};
        if (races())
            all.push_back({"judge_of_races",
                           program_for(files_, subjects_, true, before()), true,
                           false});
        return place_.build(all, sources_);
    }

    std::string_view before() const {
        return how_.uses_std ? "using namespace std;\n" : "";
    }

    // A template counts by its elements.
    bool counts() const {
        return !std::ranges::all_of(subjects_, &judged_subject::is_template);
    }

    static bool lacks_definitions(const std::string& output) {
        return output.find("undefined reference to") != std::string::npos ||
               output.find("undefined symbol") != std::string::npos;
    }

    // What no other arguments would help: who practises waits for the answer.
    bool is_hopeless(const std::string& output) const {
        return !missing_members(output).empty() ||
               syntax_of(files_.front()).status != 0;
    }

    process_result syntax_of(const fs::path& file) const {
        if (!how_.uses_std) return place_.syntax_of(file);
        const std::vector<std::string> alone{
            fmt::format("{}#include \"{}\"\n", before(), file.native())};
        return place_.try_out(alone).front();
    }

    // heap.cpp beside heap.hpp.
    bool add_sibling() {
        bool found = false;
        for (const auto& file : files_) {
            std::error_code none;
            const fs::path beside = fs::path(file).replace_extension(".cpp");
            if (beside == file || !fs::exists(beside, none) ||
                std::ranges::count(sources_, beside) > 0)
                continue;
            sources_.push_back(beside);
            complain(
                fmt::format("{} lacks definitions; {} beside it is judged "
                            "with it",
                            how_.files.front(), beside.filename().native()));
            found = true;
        }
        return found;
    }

    // Kinds of elements that errors speak of are left out.
    bool leave_out_named(const std::string& output) {
        judged_subject& it = subjects_.front();
        if (!it.of_function && !it.is_template) return false;
        std::vector<kind_of_use> kept;
        for (const auto& kind : it.kinds)
            if (kind.named.empty() ||
                output.find(kind.named) == std::string::npos)
                kept.push_back(kind);
        if (kept.size() == it.kinds.size()) return false;
        whole_ = it;
        it = it.narrowed_to(arguments::all, kept);
        tell_left_out(it);
        return true;
    }

    // What a template does not take fails inside itself: finds out what it
    // takes, or says that nothing helps.
    bool narrow() {
        judged_subject& it = subjects_.front();
        if (whole_) it = *whole_;
        auto tried = narrower(it);
        const auto good = compile(tried);
        const auto found = std::ranges::find(good, true);
        if (found == good.end()) return false;
        const judged_subject base = tried[std::size_t(found - good.begin())];
        tried.clear();
        for (const auto& kind : base.left_out)
            tried.push_back(base.narrowed_to(base.with, {kind}));
        const auto takes = compile(tried);
        std::vector<kind_of_use> kept;
        for (std::size_t i = 0; i < takes.size(); ++i)
            if (takes[i]) kept.push_back(base.left_out[i]);
        it = base.left_out.empty() ? base : base.narrowed_to(base.with, kept);
        tell_left_out(it);
        return true;
    }

    // With no kind but ints; of a function, with ever fewer arguments; of a
    // type, as it is, but not copied: that may fail inside of it.
    static std::vector<judged_subject> narrower(const judged_subject& it) {
        std::vector<judged_subject> all;
        if (it.of_function || it.is_template)
            all.push_back(it.narrowed_to(arguments::all, {}));
        if (it.of_function) {
            for (const auto fewer : fewer_arguments)
                all.push_back(it.narrowed_to(fewer, {}));
            return all;
        }
        all.push_back(it.is_template ? all.front() : it);
        all.back().is_copied = false;
        return all;
    }

    std::vector<bool> compile(const std::vector<judged_subject>& all) const {
        std::vector<std::string> programs;
        for (const auto& one : all)
            programs.push_back(program_for(files_, {one}, false, before()));
        std::vector<bool> good;
        for (const auto& one : place_.try_out(programs))
            good.push_back(one.status == 0);
        return good;
    }

    static void tell_left_out(judged_subject& it) {
        const std::string reason = fmt::format(
            "{} does not compile for them (--raw shows why)", it.typed);
        if (it.with == arguments::sequences)
            it.not_judged.emplace_back("numbers by themselves", reason);
        if (it.with == arguments::numbers)
            it.not_judged.emplace_back("sequences", reason);
        if (it.with == arguments::values)
            it.not_judged.emplace_back("predicates", reason);
        if (!it.is_copied) it.not_judged.emplace_back("copies", reason);
        for (const auto& kind : it.left_out)
            it.not_judged.emplace_back(kind.words, reason);
    }

    // Each by itself, so that one that does not compile spoils no other.
    int run_alone() {
        int status = done;
        std::vector<std::string> reports;
        for (std::size_t i = 0; i < subjects_.size(); ++i) {
            check_options alone = how_;
            alone.laws = {subjects_[i].law};
            alone.subjects = {subjects_[i].typed};
            const check_outcome one = judge(alone);
            status = std::max(status, tell(one));
            if (!one.report.empty()) reports.emplace_back(trim(one.report));
        }
        report_ = how_.json ? "[" + join(reports, ",\n") + "]\n"
                            : join(reports, how_.seeds ? "\n" : "\n\n") + "\n";
        return status;
    }

    // ---------------------------------------------------------- explaining

    const judged_subject& accused() const { return subjects_.front(); }

    // What keeps the files from being judged, in the order in which the user
    // can do something about it.
    int explain(const std::string& output) {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const process_result alone = syntax_of(files_[i]);
            if (alone.status == 0) continue;
            auto errors = errors_at(alone.output);
            if (errors.empty()) errors.push_back(first_error(alone.output));
            return fail("does not compile", errors);
        }
        const std::string& subject = accused().typed;
        const std::string& law = accused().law;
        if (accused().of_function && !is_declared())
            return fail("has no '" + accused().call.called + "'", {});
        if (lacks_definitions(output))
            return fail(
                "declares what it does not define; name the files that do as "
                "well",
                undefined_names(output));
        if (const auto missing = missing_members(output); !missing.empty()) {
            std::vector<std::string> lines;
            for (const std::string& member : missing)
                lines.push_back(fmt::format("{} lacks {}", subject, member));
            if (missing.front().find('(') != std::string::npos)
                lines.push_back(fmt::format(
                    "a struct that has it will do: struct adapted : {} {{ "
                    "decltype(auto) {} {{ return ...; }} }};",
                    subject, missing.front()));
            for (const auto& other :
                 accused().suite->card.parts("See also", ','))
                lines.push_back(
                    fmt::format("--law {} judges types with other members",
                                split_words(other).front()));
            return fail(fmt::format("does not offer what '{}' calls", law),
                        lines);
        }
        if (const auto errors = own_errors(output, "--subject", "--subject");
            !errors.empty())
            return fail(
                fmt::format("has no '{}' that '{}' can judge", subject, law),
                errors);
        auto errors = errors_at(output);
        if (errors.empty()) errors.push_back(first_error(output));
        return fail(fmt::format("does not compile under '{}'", law), errors);
    }

    // At the user's own lines, with the names as they were typed.
    std::vector<std::string> errors_at(const std::string& output) const {
        std::vector<std::string> all;
        for (const auto& file : how_.files) {
            std::error_code none;
            for (auto& error :
                 own_errors(output, fs::absolute(file, none).native(), file))
                all.push_back(std::move(error));
        }
        return all;
    }

    // A function that nobody has declared is merely one that takes nothing.
    bool is_declared() const {
        const std::string& subject = accused().typed;
        if (accused().call.code != subject ||
            subject.find_first_not_of(identifier) != std::string::npos)
            return true;
        const fs::path probe = place_.path("probe.cpp");
        {
            std::ofstream text(probe);
            for (const auto& file : files_)
                text << "#include \"" << file.native() << "\"\n";
            text << fmt::format(
                "namespace tenet_probe {{ using {}{}; }}\n",
                subject.find(':') == std::string::npos ? "::" : "", subject);
        }
        return place_.syntax_of(probe).status == 0;
    }

    int fail(const std::string& what, std::vector<std::string> lines) {
        const std::size_t more =
            lines.size() - std::min(lines.size(), most_errors);
        if (more > 0) {
            lines.resize(most_errors);
            lines.push_back(fmt::format("and {} more (--raw shows all)", more));
        }
        complaint_ = fmt::format("{} {}", how_.files.front(), what);
        lines_ = std::move(lines);
        if (how_.json)
            report_ =
                text_of({{"error", complaint_}, {"details", lines_}}) + "\n";
        return uncompiled;
    }

    // ------------------------------------------------------------- judging

    std::vector<std::string> settings_words() const {
        std::vector<std::string> words{"silence=1", "memory_megabytes=64"};
        if (seed_) words.push_back(fmt::format("seed={}", *seed_));
        if (how_.negative_bounds) words.emplace_back("negative_bounds=1");
        if (how_.growth) words.emplace_back("growth=1");
        if (how_.as_stated) words.emplace_back("as_stated=1");
        if (how_.first_only) words.emplace_back("first_only=1");
        if (!how_.kept.empty()) {
            const fs::path file = place_.path("kept");
            std::ofstream(file) << join(how_.kept, "\n") << '\n';
            words.push_back("kept=" + file.native());
        }
        if (how_.shrink_seconds)
            words.push_back(
                fmt::format("shrink_seconds={}", *how_.shrink_seconds));
        if (how_.cases) words.push_back(fmt::format("cases={}", *how_.cases));
        return words;
    }

    // How many seeds refute each, by either build; refuted means by all.
    int judge_seeds(const std::vector<process_result>& built) {
        std::vector<std::uint64_t> times(subjects_.size());
        for (std::size_t i = 0; i < built.size(); ++i) {
            if (built[i].status != 0) continue;
            const std::string counts = place_.path("counts").native();
            auto words = settings_words();
            words.insert(
                words.end(),
                {i == 0 ? "case_seconds=0.3" : "case_seconds=1", "--seeds",
                 fmt::format("{}", *how_.seeds), "--report", counts});
            const auto ran =
                place_.run(i == 0 ? "judge" : "judge_of_races", words);
            std::ifstream in(counts);
            for (auto& known : times) {
                std::uint64_t here = 0;
                if (!(in >> here)) died(ran.status);
                known = std::max(known, here);
            }
        }
        for (std::size_t i = 0; i < times.size(); ++i)
            report_ += fmt::format("{} refutes {} with {} of {} seeds\n",
                                   subjects_[i].law, subjects_[i].typed,
                                   times[i], *how_.seeds);
        return std::ranges::all_of(times,
                                   [this](auto n) { return n == *how_.seeds; })
                   ? refuted
                   : done;
    }

    // With one seed, and then with all further.
    int judge_all(const std::vector<process_result>& built) {
        const int status = judge_once(built);
        const std::string first = report_;
        for (const std::uint64_t seed : how_.further) {
            seed_ = seed;
            judge_once(built);
            further_.push_back(report_);
        }
        report_ = first;
        return status;
    }

    // What several threads do is judged under their sanitizer as well.
    int judge_once(const std::vector<process_result>& built) {
        if (how_.seeds) return judge_seeds(built);
        const fs::path result = place_.path("report");
        std::vector<std::string> words = settings_words();
        words.insert(words.begin(), "case_seconds=0.3");
        if (const char* wanted = std::getenv("TENET_LAWS"))
            for (const auto word : split_words(wanted))
                words.insert(words.begin() + 1, std::string(word));
        if (built.size() > 1 && built[1].status == 0) {
            const std::string refuted = place_.path("refuted").native();
            auto of_races = settings_words();
            of_races.insert(of_races.end(),
                            {"case_seconds=1", "--refuted", refuted});
            place_.run("judge_of_races", of_races);
            words.insert(words.end(), {"--also", refuted});
        }
        words.insert(words.end(), {"--report", result.native()});
        words.emplace_back(how_.json ? "--json" : "announce=1");
        const process_result judged = place_.run("judge", words);
        std::error_code none;
        if (!fs::exists(result, none)) {
            // Of TENET_LAWS it has complained by itself.
            if (judged.status == misused && std::getenv("TENET_LAWS"))
                return misused;
            died(judged.status);
        }
        report_ = read_file(result);
        return judged.status == 0 ? done : refuted;
    }

    [[noreturn]] void died(int status) const {
        const std::string& file = how_.files.front();
        if (status == 128 + 14)
            throw ended_early(fmt::format(
                "{} never gets as far as main: its globals take more than "
                "20 s to be made",
                file));
        throw ended_early(fmt::format(
            "{} ends the program before it can be judged (status {})", file,
            status));
    }

    const check_options how_;
    catalogue all_;
    std::vector<fs::path> files_;
    std::vector<fs::path> sources_;
    std::vector<judged_subject> subjects_;
    std::optional<judged_subject> whole_;  // before any kind was left out
    workshop place_;
    std::optional<std::uint64_t> seed_ = how_.seed;
    std::string report_, complaint_;
    std::vector<std::string> further_, lines_;
};

}  // namespace

check_outcome judge(const check_options& options) {
    return trial(options).outcome();
}

int run_check(const check_options& options) {
    const check_outcome one = judge(options);
    print("{}", one.report);
    return tell(one);
}

}  // namespace tenet::tool
