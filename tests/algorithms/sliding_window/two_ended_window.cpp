#include <tenet/algorithms/sliding_window/two_ended_window.hpp>

#include <array>
#include <forward_list>
#include <functional>
#include <iterator>
#include <ranges>
#include <tenet/laws/algorithms/two_ended_window.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace two_ended_window_test {

using tenet::two_ended_window;
namespace laws = tenet::laws;

TEST_CASE("two_ended_window finds the longest window that fits") {
    laws::check(laws::two_ended_window(two_ended_window));
    laws::check(
        laws::two_ended_window([](auto first, auto last, auto... told) requires(
            std::forward_iterator<decltype(first)> && sizeof...(told) == 3) {
            return two_ended_window(first, last, told...);
        }));
}

// A sum that must stay below some bound, and what it was asked.
struct bounded_sum {
    int most;
    int sum = 0;
    int entered = 0, left = 0, asked = 0;

    auto enter() {
        return [this](int x) { ++entered, sum += x; };
    }
    auto leave() {
        return [this](int x) { ++left, sum -= x; };
    }
    auto fits() {
        return [this] { return ++asked, sum <= most; };
    }
};

TEST_CASE("two_ended_window gives the first of the longest, of any range") {
    const std::forward_list list{2, 2, 9, 2, 2, 7};
    bounded_sum it{4};
    const auto longest =
        two_ended_window(list, it.enter(), it.leave(), it.fits());
    CHECK(longest.begin() == list.begin());
    CHECK(std::ranges::distance(longest) == 2);
    CHECK(it.entered == 6);
    CHECK(it.left == 6);
    CHECK(it.asked <= 12);
}

TEST_CASE("two_ended_window visits the longest window of each right end") {
    const std::array values{1, 3, 1, 9, 1};
    bounded_sum it{4};
    std::vector<std::pair<std::ptrdiff_t, std::ptrdiff_t>> seen;
    two_ended_window(values, it.enter(), it.leave(), it.fits(),
                     [&](auto window) {
                         seen.emplace_back(window.begin() - values.begin(),
                                           window.end() - values.begin());
                     });
    CHECK(seen == std::vector<std::pair<std::ptrdiff_t, std::ptrdiff_t>>{
                      {0, 1}, {0, 2}, {1, 3}, {4, 4}, {4, 5}});
}

TEST_CASE("two_ended_window is empty where nothing fits, and asks no more") {
    const std::array values{5, 6};
    bool asked_about_none = false;
    int size = 0;
    const auto longest = two_ended_window(
        values, [&](int) { ++size; }, [&](int) { --size; },
        [&] {
            return asked_about_none = asked_about_none || size == 0, false;
        });
    CHECK(longest.empty());
    CHECK(longest.begin() == values.begin());
    CHECK(!asked_about_none);
}

static_assert([] {
    const std::array values{1, 2, 3};
    int sum = 0;
    return two_ended_window(
               values, [&](int x) { sum += x; }, [&](int x) { sum -= x; },
               [&] { return sum <= 3; })
               .size() == 2;
}());

}  // namespace two_ended_window_test
