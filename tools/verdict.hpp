// verdict: what the report of a law means for a solution of a problem.
#pragma once

#include "check.hpp"
#include "json.hpp"
#include "problems.hpp"

#include <string>
#include <vector>

namespace tenet::tool {

// A claim of a law, as its report says.
struct judged_claim {
    std::string claim;
    std::string verdict;
    std::string reason;
    std::string counterexample;
    std::string ending;
    std::string kept;  // its input, to be tried first another time
    bool growth = false;
    std::uint64_t calls = 0;
    std::uint64_t cases = 0;
    std::uint64_t seed = 0;

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
};

// How every solution of a problem is judged, in practice and where the problem
// is proved.
check_options judgment_of(const practice_problem& of);

// Wrong answers come before crashes and endless runs, and those before slow
// growth, except that what is shown to grow too fast does not hang: it only
// takes too long.
solution_verdict verdict_of(const json& report);

// "solved", "wrong", "right but slow", "does not compile", "crashed or hung"
std::string_view word_of_status(int status);

}  // namespace tenet::tool
