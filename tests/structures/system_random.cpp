// concurrent
// system_random: what it models, and that its bits vary, in every thread.
#include <tenet/structures/system_random.hpp>
// The entry comes first: it must stand on its own includes.
#include <array>
#include <bit>
#include <cstddef>
#include <limits>
#include <set>
#include <tenet/laws/catch.hpp>
#include <thread>
#include <type_traits>
#include <vector>

namespace system_random_test {

using namespace tenet;

TEST_CASE("system_random is a source of uniform random bits") {
    STATIC_REQUIRE(std::uniform_random_bit_generator<system_random>);
    STATIC_REQUIRE(std::uniform_random_bit_generator<const system_random>);
    STATIC_REQUIRE(std::is_empty_v<system_random>);
    STATIC_REQUIRE(system_random::min() == 0);
    STATIC_REQUIRE(system_random::max() ==
                   std::numeric_limits<system_random::result_type>::max());
}

// Each bit is set in 4000 of 8000 draws, by 8 standard deviations or less.
TEST_CASE("system_random sets every bit as often as not") {
    system_random random;
    std::array<int, std::numeric_limits<system_random::result_type>::digits>
        set{};
    for (int i = 0; i < 8000; ++i) {
        const auto drawn = random();
        for (std::size_t bit = 0; bit < set.size(); ++bit)
            set[bit] += static_cast<int>(drawn >> bit & 1);
    }
    for (const int times : set) {
        CHECK(times > 4000 - 360);
        CHECK(times < 4000 + 360);
    }
}

// Of 256 draws of 32 bits, one pair in 130,000 runs is equal; two never are.
TEST_CASE("system_random draws other numbers in every thread") {
    constexpr std::size_t threads = 4, draws = 64;
    std::array<std::vector<system_random::result_type>, threads> drawn;
    const system_random random;
    std::vector<std::thread> running;
    for (auto& each : drawn)
        running.emplace_back([&each, &random] {
            for (std::size_t i = 0; i < draws; ++i) each.push_back(random());
        });
    for (std::thread& each : running) each.join();
    std::set<system_random::result_type> different;
    for (const auto& each : drawn) different.insert(each.begin(), each.end());
    CHECK(different.size() >= threads * draws - 1);
}

}  // namespace system_random_test
