#include "problem_proof.hpp"

#include "catalogue.hpp"
#include "check.hpp"
#include "files.hpp"
#include "paths.hpp"
#include "problems.hpp"
#include "subject_shape.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "verdict.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t fewest_words = 60, most_words = 150;
constexpr std::size_t fewest_mistakes = 2, most_mistakes = 5;
constexpr std::size_t longest_counterexample = 8;

enum class due { pass, fail, be_slow };

struct implementation {
    fs::path file;
    std::string space;  // the namespace it is compiled in
    due must = due::fail;
};

std::vector<implementation> implementations_of(const practice_problem& of) {
    std::vector<implementation> all{
        {of.folder / "solution.hpp", "tenet_solution", due::pass},
        {of.folder / "starter.hpp", "tenet_starter", due::fail},
        {of.slow(), "tenet_slow", due::be_slow}};
    for (const auto& mistake : of.mistakes())
        all.push_back(
            {mistake, fmt::format("tenet_mistake_{}", all.size()), due::fail});
    return all;
}

// ---------------------------------------------------------------- problem.md

class reader_of_folders {
public:
    reader_of_folders(const catalogue& all, const practice_problem& of)
        : all_(all), of_(of), wrong_(of.wrong) {}

    std::vector<std::string> wrong() {
        look_at_words();
        look_at_fields();
        look_at_files();
        return wrong_;
    }

private:
    template <class... Args>
    void expect(bool holds, fmt::format_string<Args...> text, Args&&... args) {
        if (!holds)
            wrong_.push_back(fmt::format(text, std::forward<Args>(args)...));
    }

    void look_at_words() {
        std::string flat = of_.statement;
        std::ranges::replace(flat, '\n', ' ');
        const std::size_t words = split_words(flat).size();
        expect(fewest_words <= words && words <= most_words,
               "a statement of {} words is not in {}..{}", words, fewest_words,
               most_words);
        expect(of_.hints.size() == 3,
               "{} hints are not three: idea, invariant, outline",
               of_.hints.size());
        expect(!of_.examples.empty(), "it has no Examples");
        expect(!of_.constraints.empty(), "it has no Constraints");
    }

    void look_at_fields() {
        auto places = techniques();
        places.insert(places.end(), areas().begin(), areas().end());
        expect(std::ranges::count(places, of_.technique) > 0, "{}",
               unknown_name("technique", of_.technique, places));
        expect(of_.level <= 5, "level {} is not in 1..5", of_.level);
        expect(all_.suite(of_.law) != nullptr, "{}",
               unknown_name("law", of_.law, all_.law_names()));
    }

    void look_at_files() {
        std::error_code none;
        for (const auto& one : implementations_of(of_)) {
            if (!fs::exists(one.file, none))
                expect(false, "it has no {}", one.file.filename().native());
            else if (one.must == due::be_slow ||
                     one.file.parent_path() != of_.folder)
                expect(!fault_of(one.file).empty(),
                       "{} does not begin with '// Mistake: ' or '// Too "
                       "slow: '",
                       one.file.filename().native());
        }
        const std::size_t mistakes = of_.mistakes().size();
        expect(fewest_mistakes <= mistakes && mistakes <= most_mistakes,
               "{} mistakes are not in {}..{}", mistakes, fewest_mistakes,
               most_mistakes);
    }

    const catalogue& all_;
    const practice_problem& of_;
    std::vector<std::string> wrong_;
};

// ------------------------------------------------------------------ judgment

// The shapes in which users write what is judged.
enum class shape { as_written, in_a_class, of_long_integers };

constexpr std::string_view words_of(shape it) {
    return it == shape::as_written   ? ""
           : it == shape::in_a_class ? " (in a class)"
                                     : " (of long long)";
}

// A free function becomes a member of a class, and a class has another name.
std::string in_shape(const std::string& text, shape as,
                     const practice_problem& of) {
    if (as == shape::of_long_integers)
        return replaced_words(text, "int", "long long");
    if (as == shape::as_written) return text;
    return of.is_class ? replaced_words(text, of.subject, "Mine")
                       : "class Solution {\npublic:\n" + text + "};\n";
}

std::string subject_in_shape(const practice_problem& of, shape as) {
    if (as != shape::in_a_class) return of.subject;
    return of.is_class ? "Mine" : "Solution::" + of.subject;
}

// Every implementation in a namespace of its own, after what any includes; an
// example that is false ends the program.
std::string program_of(const practice_problem& of,
                       const std::vector<implementation>& all, shape as) {
    std::set<std::string> includes{"#include <cstdio>", "#include <cstdlib>"};
    std::string spaces;
    for (const auto& one : all) {
        const std::string text = read_file(one.file);
        std::string code;
        for (const auto line : split_lines(text)) {
            if (line.starts_with("#include <"))
                includes.insert(std::string(trim(line)));
            if (!line.starts_with("#")) code += line;
            code += '\n';
        }
        spaces +=
            fmt::format("namespace {} {{\n#line 1 \"{}\"\n{}}}\n", one.space,
                        one.file.native(), in_shape(code, as, of));
    }
    std::string examples;
    const std::string shown = as == shape::as_written ? of.examples : "";
    for (const auto line : split_lines(shown))
        if (!trim(line).empty())
            examples += fmt::format(
                "    if (!({0}))\n        std::fputs(R\"(not so: {0}\n)\", "
                "stderr), std::_Exit(9);\n",
                trim(line));
    return join({includes.begin(), includes.end()}, "\n") + "\n" + spaces +
           "namespace tenet_solution {\nstatic const int examples = [] {\n" +
           examples + "    return 0;\n}();\n}\n";
}

std::string wrong_with(const implementation& one,
                       const solution_verdict& found) {
    const std::string is(found.word());
    const auto* claim = found.refuted_by();
    if (one.must == due::pass)
        return found.status == done
                   ? ""
                   : is + ": " + (claim ? claim->counterexample : "");
    if (one.must == due::be_slow) return found.status == slow ? "" : is;
    if (found.status != refuted && found.status != crashed) return is;
    const std::size_t lines = split_lines(claim->counterexample).size();
    return std::max<std::size_t>(claim->calls, lines) <= longest_counterexample
               ? ""
               : "its counterexample is long:\n" + claim->counterexample;
}

// Keeps all cores busy while it lives.
class load {
public:
    explicit load(bool wanted) {
        const unsigned count =
            wanted ? std::max(2u, std::thread::hardware_concurrency()) : 0;
        for (unsigned i = 0; i < count; ++i)
            threads_.emplace_back([this] {
                while (!over_) ++work_;
            });
    }
    ~load() {
        over_ = true;
        for (auto& one : threads_) one.join();
    }
    load(const load&) = delete;
    load& operator=(const load&) = delete;

private:
    std::atomic<bool> over_{false};
    std::atomic<std::uint64_t> work_{0};
    std::vector<std::thread> threads_;
};

std::vector<std::string> wrong_in_report(const practice_problem& of,
                                         const std::vector<implementation>& all,
                                         const std::string& report,
                                         const std::string& when) {
    std::vector<std::string> wrong;
    json list = json::parse(report);
    if (!list.is_array()) list = json::array({list});
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto found = verdict_of(list.at(i));
        judge_memory(found, of);
        const std::string what = wrong_with(all[i], found);
        if (!what.empty())
            wrong.push_back(
                fmt::format("{} {}: {}{}", all[i].file.filename().native(),
                            all[i].must == due::pass   ? "does not pass"
                            : all[i].must == due::fail ? "does not fail shortly"
                                                       : "is not slow",
                            what, when));
    }
    return wrong;
}

// What is wrong of ints may be right of more bits, or be asked of ints alone.
bool is_judged_in(shape as, const implementation& one) {
    return as != shape::of_long_integers || one.must != due::fail;
}

// Many runs are for the verdict on what is right, and on how it grows.
bool is_judged_busy(const implementation& one) {
    return one.must != due::fail;
}

check_outcome judge_all(const practice_problem& of,
                        const std::vector<implementation>& all, shape as,
                        const proof_options& how) {
    const temporary_folder folder;
    check_options options = judgment_of(of);
    options.files = {(folder.path() / (of.name + ".hpp")).native()};
    std::ofstream(options.files.front()) << program_of(of, all, as);
    for (const auto& one : all)
        options.subjects.push_back(one.space + "::" + subject_in_shape(of, as));
    options.compiler = how.compiler;
    options.seed = 1;
    options.shrink_seconds = 0.2;  // of a hang, five times as much
    for (std::uint64_t seed = 2; seed <= how.seeds; ++seed)
        options.further.push_back(seed);
    options.further.insert(options.further.end(), how.runs - 1, 1);
    const load busy(how.runs > 1);
    return judge(options);
}

std::vector<std::string> misjudged(const practice_problem& of,
                                   const proof_options& how, shape as) {
    auto all = implementations_of(of);
    std::erase_if(all, [&](const implementation& it) {
        return !is_judged_in(as, it) || (how.runs > 1 && !is_judged_busy(it));
    });
    check_outcome found = judge_all(of, all, as, how);
    if (found.status > refuted && as != shape::as_written) {
        // Not every text becomes another by changing its words.
        all.resize(1);
        found = judge_all(of, all, as, how);
        if (found.status > refuted) return {};
    }
    if (found.status > refuted)
        return {"does not compile " + join(found.lines, "; ")};
    const std::string words(words_of(as));
    auto wrong = wrong_in_report(of, all, found.report, words);
    for (std::size_t i = 0; i < found.further.size(); ++i)
        for (auto& each :
             wrong_in_report(of, all, found.further[i],
                             fmt::format("{} (run {})", words, i + 2)))
            wrong.push_back(std::move(each));
    return wrong;
}

// As it is written, and with all seeds in the other shapes, too.
std::vector<std::string> misjudged(const practice_problem& of,
                                   const proof_options& how) {
    auto wrong = misjudged(of, how, shape::as_written);
    if (how.shapes)
        for (const shape as : {shape::in_a_class, shape::of_long_integers})
            for (auto& each : misjudged(of, how, as))
                wrong.push_back(std::move(each));
    return wrong;
}

}  // namespace

int run_problems(const proof_options& how) {
    const catalogue all = read_catalogue();
    auto problems = read_problems(all.root);
    if (how.name) problems = {require_problem(problems, *how.name)};
    bool good = true;
    for (const auto& one : problems) {
        auto wrong = reader_of_folders(all, one).wrong();
        if (wrong.empty()) wrong = misjudged(one, how);
        good = good && wrong.empty();
        for (const auto& each : wrong)
            print("problems/{}: {}\n", one.name, each);
        if (wrong.empty())
            print("problems/{}: judged as it says, {} implementations\n",
                  one.name, implementations_of(one).size());
    }
    return good ? done : refuted;
}

}  // namespace tenet::tool
