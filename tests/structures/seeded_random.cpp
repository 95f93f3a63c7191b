#include <tenet/structures/seeded_random.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/law.hpp>

namespace seeded_random_test {

using namespace tenet;

static_assert(std::uniform_random_bit_generator<seeded_random>);

TEST_CASE("seeded_random is SplitMix64") {
    seeded_random random(1234567);
    for (const std::uint64_t expected :
         {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
          4593380528125082431U, 16408922859458223821U})
        CHECK(random() == expected);
}

TEST_CASE("seeded_random draws what is below the bound, and all of it") {
    laws::check(
        laws::property("it is below, and any number is met",
                       "seeded_random($0).below($1)",
                       [](laws::within<0, 1'000'000, std::uint64_t> seed,
                          laws::within<1, 8, std::uint64_t> bound) {
                           seeded_random random(seed);
                           std::uint64_t met = 0;
                           for (int n = 0; n < 300; ++n) {
                               const auto drawn = random.below(bound);
                               if (drawn >= bound) return false;
                               met |= std::uint64_t{1} << drawn;
                           }
                           return met + 1 == std::uint64_t{1} << bound.number;
                       })
            .judge());
}

TEST_CASE("seeded_random has no bias where bounds are large") {
    // A remainder of 32 bits would put half of the draws into the first third.
    constexpr std::uint64_t third = std::uint64_t{1} << 30;
    seeded_random random(1);
    std::array<int, 3> counts{};
    for (int n = 0; n < 30'000; ++n)
        ++counts[std::size_t(random.below(3 * third) / third)];
    for (const int count : counts) CHECK((9'000 < count && count < 11'000));

    // Drawn again: of 2^32 products, one is left over for the greatest bound.
    seeded_random least(0);
    CHECK(least.below(1) == 0);
    CHECK(least.below(0xFFFF'FFFF) < 0xFFFF'FFFF);
}

TEST_CASE("seeded_random draws at compile time") {
    STATIC_REQUIRE(seeded_random(7).below(10) == seeded_random(7).below(10));
}

}  // namespace seeded_random_test
