#include <algorithm>
#include <array>
#include <cstddef>
#include <forward_list>
#include <functional>
#include <span>
#include <tenet/algorithms/sorting/selection_sort.hpp>
#include <tenet/laws/algorithms/quadratic_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace selection_sort_test {

using tenet::selection_sort;
namespace laws = tenet::laws;

TEST_CASE("selection_sort is a quadratic sorter") {
    laws::check(laws::quadratic_sorter(selection_sort));
}

TEST_CASE("selection_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(selection_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("selection_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(selection_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
    CHECK(*selection_sort(std::span(values).first(2), std::greater<>()) == 2);
    std::forward_list<int> list{5, 3, 1, 4};
    CHECK(selection_sort(list) == list.end());
    CHECK(std::ranges::is_sorted(list));
}

// Counts the exchanges of what it holds.
struct counted {
    static inline int exchanges = 0;
    int key;

    friend void swap(counted& a, counted& b) {
        ++exchanges;
        std::swap(a.key, b.key);
    }
};

TEST_CASE("selection_sort exchanges each but the last once at most") {
    std::vector<counted> values{{2}, {3}, {4}, {5}, {1}};
    selection_sort(values, {}, &counted::key);
    CHECK(counted::exchanges == 4);
    CHECK(std::ranges::is_sorted(values, {}, &counted::key));
    selection_sort(values, {}, &counted::key);
    CHECK(counted::exchanges == 4);
}

static_assert([] {
    std::array<int, 40> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = int(i * 23 % values.size());
    selection_sort(values, std::less<>(), [](int x) { return -x; });
    return std::ranges::is_sorted(values, std::greater<>());
}());

}  // namespace selection_sort_test
