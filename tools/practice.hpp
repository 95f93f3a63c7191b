// practice: the loop of starting a problem, checking, hints, and the next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tenet::tool {

struct practice_options {
    std::optional<std::string> name;  // of a problem
    std::optional<std::uint64_t> seed;
    std::string compiler;
    bool json = false;
    bool give_up = false;
    bool raw = false;
    bool law_only = false;  // only says which law would judge
};

// The folder they run in is the user's own, and holds their progress.
int run_practice(const practice_options&);
int run_practice_list(const practice_options&);
int run_practice_start(const practice_options&);
// Exit codes: 0 solved, 1 wrong, 2 misuse, 3 right but slow, 4 does not
// compile, 5 crashed or hung.
int run_practice_check(const practice_options&);
int run_practice_hint(const practice_options&);
int run_practice_solution(const practice_options&);
int run_practice_next(const practice_options&);

}  // namespace tenet::tool
