// problem_proof: whether each problem is judged as its folder says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tenet::tool {

struct proof_options {
    std::optional<std::string> name;  // of one problem
    std::uint64_t seeds = 1;          // 1, 2, 3, ...
    std::uint64_t runs = 1;  // with the first seed, while all cores are busy
    bool shapes = false;     // also as users write it otherwise
    std::string compiler;
};

// The solution passes, the starter and every mistake fail with a short
// counterexample, what is slow is right but slow, examples are true, and
// problem.md is whole. Other shapes are a class Solution, or another name of a
// class, and long long for int, where the text still compiles.
int run_problems(const proof_options&);

}  // namespace tenet::tool
