// report: how hard laws try, and what they found out.
//
// The least that a test has to include: everything that runs suites and reads
// their reports, but not what states a law (law.hpp, suite.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenet::laws {

// ------------------------------------------------------------------- settings

// How hard to try. standard() reads the environment variable TENET_LAWS, for
// instance TENET_LAWS="seed=7 cases=5000", and refuses words it does not know.
struct settings {
    std::uint64_t seed = 1;   // the same seed replays the same scripts
    std::size_t cases = 200;  // scripts, or inputs of a property
    std::size_t longest_script = 160;
    std::size_t shrink_runs = 20'000;    // the budget of the shrinker: runs ...
    double shrink_seconds = 2;           // ... and seconds, whatever ends first
    std::size_t short_enough = 0;        // calls to which it need not shrink on
    double case_seconds = 0.5;           // CPU time after which a case hangs
    std::size_t memory_megabytes = 512;  // more than that is runaway memory
    bool isolate = true;    // try in a child process, so that crashes shrink
    bool leaks = true;      // every block taken must be given back
    bool silence = false;   // throw away what the subject prints
    bool announce = false;  // print a first failure before it is shrunk
    bool negative_bounds = false;  // judge a search of numbers by those, too
    bool first_only = false;       // once a claim is refuted, judge no other
    bool growth = false;     // judge how time grows where a law leaves it open
    bool as_stated = false;  // judge by the meaning a problem states, no other
    std::string called;      // what counterexamples call a function on trial
    std::string kept;        // a file of cases that are tried before others

    // The settings of the environment; std::invalid_argument for a word that
    // is no setting, naming those there are.
    static settings standard();

    // Applies "name=value" words; throws as standard() does.
    void apply(const std::string& words);

    // So many cases, of a claim of which each takes longer or less long than
    // usual; those that were asked for are obeyed.
    std::size_t cases_or(std::size_t usual) const;
    // These, with so many cases.
    settings with_cases(std::size_t usual) const;
    bool cases_are_set = false;  // by apply()
};

// ------------------------------------------------------------------- findings

// How a subject has ended a case: by itself, by its death, or never.
enum class ending_of_case { well, died, hung };

enum class verdict {
    holds,
    refuted,
    unproven,  // no case ran, too many were discarded, or a failure came once
    skipped    // this build cannot try it; the reason says why
};

// What was generated, to judge how much a verdict is worth.
struct statistics {
    std::size_t cases = 0;
    std::size_t discarded = 0;
    std::size_t calls = 0;
    std::size_t longest = 0;  // calls of a script, elements of an input
    std::vector<std::pair<std::string, std::size_t>> played;  // by call
};

// The most memory that a subject has taken for inputs of two sizes, in bytes.
// Only where executed blocks are counted and a sanitizer tells of each block.
struct memory_use {
    std::uint64_t small = 0, large = 0;  // elements; 0 if it is not known
    std::uint64_t small_heap = 0, large_heap = 0;
    std::uint64_t small_stack = 0, large_stack = 0;
    std::string input{};  // the large one, as C++

    std::uint64_t at_large() const { return large_heap + large_stack; }
};

struct finding {
    std::string claim;
    laws::verdict verdict = verdict::unproven;
    std::string reason;          // one line: what went wrong, or why unproven
    std::string counterexample;  // C++ statements, a line each
    std::string first_failure;   // the same before it was shrunk
    std::string kept;            // the input of a property, for settings::kept
    std::size_t calls = 0;       // of the counterexample
    std::size_t shrink_runs = 0;
    bool minimal = true;  // false: the budget ran out before nothing shrank
    bool leaks = false;   // refuted by what it leaks, and by nothing else
    bool growth = false;  // the claim is about how time grows, and no other
    ending_of_case ending = ending_of_case::well;  // of the counterexample
    std::size_t input = 0;   // of many in one case: the last one, from 1 on
    bool all_cases = false;  // cases=N was given, but it has inputs of its own
    std::uint64_t seed = 0;
    laws::statistics statistics;
    memory_use memory;  // of a claim of growth that holds
    // Members of the subject that were called, that were not although the law
    // would have, and that the law knows but the subject does not have.
    std::vector<std::string> called, uncalled, absent;
};

// What a suite could not judge of a subject.
struct omission {
    std::string what;
    std::string why;
};

}  // namespace tenet::laws

// Compiled once, in tenet::laws.
extern template class std::vector<tenet::laws::finding>;

namespace tenet::laws {

// The findings of one suite about one subject.
struct report {
    std::string suite;
    std::string subject;
    std::vector<finding> findings;
    std::vector<std::string> elements{};  // the kinds it was filled with
    std::vector<omission> omitted{};
    std::vector<std::string> members{};  // of the subject's class, if known

    bool holds() const;  // every claim that could be tried holds, and one could
    bool refuted() const;
    bool wrong() const;  // refuted, and by more than what it leaks
    explicit operator bool() const { return holds(); }
    report& operator+=(report more);
    report& operator+=(finding more);
    report& omit(std::string what, std::string why);

    // What was called, and all that was not judged: members that the subject
    // lacks or that were never called, claims that were skipped, and omitted.
    std::vector<std::string> called() const;
    std::vector<omission> not_judged() const;
    std::string text(bool with_statistics = false) const;
    std::string json() const;  // UTF-8 whatever the subject prints
};

// --------------------------------------------------------------------- faults

// What a subject promises when something throws in the middle of a call.
enum class guarantee { none, basic, strong };

// Kinds of faults that a law can inject (see elements.hpp).
enum fault : unsigned {
    fault_copy = 1,
    fault_move = 2,
    fault_compare = 4,
    fault_hash = 8,
    fault_allocation = 16
};

namespace engine {

// What a case tells of that tries many inputs: each has the time of a case.
void next_input(std::size_t index);

// Disarms injected faults, so that code of the law itself meets none.
void calm();

// Whether this program runs under the thread sanitizer, which sees data races.
bool sees_races();
// Says, where it does not, that races are not judged.
void tell_of_races(report&);

}  // namespace engine

// For test frameworks: calls the assertion once a claim; holds is true where it
// holds or was skipped, text is the claim or, where it fails, the whole
// finding. A report without claims fails.
using assertion = void (*)(bool holds, const std::string& text);
void each_claim(const report& found, assertion);
void each_claim(const finding& found, assertion);

// ------------------------------------------------------------------- convicts

// Whether a suite refutes a wrong implementation with every seed. To save time,
// shrinking stops at short_enough calls.
struct conviction {
    std::size_t trials = 0;
    std::size_t refuted = 0;
    std::size_t longest = 0;  // calls of the longest counterexample
    std::string sample;       // one report
    bool holds(std::size_t at_most_calls = 8) const {
        return trials > 0 && refuted == trials && longest <= at_most_calls;
    }
};

namespace engine {

using erased_suite = report (*)(const void* suite, const settings&);
conviction convict(erased_suite, const void* suite, std::size_t seeds,
                   std::size_t short_enough);

}  // namespace engine

// Suite is called with settings, or with settings and guarantee::none, and
// returns a report.
template <class Suite>
conviction convict(Suite suite, std::size_t seeds = 30,
                   std::size_t short_enough = 8) {
    const auto call = [](const void* it, const settings& how) {
        const Suite& called = *static_cast<const Suite*>(it);
        if constexpr (std::is_invocable_v<const Suite&, const settings&>)
            return called(how);
        else
            return called(how, guarantee::none);
    };
    return engine::convict(call, &suite, seeds, short_enough);
}

// A main function for programs that judge one subject: prints the report and
// returns 1 if a claim is refuted, 0 if not, 2 for unknown arguments. Arguments
// are settings ("seed=7"), --json, --stats and --report FILE, for a subject
// that prints.
int judge_main(int count, char** arguments, report (*trial)(const settings&));

}  // namespace tenet::laws
