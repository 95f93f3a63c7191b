#include <tenet/algorithms/sorting/inversion_count.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <string>
#include <tenet/laws/algorithms/inversion_count.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <vector>

namespace inversion_count_test {

using tenet::inversion_count;
namespace laws = tenet::laws;

static_assert(
    std::same_as<decltype(inversion_count(std::array{1, 2})), std::uint64_t>);

TEST_CASE("inversion_count counts what is out of order") {
    laws::check(laws::inversion_count(inversion_count));
    laws::check(laws::inversion_count([](const std::vector<signed char>& v) {
        return inversion_count(v.begin(), v.end());
    }));
}

TEST_CASE("inversion_count changes nothing, nor moves") {
    std::vector<laws::move_only> values;
    for (const int x : {4, 1, 3, 1}) values.emplace_back(x);
    const auto& same = values;
    CHECK(inversion_count(same) == 4);
    CHECK(values.front().number() == 4);
}

TEST_CASE("inversion_count goes by an order and a projection") {
    const std::forward_list<std::string> words{"a", "ccc", "bb", "dd"};
    CHECK(inversion_count(words) == 1);
    CHECK(inversion_count(words, std::greater<>(), &std::string::size) == 3);
    CHECK(inversion_count(words, {}, &std::string::size) == 2);
}

TEST_CASE("inversion_count takes at most n ceil(log2 n) comparisons") {
    for (const std::size_t n : {2U, 3U, 5U, 64U, 100U, 1000U}) {
        std::vector<std::size_t> values;
        for (std::size_t i = 0; i < n; ++i) values.push_back(i * 7919 % 1009);
        std::size_t asked = 0, levels = 0;
        inversion_count(values, [&](std::size_t a, std::size_t b) {
            return ++asked, a < b;
        });
        while (std::size_t{1} << levels < n) ++levels;
        CHECK(asked <= n * levels);
    }
}

static_assert(inversion_count(std::array<int, 0>()) == 0);
static_assert(inversion_count(std::array{5, 4, 3, 2, 1}) == 10);

}  // namespace inversion_count_test
