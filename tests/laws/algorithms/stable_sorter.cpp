#include <algorithm>
#include <functional>
#include <iterator>
#include <tenet/laws/algorithms/stable_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>

namespace stable_sorter_laws_test {

namespace laws = tenet::laws;

TEST_CASE("the laws acquit std::ranges::stable_sort") {
    laws::check(laws::stable_sorter(std::ranges::stable_sort));
}

constexpr auto selection = [](auto& v) {
    for (auto at = v.begin(); at != v.end(); ++at)
        std::iter_swap(at, std::min_element(at, v.end()));
};

constexpr auto heap = [](auto& v) {
    std::ranges::make_heap(v);
    std::ranges::sort_heap(v);
};

constexpr auto passes_equals = [](auto& v) {
    for (std::size_t i = 1; i < v.size(); ++i)
        for (std::size_t j = i; j > 0 && !(v[j - 1] < v[j]); --j)
            std::swap(v[j], v[j - 1]);
};

constexpr auto reverses_equals = [](auto& v) {
    if (std::is_sorted(v.rbegin(), v.rend()))
        std::ranges::reverse(v);
    else
        std::ranges::stable_sort(v);
};

void convict(auto sort) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::stable_sorter(sort, how);
    });
}

TEST_CASE("the laws convict sorters that swap over a distance") {
    convict(std::ranges::sort);
    convict(selection);
    convict(heap);
}

TEST_CASE("the laws convict sorters that turn equals around") {
    convict(passes_equals);
    convict(reverses_equals);
    // Stable by its own order; by another it forgets to be.
    convict(
        [](auto& v, auto... order) requires requires {
            std::ranges::sort(v, order...);
        } {
            if constexpr (sizeof...(order) == 0)
                std::ranges::stable_sort(v);
            else
                std::ranges::sort(v, order...);
        });
}

}  // namespace stable_sorter_laws_test
