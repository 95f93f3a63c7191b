// counts: how often each policy misses, as the tables of tests/data/cache say
// it; and that none misses less than the optimum.
#include <listed/each_cache_policy.hpp>

#include "shared.hpp"

namespace counts_test {

using namespace tenet;

namespace {

// The name by which tables and the tool call an entry.
std::string policy_of(const std::string& entry) {
    return entry.substr(0, entry.rfind("_cache"));
}

template <template <class...> class Cache>
void check_counts(const std::string& table, const std::string& entry,
                  const tests::keys& asked, std::size_t unit = 1) {
    for (const auto& [by, due] : tests::published(table)) {
        if (by.first != policy_of(entry) || by.second % unit != 0) continue;
        INFO(entry << " of " << by.second);
        CHECK(std::to_string(tests::misses<Cache, std::uint64_t>(
                  by.second, asked)) == due);
    }
}

}  // namespace

TEST_CASE("policies miss what they miss by hand") {
    const auto table = tests::published("by_hand");
    listed::each_cache_policy(
        [&]<template <class...> class Cache>(const std::string& entry) {
            for (const auto& [by, due] : table) {
                if (by.first != policy_of(entry)) continue;
                INFO(entry << " of " << by.second);
                CHECK(tests::requests<Cache, std::uint64_t>(
                          by.second, tests::by_hand) == due);
            }
        });
}

// Of 200 and 1000; of all capacities with 30 seeds, and, optimised, in the test
// simulate.
TEST_CASE("policies miss as often as other simulators count") {
    const std::size_t unit = laws::convict_seeds() < 30 ? 200 : 1;
    const tests::keys asked = tests::golden(42, 100'000);
    CHECK(asked[0] == 205);
    CHECK(asked.back() == 2'099'999);
    listed::each_cache_policy(
        [&]<template <class...> class Cache>(const std::string& entry) {
            check_counts<Cache>("golden_42", entry, asked, unit);
        });
}

TEST_CASE("policies miss as often on a real trace") {
    const tests::keys asked = tests::real_trace();
    if (asked.empty()) return;
    listed::each_cache_policy(
        [&]<template <class...> class Cache>(const std::string& entry) {
            check_counts<Cache>("cloudphysics", entry, asked);
        });
}

TEST_CASE("no policy misses less than belady") {
    const tests::keys asked = tests::golden(7, 10'000);
    for (const std::size_t capacity :
         std::vector<std::size_t>{1, 2, 3, 10, 50, 200, 1000})
        listed::each_cache_policy(
            [&, fewest = belady(asked, capacity)
                             .misses]<template <class...> class Cache>(
                const std::string& entry) {
                INFO(entry << " of " << capacity);
                CHECK(tests::misses<Cache, std::uint64_t>(capacity, asked) >=
                      fewest);
            });
}

}  // namespace counts_test
