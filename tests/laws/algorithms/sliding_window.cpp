// The laws of windows: longest, shortest, of a size.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/anagram_windows.hpp>
#include <tenet/laws/algorithms/at_most_k_distinct.hpp>
#include <tenet/laws/algorithms/longest_distinct_window.hpp>
#include <tenet/laws/algorithms/minimum_covering_window.hpp>
#include <tenet/laws/algorithms/shortest_sum_window.hpp>
#include <tenet/laws/algorithms/two_ended_window.hpp>
#include <tenet/laws/algorithms/window_extrema.hpp>
#include <tenet/laws/algorithms/window_median.hpp>
#include <tenet/laws/catch.hpp>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sliding_window_laws_test {

namespace laws = tenet::laws;

using values = std::vector<int>;

// -------------------------------------------------------------------- general

enum class wrong_window { none, keeps_one, empties, last, silent };

template <wrong_window fault = wrong_window::none>
constexpr auto window = [](const values& v, auto enter, auto leave, auto fits) {
    std::size_t longest = 0, left = 0;
    for (std::size_t right = 0; right < v.size();) {
        enter(v[right++]);
        const std::size_t least = fault == wrong_window::keeps_one ? 1 : 0;
        const bool empties = fault == wrong_window::empties && !fits();
        while (right - left > least && (empties || !fits())) {
            if (fault != wrong_window::silent || left > 0) leave(v[left]);
            ++left;
        }
        longest = std::max(longest, right - left);
    }
    if (fault == wrong_window::last) longest = v.size() - left;
    return longest;
};

void convict_window(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::two_ended_window(find, how);
    });
}

TEST_CASE("the laws acquit a window that tells its length") {
    laws::check(laws::two_ended_window(window<>));
}

TEST_CASE("the laws convict a window that shrinks too little or too much") {
    convict_window(window<wrong_window::keeps_one>);
    convict_window(window<wrong_window::empties>);
    convict_window(window<wrong_window::last>);
    convict_window(window<wrong_window::silent>);
    convict_window([](const values& v, auto enter, auto leave, auto fits) {
        std::size_t longest = 0;
        for (std::size_t i = 0; i < v.size(); ++i) {
            std::size_t j = i;
            for (; j < v.size(); ++j) {
                enter(v[j]);
                if (!fits()) break;
            }
            longest = std::max(longest, j - i);
            for (std::size_t k = i; k < v.size() && k <= j; ++k) leave(v[k]);
        }
        return longest;
    });
}

// ------------------------------------------------------------------- distinct

enum class wrong_distinct { none, jumps_back, too_few, anew, late, neighbours };

template <wrong_distinct fault = wrong_distinct::none>
int length_of_longest(std::string_view text) {
    std::unordered_map<char, int> last;
    int left = 0, longest = 0;
    const int n = int(text.size());
    for (int i = 0; i < n; ++i) {
        const char c = text[std::size_t(i)];
        if (const auto at = last.find(c); at != last.end()) {
            const bool keeps = fault == wrong_distinct::jumps_back;
            const int next =
                at->second + (fault == wrong_distinct::too_few ? 0 : 1);
            if (fault == wrong_distinct::anew)
                left = at->second < left ? left : i;
            else if (fault == wrong_distinct::neighbours)
                left = at->second == i - 1 ? i : left;
            else
                left = keeps ? next : std::max(left, next);
        }
        last[c] = i;
        if (fault == wrong_distinct::late && i == n - 1 && n > 1) break;
        longest = std::max(longest, i - left + 1);
    }
    return longest;
}

void convict_distinct(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::longest_distinct_window(find, how);
    });
}

// The first of the longest, and those of a list.
constexpr auto longest_part = [](const auto& list) {
    auto best = list;
    best.clear();
    for (auto first = list.begin(); first != list.end(); ++first) {
        auto part = best;
        part.clear();
        for (auto last = first; last != list.end(); ++last) {
            if (std::ranges::count(part, *last) > 0) break;
            part.push_back(*last);
        }
        if (part.size() > best.size()) best = part;
    }
    return best;
};

TEST_CASE("the laws acquit lengths, texts and lists without repetition") {
    laws::check(laws::longest_distinct_window(length_of_longest<>));
    laws::check(laws::longest_distinct_window(longest_part));
    laws::check(laws::longest_distinct_window([](std::vector<long> v) {
        std::unordered_map<long, std::size_t> next;
        std::size_t left = 0, most = 0;
        for (std::size_t i = 0; i < v.size(); ++i) {
            left = std::max(left, next[v[i]]);
            next[v[i]] = i + 1;
            most = std::max(most, i + 1 - left);
        }
        return most;
    }));
}

TEST_CASE("the laws convict windows that let a repetition in") {
    convict_distinct(length_of_longest<wrong_distinct::jumps_back>);
    convict_distinct(length_of_longest<wrong_distinct::too_few>);
    convict_distinct(length_of_longest<wrong_distinct::anew>);
    convict_distinct(length_of_longest<wrong_distinct::late>);
    convict_distinct(length_of_longest<wrong_distinct::neighbours>);
    convict_distinct([](const std::string& text) {
        return std::set(text.begin(), text.end()).size();
    });
    convict_distinct([](const std::string& text) {
        std::string all = longest_part(text);
        std::ranges::sort(all);
        return all;
    });
    convict_distinct([](values v) {
        return v.empty() ? v : values(v.begin(), v.begin() + 1);
    });
}

// -------------------------------------------------------------------- extrema

enum class wrong_extrema {
    none,
    keeps,
    too_early,
    wrong_end,
    no_first,
    no_last,
    partial
};

template <wrong_extrema fault = wrong_extrema::none>
values max_sliding_window(values& v, int size) {
    std::deque<int> at;
    values greatest;
    const auto value = [&](int i) { return v[std::size_t(i)]; };
    const int n = int(v.size());
    for (int i = 0; i < n; ++i) {
        const int gone = fault == wrong_extrema::keeps       ? i - size - 1
                         : fault == wrong_extrema::too_early ? i - size + 1
                                                             : i - size;
        if (!at.empty() && at.front() <= gone) at.pop_front();
        if (fault == wrong_extrema::wrong_end) {
            while (!at.empty() && value(at.front()) < value(i)) at.pop_front();
        } else {
            while (!at.empty() && value(at.back()) < value(i)) at.pop_back();
        }
        at.push_back(i);
        const int first = fault == wrong_extrema::no_first  ? size
                          : fault == wrong_extrema::partial ? 0
                                                            : size - 1;
        if (fault == wrong_extrema::no_last && i == n - 1) break;
        if (i >= first) greatest.push_back(value(at.front()));
    }
    return greatest;
}

void convict_extrema(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::window_extrema(find, how);
    });
}

TEST_CASE("the laws acquit extrema of either kind, and their places") {
    laws::check(laws::window_extrema(max_sliding_window<>));
    laws::check(laws::window_extrema([](std::vector<short> v, int size) {
        const auto n = std::size_t(size);
        std::vector<std::size_t> least;
        for (std::size_t i = 0; i + n <= v.size(); ++i) {
            std::size_t at = i;
            for (std::size_t j = i; j < i + n; ++j)
                if (v[j] < v[at]) at = j;
            least.push_back(at);
        }
        return least;
    }));
}

TEST_CASE("the laws convict extrema of other windows") {
    convict_extrema(max_sliding_window<wrong_extrema::keeps>);
    convict_extrema(max_sliding_window<wrong_extrema::too_early>);
    convict_extrema(max_sliding_window<wrong_extrema::wrong_end>);
    convict_extrema(max_sliding_window<wrong_extrema::no_first>);
    convict_extrema(max_sliding_window<wrong_extrema::no_last>);
    convict_extrema(max_sliding_window<wrong_extrema::partial>);
    convict_extrema([](const values& v, int) {
        return v.empty() ? v : values{*std::ranges::max_element(v)};
    });
}

// ------------------------------------------------------------------- covering

enum class wrong_cover {
    none,
    once,
    first,
    longest,
    shrinks_by_one,
    no_last,
    too_late
};

template <wrong_cover fault = wrong_cover::none, class Count = int>
std::string min_window(std::string text, std::string wanted) {
    std::map<char, Count> need;
    for (const char c : wanted)
        need[c] = Count(fault == wrong_cover::once ? 1 : need[c] + 1);
    if (sizeof(Count) < sizeof(int)) need['x'];  // may be so often in excess
    std::size_t left = 0, missing = need.size(), best = text.npos, size = 0;
    const auto is_better = [&](std::size_t n) {
        if (best == text.npos) return true;
        if (fault == wrong_cover::first) return false;
        return fault == wrong_cover::longest ? n > size : n < size;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (fault == wrong_cover::no_last && i > 2 && i + 1 == text.size())
            break;
        if (need.contains(text[i]) && --need[text[i]] == 0) --missing;
        while (missing == 0) {
            if (is_better(i + 1 - left)) best = left, size = i + 1 - left;
            const char gone = text[left++];
            if (need.contains(gone) && ++need[gone] == 1) ++missing;
            if (fault == wrong_cover::shrinks_by_one) break;
        }
    }
    if (best == text.npos) return "";
    return text.substr(best, size + (fault == wrong_cover::too_late ? 1 : 0));
}

void convict_cover(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::minimum_covering_window(find, how);
    });
}

TEST_CASE("the laws acquit covering windows, however they are told") {
    using text = const std::string&;
    laws::check(laws::minimum_covering_window(min_window<>));
    laws::check(laws::minimum_covering_window([](text a, text b) {
        const std::string found = min_window<>(a, b);
        return found.empty() ? -1 : int(found.size());
    }));
    laws::check(laws::minimum_covering_window(
        [](text a, text b) -> std::optional<std::pair<int, int>> {
            const std::string found = min_window<>(a, b);
            if (found.empty()) return std::nullopt;
            const int first = int(a.find(found));
            return std::pair(first, first + int(found.size()) - 1);
        }));
    laws::check(laws::minimum_covering_window([](text a, text b) {
        const std::string found = min_window<>(a, b);
        return std::string_view(a).substr(a.find(found), found.size());
    }));
    laws::check(laws::minimum_covering_window(
        [](const std::vector<long>& a, std::vector<long> b) -> values {
            const std::string found =
                min_window<>({a.begin(), a.end()}, {b.begin(), b.end()});
            return {found.begin(), found.end()};
        }));
}

TEST_CASE("the laws convict windows that do not cover, or are not shortest") {
    convict_cover(min_window<wrong_cover::once>);
    convict_cover(min_window<wrong_cover::first>);
    convict_cover(min_window<wrong_cover::longest>);
    convict_cover(min_window<wrong_cover::shrinks_by_one>);
    convict_cover(min_window<wrong_cover::no_last>);
    convict_cover(min_window<wrong_cover::too_late>);
    convict_cover(min_window<wrong_cover::none, signed char>);
    convict_cover([](const std::string&, std::string b) { return b; });
    convict_cover([](std::string a, std::string) { return a; });
    convict_cover([](const std::string& a, const std::string& b) {
        return min_window<>(a, b).size() + 1;
    });
}

// --------------------------------------------------------------- few distinct

enum class wrong_few {
    none,
    one_more,
    one_less,
    anew,
    exactly,
    no_last,
    keeps
};

template <wrong_few fault = wrong_few::none, class Count = int>
int longest_of_few(const std::string& text, int k) {
    if (fault == wrong_few::one_more) ++k;
    if (fault == wrong_few::one_less) --k;
    std::map<char, Count> times;
    int left = 0, longest = 0;
    const int n = int(text.size());
    for (int i = 0; i < n; ++i) {
        ++times[text[std::size_t(i)]];
        while (int(times.size()) > k && left <= i) {
            if (fault == wrong_few::anew) {
                times.clear();
                left = i + 1;
                break;
            }
            const char gone = text[std::size_t(left++)];
            if (--times[gone] == 0 && fault != wrong_few::keeps)
                times.erase(gone);
        }
        if (fault == wrong_few::no_last && i > 0 && i == n - 1) break;
        if (fault == wrong_few::exactly && int(times.size()) != k) continue;
        longest = std::max(longest, i + 1 - left);
    }
    return longest;
}

void convict_few(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::at_most_k_distinct(find, how);
    });
}

TEST_CASE("the laws acquit windows of few different elements") {
    laws::check(laws::at_most_k_distinct(longest_of_few<>));
    laws::check(laws::at_most_k_distinct(
        [](int k, const std::vector<unsigned char>& v) {
            return longest_of_few<>({v.begin(), v.end()}, k);
        }));
    laws::check(laws::at_most_k_distinct(
        [](const short* v, int n, std::size_t k) -> std::array<int, 2> {
            const int size = longest_of_few<>({v, v + n}, int(k));
            for (int i = n - size; i > 0; --i)
                if (std::set(v + i, v + i + size).size() <= k) return {i, size};
            return {0, size};
        }));
}

TEST_CASE("the laws convict windows of too many or too few elements") {
    convict_few(longest_of_few<wrong_few::one_more>);
    convict_few(longest_of_few<wrong_few::one_less>);
    convict_few(longest_of_few<wrong_few::anew>);
    convict_few(longest_of_few<wrong_few::exactly>);
    convict_few(longest_of_few<wrong_few::no_last>);
    convict_few(longest_of_few<wrong_few::keeps>);
    convict_few(longest_of_few<wrong_few::none, unsigned char>);
    convict_few([](const std::string& text, int k) {
        std::size_t runs = 0, longest = 0;
        for (std::size_t i = 0, left = 0; i < text.size(); ++i) {
            if (i > 0 && text[i] != text[i - 1]) ++runs;
            if (runs >= std::size_t(k)) runs = 0, left = i;
            longest = std::max(longest, i + 1 - left);
        }
        return longest;
    });
    convict_few([](const std::string& text, int) {
        return std::set(text.begin(), text.end()).size();
    });
}

// ----------------------------------------------------------------------- sums

enum class wrong_sum {
    none,
    more,
    exactly,
    shrinks_by_one,
    anew,
    no_last,
    longest,
    first,
    all_for_none
};

template <wrong_sum fault = wrong_sum::none, class Sum = long long>
int min_sub_array_len(int target, const values& v) {
    using unsigned_sum = std::make_unsigned_t<Sum>;  // wraps around
    Sum sum = 0;
    int left = 0, best = -1;
    const int n = int(v.size());
    for (int i = 0; i < n; ++i) {
        if (fault == wrong_sum::no_last && i > 0 && i == n - 1) break;
        sum = Sum(unsigned_sum(sum) + unsigned_sum(v[std::size_t(i)]));
        const Sum least = Sum(target) + (fault == wrong_sum::more ? 1 : 0);
        while (sum >= least && left <= i) {
            const int size = i + 1 - left;
            const bool is_better = fault == wrong_sum::first ? best < 0
                                   : fault == wrong_sum::longest
                                       ? size > best
                                       : best < 0 || size < best;
            if (is_better && (fault != wrong_sum::exactly || sum == least))
                best = size;
            sum = Sum(unsigned_sum(sum) - unsigned_sum(v[std::size_t(left++)]));
            if (fault == wrong_sum::shrinks_by_one) break;
            if (fault == wrong_sum::anew) sum = 0, left = i + 1;
        }
    }
    return best >= 0 ? best : fault == wrong_sum::all_for_none ? n + 1 : 0;
}

void convict_sum(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::shortest_sum_window(find, how);
    });
}

TEST_CASE("the laws acquit windows of a sum, of either order") {
    laws::check(laws::shortest_sum_window(min_sub_array_len<>));
    laws::check(laws::shortest_sum_window<laws::whole_range>(
        [](const values& v, int target) -> std::optional<int> {
            const int size = min_sub_array_len<>(target, v);
            if (size > 0) return size;
            return {};
        }));
    laws::check(laws::shortest_sum_window([](std::span<const unsigned short> v,
                                             unsigned target) {
        const values list(v.begin(), v.end());
        const int size = min_sub_array_len<>(int(target), list);
        auto first = list.begin();
        while (std::accumulate(first, first + size, 0u) < target && size > 0)
            ++first;
        return values(first, first + size);
    }));
}

TEST_CASE("the laws convict windows of another sum, or that are not shortest") {
    convict_sum(min_sub_array_len<wrong_sum::more>);
    convict_sum(min_sub_array_len<wrong_sum::exactly>);
    convict_sum(min_sub_array_len<wrong_sum::shrinks_by_one>);
    convict_sum(min_sub_array_len<wrong_sum::anew>);
    convict_sum(min_sub_array_len<wrong_sum::no_last>);
    convict_sum(min_sub_array_len<wrong_sum::longest>);
    convict_sum(min_sub_array_len<wrong_sum::first>);
    convict_sum(min_sub_array_len<wrong_sum::all_for_none>);
    convict_sum([](int target, const values& v) {
        return std::uint8_t(min_sub_array_len<>(target, v));
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::shortest_sum_window<laws::whole_range>(
            min_sub_array_len<wrong_sum::none, int>, how);
    });
}

// ------------------------------------------------------------------- anagrams

enum class wrong_anagram {
    none,
    once,
    by_sum,
    itself,
    no_first,
    no_last,
    no_overlap
};

template <wrong_anagram fault = wrong_anagram::none>
values find_anagrams(std::string text, std::string pattern) {
    values places;
    const auto key = [](std::string of) {
        if (fault != wrong_anagram::itself) std::ranges::sort(of);
        if (fault == wrong_anagram::once)
            of.erase(std::unique(of.begin(), of.end()), of.end());
        if (fault == wrong_anagram::by_sum)
            of = std::to_string(std::accumulate(of.begin(), of.end(), 0));
        return of;
    };
    const std::size_t first = fault == wrong_anagram::no_first ? 1 : 0;
    const std::size_t less = fault == wrong_anagram::no_last ? 1 : 0;
    for (std::size_t i = first; i + pattern.size() + less <= text.size(); ++i)
        if (key(text.substr(i, pattern.size())) == key(pattern)) {
            places.push_back(int(i));
            if (fault == wrong_anagram::no_overlap) i += pattern.size() - 1;
        }
    return places;
}

void convict_anagrams(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::anagram_windows(find, how);
    });
}

TEST_CASE("the laws acquit anagrams as places, in any order, or as a number") {
    laws::check(laws::anagram_windows(find_anagrams<>));
    laws::check(laws::anagram_windows([](std::string& a, std::string& b) {
        std::vector<std::string::iterator> places;
        for (const int at : find_anagrams<>(a, b))
            places.insert(places.begin(), a.begin() + at);
        return places;
    }));
    laws::check(laws::anagram_windows(
        [](const std::vector<int>& a, const std::vector<int>& b) {
            return find_anagrams<>({a.begin(), a.end()}, {b.begin(), b.end()})
                .size();
        }));
}

TEST_CASE("the laws convict anagrams that are none, or missing") {
    convict_anagrams(find_anagrams<wrong_anagram::once>);
    convict_anagrams(find_anagrams<wrong_anagram::by_sum>);
    convict_anagrams(find_anagrams<wrong_anagram::itself>);
    convict_anagrams(find_anagrams<wrong_anagram::no_first>);
    convict_anagrams(find_anagrams<wrong_anagram::no_last>);
    convict_anagrams(find_anagrams<wrong_anagram::no_overlap>);
    convict_anagrams([](std::string, std::string) { return values(); });
    convict_anagrams([](std::string a, std::string b) {
        values places = find_anagrams<>(a, b);
        if (!places.empty()) places.push_back(places[0]);
        return places;
    });
}

// -------------------------------------------------------------------- medians

enum class wrong_median {
    none,
    keeps,
    erases_all,
    no_first,
    no_last,
    cuts,
    unsorted,
    mean,
    too_low,
    subtracts
};

template <wrong_median fault = wrong_median::none>
std::vector<double> median_sliding_window(values& v, int k) {
    const auto less = [](int a, int b) {
        return fault == wrong_median::subtracts
                   ? int(unsigned(a) - unsigned(b)) < 0
                   : a < b;
    };
    std::vector<double> medians;
    values window;
    const int n = int(v.size());
    for (int i = 0; i < n; ++i) {
        const int x = v[std::size_t(i)];
        const bool sorts = fault != wrong_median::unsorted;
        window.insert(
            sorts ? std::ranges::lower_bound(window, x, less) : window.end(),
            x);
        if (i >= k && fault != wrong_median::keeps) {
            const int gone = v[std::size_t(i - k)];
            if (fault == wrong_median::erases_all)
                std::erase(window, gone);
            else
                window.erase(std::ranges::find(window, gone));
        }
        if (i < k - (fault == wrong_median::no_first ? 0 : 1)) continue;
        if (fault == wrong_median::no_last && i > k && i == n - 1) break;
        const std::size_t size = window.size();
        if (size == 0) continue;
        const double low =
            window[(size - (fault == wrong_median::too_low ? 2 : 1)) / 2];
        const double high = window[size / 2];
        const double sum = std::accumulate(window.begin(), window.end(), 0.0);
        if (fault == wrong_median::mean)
            medians.push_back(sum / double(size));
        else if (fault == wrong_median::cuts)
            medians.push_back(double(int((low + high) / 2)));
        else
            medians.push_back((low + high) / 2);
    }
    return medians;
}

void convict_median(auto find) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::window_median(find, how);
    });
}

template <bool upper>
std::vector<long> medians_of(int k, std::vector<long> v) {
    std::vector<long> medians;
    for (auto last = v.begin() + k; last <= v.end(); ++last) {
        std::vector<long> window(last - k, last);
        std::ranges::sort(window);
        medians.push_back(window[std::size_t(upper ? k : k - 1) / 2]);
        if (last == v.end()) break;
    }
    return medians;
}

TEST_CASE("the laws acquit medians, of an even size lesser, greater or mean") {
    laws::check(laws::window_median(median_sliding_window<>));
    laws::check(
        laws::window_median<laws::whole_range>(median_sliding_window<>));
    laws::check(laws::window_median(medians_of<false>));
    laws::check(laws::window_median(medians_of<true>));
    laws::check(laws::window_median([](const std::vector<short>& v, int k) {
        std::vector<std::pair<int, int>> both;
        const auto low = medians_of<false>(k, {v.begin(), v.end()});
        const auto high = medians_of<true>(k, {v.begin(), v.end()});
        for (std::size_t i = 0; i < low.size(); ++i)
            both.emplace_back(low[i], high[i]);
        return both;
    }));
}

TEST_CASE("the laws convict medians of other windows, or that are none") {
    convict_median(median_sliding_window<wrong_median::keeps>);
    convict_median(median_sliding_window<wrong_median::erases_all>);
    convict_median(median_sliding_window<wrong_median::no_first>);
    convict_median(median_sliding_window<wrong_median::no_last>);
    convict_median(median_sliding_window<wrong_median::cuts>);
    convict_median(median_sliding_window<wrong_median::unsorted>);
    convict_median(median_sliding_window<wrong_median::mean>);
    convict_median(median_sliding_window<wrong_median::too_low>);
    convict_median(median_sliding_window<wrong_median::subtracts>);
    laws::check_convicted([](const laws::settings& how) {
        return laws::window_median<laws::whole_range>(
            [](const values& v, int k) {
                const auto low = medians_of<false>(k, {v.begin(), v.end()});
                const auto high = medians_of<true>(k, {v.begin(), v.end()});
                std::vector<double> means;
                for (std::size_t i = 0; i < low.size(); ++i)
                    means.push_back(int(unsigned(low[i]) + unsigned(high[i])) /
                                    2.0);
                return means;
            },
            how);
    });
}

}  // namespace sliding_window_laws_test
