#include <tenet/algorithms/sorting/fisher_yates_shuffle.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <random>
#include <tenet/laws/algorithms/fisher_yates_shuffle.hpp>
#include <tenet/laws/catch.hpp>
#include <tenet/laws/engine/elements.hpp>
#include <utility>
#include <vector>

namespace fisher_yates_shuffle_test {

using tenet::fisher_yates_shuffle;
namespace laws = tenet::laws;

TEST_CASE("fisher_yates_shuffle makes every order as likely") {
    laws::check(laws::fisher_yates_shuffle(fisher_yates_shuffle));
    laws::check(laws::fisher_yates_shuffle(
        [](auto first, auto last, std::minstd_rand& random) {
            return fisher_yates_shuffle(first, last, random);
        }));
}

// Gives what it is told, which says how a number is made of what is drawn.
template <class T, T least, T most>
struct told {
    using result_type = T;
    static constexpr T min() { return least; }
    static constexpr T max() { return most; }

    std::deque<T> next;
    T operator()() {
        const T it = next.front();
        next.pop_front();
        return it;
    }
};

TEST_CASE("fisher_yates_shuffle draws below a bound of as many bits") {
    told<unsigned, 1, 6> die{{6, 5, 1, 4, 2, 3, 2}};
    CHECK(fisher_yates_shuffle.below(1, die) == 0);
    CHECK(die.next.size() == 7);
    CHECK(fisher_yates_shuffle.below(4, die) == 0);
    CHECK(die.next.size() == 4);
    CHECK(fisher_yates_shuffle.below(5, die) == 4);  // not 11 0, but 10 0
    CHECK(die.next.empty());
}

TEST_CASE("fisher_yates_shuffle takes the highest of many bits") {
    using all = told<std::uint64_t, 0, UINT64_MAX>;
    all random{{std::uint64_t{5} << 61, UINT64_MAX, 7, UINT64_MAX - 1}};
    CHECK(fisher_yates_shuffle.below(6, random) == 5);
    CHECK(fisher_yates_shuffle.below(6, random) == 0);
    CHECK(fisher_yates_shuffle.below(UINT64_MAX, random) == UINT64_MAX - 1);
    told<std::uint32_t, 0, UINT32_MAX> half{{7, 9}};
    CHECK(fisher_yates_shuffle.below(UINT64_MAX, half) ==
          (std::uint64_t{7} << 32 | 9));
    told<std::uint32_t, 0, UINT32_MAX> more{{7, 9U << 31 | 9}};
    CHECK(fisher_yates_shuffle.below(std::uint64_t{1} << 33, more) ==
          (std::uint64_t{7} << 1 | 1));
}

TEST_CASE("fisher_yates_shuffle moves what cannot be copied") {
    std::mt19937 random(1);
    std::vector<laws::move_only> values;
    for (int x = 0; x < 20; ++x) values.emplace_back(x);
    CHECK(fisher_yates_shuffle(values, random) == values.end());
    std::vector<int> numbers;
    for (const auto& it : values) numbers.push_back(it.number());
    CHECK(!std::ranges::is_sorted(numbers));
    std::ranges::sort(numbers);
    for (int x = 0; x < 20; ++x) CHECK(numbers[std::size_t(x)] == x);
}

// Counts the swaps, none of which may be of an element with itself.
struct swapped {
    static inline int count = 0;
    int key;

    friend void swap(swapped& a, swapped& b) {
        CHECK(&a != &b);
        ++count;
        std::swap(a.key, b.key);
    }
};

TEST_CASE("fisher_yates_shuffle swaps nothing with itself") {
    told<std::uint64_t, 0, 3> random{{3, 1, 2}};
    std::vector<swapped> values{{1}, {2}, {3}, {4}};
    fisher_yates_shuffle(values, random);
    CHECK(swapped::count == 1);
    CHECK(values[1].key == 3);
}

TEST_CASE("fisher_yates_shuffle gives the same of the same generator") {
    std::array values{1, 2, 3, 4, 5, 6, 7, 8};
    fisher_yates_shuffle(values, std::mt19937(1));
    auto again = std::to_array({1, 2, 3, 4, 5, 6, 7, 8});
    fisher_yates_shuffle(again.begin(), again.end(), std::mt19937(1));
    CHECK(values == again);
    CHECK(values == std::array{8, 3, 7, 5, 2, 1, 6, 4});
}

struct counting {
    using result_type = std::uint64_t;
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 15; }
    std::uint64_t x = 3;
    constexpr result_type operator()() { return x = (x * 5 + 3) & 15; }
};
static_assert([] {
    std::array values{1, 2, 3, 4};
    fisher_yates_shuffle(values, counting());
    return std::ranges::is_permutation(values, std::array{4, 3, 2, 1});
}());

// A call that gives 64 bits at once, of which all are wanted, shifts nothing.
struct wide {
    using result_type = std::uint64_t;
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return UINT64_MAX; }
    constexpr result_type operator()() { return UINT64_MAX - 1; }
};
static_assert([] {
    wide random;
    return fisher_yates_shuffle.below(UINT64_MAX, random) == UINT64_MAX - 1;
}());

}  // namespace fisher_yates_shuffle_test
