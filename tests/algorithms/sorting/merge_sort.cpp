#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <ranges>
#include <span>
#include <string>
#include <tenet/algorithms/sorting/merge_sort.hpp>
#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace merge_sort_test {

using tenet::merge_sort;
namespace laws = tenet::laws;

TEST_CASE("merge_sort is a stable sorter") {
    laws::check(laws::stable_sorter(merge_sort));
    laws::check(laws::sorter_cost(merge_sort));
}

TEST_CASE("merge_sort of a pair of iterators is a sorter") {
    laws::check(laws::sorter([](std::vector<int>& values) {
        const auto end = merge_sort(values.begin(), values.end());
        if (end != values.end()) values.clear();
    }));
}

TEST_CASE("merge_sort loses nothing when a comparison throws") {
    laws::check(laws::sorter_faults(merge_sort, laws::fault_compare,
                                    laws::guarantee::basic));
}

TEST_CASE("merge_sort changes nothing when there is no memory") {
    laws::check(laws::sorter_faults(merge_sort, laws::fault_allocation,
                                    laws::guarantee::strong));
}

TEST_CASE("merge_sort compares neighbours only where all is in order") {
    for (const std::size_t n : {0u, 1u, 2u, 3u, 7u, 1000u}) {
        std::vector<int> values(n);
        for (std::size_t i = 0; i < n; ++i) values[i] = int(i / 3);
        std::size_t asked = 0;
        merge_sort(values, [&](int a, int b) {
            ++asked;
            return a < b;
        });
        CHECK(asked == (n == 0 ? 0 : n - 1));
    }
}

TEST_CASE("merge_sort takes half a buffer, and only once") {
    std::vector<int> values(1000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = -int(i);
    const std::size_t blocks = laws::engine::blocks_taken();
    const std::size_t bytes = laws::engine::bytes_taken();
    merge_sort(values);
    const std::size_t taken = laws::engine::blocks_taken() - blocks;
    const std::size_t size = laws::engine::bytes_taken() - bytes;
    if (laws::engine::counts_blocks()) {
        CHECK(taken == 1);
        CHECK(size == 500 * sizeof(int));
    }
    CHECK(std::ranges::is_sorted(values));
}

TEST_CASE("merge_sort sorts what cannot be made or misplaced") {
    std::vector<laws::no_default> bare{3, 1, 2};
    merge_sort(bare);
    CHECK(std::ranges::is_sorted(bare));
    std::vector<laws::over_aligned> wide{3, 1, 2, 5, 4};
    merge_sort(wide);
    CHECK(std::ranges::is_sorted(wide));
}

TEST_CASE("merge_sort sorts any range with random access") {
    std::deque<int> far{5, 3, 1, 4};
    CHECK(merge_sort(far) == far.end());
    CHECK(std::ranges::is_sorted(far));
    int raw[] = {2, 1, 3};
    CHECK(merge_sort(raw, std::greater<>()) == std::end(raw));
    CHECK(std::ranges::is_sorted(raw, std::greater<>()));
    CHECK(*merge_sort(std::span(raw).first(2)) == 1);
    CHECK((raw[0] == 2 && raw[1] == 3 && raw[2] == 1));
    const auto rest = std::ranges::subrange(
        std::counted_iterator(far.begin(), 4), std::default_sentinel);
    merge_sort(rest, std::greater<>());
    CHECK(far.front() == 5);
}

TEST_CASE("merge_sort leaves what surrounds a part alone") {
    std::vector<int> values{9, 3, 2, 1, 0};
    CHECK(merge_sort(values.begin() + 1, values.begin() + 4) ==
          values.begin() + 4);
    CHECK(values == std::vector<int>{9, 1, 2, 3, 0});
}

TEST_CASE("merge_sort calls the comparator it is given, not a copy of it") {
    struct counting {
        std::size_t asked = 0;
        bool operator()(int a, int b) { return ++asked, a < b; }
    } compare;
    std::vector<int> values{3, 2, 1};
    merge_sort(values, std::ref(compare));
    CHECK(compare.asked == 5);
}

TEST_CASE("merge_sort sorts a million elements") {
    std::vector<unsigned> values(1'000'000);
    unsigned x = 1;
    for (unsigned& it : values) it = x = x * 1664525 + 1013904223;
    merge_sort(values);
    CHECK(std::ranges::is_sorted(values));
}

static_assert([] {
    std::array values{3, 1, 2};
    merge_sort(values, std::less<>(), [](int x) { return -x; });
    return values == std::array{3, 2, 1};
}());

}  // namespace merge_sort_test
