// The laws pair_with_sum, three_sum, merge_sorted and dutch_flag_partition.
#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <tenet/laws/algorithms/dutch_flag_partition.hpp>
#include <tenet/laws/algorithms/merge_sorted.hpp>
#include <tenet/laws/algorithms/pair_with_sum.hpp>
#include <tenet/laws/algorithms/three_sum.hpp>
#include <tenet/laws/catch.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

namespace two_pointers_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

// ---------------------------------------------------------------------- pairs

enum class wrong_pair {
    none,
    twice,
    no_first,
    no_last,
    stops,
    no_negatives,
    by_absolute
};

// The search of a textbook, with a place for each usual mistake.
template <wrong_pair fault = wrong_pair::none>
values textbook_pair(const values& v, int target) {
    int i = fault == wrong_pair::no_first ? 1 : 0;
    int j = int(v.size()) - (fault == wrong_pair::no_last ? 2 : 1);
    while (fault == wrong_pair::twice ? i <= j : i < j) {
        const int a = v[std::size_t(i)], b = v[std::size_t(j)];
        if (fault == wrong_pair::no_negatives && a < 0) {
            ++i;
            continue;
        }
        if (a + b == target) return {i, j};
        if (a + b < target) {
            ++i;
        } else {
            if (fault == wrong_pair::stops && b > target) return {};
            --j;
        }
    }
    return {};
}

// Adds up in a type that wraps around.
template <class T>
std::optional<std::pair<T, T>> wraps(const std::vector<T>& v, T target) {
    if (v.empty()) return std::nullopt;
    for (std::size_t i = 0, j = v.size() - 1; i < j;) {
        const T sum =
            T(std::make_unsigned_t<T>(v[i]) + std::make_unsigned_t<T>(v[j]));
        if (sum == target) return std::pair(v[i], v[j]);
        sum < target ? ++i : --j;
    }
    return std::nullopt;
}

std::vector<std::size_t> hashed_pair(std::span<const long long> v,
                                     long long target) {
    std::unordered_map<long long, std::size_t> at;
    for (std::size_t i = 0; i < v.size(); ++i) {
        if (const auto it = at.find(target - v[i]); it != at.end())
            return {it->second + 1, i + 1};
        at[v[i]] = i;
    }
    return {};
}

bool has_pair(const unsigned* first, int n, unsigned target) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < i; ++j)
            if (first[i] + first[j] == target) return true;
    return false;
}

void convict_pair(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::pair_with_sum(find, how);
    });
}

TEST_CASE("the laws acquit pairs of places, of numbers, or whether there is") {
    laws::check(laws::pair_with_sum(textbook_pair<>));
    laws::check(laws::pair_with_sum(wraps<short>));
    laws::check(laws::pair_with_sum(hashed_pair));
    laws::check(laws::pair_with_sum(has_pair));
    laws::check(laws::pair_with_sum([](auto first, auto last, int target) {
        for (auto i = first; i != last; ++i)
            for (auto j = first; j != i; ++j)
                if (*i + *j == target) return std::pair(j, i);
        return std::pair(last, last);
    }));
    laws::check(laws::pair_with_sum(
        [](const values& v, int target) -> std::array<int, 2> {
            const values found = textbook_pair<>(v, target);
            if (found.empty()) return {-1, -1};
            return {found[1], found[0]};
        }));
}

TEST_CASE("the laws convict a search for a pair that misses or makes one up") {
    convict_pair(textbook_pair<wrong_pair::twice>);
    convict_pair(textbook_pair<wrong_pair::no_first>);
    convict_pair(textbook_pair<wrong_pair::no_last>);
    convict_pair(textbook_pair<wrong_pair::stops>);
    convict_pair(textbook_pair<wrong_pair::no_negatives>);
    convict_pair([](const values&, int) { return values{}; });
    convict_pair([](const values&, int) { return values{0, 1}; });
    convict_pair([](const values& v, int target) {
        values found = textbook_pair<>(v, target);
        if (!found.empty()) found[0] = found[1];
        return found;
    });
    convict_pair([](const values& v, int target) {
        for (const int x : v)
            if (std::ranges::count(v, target - x) > 0) return true;
        return false;
    });
    convict_pair([](values& v, int target) {
        const values found = textbook_pair<>(v, target);
        if (v.size() > 2) std::swap(v.front(), v.back());
        return found;
    });
}

TEST_CASE("the laws convict sums that leave the type where they are asked to") {
    laws::check_convicted([](const laws::settings& how) {
        return laws::pair_with_sum<laws::whole_range>(wraps<int>, how);
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::pair_with_sum<laws::whole_range>(wraps<long long>, how);
    });
}

// -------------------------------------------------------------------- triples

enum class wrong_triple {
    none,
    repeats,
    skips_left,
    from_itself,
    leaves,
    only_positive
};

using triples = std::vector<values>;

template <wrong_triple fault = wrong_triple::none>
triples textbook_triples(values v) {
    std::ranges::sort(v);
    triples found;
    const int n = int(v.size());
    const auto at = [&](int i) { return v[std::size_t(i)]; };
    for (int i = 0; i < n; ++i) {
        const bool skips = fault != wrong_triple::repeats;
        if (skips && i > 0 && at(i) == at(i - 1)) continue;
        int j = i + (fault == wrong_triple::from_itself ? 0 : 1), k = n - 1;
        while (j < k) {
            const int sum = at(i) + at(j) + at(k);
            if (sum == 0) {
                found.push_back({at(i), at(j), at(k)});
                if (fault == wrong_triple::leaves) break;
                ++j, --k;
                if (fault == wrong_triple::skips_left) continue;
                while (skips && j < k && at(j) == at(j - 1)) ++j;
            } else {
                sum < 0 ? ++j : --k;
            }
        }
    }
    return found;
}

void convict_triples(auto find) {
    laws::check_convicted(
        [=](const laws::settings& how) { return laws::three_sum(find, how); });
}

TEST_CASE("the laws acquit triples in any order and any type") {
    laws::check(laws::three_sum([](values& v) { return textbook_triples(v); }));
    laws::check(laws::three_sum([](std::vector<long long> v, long long target) {
        std::set<std::array<long long, 3>> found;
        std::ranges::sort(v);
        for (std::size_t i = 0; i < v.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                for (std::size_t k = 0; k < j; ++k)
                    if (v[i] + v[j] + v[k] == target)
                        found.insert({v[i], v[k], v[j]});
        return found;
    }));
}

TEST_CASE("the laws convict triples that are made up, repeated or missing") {
    convict_triples(textbook_triples<wrong_triple::repeats>);
    convict_triples(textbook_triples<wrong_triple::skips_left>);
    convict_triples(textbook_triples<wrong_triple::from_itself>);
    convict_triples(textbook_triples<wrong_triple::leaves>);
    convict_triples([](const values& v) {
        triples found = textbook_triples(v);
        std::erase_if(found, [](const values& t) { return t[0] == t[1]; });
        return found;
    });
    convict_triples([](const values&) { return triples{}; });
    convict_triples([](const values& v) {
        triples found = textbook_triples(v);
        for (values& one : found) one.pop_back();
        return found;
    });
}

// --------------------------------------------------------------------- merges

TEST_CASE("the laws acquit merges of every interface") {
    laws::check(laws::merge_sorted(std::ranges::merge));
    laws::check(laws::merge_sorted(
        [](auto first, auto last, auto from, auto to, auto out) {
            return std::merge(first, last, from, to, out);
        }));
    laws::check(laws::merge_sorted([](values& a, int m, values& b, int n) {
        int i = m - 1, j = n - 1, to = m + n - 1;
        const auto place = [](int at) { return std::size_t(at); };
        while (j >= 0)
            if (i >= 0 && a[place(i)] > b[place(j)])
                a[place(to--)] = a[place(i--)];
            else
                a[place(to--)] = b[place(j--)];
    }));
    laws::check(laws::merge_sorted(
        [](const std::vector<long long>& a, const std::vector<long long>& b) {
            std::vector<long long> all;
            std::ranges::merge(a, b, std::back_inserter(all));
            return all;
        }));
    laws::check(laws::merge_sorted(
        [](const int* a, int m, const int* b, int n, int* out) {
            std::merge(a, a + m, b, b + n, out);
        }));
}

enum class wrong_merge { drops_first, drops_second, second_first, unites };

template <wrong_merge fault>
constexpr auto merges =
    []<class T>(const std::vector<T>& a, const std::vector<T>& b) {
        std::vector<T> all;
        auto i = a.begin(), j = b.begin();
        while (i != a.end() && j != b.end()) {
            const bool second =
                fault == wrong_merge::second_first ? !(*i < *j) : *j < *i;
            if (fault == wrong_merge::unites && !second && !(*i < *j)) ++j;
            all.push_back(second ? *j++ : *i++);
        }
        if (fault != wrong_merge::drops_first)
            all.insert(all.end(), i, a.end());
        if (fault != wrong_merge::drops_second)
            all.insert(all.end(), j, b.end());
        return all;
    };

void convict_merge(auto merge) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::merge_sorted(merge, how);
    });
}

TEST_CASE("the laws convict merges that drop, unite or turn around") {
    convict_merge(merges<wrong_merge::drops_first>);
    convict_merge(merges<wrong_merge::drops_second>);
    convict_merge(merges<wrong_merge::second_first>);
    convict_merge(merges<wrong_merge::unites>);
    convict_merge([](values& a, int m, values& b, int n) {
        for (int i = 0; i < n; ++i) a[std::size_t(m + i)] = b[std::size_t(i)];
    });
    convict_merge([](values& a, int m, values& b, int n) {
        std::merge(values(a).begin(), a.begin() + m, b.begin(), b.begin() + n,
                   a.begin());
    });
    convict_merge([](const values& a, const values& b, values& all) {
        all = a;
        all.insert(all.end(), b.begin(), b.end());
    });
}

// ---------------------------------------------------------------------- flags

enum class wrong_flag { none, two_ways, skips, early, loses };

template <wrong_flag fault = wrong_flag::none>
void sort_colors(values& v) {
    int low = 0, at = 0, high = int(v.size()) - 1;
    const auto place = [&](int i) -> int& { return v[std::size_t(i)]; };
    while (fault == wrong_flag::early ? at < high : at <= high)
        if (place(at) == 0) {
            std::swap(place(low++), place(at++));
        } else if (place(at) == 2 && fault != wrong_flag::two_ways) {
            if (fault == wrong_flag::loses)
                place(at) = place(high--);
            else
                std::swap(place(at), place(high--));
            if (fault == wrong_flag::skips) ++at;
        } else {
            ++at;
        }
}

template <int shift = 0>
std::pair<int, int> around(values& v, int pivot) {
    const auto less = [=](int x) { return x < pivot; };
    const auto equal = std::ranges::partition(v, less);
    const auto greater =
        std::ranges::partition(equal, [=](int x) { return x == pivot; });
    return {int(equal.begin() - v.begin()) + shift,
            int(greater.begin() - v.begin())};
}

void convict_flag(auto partition) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::dutch_flag_partition(partition, how);
    });
}

TEST_CASE("the laws acquit partitions of colours and around a pivot") {
    laws::check(laws::dutch_flag_partition(sort_colors<>));
    laws::check(laws::dutch_flag_partition(around<>));
    laws::check(laws::dutch_flag_partition([](std::vector<unsigned> v) {
        std::ranges::sort(v);
        return v;
    }));
    laws::check(laws::dutch_flag_partition(
        [](int* first, int n) { std::sort(first, first + n); }));
}

TEST_CASE("the laws convict partitions that are none") {
    convict_flag(sort_colors<wrong_flag::two_ways>);
    convict_flag(sort_colors<wrong_flag::skips>);
    convict_flag(sort_colors<wrong_flag::early>);
    convict_flag(sort_colors<wrong_flag::loses>);
    convict_flag(around<1>);
    convict_flag([](values& v, int pivot) {
        std::ranges::partition(v, [=](int x) { return x <= pivot; });
    });
    convict_flag([](values v) { return v; });
}

}  // namespace two_pointers_laws_test
