// The laws of two pointers.
#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/cycle_detection.hpp>
#include <tenet/laws/algorithms/dutch_flag_partition.hpp>
#include <tenet/laws/algorithms/is_palindrome.hpp>
#include <tenet/laws/algorithms/is_subsequence.hpp>
#include <tenet/laws/algorithms/largest_container.hpp>
#include <tenet/laws/algorithms/merge_sorted.hpp>
#include <tenet/laws/algorithms/pair_with_sum.hpp>
#include <tenet/laws/algorithms/remove_duplicates.hpp>
#include <tenet/laws/algorithms/sorted_squares.hpp>
#include <tenet/laws/algorithms/three_sum.hpp>
#include <tenet/laws/algorithms/trapped_water.hpp>
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

// ----------------------------------------------------------------- duplicates

enum class wrong_unique {
    none,
    keeps_two,
    none_of_two,
    first_value,
    no_last,
    one_more,
    one_less,
    moves_none
};

template <wrong_unique fault = wrong_unique::none>
int leave_one(values& v) {
    const int n = int(v.size());
    if (n == 0) return fault == wrong_unique::one_more ? 1 : 0;
    const auto at = [&](int i) -> int& { return v[std::size_t(i)]; };
    int kept = 0;
    const int last = fault == wrong_unique::no_last && n > 1 ? n - 1 : n;
    for (int i = 0; i < last; ++i) {
        bool keeps = i == 0 || at(i) != at(kept - 1);
        if (fault == wrong_unique::keeps_two && i > 0)
            keeps = kept < 2 || at(i) != at(kept - 2);
        if (fault == wrong_unique::none_of_two)
            keeps = (i == 0 || at(i) != at(i - 1)) &&
                    (i + 1 == n || at(i) != at(i + 1));
        if (fault == wrong_unique::first_value && i > 0) keeps = at(i) != at(0);
        if (fault == wrong_unique::moves_none)
            keeps = i == 0 || at(i) != at(i - 1);
        if (!keeps) continue;
        if (fault != wrong_unique::moves_none) at(kept) = at(i);
        ++kept;
    }
    return kept + (fault == wrong_unique::one_more   ? 1
                   : fault == wrong_unique::one_less ? -1
                                                     : 0);
}

void convict_unique(auto leave) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::remove_duplicates(leave, how);
    });
}

TEST_CASE("the laws acquit what leaves one of each, however it tells") {
    laws::check(laws::remove_duplicates(leave_one<>));
    laws::check(laws::remove_duplicates(
        [](auto first, auto last) { return std::unique(first, last); }));
    laws::check(laws::remove_duplicates(
        [](std::vector<short>& v) { return std::ranges::unique(v); }));
    laws::check(laws::remove_duplicates([](std::vector<unsigned>& v) {
        v.erase(std::unique(v.begin(), v.end()), v.end());
    }));
    laws::check(laws::remove_duplicates([](const std::vector<long>& v) {
        const std::set<long> all(v.begin(), v.end());
        return std::vector<long>(all.begin(), all.end());
    }));
}

TEST_CASE("the laws convict what leaves too many, too few or others") {
    convict_unique(leave_one<wrong_unique::keeps_two>);
    convict_unique(leave_one<wrong_unique::none_of_two>);
    convict_unique(leave_one<wrong_unique::first_value>);
    convict_unique(leave_one<wrong_unique::no_last>);
    convict_unique(leave_one<wrong_unique::one_more>);
    convict_unique(leave_one<wrong_unique::one_less>);
    convict_unique(leave_one<wrong_unique::moves_none>);
    convict_unique([](values&) {});
    convict_unique([](const values& v) { return v; });
    convict_unique([](values& v) { return std::ranges::unique(v).end(); });
    convict_unique([](values& v) {  // takes the least number for none
        int last = INT_MIN, size = 0;
        for (const int x : values(v))
            if (x != last) v[std::size_t(size++)] = last = x;
        return size;
    });
    convict_unique([](values& v) {  // has an index of 8 bits
        std::uint8_t size = 0;
        for (std::size_t i = 0; i < v.size(); ++i)
            if (i == 0 || v[i] != v[i - 1]) v[size++] = v[i];
        return int(size);
    });
}

// ---------------------------------------------------------------------- water

enum class wrong_water {
    none,
    greater,
    only_left,
    nearest,
    highest,
    at_the_ends,
    lower_level
};

template <wrong_water fault = wrong_water::none>
int trap(values& v) {
    int sum = 0;
    const int n = int(v.size());
    const auto at = [&](int i) { return v[std::size_t(i)]; };
    for (int i = 0; i < n; ++i) {
        const int begin = fault == wrong_water::nearest ? i - 1 : 0;
        const int end = fault == wrong_water::nearest ? i + 2 : n;
        int left = 0, right = 0;
        const bool excludes = fault == wrong_water::lower_level;
        for (int j = std::max(0, begin); j < i + (excludes ? 0 : 1); ++j)
            left = std::max(left, at(j));
        for (int j = i + (excludes ? 1 : 0); j < std::min(n, end); ++j)
            right = std::max(right, at(j));
        int level = std::min(left, right);
        if (fault == wrong_water::greater) level = std::max(left, right);
        if (fault == wrong_water::only_left) level = left;
        if (fault == wrong_water::highest)
            level = *std::ranges::max_element(v) == at(i) ? at(i) : level + 1;
        if (fault == wrong_water::at_the_ends && (i == 0 || i == n - 1))
            level = *std::ranges::max_element(v);
        sum += level - at(i);
    }
    return sum;
}

template <class Sum>
Sum water_by_stack(const std::vector<int>& v) {
    Sum sum = 0;
    std::vector<std::size_t> walls;
    for (std::size_t i = 0; i < v.size(); ++i) {
        while (!walls.empty() && v[walls.back()] < v[i]) {
            const long long low = v[walls.back()];
            walls.pop_back();
            if (walls.empty()) break;
            const long long level = std::min(v[i], v[walls.back()]);
            sum += Sum(level - low) * Sum(i - walls.back() - 1);
        }
        walls.push_back(i);
    }
    return sum;
}

void convict_water(auto trapped) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::trapped_water(trapped, how);
    });
}

TEST_CASE("the laws acquit water by columns and by rows") {
    laws::check(laws::trapped_water(trap<>));
    laws::check(laws::trapped_water<laws::whole_range>(
        [](const values& v) { return water_by_stack<long long>(v); }));
    laws::check(laws::trapped_water([](const unsigned char* v, int n) {
        return water_by_stack<double>({v, v + n});
    }));
}

TEST_CASE("the laws convict water that runs off, or stands too low") {
    convict_water(trap<wrong_water::greater>);
    convict_water(trap<wrong_water::only_left>);
    convict_water(trap<wrong_water::nearest>);
    convict_water(trap<wrong_water::highest>);
    convict_water(trap<wrong_water::at_the_ends>);
    convict_water(trap<wrong_water::lower_level>);
    laws::check_convicted([](const laws::settings& how) {
        return laws::trapped_water<laws::whole_range>(
            [](const values& v) { return water_by_stack<unsigned>(v); }, how);
    });
}

// ----------------------------------------------------------------- containers

enum class wrong_container {
    none,
    higher,
    both,
    higher_level,
    counts_walls,
    stops_early
};

template <wrong_container fault = wrong_container::none, class Area = int>
Area max_area(const values& v) {
    Area most = 0;
    int i = 0, j = int(v.size()) - 1;
    if (fault == wrong_container::stops_early) --j;
    while (i < j) {
        const int a = v[std::size_t(i)], b = v[std::size_t(j)];
        const int level = fault == wrong_container::higher_level
                              ? std::max(a, b)
                              : std::min(a, b);
        const int width =
            j - i + (fault == wrong_container::counts_walls ? 1 : 0);
        most = std::max(most, Area(Area(level) * Area(width)));
        const bool from_left = fault == wrong_container::higher ? a > b : a < b;
        if (from_left || fault == wrong_container::both) ++i;
        if (!from_left || fault == wrong_container::both) --j;
    }
    return most;
}

void convict_container(auto hold) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::largest_container(hold, how);
    });
}

// The places of the last of the largest.
std::array<int, 2> two_walls(std::span<const short> v) {
    std::array<int, 2> best{0, 0};
    int most = -1;
    for (int j = 0; j < int(v.size()); ++j)
        for (int i = 0; i < j; ++i)
            if (const int area =
                    std::min(v[std::size_t(i)], v[std::size_t(j)]) * (j - i);
                area >= most) {
                most = area;
                best = {j, i};
            }
    return best;
}

TEST_CASE("the laws acquit two walls as places, or what they hold") {
    laws::check(laws::largest_container(max_area<>));
    laws::check(laws::largest_container<laws::whole_range>(
        max_area<wrong_container::none, long long>));
    laws::check(laws::largest_container(two_walls));
}

TEST_CASE("the laws convict containers that are not largest") {
    convict_container(max_area<wrong_container::higher>);
    convict_container(max_area<wrong_container::both>);
    convict_container(max_area<wrong_container::higher_level>);
    convict_container(max_area<wrong_container::counts_walls>);
    convict_container(max_area<wrong_container::stops_early>);
    convict_container([](const std::vector<short>& v) {
        std::array<int, 2> two = two_walls(v);
        return std::array{two[0], two[0]};
    });
    convict_container([](const values& v) {
        int most = 0;
        for (std::size_t i = 1; i < v.size(); ++i)
            most = std::max(most, std::min(v[i - 1], v[i]));
        return most;
    });
    convict_container([](values v) {  // of the two highest
        std::vector<std::size_t> places(v.size());
        for (std::size_t i = 0; i < v.size(); ++i) places[i] = i;
        std::ranges::sort(places, std::greater(),
                          [&](std::size_t i) { return v[i]; });
        if (v.size() < 2) return 0;
        return v[places[1]] * std::abs(int(places[0]) - int(places[1]));
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::largest_container<laws::whole_range>(
            max_area<wrong_container::none, unsigned>, how);
    });
}

// --------------------------------------------------------------------- cycles

struct list_node {
    int val;
    list_node* next;
    list_node(int x) : val(x), next(nullptr) {}
};

enum class wrong_cycle { none, meeting, one_more, no_short, few_steps };

template <wrong_cycle fault = wrong_cycle::none>
list_node* detect_cycle(list_node* head) {
    list_node *slow = head, *fast = head;
    if (fault == wrong_cycle::no_short && head && head->next == head)
        return nullptr;
    for (int steps = 0; fast && fast->next; ++steps) {
        if (fault == wrong_cycle::few_steps && steps > 20) return nullptr;
        slow = slow->next;
        fast = fast->next->next;
        if (slow != fast) continue;
        if (fault == wrong_cycle::meeting) return slow;
        for (slow = head; slow != fast; slow = slow->next) fast = fast->next;
        return fault == wrong_cycle::one_more ? slow->next : slow;
    }
    return nullptr;
}

// Where the cycle begins, and its length, by a table of what was seen.
template <int more = 0>
std::pair<int, int> start_and_length(std::function<long(long)> f, long x) {
    std::map<long, int> seen;
    int steps = 0;
    for (; !seen.contains(x); x = f(x)) seen[x] = steps++;
    return {int(x), steps - seen[x] + more};
}

void convict_cycle(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::cycle_detection(find, how);
    });
}

TEST_CASE("the laws acquit cycles of numbers and of nodes, as they are told") {
    laws::check(laws::cycle_detection(start_and_length<>));
    laws::check(laws::cycle_detection([](int x, auto f) {
        const auto found = start_and_length<>(f, x);
        return found.second;
    }));
    laws::check(laws::cycle_detection(detect_cycle<>));
    laws::check(laws::cycle_detection(
        [](list_node* head) { return detect_cycle<>(head) != nullptr; }));
    laws::check(laws::cycle_detection([](auto* head) {
        std::map<decltype(head), int> places;
        for (int at = 0; head; head = head->next, ++at)
            if (!places.emplace(head, at).second) return at - places[head];
        return 0;
    }));
    laws::check(laws::cycle_detection(
        [](const list_node* head) -> std::optional<std::pair<int, int>> {
            std::map<const list_node*, int> places;
            for (int at = 0; head; head = head->next, ++at)
                if (!places.emplace(head, at).second)
                    return std::pair(at - places[head], places[head]);
            return std::nullopt;
        }));
}

TEST_CASE("the laws convict what takes another place for the start") {
    convict_cycle(detect_cycle<wrong_cycle::meeting>);
    convict_cycle(detect_cycle<wrong_cycle::one_more>);
    convict_cycle(detect_cycle<wrong_cycle::no_short>);
    convict_cycle(detect_cycle<wrong_cycle::few_steps>);
    convict_cycle(start_and_length<1>);
    convict_cycle([](int x, int (*f)(int)) {  // where values fall
        int length = 1;
        for (; f(x) > x; x = f(x)) ++length;
        return length;
    });
    convict_cycle([](int x, std::function<int(int)> f) {  // how many steps
        int slow = f(x), fast = f(f(x)), steps = 1;
        for (; slow != fast; ++steps) {
            slow = f(slow);
            fast = f(f(fast));
        }
        return steps;
    });
    convict_cycle([](list_node* head) { return head != nullptr; });
    convict_cycle([](list_node*) { return false; });
    convict_cycle([](list_node* head) {  // by values
        std::set<int> seen;
        for (; head; head = head->next)
            if (!seen.insert(head->val).second) return true;
        return false;
    });
    convict_cycle([](list_node* head) {  // leaves marks
        list_node* const mark = head;
        while (head && head->next != mark)
            head = std::exchange(head->next, mark);
        return head != nullptr;
    });
    convict_cycle([](list_node* head) {  // marks values
        for (; head; head = head->next)
            if (std::exchange(head->val, 12345) == 12345) return true;
        return false;
    });
    convict_cycle([](list_node* head) {  // takes a long list for a cycle
        int steps = 0;
        while (head && ++steps < 600) head = head->next;
        return head != nullptr;
    });
    convict_cycle([](list_node* head) {
        list_node* fast = head->next;  // of nothing
        for (; fast && fast->next && fast != head; head = head->next)
            fast = fast->next->next;
        return fast == head;
    });
}

// ---------------------------------------------------------------- palindromes

enum class wrong_palindrome {
    none,
    no_middle,
    no_ends,
    one_pair,
    only_odd,
    only_even,
    not_empty
};

template <wrong_palindrome fault = wrong_palindrome::none>
bool reads_same(std::string_view s) {
    if (fault == wrong_palindrome::not_empty && s.empty()) return false;
    if (fault == wrong_palindrome::only_odd && s.size() % 2 == 0 && !s.empty())
        return false;
    if (fault == wrong_palindrome::only_even && s.size() % 2 == 1) return false;
    int i = fault == wrong_palindrome::no_ends ? 1 : 0;
    int j = int(s.size()) - 1 - i;
    const int gap = fault == wrong_palindrome::no_middle ? 2 : 0;
    for (; i + gap < j; ++i, --j) {
        if (s[std::size_t(i)] != s[std::size_t(j)]) return false;
        if (fault == wrong_palindrome::one_pair) return true;
    }
    return true;
}

void convict_palindrome(auto is) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::is_palindrome(is, how);
    });
}

TEST_CASE("the laws acquit palindromes of texts and lists") {
    laws::check(laws::is_palindrome(reads_same<>));
    laws::check(laws::is_palindrome([](const char* text, int n) {
        return reads_same<>({text, std::size_t(n)}) ? 1 : 0;
    }));
    laws::check(laws::is_palindrome([](std::vector<unsigned short> v) {
        auto turned = v;
        std::ranges::reverse(turned);
        return turned == v;
    }));
    laws::check(laws::is_palindrome([](auto first, auto last) {
        return std::equal(first, last, std::make_reverse_iterator(last));
    }));
}

TEST_CASE("the laws convict palindromes of other pairs") {
    convict_palindrome(reads_same<wrong_palindrome::no_middle>);
    convict_palindrome(reads_same<wrong_palindrome::no_ends>);
    convict_palindrome(reads_same<wrong_palindrome::one_pair>);
    convict_palindrome(reads_same<wrong_palindrome::only_odd>);
    convict_palindrome(reads_same<wrong_palindrome::only_even>);
    convict_palindrome(reads_same<wrong_palindrome::not_empty>);
    convict_palindrome([](const std::string& text) {
        const auto half = std::ptrdiff_t(text.size() / 2);
        return std::is_permutation(text.begin(), text.begin() + half,
                                   text.end() - half);
    });
    convict_palindrome([](const std::string& text) {
        signed char n = 0;  // too small for an index
        while (std::size_t(n) < text.size() / 2 && n < 100) {
            if (text[std::size_t(n)] != text[text.size() - 1 - std::size_t(n)])
                return false;
            ++n;
        }
        return true;
    });
}

// --------------------------------------------------------------- subsequences

enum class wrong_subsequence {
    none,
    run,
    any_order,
    twice,
    last,
    first,
    not_empty,
    anew
};

template <wrong_subsequence fault = wrong_subsequence::none>
bool can_be_left(std::string part, std::string whole) {
    if (fault == wrong_subsequence::run) return whole.find(part) != whole.npos;
    if (fault == wrong_subsequence::any_order) {
        std::ranges::sort(part);
        std::ranges::sort(whole);
    }
    if (fault == wrong_subsequence::not_empty && part.empty()) return false;
    if (fault == wrong_subsequence::last && !part.empty() &&
        (whole.empty() || part.back() != whole.back()))
        return false;
    if (fault == wrong_subsequence::first && !part.empty() &&
        (whole.empty() || part.front() != whole.front()))
        return false;
    std::size_t i = 0;
    for (const char letter : whole)
        if (i < part.size() && part[i] == letter) {
            ++i;
            while (fault == wrong_subsequence::twice && i < part.size() &&
                   part[i] == letter)
                ++i;
        } else if (fault == wrong_subsequence::anew && i < part.size()) {
            i = part[0] == letter ? 1 : 0;
        }
    return i == part.size();
}

void convict_subsequence(auto is) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::is_subsequence(is, how);
    });
}

TEST_CASE("the laws acquit subsequences of texts and lists") {
    laws::check(laws::is_subsequence(can_be_left<>));
    laws::check(laws::is_subsequence(
        [](const std::vector<char>& a, const std::vector<char>& b) {
            return can_be_left<>({a.begin(), a.end()}, {b.begin(), b.end()});
        }));
    laws::check(
        laws::is_subsequence([](const int* a, int m, const int* b, int n) {
            while (m > 0 && n > 0) m -= a[m - 1] == b[--n];
            return m == 0;
        }));
}

TEST_CASE("the laws convict subsequences in another order, or of a run") {
    convict_subsequence(can_be_left<wrong_subsequence::run>);
    convict_subsequence(can_be_left<wrong_subsequence::any_order>);
    convict_subsequence(can_be_left<wrong_subsequence::twice>);
    convict_subsequence(can_be_left<wrong_subsequence::last>);
    convict_subsequence(can_be_left<wrong_subsequence::first>);
    convict_subsequence(can_be_left<wrong_subsequence::not_empty>);
    convict_subsequence(can_be_left<wrong_subsequence::anew>);
    convict_subsequence([](const std::string& whole, const std::string& part) {
        return can_be_left<>(part, whole);
    });
}

// -------------------------------------------------------------------- squares

enum class wrong_square {
    none,
    not_sorted,
    by_number,
    drops_equal,
    no_last,
    no_squares,
    mixes_ends
};

template <wrong_square fault = wrong_square::none, class T = int>
std::vector<T> squares_of(std::vector<T>& v) {
    std::vector<T> squares;
    if (fault == wrong_square::no_last && v.size() > 1) v.pop_back();
    for (std::size_t i = 0, j = v.size(); i < j;) {
        const T a = T(std::abs(int(v[i]))), b = T(std::abs(int(v[j - 1])));
        const bool left = fault == wrong_square::mixes_ends ? a < b : b < a;
        const T x = fault == wrong_square::by_number ? v[j - 1] : left ? a : b;
        squares.push_back(fault == wrong_square::no_squares
                              ? x
                              : T(unsigned(x) * unsigned(x)));
        if (fault == wrong_square::drops_equal && a == b && i + 1 < j) ++i;
        if (left && fault != wrong_square::by_number)
            ++i;
        else
            --j;
    }
    if (fault != wrong_square::not_sorted) std::ranges::reverse(squares);
    return squares;
}

void convict_squares(auto square) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::sorted_squares(square, how);
    });
}

TEST_CASE("the laws acquit squares that are returned, or in place") {
    laws::check(laws::sorted_squares(squares_of<>));
    laws::check(laws::sorted_squares([](std::vector<short>& v) {
        for (short& x : v) x = short(x * x);
        std::ranges::sort(v);
    }));
    laws::check(laws::sorted_squares([](auto first, auto last) {
        std::multiset<double> squares;
        for (; first != last; ++first)
            squares.insert(double(*first) * double(*first));
        return std::vector<double>(squares.begin(), squares.end());
    }));
}

TEST_CASE("the laws convict squares that are not sorted, or none") {
    convict_squares(squares_of<wrong_square::not_sorted>);
    convict_squares(squares_of<wrong_square::by_number>);
    convict_squares(squares_of<wrong_square::drops_equal>);
    convict_squares(squares_of<wrong_square::no_last>);
    convict_squares(squares_of<wrong_square::no_squares>);
    convict_squares(squares_of<wrong_square::mixes_ends>);
    laws::check_convicted([](const laws::settings& how) {
        return laws::sorted_squares<laws::whole_range>(
            squares_of<wrong_square::none, int>, how);
    });
}

}  // namespace two_pointers_laws_test
