#include <algorithm>
#include <cstddef>
#include <span>
#include <tenet/laws/algorithms/upper_bound.hpp>
#include <tenet/laws/catch.hpp>
#include <vector>

namespace upper_bound_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

long long index(const std::vector<long long>& v, long long x) {
    return std::ranges::upper_bound(v, x) - v.begin();
}
const unsigned* pointer(const unsigned* first, int n, unsigned x) {
    return std::upper_bound(first, first + n, x);
}
std::size_t of_span(std::span<const short> v, short x) {
    return std::size_t(std::upper_bound(v.begin(), v.end(), x) - v.begin());
}

TEST_CASE("the laws acquit upper_bounds of every interface") {
    laws::check(laws::upper_bound(std::ranges::upper_bound));
    laws::check(laws::upper_bound(index));
    laws::check(laws::upper_bound(pointer));
    laws::check(laws::upper_bound(of_span));
    laws::check(laws::upper_bound([](auto first, auto last, const auto& x) {
        return std::upper_bound(first, last, x);
    }));
}

// The search of a textbook, with a place for each usual mistake.
template <int low_offset, int high_offset, int step_up>
int search(const values& v, int x) {
    int low = low_offset, high = int(v.size()) + high_offset;
    while (low < high) {
        const int middle = (low + high) / 2;
        const int each = v[std::size_t(middle)];
        if (each <= x)
            low = middle + step_up;
        else
            high = middle;
    }
    return low;
}

// Any of equal ones will do for it.
int any_of_equals(const values& v, int x) {
    int low = 0, high = int(v.size());
    while (low < high) {
        const int middle = (low + high) / 2;
        const int each = v[std::size_t(middle)];
        if (each == x) return middle + 1;
        if (each < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// Differences overflow.
int by_difference(const values& v, int x) {
    const auto at = std::ranges::partition_point(v, [x](int each) {
        const auto d = static_cast<unsigned>(each) - static_cast<unsigned>(x);
        return static_cast<int>(d) <= 0;
    });
    return int(at - v.begin());
}

constexpr auto linear = [](const auto& v, const auto& x) {
    std::size_t i = 0;
    while (i < v.size() && !(x < v[i])) ++i;
    return i;
};

void convict(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::upper_bound(find, how);
    });
}

TEST_CASE(
    "the laws convict a upper_bound that misses a place or asks too much") {
    laws::check(laws::upper_bound(search<0, 0, 1>));
    convict(std::ranges::lower_bound);
    convict(search<1, 0, 1>);
    convict(search<0, -1, 1>);
    convict(search<0, 0, 2>);
    convict(any_of_equals);
    convict(by_difference);
    convict(linear);
}

}  // namespace upper_bound_laws_test
