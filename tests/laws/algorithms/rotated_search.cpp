#include <algorithm>
#include <cstddef>
#include <optional>
#include <tenet/laws/algorithms/rotated_search.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace rotated_search_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

// The search of a textbook, with a place for each usual mistake.
enum class mistake {
    none,
    ignores_first,
    ignores_last,
    one_half,
    where_it_would_be,
    misses_in_two
};
template <mistake it>
int search(const values& v, int x) {
    int low = it == mistake::ignores_first, high = int(v.size()) - 1;
    if (it == mistake::ignores_last) --high;
    const auto at = [&](int i) { return v[std::size_t(i)]; };
    while (low <= high) {
        const int middle = low + (high - low) / 2;
        if (at(middle) == x) return middle;
        const bool ordered = it == mistake::misses_in_two
                                 ? at(low) < at(middle)
                                 : at(low) <= at(middle);
        const bool left = it == mistake::one_half ? x < at(middle)
                          : ordered ? at(low) <= x && x < at(middle)
                                    : !(at(middle) < x && x <= at(high));
        if (left)
            high = middle - 1;
        else
            low = middle + 1;
    }
    return it == mistake::where_it_would_be ? low : -1;
}

std::optional<std::size_t> maybe(const std::vector<long long>& v, long long x) {
    const auto at = std::ranges::find(v, x);
    if (at == v.end()) return std::nullopt;
    return std::size_t(at - v.begin());
}
const unsigned* pointer(const unsigned* first, const unsigned* last,
                        unsigned x) {
    return std::find(first, last, x);
}
unsigned npos(const short* first, int n, short x) {
    const auto at = std::find(first, first + n, x);
    return at == first + n ? ~0U : unsigned(at - first);
}
bool tells(values v, int x) {
    return std::ranges::count(v, x) > 0;
}

TEST_CASE("the laws acquit rotated searches of every interface") {
    laws::check(laws::rotated_search(search<mistake::none>));
    laws::check(laws::rotated_search(maybe));
    laws::check(laws::rotated_search(pointer));
    laws::check(laws::rotated_search(npos));
    laws::check(laws::rotated_search(tells));
}

constexpr auto linear = [](auto& v, const auto& x) {
    return std::find(v.begin(), v.end(), x);
};

int lower(const values& v, int x) {
    const auto at = std::ranges::lower_bound(v, x);
    return at == v.end() || *at != x ? -1 : int(at - v.begin());
}
int two_places(const values& v, int x) {
    const auto at = std::ranges::find(v, x);
    return at == v.end() ? 0 : int(at - v.begin());
}

void convict(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::rotated_search(find, how);
    });
}

TEST_CASE("the laws convict a rotated search that misses or invents a place") {
    convict(search<mistake::ignores_first>);
    convict(search<mistake::ignores_last>);
    convict(search<mistake::one_half>);
    convict(search<mistake::where_it_would_be>);
    convict(search<mistake::misses_in_two>);
    convict(lower);
    convict(two_places);
}

TEST_CASE("the laws convict a rotated search that is linear") {
    convict(linear);
}

}  // namespace rotated_search_laws_test
