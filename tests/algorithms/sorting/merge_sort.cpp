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
#include <utility>
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

// As organ pipes, sorted, reversed, few values, nearly sorted, and random.
std::vector<std::vector<int>> patterns(std::size_t n) {
    std::vector<std::vector<int>> all(6, std::vector<int>(n));
    unsigned random = 1;
    for (std::size_t i = 0; i < n; ++i) {
        random = random * 1664525 + 1013904223;
        const int at = int(i);
        all[0][i] = std::min(at, int(n) - at);
        all[1][i] = at / 2;
        all[2][i] = -at;
        all[3][i] = int(random >> 29);
        all[4][i] = random >> 27 == 0 ? int(random % n) : at;
        all[5][i] = int(random >> 1);
    }
    return all;
}

// Numbers are sorted in another way than elements that cannot be copied.
TEST_CASE("merge_sort of numbers keeps to its bound, and is stable") {
    for (std::size_t n = 0; n < 1500; n += n < 40 ? 1 : 97)
        for (const std::vector<int>& keys : patterns(n)) {
            std::vector<std::pair<int, int>> values;
            for (const int key : keys) values.emplace_back(key, values.size());
            auto expected = values;
            std::ranges::sort(expected);
            std::size_t asked = 0;
            merge_sort(
                values, [&](int a, int b) { return ++asked, a < b; },
                &std::pair<int, int>::first);
            struct plain {
                int key, tag;
            };
            std::vector<plain> plains;
            for (const int key : keys)
                plains.push_back({key, int(plains.size())});
            std::size_t asked_of_plain = 0;
            merge_sort(
                plains, [&](int a, int b) { return ++asked_of_plain, a < b; },
                &plain::key);
            bool same = values == expected;
            for (std::size_t i = 0; i < n; ++i)
                same = same && plains[i].tag == expected[i].second;
            CHECK(same);
            CHECK(double(asked) <= laws::sorters::usual_bound(n));
            CHECK(double(asked_of_plain) <= laws::sorters::usual_bound(n));
        }
}

TEST_CASE("merge_sort of numbers loses none when a comparison throws") {
    for (const std::vector<int>& numbers : patterns(150)) {
        auto expected = numbers;
        std::ranges::sort(expected);
        bool all = true;
        for (int most = 0; most < 1200; most += 7) {
            auto values = numbers;
            int left = most;
            try {
                merge_sort(values, [&](int a, int b) {
                    if (--left < 0) throw most;
                    return a < b;
                });
            } catch (int) {
            }
            std::ranges::sort(values);
            all = all && values == expected;
        }
        CHECK(all);
    }
}

TEST_CASE("merge_sort loses no number by an order that is none") {
    unsigned random = 1;
    auto numbers = patterns(700).back();
    auto expected = numbers;
    std::ranges::sort(expected);
    for (int i = 0; i < 50; ++i) {
        merge_sort(numbers, [&](int, int) {
            return (random = random * 1664525 + 1013904223) >> 31 == 1;
        });
        auto sorted = numbers;
        std::ranges::sort(sorted);
        CHECK(sorted == expected);
    }
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
    CHECK(compare.asked == 3);
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
