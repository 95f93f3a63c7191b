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

#include <tenet/laws/engine/report.hpp>

namespace tenet::laws {

// One assertion a claim; a refuted one shows its counterexample.
template <class Found>  // a report or a finding
void check(const Found& found) {
    each_claim(found, [](bool holds, const std::string& text) {
        if (holds)
            SUCCEED(text);
        else
            FAIL_CHECK(text);
    });
}

// The suite must refute a wrong implementation with every seed, and briefly.
template <class Suite>
void check_convicted(Suite suite, std::size_t at_most_calls = 8) {
    const conviction found = convict(suite, 30, at_most_calls);
    INFO(found.sample);
    CHECK(found.refuted == found.trials);
    CHECK(found.longest <= at_most_calls);
}

}  // namespace tenet::laws
