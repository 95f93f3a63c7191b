// trials: the main of a program that judges several subjects, as `tenet check`
// compiles it.
#pragma once

#include <tenet/laws/engine/report.hpp>
#include <vector>

namespace tenet::laws {

struct trial_of {
    const char* called;  // what counterexamples call a function
    report (*judge)(const settings&);
    bool races = false;       // whether a second build looks for data races
    const char* header = "";  // what counterexamples have to include
};

// Prints a report each, and returns 0 if nothing is refuted, 1 if something is,
// 2 for unknown arguments. Arguments are settings ("seed=7"), --json, --report
// FILE, and of a second build of the same subjects, such as one under another
// sanitizer: --refuted FILE, which keeps what is refuted for the first to be
// told of by --also FILE. --seeds N judges
// with each seed from 1 to N, and reports only how many of them refute.
int judge_trials(int count, char** arguments,
                 const std::vector<trial_of>& trials);

}  // namespace tenet::laws
