// practice: the loop of starting a problem, checking, hints, and the next.
#pragma once

#include "solution_check.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tenet::tool {

struct practice_options {
    std::optional<std::string> folder;  // that the user practises in
    std::optional<std::string> name;    // of a problem
    solving how;
    std::optional<std::uint64_t> kept_case;  // which one to try
    std::optional<std::string> technique;    // of those that are listed
    std::optional<std::uint64_t> level;
    bool todo = false;  // without those that are solved
    bool json = false;
    bool give_up = false;
    bool diff = false;      // against the user's
    bool law_only = false;  // only says which law would judge
};

int run_practice(const practice_options&);
int run_practice_list(const practice_options&);
int run_practice_start(const practice_options&);
// Exit codes: 0 solved, 1 wrong, 2 misuse, 3 right but slow, 4 does not
// compile, 5 crashed or hung.
int run_practice_check(const practice_options&);
int run_practice_hint(const practice_options&);
int run_practice_solution(const practice_options&);
int run_practice_next(const practice_options&);
int run_practice_skip(const practice_options&);
int run_practice_reset(const practice_options&);

}  // namespace tenet::tool
