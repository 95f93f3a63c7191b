#include <algorithm>
#include <bit>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <tenet/laws/algorithms/sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace sorter_laws_test {

namespace laws = tenet::laws;

TEST_CASE("the laws acquit sorters of every interface") {
    laws::check(laws::sorter(std::ranges::sort));
    laws::check(laws::sorter([](auto first, auto last, auto... order) requires(
        sizeof...(order) < 2) { std::sort(first, last, order...); }));
    laws::check(
        laws::sorter([](int* first, int n) { std::sort(first, first + n); }));
    laws::check(laws::sorter([](const int* first, const int* last) {
        std::sort(const_cast<int*>(first), const_cast<int*>(last));
    }));
    laws::check(laws::sorter([](std::vector<int> values) {
        std::ranges::sort(values);
        return values;
    }));
}

using values = std::vector<int>;

void all_but_the_last(values& v) {
    if (!v.empty()) std::sort(v.begin(), v.end() - 1);
}
void drops_duplicates(values& v) {
    const std::set<int> kept(v.begin(), v.end());
    v.assign(kept.begin(), kept.end());
}
void writes_its_own(values& v) {
    for (std::size_t i = 1; i < v.size(); ++i) v[i] = std::max(v[i], v[i - 1]);
}
void leaks(values& v) {
    std::ranges::sort(v);
    static int* kept = nullptr;
    if (v.size() > 2) kept = new int(v[0]);
    if (kept == &v[0]) v.clear();
}
void past_the_end(values& v) {
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = 0; j + i < v.size(); ++j)
            if (v.at(j + 1) < v.at(j)) std::swap(v[j], v[j + 1]);
}

// Partitions for ever where the pivot equals its neighbours.
void loops_on_equals(values& v) {
    std::ranges::sort(v);
    for (volatile std::size_t i = 1; i < v.size();)
        if (v[i] != v[i - 1]) i = i + 1;
}

// Differences overflow: right for small numbers only.
void by_difference(values& v) {
    std::ranges::sort(v, [](int a, int b) {
        return static_cast<int>(static_cast<unsigned>(a) -
                                static_cast<unsigned>(b)) < 0;
    });
}

// Moves bytes, not elements, which ints and such do not notice.
void moves_bytes(auto& v) {
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = i; j > 0 && v[j] < v[j - 1]; --j) {
            auto* left = reinterpret_cast<unsigned char*>(&v[j - 1]);
            auto* right = reinterpret_cast<unsigned char*>(&v[j]);
            std::swap_ranges(left, right, right);
        }
}

// Sorts ints, and other elements as if they were what it makes of them.
template <class T>
struct narrows {
    int (*narrowed)(const T&);
    void operator()(values& v) const { std::ranges::sort(v); }
    void operator()(std::vector<T>& v) const {
        std::ranges::stable_sort(v, std::ranges::less(), narrowed);
    }
};

void bubble(auto& v) {
    for (std::size_t i = 0; i < v.size(); ++i)
        for (std::size_t j = 0; j + 1 < v.size(); ++j)
            if (v[j + 1] < v[j]) std::swap(v[j], v[j + 1]);
}

// As quick as heap sort where values are drawn, or in some order; yet whoever
// sees what it compares can choose them so that it is quadratic.
template <class Less>
void quick(int* first, int* last, const Less& less) {
    while (last - first > 2) {
        const auto step = (last - first) / 3;
        int *a = first + step, *b = first + 2 * step;
        if (less(*b, *a)) std::swap(*a, *b);
        std::swap(*a, *first);
        int *low = first, *equal = first + 1, *high = last;
        while (equal < high)
            if (less(*equal, *low))
                std::swap(*low++, *equal++);
            else if (less(*low, *equal))
                std::swap(*equal, *--high);
            else
                ++equal;
        if (low - first < last - high) {
            quick(first, low, less);
            first = high;
        } else {
            quick(high, last, less);
            last = low;
        }
    }
    if (last - first == 2 && less(first[1], *first))
        std::swap(*first, first[1]);
}

// Forgets the last of a full block and one more.
void but_one_of_blocks(values& v) {
    const bool is_full = v.size() > 64 && std::has_single_bit(v.size() - 1);
    std::sort(v.begin(), v.end() - (is_full ? 1 : 0));
}

void convict(auto sort) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::sorter(sort, how); });
}

TEST_CASE("the laws convict a sorter that misses or changes something") {
    convict(all_but_the_last);
    convict(drops_duplicates);
    convict(writes_its_own);
    convict(by_difference);
    convict(past_the_end);
    convict([](values& v, auto...) { std::ranges::sort(v); });
    if (laws::engine::counts_blocks()) convict(leaks);
}

TEST_CASE("the laws convict a sorter of ints that fails with others") {
    convict([](auto& v) { moves_bytes(v); });
    convict(narrows<double>{[](const double& x) { return x < 0 ? -1 : 1; }});
    convict(narrows<std::string>{
        [](const std::string& x) { return x.empty() ? -1 : x[0]; }});
}

TEST_CASE("the laws convict a sorter that loops for ever") {
    tenet::tests::convict_once([](const laws::settings& how) {
        return laws::sorter(loops_on_equals, how);
    });
}

TEST_CASE("the laws convict a sorter that fails at some length") {
    convict(but_one_of_blocks);
}

TEST_CASE("the laws convict a sorter that an adversary makes quadratic") {
    convict([](values & v, auto... less) requires(sizeof...(less) < 2) {
        int* const first = v.data();
        if constexpr (sizeof...(less) == 0)
            quick(first, first + v.size(), std::less<>());
        else
            quick(first, first + v.size(), less...);
    });
}

TEST_CASE("the laws convict a sorter that takes memory") {
    if (!laws::engine::counts_blocks()) return;
    laws::check(laws::sorter_memory(std::ranges::sort));
    laws::check_convicted([](const laws::settings& how) {
        return laws::sorter_memory(std::ranges::stable_sort, how);
    });
}

TEST_CASE("the laws convict a quadratic sorter") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::sorter_cost(
            [](std::vector<laws::metered>& v) { bubble(v); }, how);
    });
}

TEST_CASE("the laws convict a sorter that a comparison makes lose an element") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::sorter_faults(std::ranges::sort, laws::fault_compare,
                                   laws::guarantee::basic, how);
    });
}

}  // namespace sorter_laws_test
