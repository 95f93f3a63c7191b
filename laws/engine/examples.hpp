// examples: what a statement shows of a subject, tried before any law.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tenet/laws/engine/argument.hpp>
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
finding judge_examples(const example* all, std::size_t count,
                       const settings& how);
finding judge_examples(const std::vector<example>& all, const settings& how);
// What they say, and if they are true what a law says.
report judge_after_examples(const example* all, std::size_t count,
                            const settings& how,
                            report (*judge)(const settings&));

// What an example answers; the usual types are compiled once, since a user
// waits for the rest.
std::string answered(bool is_right, std::int64_t got);
std::string answered(bool is_right, const std::string& got);
std::string answered(bool is_right, const std::vector<int>& got);

template <class T>
std::string answered_by(bool is_right, const T& got) {
    if constexpr (std::same_as<T, bool>)
        return answered(is_right, std::string(got ? "true" : "false"));
    else if constexpr (std::integral<T>)
        return answered(is_right, static_cast<std::int64_t>(got));
    else if constexpr (std::same_as<T, std::vector<int>>)
        return answered(is_right, got);
    else
        return answered(is_right, shown(got));
}

}  // namespace tenet::laws
