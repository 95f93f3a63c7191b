// The laws merge_spans, whole_root and smallest_ship, and what others hold to
// the meaning that a problem states.
#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <tenet/laws/algorithms/merge_spans.hpp>
#include <tenet/laws/algorithms/minimum_covering_window.hpp>
#include <tenet/laws/algorithms/rotated_search.hpp>
#include <tenet/laws/algorithms/selector.hpp>
#include <tenet/laws/algorithms/smallest_ship.hpp>
#include <tenet/laws/algorithms/whole_root.hpp>
#include <tenet/laws/algorithms/window_extrema.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace practice_searches_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;
using pairs = std::vector<std::pair<int, int>>;

// ----------------------------------------------------------------- merge_spans

enum class wrong_union {
    none,
    unsorted,
    by_end,
    last_end,
    touching_apart,
    a_unit_apart,
    no_last,
    no_points,
    from_zero,
    neighbours,
    first_of_none,
    by_difference
};

template <wrong_union fault = wrong_union::none>
pairs merged(pairs spans) {
    using wrong = wrong_union;
    if (fault == wrong::first_of_none && spans.empty()) return {{0, 0}};
    if (fault == wrong::by_end)
        std::ranges::sort(spans, {}, &std::pair<int, int>::second);
    else if (fault == wrong::by_difference)
        std::ranges::sort(spans, [](auto a, auto b) {
            return int(unsigned(a.first) - unsigned(b.first)) < 0;
        });
    else if (fault != wrong::unsorted)
        std::ranges::sort(spans);
    pairs all;
    int last_end = -1;
    bool was_united = false;
    for (const auto& [start, end] : spans) {
        const bool first =
            fault == wrong::from_zero ? last_end == -1 : all.empty();
        if (fault == wrong::no_points && start == end) continue;
        const bool meets =
            !first && (fault == wrong::touching_apart ? start < last_end
                       : fault == wrong::a_unit_apart ? start - 1 <= last_end
                                                      : start <= last_end);
        if (meets && !(fault == wrong::neighbours && was_united)) {
            last_end = fault == wrong::last_end ? end : std::max(last_end, end);
            all.back().second = last_end;
            was_united = true;
        } else {
            all.emplace_back(start, end);
            last_end = end;
            was_united = false;
        }
    }
    if (fault == wrong::no_last && !all.empty()) all.pop_back();
    return all;
}

std::vector<std::vector<int>> merged_lists(std::vector<std::vector<int>>& all) {
    pairs spans;
    for (const auto& one : all) spans.emplace_back(one[0], one[1]);
    std::vector<std::vector<int>> lists;
    for (const auto& [start, end] : merged(spans))
        lists.push_back({start, end});
    return lists;
}
std::vector<std::array<long long, 2>> merged_arrays(
    const std::vector<std::array<long long, 2>>& all) {
    auto spans = all;
    std::ranges::sort(spans, {}, [](const auto& one) { return one[0]; });
    std::vector<std::array<long long, 2>> united;
    for (const auto& one : spans)
        if (united.empty() || united.back()[1] < one[0])
            united.push_back(one);
        else
            united.back()[1] = std::max(united.back()[1], one[1]);
    return united;
}

TEST_CASE("merge_spans acquits in every form") {
    laws::check(laws::merge_spans(merged<>));
    laws::check(laws::merge_spans(merged_lists));
    laws::check(laws::merge_spans(merged_arrays));
    laws::check(
        laws::merge_spans([](std::span<const std::pair<int, int>> spans) {
            return merged<>({spans.begin(), spans.end()});
        }));
    laws::check(laws::merge_spans([](const std::pair<int, int>* spans, int n) {
        return merged<>({spans, spans + n});
    }));
    laws::check(laws::merge_spans(
        [](std::vector<std::pair<unsigned char, unsigned char>> spans) {
            return merged<>({spans.begin(), spans.end()});
        }));
}

constexpr auto by_merge_spans = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::merge_spans(function, how);
    });
};

TEST_CASE("merge_spans convicts") {
    by_merge_spans(merged<wrong_union::unsorted>);
    by_merge_spans(merged<wrong_union::by_end>);
    by_merge_spans(merged<wrong_union::last_end>);
    by_merge_spans(merged<wrong_union::touching_apart>);
    by_merge_spans(merged<wrong_union::a_unit_apart>);
    by_merge_spans(merged<wrong_union::no_last>);
    by_merge_spans(merged<wrong_union::no_points>);
    by_merge_spans(merged<wrong_union::from_zero>);
    by_merge_spans(merged<wrong_union::neighbours>);
    by_merge_spans(merged<wrong_union::first_of_none>);
    by_merge_spans(merged<wrong_union::by_difference>);
    by_merge_spans([](pairs spans) {
        auto united = merged<>(std::move(spans));
        std::ranges::reverse(united);
        return united;
    });
}

// ------------------------------------------------------------------ whole_root

enum class wrong_root {
    none,
    rounds,
    rounds_up,
    too_low,
    of_one,
    never_of_zero,
    squares,
    adds_bounds
};

template <class T, wrong_root fault = wrong_root::none>
T halved(T x) {
    using wrong = wrong_root;
    if (fault == wrong::of_one && x == 1) return 0;
    if (fault == wrong::never_of_zero && x == 0) return 1;
    T low = 0, high = fault == wrong::too_low ? T(x / 2) : x;
    while (low < high) {
        const T gap = T(high - low);
        T middle = T(high - gap / 2);
        if (fault == wrong::adds_bounds)
            middle = T(int(unsigned(low) + unsigned(high) + 1) / 2);
        if (middle < 0) return 0;
        const bool fits =
            fault == wrong::squares
                ? T(std::uint64_t(middle) * std::uint64_t(middle)) <= x
                : middle <= x / std::max<T>(middle, 1);
        if (fits)
            low = middle;
        else
            high = T(middle - 1);
    }
    const bool is_square = low * low == x;
    if (fault == wrong::rounds_up && !is_square) return T(low + 1);
    if (fault == wrong::rounds && x - low * low > low) return T(low + 1);
    return low;
}

int newton(int x) {
    if (x < 2) return x;
    long long root = x;
    while (root * root > x) root = (root + x / root) / 2;
    return int(root);
}

TEST_CASE("whole_root acquits in every type") {
    laws::check(laws::whole_root(halved<int>));
    laws::check(laws::whole_root(halved<unsigned>));
    laws::check(laws::whole_root(halved<long long>));
    laws::check(laws::whole_root(halved<unsigned long long>));
    laws::check(laws::whole_root(halved<short>));
    laws::check(laws::whole_root(halved<unsigned char>));
    laws::check(laws::whole_root(newton));
    laws::check(laws::whole_root(
        [](const int& x) { return std::uint16_t(std::sqrt(double(x))); }));
}

constexpr auto by_whole_root = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::whole_root(function, how);
    });
};

TEST_CASE("whole_root convicts") {
    by_whole_root(halved<int, wrong_root::rounds>);
    by_whole_root(halved<int, wrong_root::rounds_up>);
    by_whole_root(halved<int, wrong_root::too_low>);
    by_whole_root(halved<int, wrong_root::of_one>);
    by_whole_root(halved<long long, wrong_root::never_of_zero>);
    by_whole_root(halved<int, wrong_root::squares>);
    by_whole_root(halved<long long, wrong_root::squares>);
    by_whole_root(halved<int, wrong_root::adds_bounds>);
    by_whole_root([](int x) { return halved<int>(x) - (x > 8); });
    by_whole_root([](int x) { return int(std::sqrt(float(x))); });
    by_whole_root([](long long x) { return int(halved<long long>(x)); });
    by_whole_root([](long long x) {
        return static_cast<long long>(std::sqrt(double(x)));
    });
    by_whole_root([](double x) { return std::floor(std::sqrt(x)); });
    // It adds 1 to the greatest.
    by_whole_root([](int x) {
        const int behind = int(unsigned(x) + 1);
        return behind < 0 ? 0 : halved<int>(behind - 1);
    });
}

// --------------------------------------------------------------- smallest_ship

enum class wrong_ship {
    none,
    any_weight,
    mean,
    sorts,
    a_day_more,
    a_day_less,
    below,
    drops_first,
    one_above,
    adds_bounds
};

template <wrong_ship fault = wrong_ship::none>
bool carried(const numbers& weights, int days, long long capacity) {
    using wrong = wrong_ship;
    int day = fault == wrong::a_day_more   ? 0
              : fault == wrong::a_day_less ? 2
                                           : 1;
    long long load = 0;
    for (const int weight : weights) {
        const bool full = fault == wrong::below ? load + weight >= capacity
                                                : load + weight > capacity;
        if (full) ++day;
        if (full) load = 0;
        if (!full || fault != wrong::drops_first) load += weight;
    }
    return day <= days;
}

template <wrong_ship fault = wrong_ship::none>
int capacity(numbers weights, int days) {
    using wrong = wrong_ship;
    if (fault == wrong::sorts) std::ranges::sort(weights);
    const long long sum = std::accumulate(weights.begin(), weights.end(), 0LL);
    const long long heaviest = *std::ranges::max_element(weights);
    if (fault == wrong::mean)
        return int(std::max(heaviest, (sum + days - 1) / days));
    long long low = fault == wrong::any_weight ? 0 : heaviest, high = sum;
    while (low < high) {
        long long middle = low + (high - low) / 2;
        if (fault == wrong::adds_bounds) middle = int(low + high) / 2;
        if (middle < 0) return int(low);
        if (carried<fault>(weights, days, middle))
            high = middle;
        else
            low = middle + 1;
    }
    return int(low) + (fault == wrong::one_above);
}

TEST_CASE("smallest_ship acquits in every form") {
    laws::check(laws::smallest_ship(capacity<>));
    laws::check(laws::smallest_ship([](int days, std::vector<long long>& all) {
        return (long long)capacity<>({all.begin(), all.end()}, days);
    }));
    laws::check(laws::smallest_ship([](const int* weights, int n, int days) {
        return capacity<>({weights, weights + n}, days);
    }));
    laws::check(
        laws::smallest_ship([](std::span<const unsigned> all, unsigned days) {
            return unsigned(capacity<>({all.begin(), all.end()}, int(days)));
        }));
    laws::check(
        laws::smallest_ship([](std::vector<unsigned char> all, int days) {
            return capacity<>({all.begin(), all.end()}, days);
        }));
}

constexpr auto by_smallest_ship = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::smallest_ship(function, how);
    });
};

TEST_CASE("smallest_ship convicts") {
    by_smallest_ship(capacity<wrong_ship::any_weight>);
    by_smallest_ship(capacity<wrong_ship::mean>);
    by_smallest_ship(capacity<wrong_ship::sorts>);
    by_smallest_ship(capacity<wrong_ship::a_day_more>);
    by_smallest_ship(capacity<wrong_ship::a_day_less>);
    by_smallest_ship(capacity<wrong_ship::below>);
    by_smallest_ship(capacity<wrong_ship::drops_first>);
    by_smallest_ship(capacity<wrong_ship::one_above>);
    by_smallest_ship(capacity<wrong_ship::adds_bounds>);
    by_smallest_ship([](const numbers& weights, int days) {
        return capacity<>(weights, days) - (days == 3);
    });
}

// ----------------------------------------- the meaning that a problem states

constexpr auto as_stated = [](auto law) {
    return [=](const laws::settings& how) {
        laws::settings stated = how;
        stated.as_stated = true;
        return law(stated);
    };
};

// Every law below acquits both, unless a problem states what it asks for.
void judge_both(auto law, auto asked_for, auto other) {
    laws::check(law(asked_for, laws::settings::standard()));
    laws::check(law(other, laws::settings::standard()));
    laws::check(as_stated([=](const laws::settings& how) {
        return law(asked_for, how);
    })(laws::settings::standard()));
    laws::check_convicted(
        as_stated([=](const laws::settings& how) { return law(other, how); }));
}

template <class Order>
numbers extrema(const numbers& all, int size) {
    numbers list;
    for (auto first = all.begin(); all.end() - first >= size; ++first)
        list.push_back(*std::min_element(first, first + size, Order()));
    return list;
}

template <class Order, int first_place>
int kth(numbers all, int k) {
    const auto at = all.begin() + (k - first_place);
    std::ranges::nth_element(all, at, Order());
    return *at;
}

std::string cover(const std::string& text, const std::string& wanted) {
    std::string best;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::array<int, 256> needed{};
        for (const char c : wanted) ++needed[static_cast<unsigned char>(c)];
        std::size_t missing = wanted.size(), end = i;
        for (; missing > 0 && end < text.size(); ++end)
            if (needed[static_cast<unsigned char>(text[end])]-- > 0) --missing;
        if (missing == 0 && (best.empty() || end - i < best.size()))
            best = text.substr(i, end - i);
    }
    return best;
}

int turned_place(const numbers& all, int x) {
    int low = 0, high = int(all.size()) - 1;
    while (low <= high) {
        const int middle = low + (high - low) / 2;
        const auto at = [&](int i) { return all[std::size_t(i)]; };
        if (at(middle) == x) return middle;
        const bool left = at(low) <= at(middle)
                              ? at(low) <= x && x < at(middle)
                              : !(at(middle) < x && x <= at(high));
        (left ? high : low) = middle + (left ? -1 : 1);
    }
    return -1;
}

TEST_CASE("what a problem states is the only meaning") {
    judge_both(
        [](auto f, const auto& how) { return laws::window_extrema(f, how); },
        extrema<std::greater<>>, extrema<std::less<>>);
    judge_both([](auto f, const auto& how) { return laws::selector(f, how); },
               kth<std::less<>, 1>, kth<std::less<>, 0>);
    judge_both([](auto f, const auto& how) { return laws::selector(f, how); },
               kth<std::less<>, 1>, kth<std::greater<>, 1>);
    judge_both(
        [](auto f, const auto& how) {
            return laws::minimum_covering_window(f, how);
        },
        cover,
        [](const std::string& text, const std::string& wanted) {
            return cover(text, wanted).size();
        });
    judge_both(
        [](auto f, const auto& how) { return laws::rotated_search(f, how); },
        turned_place,
        [](const numbers& all, int x) { return turned_place(all, x) >= 0; });
}

}  // namespace practice_searches_laws_test
