#include <algorithm>
#include <cstddef>
#include <tenet/laws/algorithms/insertion_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

namespace insertion_sorter_laws_test {

namespace laws = tenet::laws;

constexpr auto insertion = [](auto& v) {
    for (std::size_t i = 1; i < v.size(); ++i)
        for (std::size_t j = i; j > 0 && v[j] < v[j - 1]; --j)
            std::swap(v[j], v[j - 1]);
};
void of_longs(long long* first, int n) {
    std::stable_sort(first, first + n);
}
std::vector<unsigned> returns(std::vector<unsigned> v) {
    insertion(v);
    return v;
}

TEST_CASE("the laws acquit insertion sorts of every interface") {
    laws::check(laws::insertion_sorter(insertion));
    laws::check(laws::insertion_sorter(of_longs));
    laws::check(laws::insertion_sorter(returns));
}

constexpr auto passes_equals = [](auto& v) {
    for (std::size_t i = 1; i < v.size(); ++i)
        for (std::size_t j = i; j > 0 && !(v[j - 1] < v[j]); --j)
            std::swap(v[j], v[j - 1]);
};
constexpr auto from_the_first = [](auto& v) {
    for (std::size_t i = 1; i < v.size(); ++i) {
        std::size_t j = 0;
        while (j < i && !(v[i] < v[j])) ++j;
        for (; j < i; ++j) std::swap(v[i], v[j]);
    }
};
constexpr auto by_halves = [](auto& v) {
    for (auto at = v.begin(); at != v.end(); ++at)
        std::rotate(std::upper_bound(v.begin(), at, *at), at, at + 1);
};
void but_the_last(std::vector<int>& v) {
    if (!v.empty()) std::sort(v.begin(), v.end() - 1);
}
void gives_back_the_given(std::vector<int> v) {
    std::ranges::sort(v);
}

void convict(auto sort) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::insertion_sorter(sort, how);
    });
}

TEST_CASE("the laws convict a sorter that is wrong, unstable or asks much") {
    convict(std::ranges::stable_sort);
    convict(std::ranges::sort);
    convict(passes_equals);
    convict(from_the_first);
    convict(by_halves);
    convict(but_the_last);
    convict(gives_back_the_given);
}

}  // namespace insertion_sorter_laws_test
