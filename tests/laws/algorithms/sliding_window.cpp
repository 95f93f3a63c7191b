// The laws two_ended_window, longest_distinct_window and window_extrema.
#include <algorithm>
#include <cstddef>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/longest_distinct_window.hpp>
#include <tenet/laws/algorithms/two_ended_window.hpp>
#include <tenet/laws/algorithms/window_extrema.hpp>
#include <tenet/laws/catch.hpp>
#include <unordered_map>
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

}  // namespace sliding_window_laws_test
