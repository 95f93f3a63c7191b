// examples: what a statement shows of a subject, tried before any law.
#pragma once

#include <string>
#include <tenet/laws/engine/report.hpp>
#include <vector>

namespace tenet::laws {

struct example {
    const char* text;  // the call, as C++, and what it should give
    const char* expected;
    // What else the subject has answered; empty where it is right. Nothing
    // where the subject is not called that way.
    std::string (*answer)();
};

inline constexpr const char* not_called = "?";

// One claim of them all; skipped where the subject takes none of them.
finding judge_examples(const std::vector<example>& all, const settings& how);

}  // namespace tenet::laws
