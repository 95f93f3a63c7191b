// main: the command line of tenet, and nothing of what it does.
#include "browse.hpp"
#include "check.hpp"
#include "doctor.hpp"
#include "house.hpp"
#include "ids.hpp"
#include "json.hpp"
#include "new_entry.hpp"
#include "options.hpp"
#include "paths.hpp"
#include "practice.hpp"
#include "problem_proof.hpp"
#include "process.hpp"
#include "readme.hpp"
#include "runners.hpp"
#include "simulate_balance.hpp"
#include "simulate_cache.hpp"
#include "snippet.hpp"
#include "terminal.hpp"
#include "text.hpp"
#include "trace_reader.hpp"
#include "watch.hpp"

#include <algorithm>
#include <climits>
#include <csignal>
#include <exception>
#include <functional>
#include <new>
#include <optional>

namespace tenet::tool {
namespace {

// Each verb is one function that declares its options and says what to run.
class command_line {
public:
    command_line() {
        app_.require_subcommand(0, 1);
        app_.set_version_flag("--version", "tenet " + std::string(version()));
        app_.footer(
            "Exit codes: 0 done, 1 refuted or wrong, 2 misuse. "
            "tenet VERB --help says more.");
        add_browsing();
        add_check();
        add_practice();
        add_simulate();
        add_id();
        add_building();
        add_keeping();
    }

    int run(int count, char** words) {
        action_ = run_overview;
        refuse_values_of_flags(app_);
        require_known_verb(count, words);
        try {
            app_.parse(count, words);
        } catch (const CLI::Success& asked) {
            print_text(asked.get_name() == "CallForVersion"
                           ? std::string(asked.what()) + "\n"
                           : app_.help());
            return done;
        } catch (const CLI::ParseError& wrong) {
            throw misuse(explain(wrong));
        }
        return action_();
    }

private:
    CLI::App* verb(CLI::App& under, const std::string& name,
                   const std::string& what, std::function<int()> action) {
        auto* added = under.add_subcommand(name, what);
        // Whoever has verbs below it is asked after them.
        added->callback([this, action, added] {
            if (added->get_subcommands().empty()) action_ = action;
        });
        return added;
    }

    // An option or argument that may be left out, or be given empty.
    static CLI::Option* add_text(CLI::App* to, const std::string& name,
                                 std::optional<std::string>& into,
                                 const std::string& what) {
        return to->add_option_function<std::string>(
            name, [&into](const std::string& typed) { into = typed; }, what);
    }

    static void add_needed(CLI::App* to, const std::string& name,
                           std::string& into, const std::string& what) {
        to->add_option(name, into, what)->required();
    }

    // An option takes one each time that it is given.
    static void add_several(CLI::App* to, const std::string& name,
                            std::vector<std::string>& into,
                            const std::string& what) {
        auto* added = to->add_option(name, into, what)->required();
        if (name.starts_with('-'))
            added->expected(1)->multi_option_policy(
                CLI::MultiOptionPolicy::TakeAll);
    }

    CLI::Option* add_json(CLI::App* to) {
        return to->add_flag("--json", json_, "as JSON");
    }

    void add_csv(CLI::App* to) {
        add_json(to)->excludes(
            to->add_flag("--csv", csv_, "as comma-separated values"));
    }

    void add_browsing() {
        auto* list = verb(app_, "list", "the entries, one a line",
                          [this] { return run_list(name_, json_); });
        add_text(list, "group", name_, "an area or a technique");
        add_json(list);
        auto* show = verb(app_, "show", "one entry's card in full",
                          [this] { return run_show(needed_, json_); });
        add_needed(show, "name", needed_, "an entry");
        add_json(show);
        auto* copy =
            verb(app_, "copy", "an entry as one file, needing no other",
                 [this] { return run_copy(copy_); });
        add_needed(copy, "name", copy_.name, "an entry");
        add_text(copy, "-o,--output", copy_.output,
                 "a new file instead of the screen");
        auto* laws = verb(app_, "laws", "the law suites and what they expect",
                          [this] { return run_laws(name_, json_); });
        add_text(laws, "name", name_, "a law");
        add_json(laws);
    }

    void add_check() {
        auto* check =
            verb(app_, "check", "judges a file of yours by a law", [this] {
                check_.json = json_;
                return run_check(check_);
            });
        add_several(check, "file", check_.files, "your C++ files");
        add_several(check, "--law", check_.laws,
                    "one of tenet laws: one for all subjects, or one for each");
        add_several(check, "--subject", check_.subjects,
                    "the type or function to judge, such as my_heap<int>; may "
                    "be repeated");
        add_number<std::uint64_t>(check, "--seed", check_.seed, 0, UINT64_MAX,
                                  "replays a run");
        add_number<std::uint64_t>(check, "--cases", check_.cases, 1,
                                  1'000'000'000, "how many scripts to play");
        add_number<std::uint64_t>(check, "--seeds", check_.seeds, 1, 1000,
                                  "tells how many of the seeds from 1 on "
                                  "refute; 1 if all do");
        check->add_option("--compiler", check_.compiler, "such as clang++-16");
        check->add_option("--compare", check_.compare,
                          "the order that a queue keeps, such as "
                          "'std::greater<>'");
        check->add_flag("--negative-bounds", check_.negative_bounds,
                        "a search of numbers takes those, too");
        check->add_flag("--growth", check_.growth,
                        "judges how time grows where the law leaves it open");
        check->add_flag("--raw", check_.raw,
                        "what the compiler said, untouched");
        add_json(check);
        check->footer(
            "A case may take 1.2 s of CPU time and 64 MB; "
            "TENET_LAWS=\"case_seconds=2\nmemory_megabytes=500\" allows 8 s "
            "and 500 MB.\n\n" +
            app_.get_footer());
    }

    // A verb of practice, which may name a problem.
    CLI::App* practice_verb(CLI::App& under, const std::string& name,
                            const std::string& what,
                            int (*step)(const practice_options&)) {
        auto* added = verb(under, name, what, [this, step] {
            practice_.json = json_;
            practice_.name = name_;
            return step(practice_);
        });
        add_json(added);
        add_text(added, "--folder", practice_.folder,
                 "where you practise, instead of ./practice or the current "
                 "folder if you practise there");
        return added;
    }

    CLI::App* with_problem(
        CLI::App* to, const std::string& otherwise = "the file saved last") {
        add_text(to, "problem", name_,
                 "a problem or an entry; " + otherwise + " where not set");
        return to;
    }

    void add_practice() {
        auto* practice = practice_verb(
            app_, "practice", "problems to solve, each judged by a law",
            run_practice);
        practice->require_subcommand(0, 1);
        add_practice_list(*practice);
        auto* start =
            practice_verb(*practice, "start", "writes a new file for a problem",
                          run_practice_start);
        add_text(start, "problem", name_, "a problem or an entry")->required();
        add_practice_check(*practice);
        with_problem(practice_verb(*practice, "hint", "one more of three",
                                   run_practice_hint));
        auto* solution = with_problem(practice_verb(
            *practice, "solution", "a worked solution, once you have one",
            run_practice_solution));
        solution->add_flag("--give-up", practice_.give_up,
                           "shows it although the problem is not solved");
        solution->add_flag("--diff", practice_.diff, "as changes of yours");
        practice_verb(*practice, "next", "starts the next open problem",
                      run_practice_next);
        with_problem(
            practice_verb(*practice, "skip", "leaves a problem for later",
                          run_practice_skip),
            "the next one");
        with_problem(practice_verb(*practice, "reset",
                                   "begins anew, and keeps your file beside",
                                   run_practice_reset));
        add_practice_watch(*practice);
        practice->footer(
            "Your folder holds NAME.hpp, which is yours and never overwritten, "
            "and tenet-progress.txt, which says what is solved. TENET_PRACTICE "
            "names a folder, too.\n\n" +
            app_.get_footer());
    }

    void add_practice_list(CLI::App& practice) {
        auto* list = practice_verb(practice, "list", "the problems, one a line",
                                   run_practice_list);
        add_text(list, "technique", practice_.technique, "only of that");
        add_number<std::uint64_t>(list, "--level", practice_.level, 1, 5,
                                  "only of that level");
        list->add_flag("--todo", practice_.todo, "without those solved");
    }

    void add_compiler_of_practice(CLI::App* to) {
        to->add_option("--compiler", practice_.how.compiler,
                       "such as clang++-16");
    }

    void add_practice_check(CLI::App& practice) {
        auto* check = with_problem(
            practice_verb(practice, "check", "judges your file for a problem",
                          run_practice_check));
        add_number<std::uint64_t>(check, "--seed", practice_.how.seed, 0,
                                  UINT64_MAX, "replays a run");
        add_number<std::uint64_t>(check, "--case", practice_.kept_case, 1,
                                  UINT64_MAX,
                                  "tries that of the cases kept, the latest "
                                  "being 1, before others");
        add_compiler_of_practice(check);
        check->add_flag("--law", practice_.law_only,
                        "only says which law would judge");
        check->add_flag("--raw", practice_.how.raw,
                        "what the compiler said, untouched");
        check->footer(
            "Exit codes: 0 solved, 1 wrong, 2 misuse, 3 right but slow, 4 does "
            "not compile, 5 crashed or hung.");
    }

    void add_practice_watch(CLI::App& practice) {
        auto* watch = with_problem(practice_verb(
            practice, "watch", "checks on every save", run_practice_watch));
        watch->remove_option(watch->get_option("--json"));
        add_compiler_of_practice(watch);
        watch->footer(
            "Keys: h hint, n next problem, l list, s solution, r reset, q "
            "quit.");
    }

    static std::vector<std::string> with_all(std::vector<std::string> names) {
        names.emplace_back("all");
        return names;
    }

    // Entries may be named with their suffix as well.
    static CLI::Validator cache_policy_or_all() {
        const auto known = one_of("--policy: ", "cache policy",
                                  with_all(cache_policy_names()));
        const auto check = [known](std::string& text) {
            const std::string typed = text;
            if (text.ends_with("_cache")) text.resize(text.size() - 6);
            if (known(text).empty()) return std::string();
            return known(text = typed);
        };
        return CLI::Validator(check, "NAME");
    }

    // How a trace is laid out.
    void add_layout(CLI::App* cache) {
        auto& layout = cache_.layout;
        add_text(cache, "--key", layout.key,
                 "the column of the keys: a number from 1, or a name in the "
                 "header");
        add_text(cache, "--weight", layout.weight, "that of the weights");
        add_text(cache, "--count", layout.count,
                 "that of how many keys follow one another, from the key on");
        add_text(cache, "--delimiter", layout.delimiter,
                 "comma, tab, semicolon, pipe, blank, any (blanks and commas), "
                 "or a sign; found out if it is not given");
        auto* header = cache->add_flag_function(
            "--header", [this](auto) { cache_.layout.header = true; },
            "the first line is a header; found out if not given");
        cache
            ->add_flag_function(
                "--no-header", [this](auto) { cache_.layout.header = false; },
                "the first line is a request")
            ->excludes(header);
        cache->add_flag("--text-keys", layout.text_keys,
                        "numbers are texts, too: 7 is another key than 07");
        cache->add_flag("--hex-keys", layout.hex_keys,
                        "keys are hexadecimal, without 0x, too");
        cache->add_flag("--whole-lines", layout.whole_lines,
                        "a line is a key, whatever it holds");
        cache
            ->add_option("--format", cache_.format,
                         "text, or oracleGeneral, the binary layout of "
                         "libCacheSim")
            ->check(one_of("--format: ", "format", {"text", "oracleGeneral"}));
    }

    void add_simulate() {
        auto* simulate = app_.add_subcommand(
            "simulate", "caches and balancers on real input");
        simulate->require_subcommand(1);
        auto* cache =
            verb(*simulate, "cache", "hits and misses over a trace", [this] {
                cache_.json = json_;
                cache_.csv = csv_;
                return run_simulate_cache(cache_);
            });
        auto* trace =
            add_text(cache, "--trace", cache_.trace,
                     "a file with a request a line, plain or compressed (.gz, "
                     ".zst, .xz, .bz2, ...); - is standard input, as is "
                     "nothing");
        add_text(cache, "--workload", cache_.workload,
                 "a computed trace, such as golden:42:100000; see below")
            ->excludes(trace);
        add_list(cache, "--policy", cache_.policies, cache_policy_or_all(),
                 "such as lru; several with commas");
        add_list(cache, "--capacity", cache_.capacities,
                 within<std::uint64_t>("--capacity", 1, largest_weight),
                 "how many keys, or what weight; several with commas");
        add_layout(cache);
        add_text(cache, "--plot", cache_.plot,
                 "a new file for a picture, such as ratios.svg");
        cache->footer(simulate_cache_help());
        add_csv(cache);

        auto* balance =
            verb(*simulate, "balance", "picks and how they spread", [this] {
                balance_.json = json_;
                balance_.csv = csv_;
                return run_simulate_balance(balance_);
            });
        add_list(balance, "--policy", balance_.policies,
                 one_of("--policy: ", "balancer", with_all(balancer_names())),
                 "such as smooth_weighted_round_robin; several with commas");
        add_list(balance, "--weights", balance_.weights,
                 within("--weights", 1, INT_MAX), "such as 5,2,1")
            ->required();
        add_number<std::uint64_t>(balance, "--picks", balance_.picks, 1,
                                  most_picks, "how many")
            ->capture_default_str();
        add_csv(balance);
    }

    void add_id() {
        auto* id =
            app_.add_subcommand("id", "makes identifiers and reads them");
        id->require_subcommand(1);
        auto* next = verb(*id, "next", "new identifiers", [this] {
            next_.json = json_;
            return run_id_next(next_);
        });
        next->add_option("kind", next_.kind, "snowflake, ulid, uuid or segment")
            ->required()
            ->check(one_of("", "kind of id", id_kinds));
        const auto layout =
            one_of("--layout: ", "layout", snowflake_layout_names());
        const std::string layouts =
            "of a snowflake: " + join(snowflake_layout_names(), ", ") + "; " +
            default_layout + " where not set";
        add_text(next, "--layout", next_.layout, layouts)->check(layout);
        add_number<std::uint64_t>(next, "--worker", next_.worker, 0, INT64_MAX,
                                  "the same as --field worker=N; where not "
                                  "set, one that no other process has");
        add_fields(next);
        next->add_option("--version", next_.version,
                         "of a uuid: 4, or 7 where not set")
            ->check(one_of("--version: ", "such uuid", {"4", "7"}));
        add_text(next, "--store", next_.store,
                 "where the ids of a segment are reserved: sqlite:FILE");
        add_text(next, "--tag", next_.tag,
                 "of a segment: which of the store's counters");
        add_number<std::uint64_t>(next, "--count", next_.count, 1, most_ids,
                                  "how many")
            ->capture_default_str();
        add_json(next);
        auto* decode = verb(*id, "decode", "what an identifier says", [this] {
            decode_.json = json_;
            return run_id_decode(decode_);
        });
        add_needed(decode, "text", decode_.text, "a snowflake, UUID or ULID");
        add_text(decode, "--layout", decode_.layout, layouts)->check(layout);
        add_json(decode);
    }

    void add_fields(CLI::App* next) {
        const auto read = [this](const std::vector<std::string>& typed) {
            for (const auto& each : typed) {
                const auto parts = split(each, '=');
                if (parts.size() != 2)
                    throw CLI::ValidationError(
                        "--field",
                        fmt::format("--field: '{}' is not NAME=VALUE",
                                    shown(each)));
                next_.fields.emplace_back(
                    parts[0], number_in<std::uint64_t>(
                                  fmt::format("--field {}", parts[0]), parts[1],
                                  0, INT64_MAX));
            }
        };
        next->add_option_function<std::vector<std::string>>(
                "--field", read,
                "NAME=VALUE, such as datacenter=3, for a field of a snowflake "
                "that numbers the node; may be repeated")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }

    void add_building() {
        auto* test = verb(app_, "test", "runs the tests",
                          [this] { return run_test(name_); });
        add_text(test, "name", name_, "an area, an entry or a law");
        auto* bench =
            verb(app_, "bench", "times entries beside their peers", [this] {
                bench_.json = json_;
                return run_bench(bench_);
            });
        add_text(bench, "name", bench_.name, "an area or an entry");
        add_number(bench, "--min-time", bench_.min_time, 0.001, 3600.0,
                   "seconds for each benchmark");
        add_number(bench, "--repetitions", bench_.repetitions, 1, 1000,
                   "of each, in turn with its peers; the least counts");
        bench->add_flag("--markdown", bench_.markdown,
                        "as a table in Markdown");
        add_json(bench);
    }

    void add_keeping() {
        auto* made = verb(app_, "new", "writes the files of a new entry",
                          [this] { return run_new(needed_); });
        add_needed(made, "place", needed_,
                   "AREA/NAME, or algorithms/TECHNIQUE/NAME");
        auto* doctor = verb(app_, "doctor", "what this machine has and lacks",
                            [this] { return run_doctor(json_); });
        add_json(doctor);
        auto* readme =
            verb(app_, "readme", "renews what README files show of the cards",
                 [this] { return run_readme(check_only_); });
        readme->add_flag("--check", check_only_,
                         "only say whether it is fresh");
        auto* problems =
            verb(app_, "problems",
                 "shows that each problem is judged as it says", [this] {
                     proof_.name = name_;
                     return run_problems(proof_);
                 });
        add_text(problems, "name", name_, "only this one");
        add_number<std::uint64_t>(problems, "--seeds", proof_.seeds, 1, 1000,
                                  "judges with each of these seeds")
            ->capture_default_str();
        add_number<std::uint64_t>(problems, "--runs", proof_.runs, 1, 1000,
                                  "repeats that, while all cores are busy")
            ->capture_default_str();
        problems->add_flag("--shapes", proof_.shapes,
                           "also as a class Solution, and with long long");
        problems->add_option("--compiler", proof_.compiler,
                             "such as clang++-16");
        auto* cards =
            verb(app_, "cards", "checks every card, or its example", [this] {
                return examples_ ? run_cards_examples(name_)
                                 : run_cards_check();
            });
        auto* check = cards->add_flag("--check", check_only_,
                                      "every violation; the default");
        auto* examples = cards->add_flag("--examples", examples_,
                                         "a program that tries every example");
        examples->excludes(check);
        add_text(cards, "-o,--output", name_, "where to write the program")
            ->needs(examples);
    }

    // A flag is there or not: --json=3 is a mistake.
    static void refuse_values_of_flags(CLI::App& of) {
        for (auto* option : of.get_options({}))
            if (option->get_items_expected_max() == 0)
                option->disable_flag_override();
        for (auto* under : of.get_subcommands({}))
            refuse_values_of_flags(*under);
    }

    // The first word is the verb, whatever else there is, --help included.
    void require_known_verb(int count, char** words) const {
        for (int i = 1; i < count; ++i) {
            if (words[i][0] == '-') continue;
            const auto verbs = verbs_of(app_);
            if (std::ranges::count(verbs, words[i]) == 0)
                throw misuse(unknown_name("verb", words[i], verbs));
            return;
        }
    }

    static std::vector<std::string> verbs_of(const CLI::App& at) {
        std::vector<std::string> verbs;
        for (const auto* under : at.get_subcommands({}))
            verbs.push_back(under->get_name());
        return verbs;
    }

    // The verb that was typed so far.
    const CLI::App& reached() const {
        const CLI::App* at = &app_;
        while (!at->get_subcommands().empty())
            at = at->get_subcommands().front();
        return *at;
    }

    // What was wrong and what is allowed, in one line of ours.
    std::string explain(const CLI::ParseError& wrong) const {
        const CLI::App& at = reached();
        const std::string verb = path_of(at);
        const std::string start = verb.empty() ? "" : verb + ": ";
        const std::string help = "; see tenet " + verb + " --help";
        const auto extra = at.remaining();
        const auto verbs = verbs_of(at);
        std::vector<std::string> options;
        for (const auto* option : at.get_options())
            if (!option->get_lnames().empty())
                options.push_back("--" + option->get_lnames().front());
        if (!extra.empty() && extra.front().starts_with('-'))
            return start + unknown_name("option", extra.front(), options);
        if (!extra.empty() && !verbs.empty())
            return start + unknown_name("verb", extra.front(), verbs);
        if (!extra.empty())
            return start + "unexpected '" + shown(extra.front()) + "'" + help;
        if (!verbs.empty() && !verb.empty())
            return start + "say which: " + join(verbs, " or ");
        std::string told = one_line(wrong.what());
        // Ours name the option themselves.
        if (wrong.get_name() == "ValidationError")
            return start + told.substr(told.find(": ") + 2);
        // Of a flag with a value CLI11 says "json was given a disallowed ...".
        if (const auto at_flag = told.find(" was given a disallowed");
            at_flag != told.npos)
            told = "--" + told.substr(0, at_flag) + " takes no value";
        return start + told + help;
    }

    // "simulate cache"
    static std::string path_of(const CLI::App& at) {
        std::string path;
        for (const auto* app = &at; app->get_parent() != nullptr;
             app = app->get_parent())
            path = app->get_name() + (path.empty() ? "" : " " + path);
        return path;
    }

    CLI::App app_{
        "A catalogue of data structures and algorithms in which every "
        "entry carries its proof.",
        "tenet"};
    std::function<int()> action_;
    std::string needed_;
    std::optional<std::string> name_;
    bool json_ = false, csv_ = false, check_only_ = false, examples_ = false;
    copy_options copy_;
    check_options check_;
    practice_options practice_;
    proof_options proof_;
    simulate_cache_options cache_;
    simulate_balance_options balance_;
    id_next_options next_;
    id_decode_options decode_;
    bench_options bench_;
};

int run(int count, char** words) {
    // `tenet help list` is `tenet list --help`.
    std::string help = "--help";
    std::vector<char*> arranged(words, words + count);
    if (count > 1 && std::string_view(words[1]) == "help") {
        arranged.erase(arranged.begin() + 1);
        arranged.push_back(help.data());
    }
    const auto report_mistake = [&](std::string_view text) {
        complain(text);
        if (std::ranges::count(arranged, std::string_view("--json")) == 0)
            return;
        discard_output();
        print_json({{"error", text}});
        try {
            flush_output();
        } catch (const misuse&) {
            // It has been said on standard error.
        }
    };
    try {
        const int status = command_line().run(static_cast<int>(arranged.size()),
                                              arranged.data());
        flush_output();
        return status;
    } catch (const interrupted& by) {
        discard_output();
        std::signal(by.signal, SIG_DFL);
        std::raise(by.signal);
    } catch (const std::bad_alloc&) {
        report_mistake("there is not enough memory for that");
    } catch (const std::exception& wrong) {
        report_mistake(wrong.what());
    }
    return misused;
}

}  // namespace
}  // namespace tenet::tool

int main(int count, char** words) {
    // Whoever reads from a pipe may have enough of it: end quietly then.
    std::signal(SIGPIPE, SIG_DFL);
    return tenet::tool::run(count, words);
}
