// catch: laws inside Catch2 test cases, version 2 or 3.
//
//     TEST_CASE("binary_heap is a priority queue") {
//         laws::check(laws::priority_queue<binary_heap<int>>());
//     }
#pragma once

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <tenet/laws/law.hpp>

namespace tenet::laws {

// One assertion a claim; a refuted one shows its counterexample.
inline void check(const report& found) {
    CHECK_FALSE(found.findings.empty());
    for (const finding& it : found.findings) {
        if (it.verdict == verdict::holds || it.verdict == verdict::skipped) {
            SUCCEED(it.claim);
        } else {
            report alone{found.suite, found.subject, {it}};
            FAIL_CHECK(alone.text(true));
        }
    }
}

inline void check(const finding& it) {
    check(report{"law", "subject", {it}});
}

// The suite must refute a wrong implementation with every seed, and briefly.
inline void check_convicted(report (*trial)(const settings&),
                            std::size_t at_most_calls = 8) {
    const conviction found = convict(trial, 30, at_most_calls);
    INFO(found.sample);
    CHECK(found.refuted == found.trials);
    CHECK(found.longest <= at_most_calls);
}

}  // namespace tenet::laws
