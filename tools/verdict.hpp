// verdict: what the report of a law means for a solution of a problem.
#pragma once

#include "check.hpp"
#include "json.hpp"
#include "problems.hpp"

#include <string>
#include <vector>

namespace tenet::tool {

// The bytes that a solution has taken for inputs of two sizes, if known.
struct memory_of_inputs {
    std::uint64_t small = 0, large = 0;  // elements
    std::uint64_t small_heap = 0, large_heap = 0;
    std::uint64_t small_stack = 0, large_stack = 0;
    std::string input;  // the large one

    bool is_known() const { return large > 0; }
    std::uint64_t at_large() const { return large_heap + large_stack; }
    std::string words() const;
};

// A claim of a law, as its report says.
struct judged_claim {
    std::string claim;
    std::string verdict;
    std::string reason;
    std::string counterexample;
    std::string ending;
    std::string kept;  // its input, to be tried first another time
    bool growth = false;
    bool of_memory = false;
    std::uint64_t calls = 0;
    std::uint64_t cases = 0;
    std::uint64_t seed = 0;
    memory_of_inputs memory;

    bool is_refuted() const { return verdict == "refuted"; }
};

struct solution_verdict {
    int status = done;                 // one of practice's exit codes
    std::vector<judged_claim> claims;  // all that were judged
    std::size_t decisive = 0;          // the refuted one to be shown
    json report;                       // of the law

    const judged_claim* refuted_by() const {
        return decisive < claims.size() ? &claims[decisive] : nullptr;
    }
    // "solved", "wrong", "right but slow", "right but takes much memory", "does
    // not compile", "crashed or hung"
    std::string_view word() const;
};

// How every solution of a problem is judged, in practice and where the problem
// is proved.
check_options judgment_of(const practice_problem& of);

// Wrong answers come before crashes and endless runs, and those before slow
// growth, except that what is shown to grow too fast does not hang: it only
// takes too long.
solution_verdict verdict_of(const json& report);

// Adds what was seen of the memory that a solution takes: it is too much where
// a problem leaves none that grows with the input, and it grows by more than a
// copy of the input would.
void judge_memory(solution_verdict&, const practice_problem& of);

}  // namespace tenet::tool
