// catch: laws inside Catch2 test cases, version 2 or 3.
//
//     TEST_CASE("binary_heap is a priority queue") {
//         laws::check(laws::priority_queue<binary_heap<int>>());
//     }
//
// The one header that knows which version there is: what tests of this
// repository use of Catch2, they have from here.
#pragma once

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <cstdlib>
#include <string>
#include <tenet/laws/engine/report.hpp>

namespace tenet::laws {

// A string that contains the text: Catch::Contains in version 2.
inline auto containing(const std::string& text) {
#if __has_include(<catch2/catch_test_macros.hpp>)
    return Catch::Matchers::ContainsSubstring(text);
#else
    return Catch::Contains(text);
#endif
}

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

// How many seeds must refute each wrong implementation. Thirty are what a suite
// promises; five in everyday runs, where the environment variable TENET_SEEDS
// does not say otherwise.
inline std::size_t convict_seeds() {
    const char* set = std::getenv("TENET_SEEDS");
    const std::size_t wanted =
        set == nullptr ? 0 : std::strtoul(set, nullptr, 10);
    return wanted > 0 ? wanted : 5;
}

// The suite must refute a wrong implementation with every seed, and briefly.
template <class Suite>
void check_convicted(Suite suite, std::size_t at_most_calls = 8) {
    const conviction found = convict(suite, convict_seeds(), at_most_calls);
    INFO(found.refuted << " of " << found.trials << " seeds refute it");
    INFO(found.sample);
    CHECK(found.refuted == found.trials);
    CHECK(found.longest <= at_most_calls);
}

}  // namespace tenet::laws
