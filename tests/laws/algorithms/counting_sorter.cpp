#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <tenet/laws/algorithms/counting_sorter.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace counting_sorter_laws_test {

namespace laws = tenet::laws;

// The sort of a textbook, with a place for each usual mistake.
enum class mistake {
    none,
    from_zero,
    drops_greatest,
    drops_counts,
    backwards,
    narrow
};
template <mistake it, class T, class Key>
void sort(std::vector<T>& v, Key key) {
    if (v.empty()) return;
    const auto keys = [&](const T& x) { return std::int64_t{key(x)}; };
    std::int64_t least = it == mistake::from_zero ? 0 : INT64_MAX;
    std::int64_t greatest = INT64_MIN;
    for (const T& x : v) {
        least = std::min(least, keys(x));
        greatest = std::max(greatest, keys(x));
    }
    if (it == mistake::narrow && greatest > INT32_MAX / 2) greatest = least;
    if (it == mistake::drops_greatest && greatest > least) --greatest;
    const auto n = static_cast<std::uint64_t>(greatest) -
                   static_cast<std::uint64_t>(least) + 1;
    if (n > 1'000'000) throw std::length_error("too many");
    std::vector<std::vector<T>> of(n);
    for (const T& x : v) {
        const auto place = static_cast<std::uint64_t>(keys(x)) -
                           static_cast<std::uint64_t>(least);
        if (place < n) of[place].push_back(x);
    }
    std::size_t at = 0;
    for (auto& equals : of) {
        if (it == mistake::backwards) std::ranges::reverse(equals);
        if (it == mistake::drops_counts && equals.size() > 1) equals.resize(1);
        for (const T& x : equals) v[at++] = x;
    }
}

template <mistake it>
constexpr auto sorter = []<class T>(std::vector<T>& v, auto... key) {
    if constexpr (sizeof...(key) == 0)
        sort<it>(v, [](const T& x) { return static_cast<std::int64_t>(x); });
    else
        sort<it>(v, key...);
};

void of_shorts(std::vector<short>& v) {
    sorter<mistake::none>(v);
}
std::vector<unsigned long long> returns(std::vector<unsigned long long> v) {
    std::ranges::sort(v);
    return v;
}

TEST_CASE("the laws acquit counting sorts of every interface") {
    laws::check(laws::counting_sorter(sorter<mistake::none>));
    laws::check(laws::counting_sorter(of_shorts));
    laws::check(laws::counting_sorter(returns));
}

constexpr auto compares = [](auto& v, auto... key) {
    if constexpr (sizeof...(key) == 0)
        std::ranges::stable_sort(v);
    else
        std::ranges::stable_sort(v, std::less<>());
};

void convict(auto sort) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::counting_sorter(sort, how);
    });
}

TEST_CASE("the laws convict a counting sort that is wrong or compares") {
    convict(sorter<mistake::from_zero>);
    convict(sorter<mistake::drops_greatest>);
    convict(sorter<mistake::drops_counts>);
    convict(sorter<mistake::backwards>);
    convict(sorter<mistake::narrow>);
    convict(compares);
}

}  // namespace counting_sorter_laws_test
