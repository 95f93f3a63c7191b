#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <tenet/laws/algorithms/partition_search.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

#include "../planted.hpp"

namespace partition_search_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

constexpr auto midpoints = [](int low, int high, auto predicate) {
    while (low < high) {
        const int middle = static_cast<int>((0LL + low + high) >> 1);
        predicate(middle) ? low = middle + 1 : high = middle;
    }
    return low;
};

// Right for indices: of negative bounds, the difference overflows.
constexpr auto of_indices = [](int low, int high, auto predicate) {
    while (low < high) {
        const int middle = low + (high - low) / 2;
        predicate(middle) ? low = middle + 1 : high = middle;
    }
    return low;
};

// Of negative bounds, the midpoint is rounded up, and the search never ends.
constexpr auto rounds_to_zero = [](int low, int high, auto predicate) {
    for (int tries = 0; low < high; ++tries) {
        if (tries > 64) throw std::runtime_error("no end");
        const int middle = static_cast<int>((0LL + low + high) / 2);
        predicate(middle) ? low = middle + 1 : high = middle;
    }
    return low;
};

// The search of a textbook, with a place for each usual mistake.
template <int low_offset, int high_offset, int step_up, int step_down>
constexpr auto search = [](const values& v, auto predicate) -> std::size_t {
    int low = low_offset;
    int high = static_cast<int>(v.size()) + high_offset;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (predicate(v[static_cast<std::size_t>(middle)]))
            low = middle + step_up;
        else
            high = middle + step_down;
    }
    return static_cast<std::size_t>(low);
};

constexpr auto linear = [](const values& v, auto predicate) {
    std::size_t i = 0;
    while (i < v.size() && predicate(v[i])) ++i;
    return i;
};

constexpr auto looks_behind = [](const values& v, auto predicate) {
    const auto at = std::ranges::partition_point(v, predicate);
    if (v.size() < v.capacity()) predicate(*(v.data() + v.size()));
    return at;
};

constexpr auto adds_bounds = [](int low, int high, auto predicate) {
    while (low < high) {
        const auto sum =
            static_cast<unsigned>(low) + static_cast<unsigned>(high);
        const int middle = static_cast<int>(sum) / 2;
        predicate(middle) ? low = middle + 1 : high = middle;
    }
    return low;
};

constexpr auto asks_about_the_end = [](int low, int high, auto predicate) {
    if (predicate(high)) return high;
    return midpoints(low, high, predicate);
};

void convict(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::partition_search(find, how);
    });
}

TEST_CASE("the laws acquit searches that return a place, an index, a number") {
    laws::check(laws::partition_search(std::ranges::partition_point));
    laws::check(laws::partition_search(search<0, 0, 1, 0>));
    laws::check(laws::partition_search(midpoints));
    laws::check(laws::partition_search(
        [](const int* first, const int* last, auto predicate) {
            return std::partition_point(first, last, predicate);
        }));
}

auto with_negative_bounds(auto find) {
    return [=](laws::settings how) {
        how.negative_bounds = true;
        return laws::partition_search(find, how);
    };
}

TEST_CASE("the laws judge negative bounds where they are asked to") {
    for (const auto& found : {laws::partition_search(of_indices),
                              laws::partition_search(rounds_to_zero)}) {
        laws::check(found);
        CHECK(found.findings.back().verdict == laws::verdict::skipped);
        CHECK_THAT(found.findings.back().reason,
                   laws::containing("--negative-bounds"));
    }
    laws::check(with_negative_bounds(midpoints)(laws::settings::standard()));
    laws::check_convicted(with_negative_bounds(rounds_to_zero));
}

TEST_CASE("the laws convict a search that misses a place or asks too much") {
    convict(search<1, 0, 1, 0>);
    convict(search<0, -1, 1, 0>);
    convict(search<0, 0, 1, -1>);
    convict(search<0, 0, 2, 0>);
    convict(linear);
    convict(looks_behind);
    convict(asks_about_the_end);
    convict(adds_bounds);
}

TEST_CASE("the laws convict a search that loops for ever on two places") {
    tenet::tests::convict_once([](const laws::settings& how) {
        return laws::partition_search(search<0, 0, 0, 0>, how);
    });
}

}  // namespace partition_search_laws_test
