#include <array>
#include <cstdint>
#include <forward_list>
#include <list>
#include <ranges>
#include <tenet/algorithms/greedy/stable_marriage.hpp>
#include <tenet/laws/algorithms/stable_marriage.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace stable_marriage_test {

using tenet::stable_marriage;
namespace laws = tenet::laws;
using table = std::vector<std::vector<int>>;
using places = std::vector<std::size_t>;

TEST_CASE("stable_marriage keeps its law") {
    laws::check(laws::stable_marriage(
        [](const table& proposers, const table& receivers) {
            return stable_marriage(proposers, receivers);
        }));
}

TEST_CASE("stable_marriage of few, and of no one") {
    CHECK(stable_marriage(table{}, table{}).empty());
    CHECK(stable_marriage(table{{0}}, table{{0}}) == places{0});
    CHECK(stable_marriage(table{{0, 1}, {0, 1}}, table{{1, 0}, {0, 1}}) ==
          places{1, 0});
}

TEST_CASE("stable_marriage is the best for proposers") {
    // Each side can have its first choices.
    const table each{{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};
    const table other{{1, 2, 0}, {2, 0, 1}, {0, 1, 2}};
    CHECK(stable_marriage(each, other) == places{0, 1, 2});
    CHECK(stable_marriage(other, each) == places{1, 2, 0});
}

TEST_CASE("stable_marriage takes any ranges of any integers") {
    const std::list<std::array<std::uint8_t, 2>> proposers{{0, 1}, {0, 1}};
    const std::forward_list<std::vector<std::int64_t>> receivers{{1, 0},
                                                                 {1, 0}};
    CHECK(stable_marriage(proposers, receivers) == places{1, 0});
    const auto turned =
        std::views::iota(0, 300) | std::views::transform([](int i) {
            return std::views::iota(0, 300) | std::views::transform([i](int k) {
                       return short((i + k) % 300);
                   });
        });
    const auto found = stable_marriage(turned, turned);
    CHECK(found[299] == 299);
    CHECK(found[0] == 0);
}

TEST_CASE("stable_marriage where all like the same") {
    table proposers(50), receivers(50);
    for (int i = 0; i < 50; ++i)
        for (auto* side : {&proposers, &receivers})
            for (auto& list : *side) list.push_back(i);
    const auto found = stable_marriage(proposers, receivers);
    for (std::size_t i = 0; i < 50; ++i) CHECK(found[i] == i);
}

using pair = std::array<int, 2>;
static_assert(stable_marriage(std::array{pair{0, 1}, pair{0, 1}},
                              std::array{pair{1, 0}, pair{0, 1}})[0] == 1);

}  // namespace stable_marriage_test
