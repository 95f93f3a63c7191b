#include <tenet/algorithms/sorting/reservoir_sample.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <random>
#include <ranges>
#include <sstream>
#include <string>
#include <tenet/laws/algorithms/reservoir_sample.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <vector>

namespace reservoir_sample_test {

using tenet::reservoir_sample;
namespace laws = tenet::laws;

// Sizes are std::size_t, which an int becomes.
TEST_CASE("reservoir_sample makes every set as likely") {
    laws::check(laws::reservoir_sample(
        [](const auto& list, std::size_t size, auto& random) {
            return reservoir_sample(list, size, random);
        }));
    laws::check(laws::reservoir_sample(
        [](auto first, auto last, std::size_t size, auto& random) {
            return reservoir_sample(first, last, size, random);
        }));
}

TEST_CASE("reservoir_sample reads a range once, and all of it") {
    std::istringstream in("a b c d e f g h");
    std::mt19937 random(1);
    const auto words =
        reservoir_sample(std::ranges::istream_view<std::string>(in), 3, random);
    CHECK(words.size() == 3);
    CHECK(in.eof());
    std::istringstream more("a b");
    CHECK(reservoir_sample(std::istream_iterator<std::string>(more),
                           std::istream_iterator<std::string>(), 3,
                           random) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("reservoir_sample draws for those behind the first only") {
    std::mt19937 random(1), same(1);
    const auto all = std::views::iota(0, 5);
    CHECK(reservoir_sample(all, 5, random) == std::vector{0, 1, 2, 3, 4});
    CHECK(reservoir_sample(all, 9, random).size() == 5);
    CHECK(reservoir_sample(all, 0, random).empty());
    CHECK(random == same);
    reservoir_sample(all, 4, random);
    CHECK(random != same);
}

TEST_CASE("reservoir_sample takes what is moved") {
    std::mt19937 random(1);
    auto made = std::views::iota(0, 30) |
                std::views::transform([](int x) { return laws::move_only(x); });
    const auto taken = reservoir_sample(made, 4, random);
    CHECK(taken.size() == 4);
    CHECK(std::ranges::any_of(taken,
                              [](const auto& it) { return it.number() > 3; }));
}

// An element that cannot be copied is kept of temporaries only.
template <class... Input>
constexpr bool samples = std::invocable<const tenet::reservoir_sample_function&,
                                        Input..., int, std::mt19937&>;
using many = std::vector<laws::move_only>;
static_assert(!samples<many&> && samples<std::vector<int>&>);
static_assert(!samples<many::iterator, many::iterator>);
static_assert(samples<std::move_iterator<many::iterator>,
                      std::move_iterator<many::iterator>>);

}  // namespace reservoir_sample_test
