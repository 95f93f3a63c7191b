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
#include <tenet/laws/algorithms/best_k_in_a_row.hpp>
#include <tenet/laws/algorithms/merge_sorted.hpp>
#include <tenet/laws/algorithms/mirror_text.hpp>
#include <tenet/laws/algorithms/pair_for_a_sum.hpp>
#include <tenet/laws/algorithms/zeros_to_the_back.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace practice_lists_laws_test {

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

// ---------------------------------------------------------------------- zeros

enum class wrong_zeros {
    none,
    misses_second,
    only_first,
    no_filling,
    cuts_off,
    positive,
    no_last,
    one_more
};

template <wrong_zeros fault = wrong_zeros::none>
int zeros_behind(values& v) {
    const auto is_rest = [](int x) {
        return fault == wrong_zeros::positive ? x > 0 : x != 0;
    };
    std::size_t kept = 0;
    const std::size_t n =
        v.size() - (fault == wrong_zeros::no_last && !v.empty() ? 1 : 0);
    for (std::size_t i = 0; i < n; ++i) {
        const bool second = fault == wrong_zeros::misses_second && i > 0 &&
                            v[i - 1] == 0 && kept + 1 == i;
        const bool later = fault == wrong_zeros::only_first && kept < i;
        if (is_rest(v[i]) || second || later) v[kept++] = v[i];
    }
    if (fault == wrong_zeros::cuts_off) v.resize(kept);
    for (std::size_t i = kept; i < n && fault != wrong_zeros::no_filling; ++i)
        if (i < v.size()) v[i] = 0;
    return int(kept) + (fault == wrong_zeros::one_more ? 1 : 0);
}

void convict_zeros(auto move) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::zeros_to_the_back(move, how);
    });
}

TEST_CASE("the laws acquit zeros moved in place, or in a list returned") {
    laws::check(laws::zeros_to_the_back(zeros_behind<>));
    laws::check(laws::zeros_to_the_back([](std::vector<short>& v) {
        for (std::size_t i = 0, to = 0; i < v.size(); ++i)
            if (v[i] != 0) std::swap(v[i], v[to++]);
    }));
    laws::check(laws::zeros_to_the_back([](auto first, auto last) {
        return std::stable_partition(first, last,
                                     [](auto x) { return x != 0; });
    }));
    laws::check(laws::zeros_to_the_back([](std::vector<long>& v) {
        return std::ranges::stable_partition(v, [](long x) { return x != 0; });
    }));
    laws::check(laws::zeros_to_the_back([](int* v, int n) {
        int* const end = std::remove(v, v + n, 0);
        std::fill(end, v + n, 0);
        return int(v + n - end);
    }));
    laws::check(laws::zeros_to_the_back([](const std::vector<unsigned>& v) {
        std::vector<unsigned> all;
        std::ranges::copy_if(v, std::back_inserter(all),
                             [](unsigned x) { return x != 0; });
        all.resize(v.size());
        return all;
    }));
    laws::check(laws::zeros_to_the_back([](std::span<signed char> v) {
        std::stable_sort(v.begin(), v.end(),
                         [](auto a, auto b) { return a != 0 && b == 0; });
        return v;
    }));
}

TEST_CASE("the laws convict zeros left, and a rest in another order") {
    convict_zeros(zeros_behind<wrong_zeros::misses_second>);
    convict_zeros(zeros_behind<wrong_zeros::only_first>);
    convict_zeros(zeros_behind<wrong_zeros::no_filling>);
    convict_zeros(zeros_behind<wrong_zeros::cuts_off>);
    convict_zeros(zeros_behind<wrong_zeros::positive>);
    convict_zeros(zeros_behind<wrong_zeros::no_last>);
    convict_zeros(zeros_behind<wrong_zeros::one_more>);
    convict_zeros([](values&) {});
    convict_zeros([](const values& v) { return v; });
    convict_zeros([](values& v) { std::ranges::sort(v, std::greater()); });
    convict_zeros([](values& v) {
        std::ranges::stable_partition(v, [](int x) { return x == 0; });
    });
    convict_zeros([](values& v) {  // swaps with the last that is not zero
        for (std::size_t i = 0, end = v.size(); i < end; ++i)
            while (i < end && v[i] == 0) std::swap(v[i], v[--end]);
    });
    convict_zeros([](values v) {
        std::erase(v, 0);
        return v;
    });
    convict_zeros([](values& v) {  // goes on behind one that it has erased
        for (std::size_t i = 0, n = v.size(); i < n; ++i)
            if (v[i] == 0) {
                v.erase(v.begin() + std::ptrdiff_t(i));
                v.push_back(0);
            }
    });
    convict_zeros([](values& v) {
        return std::ranges::stable_partition(v, [](int x) { return x != 0; })
                   .begin() +
               1;
    });
    convict_zeros([](values& v) {  // has an index of 8 bits
        std::uint8_t kept = 0;
        for (const int x : values(v))
            if (x != 0) v[kept++] = x;
        std::fill(v.begin() + kept, v.end(), 0);
    });
}

// -------------------------------------------------------------------- mirrors

enum class wrong_mirror {
    none,
    case_counts,
    no_digits,
    one_mark,
    no_mark_at_end,
    by_a_bit,
    neighbours,
    beyond_ascii,
    no_to_marks,
    no_middle,
    no_ends,
    only_left
};

template <wrong_mirror fault = wrong_mirror::none>
bool reads_the_same(std::string_view text) {
    using enum wrong_mirror;
    const auto counts = [](char c) {
        if (fault == beyond_ascii && c < 0) return true;
        if (fault == neighbours && 'A' <= c && c <= 'z') return true;
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
               (fault != no_digits && '0' <= c && c <= '9');
    };
    const auto equal = [](char a, char b) {
        const auto folded = [](char c) {
            return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
        };
        if (fault == by_a_bit) return a == b || a + 32 == b || b + 32 == a;
        return a == b || (fault != case_counts && folded(a) == folded(b));
    };
    std::size_t left = 0, end = text.size();
    std::size_t pairs = 0;
    while (left < end) {
        const std::size_t before = left;
        while (left < end && !counts(text[left]) &&
               !(fault == one_mark && left > before))
            ++left;
        while (left < end && !counts(text[end - 1]) && fault != only_left &&
               !(fault == no_mark_at_end && end == text.size()))
            --end;
        if (left == end) return fault != no_to_marks || pairs > 0;
        --end;
        const bool skips = (fault == no_ends && pairs == 0) ||
                           (fault == no_middle && end - left < 2);
        if (!skips && left < end && !equal(text[left], text[end])) return false;
        ++left;
        ++pairs;
    }
    return true;
}

void convict_mirror(auto is) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::mirror_text(is, how); });
}

bool filtered_is_mirrored(const char* text) {
    std::string rest;
    for (; *text != '\0'; ++text)
        if (const auto c = static_cast<unsigned char>(*text); std::isalnum(c))
            rest += static_cast<char>(std::toupper(c));
    return std::equal(rest.begin(), rest.end(), rest.rbegin());
}

TEST_CASE("the laws acquit mirrored texts of every kind") {
    laws::check(laws::mirror_text(reads_the_same<>));
    laws::check(laws::mirror_text(filtered_is_mirrored));
    laws::check(laws::mirror_text([](std::string text) {
        std::erase_if(text, [](unsigned char c) { return !std::isalnum(c); });
        std::ranges::transform(text, text.begin(), [](unsigned char c) {
            return static_cast<char>(std::tolower(c));
        });
        return text == std::string(text.rbegin(), text.rend());
    }));
    laws::check(laws::mirror_text(
        [](std::string& text) { return reads_the_same(text) ? 1 : 0; }));
    laws::check(laws::mirror_text([](const char* text, std::size_t n) {
        return reads_the_same(std::string_view(text, n));
    }));
    laws::check(
        laws::mirror_text([](char* text) { return reads_the_same(text); }));
    laws::check(laws::mirror_text([](const std::vector<char>& text) {
        return reads_the_same(std::string_view(text.data(), text.size()));
    }));
    laws::check(laws::mirror_text([](std::string::const_iterator first,
                                     std::string::const_iterator last) {
        return reads_the_same(std::string(first, last));
    }));
}

TEST_CASE("the laws convict who takes marks, digits and case for others") {
    using enum wrong_mirror;
    convict_mirror(reads_the_same<case_counts>);
    convict_mirror(reads_the_same<no_digits>);
    convict_mirror(reads_the_same<one_mark>);
    convict_mirror(reads_the_same<no_mark_at_end>);
    convict_mirror(reads_the_same<by_a_bit>);
    convict_mirror(reads_the_same<neighbours>);
    convict_mirror(reads_the_same<beyond_ascii>);
    convict_mirror(reads_the_same<no_to_marks>);
    convict_mirror(reads_the_same<no_middle>);
    convict_mirror(reads_the_same<no_ends>);
    convict_mirror(reads_the_same<only_left>);
    convict_mirror([](std::string_view) { return true; });
    convict_mirror([](std::string_view text) {  // marks count
        return std::equal(text.begin(), text.end(), text.rbegin());
    });
    convict_mirror([](const std::string& text) {  // runs off a text of marks
        std::size_t left = 0, right = text.size() - 1;
        while (left < right) {
            while (!std::isalnum(static_cast<unsigned char>(text.at(left))))
                ++left;
            while (!std::isalnum(static_cast<unsigned char>(text.at(right))))
                --right;
            if (left < right &&
                std::tolower(text[left++]) != std::tolower(text[right--]))
                return false;
        }
        return true;
    });
    convict_mirror([](const std::string& text) {  // a table of 128 characters
        std::array<int, 128> same{};
        std::string rest;
        for (const char c : text)
            if (same.at(static_cast<unsigned char>(c)) == 0 &&
                std::isalnum(static_cast<unsigned char>(c)))
                rest += static_cast<char>(std::tolower(c));
        return std::equal(rest.begin(), rest.end(), rest.rbegin());
    });
    convict_mirror([](const std::string& text) {  // an index of 8 bits
        std::string rest;
        for (const char c : text)
            if (std::isalnum(static_cast<unsigned char>(c)))
                rest += static_cast<char>(std::tolower(c));
        const auto half =
            std::uint8_t(std::min<std::size_t>(rest.size() / 2, 255));
        for (std::uint8_t i = 0; i < half; ++i)
            if (rest[i] != rest[rest.size() - 1 - i]) return false;
        return true;
    });
}

// ---------------------------------------------------------------------- pairs

enum class wrong_pair {
    none,
    twice,
    no_first,
    no_equals,
    neighbours,
    no_last,
    few_bits
};

template <wrong_pair fault = wrong_pair::none>
values two_places(const values& v, int target) {
    using enum wrong_pair;
    std::map<int, int> at;
    const int n = int(v.size()) - (fault == no_last ? 1 : 0);
    if (fault == twice)
        for (int i = 0; i < n; ++i) at[v[std::size_t(i)]] = i;
    for (int i = 0; i < n; ++i) {
        const int x = v[std::size_t(i)];
        const auto found = at.find(target - x);
        const bool counts = found != at.end() &&
                            !(fault == no_first && found->second == 0) &&
                            !(fault == no_equals && 2 * x == target) &&
                            !(fault == neighbours && found->second + 1 != i);
        if (counts)
            return {
                fault == few_bits ? std::int8_t(found->second) : found->second,
                i};
        at.emplace(x, i);
    }
    return {};
}

void convict_pair(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::pair_for_a_sum(find, how);
    });
}

TEST_CASE("the laws acquit two of an unsorted list, however they are told") {
    laws::check(laws::pair_for_a_sum(two_places<>));
    laws::check(laws::pair_for_a_sum(
        [](const values& v, int target) -> std::array<int, 2> {
            const values found = two_places<>(v, target);
            if (found.empty()) return {-1, -1};
            return {found[1], found[0]};
        }));
    laws::check(laws::pair_for_a_sum(
        [](std::span<const long long> v,
           long long target) -> std::optional<std::pair<int, int>> {
            for (int i = 0; i < int(v.size()); ++i)
                for (int j = 0; j < i; ++j)
                    if (v[std::size_t(i)] + v[std::size_t(j)] == target)
                        return std::pair(i + 1, j + 1);
            return std::nullopt;
        }));
    laws::check(laws::pair_for_a_sum([](values& v, int target) {  // sorts it
        std::ranges::sort(v);
        for (std::size_t i = 0, end = v.size(); i + 1 < end;) {
            const int sum = v[i] + v[end - 1];
            if (sum == target) return values{v[i], v[end - 1]};
            sum < target ? ++i : --end;
        }
        return values();
    }));
    laws::check(
        laws::pair_for_a_sum([](const unsigned* first, int n, unsigned target) {
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < i; ++j)
                    if (first[i] + first[j] == target) return true;
            return false;
        }));
    laws::check(laws::pair_for_a_sum([](auto first, auto last, int target) {
        for (auto i = first; i != last; ++i)
            for (auto j = first; j != i; ++j)
                if (*i + *j == target) return std::pair(j, i);
        return std::pair(last, last);
    }));
}

TEST_CASE("the laws convict who misses two of an unsorted list") {
    using enum wrong_pair;
    convict_pair(two_places<twice>);
    convict_pair(two_places<no_first>);
    convict_pair(two_places<no_equals>);
    convict_pair(two_places<neighbours>);
    convict_pair(two_places<no_last>);
    convict_pair(two_places<few_bits>);
    convict_pair([](const values&, int) { return values(); });
    convict_pair([](const values& v, int target) {  // as if it were sorted
        int i = 0, j = int(v.size()) - 1;
        while (i < j) {
            const int sum = v[std::size_t(i)] + v[std::size_t(j)];
            if (sum == target) return values{i, j};
            sum < target ? ++i : --j;
        }
        return values();
    });
    convict_pair([](values& v, int target) {  // tells places of a sorted list
        std::ranges::sort(v);
        return two_places<>(v, target);
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::pair_for_a_sum<laws::whole_range>(
            [](const std::vector<unsigned>& v,
               unsigned target) -> std::vector<std::size_t> {
                for (std::size_t i = 0; i < v.size(); ++i)
                    for (std::size_t j = 0; j < i; ++j)
                        if (v[i] + v[j] == target) return {i, j};
                return {};
            },
            how);
    });
}

// ----------------------------------------------------------------- neighbours

enum class wrong_sum {
    none,
    no_first,
    no_last,
    one_more,
    one_less,
    fewer_at_start,
    zero_at_least,
    keeps_all,
    narrow
};

template <wrong_sum fault = wrong_sum::none, class Sum = long long>
Sum best_sum(const values& v, int k) {
    using enum wrong_sum;
    const int n = int(v.size());
    if (fault == one_more && k < n) ++k;
    if (fault == one_less && k > 1) --k;
    Sum sum = 0, most = 0;
    bool any = fault == zero_at_least;
    int wrapped = 0;
    for (int i = 0; i < n; ++i) {
        sum += v[std::size_t(i)];
        wrapped = int(unsigned(wrapped) + unsigned(v[std::size_t(i)]));
        if (i >= k && fault != keeps_all) {
            sum -= v[std::size_t(i - k)];
            wrapped = int(unsigned(wrapped) - unsigned(v[std::size_t(i - k)]));
        }
        if (fault == narrow) sum = Sum(wrapped);
        const bool counts = fault == fewer_at_start ? i + 1 <= n : i + 1 >= k;
        if (!counts || (fault == no_first && i + 1 == k && k < n) ||
            (fault == no_last && i + 1 == n && k < n))
            continue;
        if (!any || sum > most) most = sum;
        any = true;
    }
    return most;
}

void convict_sum(auto best) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::best_k_in_a_row(best, how);
    });
}

// Where the best k begin.
std::size_t begin_of_best(const values& v, int k) {
    std::size_t best = 0;
    for (std::size_t i = 0; i + std::size_t(k) <= v.size(); ++i) {
        const auto sum = [&](std::size_t from) {
            const auto first = v.begin() + std::ptrdiff_t(from);
            return std::accumulate(first, first + k, 0LL);
        };
        if (sum(i) >= sum(best)) best = i;
    }
    return best;
}

TEST_CASE("the laws acquit sums of neighbours, and where they are") {
    laws::check(laws::best_k_in_a_row(best_sum<>));
    laws::check(laws::best_k_in_a_row(best_sum<wrong_sum::none, int>));
    laws::check(laws::best_k_in_a_row(
        [](int* v, int n, int k) { return best_sum(values(v, v + n), k); }));
    laws::check(laws::best_k_in_a_row(
        [](int* v, int k, int n) { return best_sum(values(v, v + n), k); }));
    laws::check(laws::best_k_in_a_row([](const values& v, int k, int n) {
        return n < k ? 0 : best_sum(v, k);
    }));
    laws::check(laws::best_k_in_a_row(
        [](values v, int n, int k) { return n < k ? 0 : best_sum(v, k); }));
    laws::check(laws::best_k_in_a_row(
        [](int k, const values& v, int) { return best_sum(v, k); }));
    laws::check(
        laws::best_k_in_a_row([](std::size_t k, std::span<const short> v) {
            return best_sum(values(v.begin(), v.end()), int(k));
        }));
    laws::check(laws::best_k_in_a_row(
        [](const std::vector<unsigned>& v, int k) -> std::uint64_t {
            std::uint64_t most = 0;
            for (std::size_t i = 0; i + std::size_t(k) <= v.size(); ++i) {
                const auto first = v.begin() + std::ptrdiff_t(i);
                most = std::max(
                    most, std::accumulate(first, first + k, std::uint64_t{0}));
            }
            return most;
        }));
    laws::check(laws::best_k_in_a_row([](const values& v, int k) -> double {
        return double(best_sum(v, k));
    }));
    laws::check(laws::best_k_in_a_row([](const values& v, int k) {
        const auto first = v.begin() + std::ptrdiff_t(begin_of_best(v, k));
        return values(first, first + k);
    }));
    laws::check(laws::best_k_in_a_row([](const values& v, int k) {
        const std::size_t first = begin_of_best(v, k);
        return std::pair(best_sum(v, k),
                         std::pair(first, first + std::size_t(k)));
    }));
}

TEST_CASE("the laws convict sums of more, fewer or other neighbours") {
    using enum wrong_sum;
    convict_sum(best_sum<no_first>);
    convict_sum(best_sum<no_last>);
    convict_sum(best_sum<one_more>);
    convict_sum(best_sum<one_less>);
    convict_sum(best_sum<fewer_at_start>);
    convict_sum(best_sum<zero_at_least>);
    convict_sum(best_sum<keeps_all>);
    convict_sum(best_sum<narrow>);
    convict_sum([](values v, int k) {  // no neighbours
        std::ranges::sort(v, std::greater());
        return std::accumulate(v.begin(), v.begin() + k, 0LL);
    });
    convict_sum([](const values& v, int k) {
        const auto first = int(begin_of_best(v, k));
        return std::pair(first, first + k + 1);
    });
    convict_sum([](const values& v, int k) {
        return std::pair(best_sum(v, k), values(v.begin(), v.begin() + k));
    });
    convict_sum([](const values& v, int k) {  // has indices of 8 bits
        long long most = LLONG_MIN;
        for (std::uint8_t i = 0; std::size_t(i) + std::size_t(k) <= v.size();
             ++i) {
            const auto first = v.begin() + i;
            most = std::max(most, std::accumulate(first, first + k, 0LL));
            if (i == 255) break;
        }
        return most;
    });
}

}  // namespace practice_lists_laws_test
