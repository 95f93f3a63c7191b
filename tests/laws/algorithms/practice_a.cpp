// The laws of the first problems: whom they acquit and convict.
#include <algorithm>
#include <array>
#include <cctype>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/merge_sorted.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace practice_a_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

// --------------------------------------------------------------------- merges

// Int's greatest number stands for the end of a list, or is an element.
template <int end>
values merge_to_end(const values& a, const values& b) {
    values all;
    for (std::size_t i = 0, j = 0;;) {
        const int left = i < a.size() ? a[i] : end;
        const int right = j < b.size() ? b[j] : end;
        if (left == end && right == end) return all;
        left < right ? (all.push_back(left), ++i) : (all.push_back(right), ++j);
    }
}

TEST_CASE("the laws convict merges that take a number for the end") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::merge_sorted(merge_to_end<INT_MAX>, how);
    });
    laws::check(laws::merge_sorted(
        [](const std::vector<short>& a, const std::vector<short>& b) {
            std::vector<short> all = a;
            all.insert(all.end(), b.begin(), b.end());
            std::ranges::sort(all);
            return all;
        }));
    laws::check(laws::merge_sorted(
        [](std::vector<unsigned>& a, int m, std::vector<unsigned>& b, int n) {
            for (int k = m + n; n > 0;)
                if (m > 0 && a[std::size_t(m - 1)] > b[std::size_t(n - 1)])
                    a[std::size_t(--k)] = a[std::size_t(--m)];
                else
                    a[std::size_t(--k)] = b[std::size_t(--n)];
        }));
}

TEST_CASE("the laws acquit merges of more arguments, or that return room") {
    const auto merge = [](const int* a, int m, const int* b, int n, int* to) {
        std::merge(a, a + m, b, b + n, to);
    };
    laws::check(laws::merge_sorted(
        [=](int* a, int* b, int m, int n, int* to) { merge(a, m, b, n, to); }));
    laws::check(laws::merge_sorted(
        [=](int* a, int size, int m, int* b, int size_of_b, int n) {
            const values copy(a, a + m);
            if (size == m + n && size_of_b == n) merge(copy.data(), m, b, n, a);
        }));
    laws::check(
        laws::merge_sorted([=](const values& a, int m, const values& b, int n) {
            values all(std::size_t(m + n));
            merge(a.data(), m, b.data(), n, all.data());
            return all;
        }));
}

}  // namespace practice_a_laws_test
