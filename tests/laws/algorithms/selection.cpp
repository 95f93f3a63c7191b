// The laws selector, inversion_count, fisher_yates_shuffle, reservoir_sample
// and k_way_merge.
#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <queue>
#include <random>
#include <span>
#include <tenet/laws/algorithms/fisher_yates_shuffle.hpp>
#include <tenet/laws/algorithms/inversion_count.hpp>
#include <tenet/laws/algorithms/k_way_merge.hpp>
#include <tenet/laws/algorithms/reservoir_sample.hpp>
#include <tenet/laws/algorithms/selector.hpp>
#include <tenet/laws/catch.hpp>
#include <utility>
#include <vector>

#include "../planted.hpp"

namespace selection_laws_test {

namespace laws = tenet::laws;
using tenet::tests::is;

using values = std::vector<int>;

// ------------------------------------------------------------------ selection

enum class wrong_select {
    none,
    early,
    other_part,
    equal,
    loses,
    anywhere,
    quadratic,
    few,
    sorts
};

// The selection of a textbook, with a place for each usual mistake.
struct textbook_select {
    template <class I>
    void operator()(I first, I nth, I last) const {
        using wrong = wrong_select;
        if (is(wrong::sorts)) return std::sort(first, last);
        if (is(wrong::anywhere)) {
            std::nth_element(first, nth, last);
            return std::iter_swap(first, last - 1);
        }
        std::minstd_rand random(1);
        while (last - first > (is(wrong::early) ? 2 : 1)) {
            const auto n = static_cast<std::size_t>(last - first);
            const auto pick = static_cast<std::ptrdiff_t>(random() % n);
            std::iter_swap(first, is(wrong::quadratic) ? first : first + pick);
            const I at = parted(first, last);
            const I end = is(wrong::few) ? at + 1 : of_equals(at, last);
            if (is(wrong::other_part) ? at < nth : nth < at)
                last = at;
            else if (nth >= end)
                first = end;
            else
                return;
        }
    }

    template <class I>
    static I parted(I first, I last) {
        I at = first;
        for (I next = first + 1; next != last; ++next) {
            if (!(*next < *first)) continue;
            ++at;
            if (is(wrong_select::loses))
                *at = *next;
            else
                std::iter_swap(at, next);
        }
        std::iter_swap(first, at);
        return at;
    }
    template <class I>
    static I of_equals(I at, I last) {
        I end = at + 1;
        for (I next = end; next != last; ++next) {
            if (*at < *next) continue;
            if (is(wrong_select::equal)) return last;
            std::iter_swap(end++, next);
        }
        return end;
    }
};

int kth_largest(values& v, int k) {
    std::ranges::nth_element(v, v.begin() + (k - 1), std::greater<>());
    return v[std::size_t(k - 1)];
}
long long kth_smallest(std::vector<long long> v, long long k) {
    std::ranges::sort(v);
    return v[std::size_t(k)];
}
int within_bounds(values& v, int low, int high, int k) {
    std::nth_element(v.begin() + low, v.begin() + k, v.begin() + high + 1);
    return v[std::size_t(k)];
}
std::vector<short> select_copy(std::vector<short> v, int k) {
    std::ranges::nth_element(v, v.begin() + k);
    return v;
}

long long kth_between(long long* p, int first, int last, int k) {
    std::nth_element(p + first, p + first + k - 1, p + last + 1);
    return p[first + k - 1];
}

TEST_CASE("the laws acquit selections of every interface") {
    laws::check(laws::selector(textbook_select()));
    laws::check(laws::selector(std::ranges::nth_element));
    laws::check(laws::selector(kth_largest));
    laws::check(laws::selector(kth_smallest));
    laws::check(laws::selector(kth_between));
    laws::check(laws::selector(within_bounds));
    laws::check(laws::selector(select_copy));
    laws::check(laws::selector([](auto first, auto nth, auto last) {
        std::nth_element(first, nth, last);
    }));
    laws::check(laws::selector([](int* first, int* nth, int* last) {
        std::nth_element(first, nth, last);
    }));
    laws::check(laws::selector([](unsigned* first, int n, unsigned k) {
        std::nth_element(first, first + k, first + n);
    }));
}

TEST_CASE("the laws convict selections that are wrong, quadratic or a sort") {
    tenet::tests::convict_all(
        [](const laws::settings& how) {
            return laws::selector(textbook_select(), how);
        },
        wrong_select::sorts);
    const auto convict = [](auto select) {
        laws::check_convicted([=](const laws::settings& how) {
            return laws::selector(select, how);
        });
    };
    convict([](values& v, int k) {
        std::ranges::nth_element(v, v.begin() + k);
        return v[std::size_t(k)] + (k > 3 && k == int(v.size()) - 1 ? 1 : 0);
    });
    convict([](values& v, int k) {
        std::ranges::nth_element(v, v.begin() + k / 2);
    });
}

// ----------------------------------------------------------------- inversions

enum class wrong_count {
    none,
    equals,
    one_each,
    other_run,
    forgets_last,
    narrow
};

struct textbook_count {
    long long operator()(const values& given) const {
        values v = given;
        if (is(wrong_count::forgets_last) && v.size() > 1) v.pop_back();
        return count(std::span(v));
    }

    static long long count(std::span<int> v) {
        if (v.size() < 2) return 0;
        const std::size_t half = v.size() / 2;
        long long found = count(v.first(half)) + count(v.subspan(half));
        values merged;
        std::size_t i = 0, j = half;
        while (i < half || j < v.size()) {
            if (j == v.size() ||
                (i < half &&
                 (is(wrong_count::equals) ? v[i] < v[j] : v[i] <= v[j]))) {
                merged.push_back(v[i++]);
                continue;
            }
            merged.push_back(v[j++]);
            if (is(wrong_count::one_each))
                found += i < half;
            else
                found += static_cast<long long>(
                    is(wrong_count::other_run) ? v.size() - j : half - i);
            if (is(wrong_count::narrow)) found = static_cast<unsigned>(found);
        }
        std::ranges::copy(merged, v.begin());
        return found;
    }
};

// By how many lesser ones come before, in a tree.
int count_in_tree(const short* first, int n) {
    std::map<short, int> seen;
    int found = 0;
    for (int i = 0; i < n; ++i) {
        for (auto it = seen.upper_bound(first[i]); it != seen.end(); ++it)
            found += it->second;
        ++seen[first[i]];
    }
    return found;
}

TEST_CASE("the laws acquit counts of inversions of every interface") {
    laws::check(laws::inversion_count(textbook_count()));
    laws::check(laws::inversion_count(count_in_tree));
    laws::check(laws::inversion_count([](std::vector<unsigned> v) {
        const values copy(v.begin(), v.end());
        return std::uint64_t(textbook_count()(copy));
    }));
}

TEST_CASE("the laws convict counts that are wrong or narrow") {
    tenet::tests::convict_all(
        [](const laws::settings& how) {
            return laws::inversion_count(textbook_count(), how);
        },
        wrong_count::narrow);
    laws::check_convicted([](const laws::settings& how) {
        return laws::inversion_count(
            [](const values& v) {
                int found = 0;
                for (std::size_t i = 1; i < v.size(); ++i)
                    found += v[i] < v[i - 1];
                return found;
            },
            how);
    });
    tenet::tests::convict_once([](const laws::settings& how) {
        return laws::inversion_count(
            [](const values& v) {
                std::uint64_t found = 0;
                for (auto i = v.begin(); i != v.end(); ++i)
                    for (auto j = v.begin(); j != i; ++j) found += *j > *i;
                return found;
            },
            how);
    });
}

// ------------------------------------------------------------------- shuffles

enum class wrong_shuffle {
    none,
    with_any,
    never_stays,
    keeps_first,
    keeps_last,
    half,
    few_swaps,
    loses,
    remainder,
    takes_32_bits
};

struct textbook_shuffle {
    template <class T, class G>
    void operator()(std::vector<T>& v, G&& random) const {
        using wrong = wrong_shuffle;
        const std::size_t n = v.size();
        std::size_t end = is(wrong::few_swaps) ? n / 2 : n;
        if (is(wrong::keeps_last) && n > 0) --end;
        for (std::size_t i = is(wrong::keeps_first) ? 1 : 0; i < end; ++i) {
            std::size_t low = is(wrong::with_any) ? 0 : i, high = n - 1;
            if (is(wrong::never_stays) && low < high) ++low;
            if (is(wrong::keeps_last) && high > low) --high;
            if (is(wrong::half)) high = low + (high - low) / 2;
            const std::size_t j = below(low, high, random);
            if (is(wrong::loses))
                v[i] = v[j];
            else
                std::swap(v[i], v[j]);
        }
    }

    template <class G>
    static std::size_t below(std::size_t low, std::size_t high, G& random) {
        if (is(wrong_shuffle::remainder))
            return low + (random() - random.min()) % (high - low + 1);
        if (is(wrong_shuffle::takes_32_bits))
            return low + ((random() & UINT32_MAX) * (high - low + 1) >> 32);
        return std::uniform_int_distribution<std::size_t>(low, high)(random);
    }
};

void shuffles_itself(values& v) {
    static std::mt19937 random(7);
    std::ranges::shuffle(v, random);
}

TEST_CASE("the laws acquit shuffles of every interface") {
    laws::check(laws::fisher_yates_shuffle(textbook_shuffle()));
    laws::check(laws::fisher_yates_shuffle(std::ranges::shuffle));
    laws::check(laws::fisher_yates_shuffle(shuffles_itself));
    laws::check(
        laws::fisher_yates_shuffle([](auto first, auto last, auto& random) {
            std::shuffle(first, last, random);
        }));
    laws::check(laws::fisher_yates_shuffle([](values v, std::mt19937& random) {
        std::ranges::shuffle(v, random);
        return v;
    }));
}

void convict_shuffle(auto shuffle) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::fisher_yates_shuffle(shuffle, how);
    });
}

TEST_CASE("the laws convict shuffles that are not even, or no permutation") {
    tenet::tests::convict_all(
        [](const laws::settings& how) {
            return laws::fisher_yates_shuffle(textbook_shuffle(), how);
        },
        wrong_shuffle::takes_32_bits);
    convict_shuffle([](values& v) {
        std::mt19937 random(7);
        std::ranges::shuffle(v, random);
    });
    convict_shuffle([](values&, std::mt19937&) {});
}

// -------------------------------------------------------------------- samples

enum class wrong_sample {
    none,
    first,
    too_late,
    too_early,
    skips_last,
    twice,
    one_too_few,
    expects_k,
    equal_chance
};

struct textbook_sample {
    template <class T, class G>
    std::vector<T> operator()(const std::vector<T>& v, int k,
                              G&& random) const {
        using wrong = wrong_sample;
        using whole = std::uniform_int_distribution<std::size_t>;
        const auto size =
            std::size_t(k) - (is(wrong::one_too_few) && k > 0 ? 1 : 0);
        std::vector<T> kept(
            v.begin(), v.begin() + std::ptrdiff_t(std::min(size, v.size())));
        if (is(wrong::expects_k)) kept.resize(size, T(-1));
        if (size == 0 || is(wrong::first)) return kept;
        const std::size_t end =
            v.size() - (is(wrong::skips_last) && k > 0 && v.size() > size);
        for (std::size_t i = size; i < end; ++i) {
            const std::size_t most = is(wrong::too_late)       ? i - 1
                                     : is(wrong::too_early)    ? i + 1
                                     : is(wrong::equal_chance) ? 2 * size - 1
                                                               : i;
            const std::size_t at = whole(0, most)(random);
            if (at < size) kept[at] = v[i];
        }
        if (is(wrong::twice))
            for (T& it : kept) it = v[whole(0, v.size() - 1)(random)];
        return kept;
    }
};

TEST_CASE("the laws acquit samples of every interface") {
    laws::check(laws::reservoir_sample(textbook_sample()));
    laws::check(laws::reservoir_sample(std::ranges::sample));
    laws::check(laws::reservoir_sample(
        [](auto first, auto last, auto out, int k, auto& random) {
            return std::sample(first, last, out, k, random);
        }));
    laws::check(laws::reservoir_sample(
        [](auto first, auto last, std::size_t k, std::mt19937& random) {
            values taken;
            std::sample(first, last, std::back_inserter(taken), k, random);
            return taken;
        }));
    laws::check(laws::reservoir_sample([](values v, std::size_t k) {
        static std::mt19937_64 random(7);
        std::ranges::shuffle(v, random);
        v.resize(std::min(k, v.size()));
        return v;
    }));
}

TEST_CASE("the laws convict samples that are not even, too small or repeat") {
    tenet::tests::convict_all(
        [](const laws::settings& how) {
            return laws::reservoir_sample(textbook_sample(), how);
        },
        wrong_sample::equal_chance);
    laws::check_convicted([](const laws::settings& how) {
        return laws::reservoir_sample(
            [](const values& v, int k, auto& random) {
                values taken;
                for (std::size_t i = 0; i < v.size(); ++i)
                    if ((random() - random.min()) % (v.size() - i) <
                        std::size_t(k) - taken.size())
                        taken.push_back(v[i]);
                return taken;
            },
            how);
    });
}

// --------------------------------------------------------------------- merges

enum class wrong_merge {
    none,
    drops_rest,
    drops_last_list,
    drops_equals,
    later_first,
    looks_at_all,
    one_by_one,
    sorts
};

struct textbook_merge {
    template <class T>
    std::vector<T> operator()(const std::vector<std::vector<T>>& lists) const {
        using wrong = wrong_merge;
        if (is(wrong::sorts)) return sorted(lists);
        if (is(wrong::one_by_one)) return by_pairs(lists);
        std::vector<std::size_t> at(lists.size());
        std::vector<T> all;
        if (is(wrong::looks_at_all)) return by_looking(lists);
        const auto later = [&](std::size_t a, std::size_t b) {
            const T &x = lists[a][at[a]], &y = lists[b][at[b]];
            if (is(wrong::later_first)) return a < b ? !(x < y) : y < x;
            return a < b ? y < x : !(x < y);
        };
        std::priority_queue<std::size_t, std::vector<std::size_t>,
                            decltype(later)>
            heads(later);
        const std::size_t k =
            lists.size() -
            (is(wrong::drops_last_list) && lists.size() > 2 ? 1 : 0);
        for (std::size_t i = 0; i < k; ++i)
            if (!lists[i].empty()) heads.push(i);
        while (!heads.empty()) {
            const std::size_t i = heads.top();
            heads.pop();
            const T& x = lists[i][at[i]];
            if (!is(wrong::drops_equals) || all.empty() || all.back() < x)
                all.push_back(x);
            if (is(wrong::drops_rest) && heads.empty()) break;
            if (++at[i] < lists[i].size()) heads.push(i);
        }
        return all;
    }

    template <class T>
    static std::vector<T> sorted(const std::vector<std::vector<T>>& lists) {
        std::vector<T> all;
        for (const auto& one : lists)
            all.insert(all.end(), one.begin(), one.end());
        std::stable_sort(all.begin(), all.end());
        return all;
    }
    template <class T>
    static std::vector<T> by_pairs(const std::vector<std::vector<T>>& lists) {
        std::vector<T> all;
        for (const auto& one : lists) {
            std::vector<T> more;
            std::merge(all.begin(), all.end(), one.begin(), one.end(),
                       std::back_inserter(more));
            all = more;
        }
        return all;
    }
    template <class T>
    static std::vector<T> by_looking(const std::vector<std::vector<T>>& lists) {
        std::vector<std::span<const T>> rest(lists.begin(), lists.end());
        std::vector<T> all;
        while (true) {
            std::span<const T>* least = nullptr;
            for (auto& one : rest)
                if (!one.empty() && (!least || one.front() < least->front()))
                    least = &one;
            if (!least) return all;
            all.push_back(least->front());
            *least = least->subspan(1);
        }
    }
};

TEST_CASE("the laws acquit merges of many lists of every interface") {
    laws::check(laws::k_way_merge(textbook_merge()));
    laws::check(
        laws::k_way_merge([](std::vector<std::vector<int>>& lists, auto out) {
            std::ranges::copy(textbook_merge()(lists), out);
        }));
    laws::check(
        laws::k_way_merge([](std::span<const std::vector<long long>> lists,
                             std::vector<long long>& out) {
            for (const auto& one : lists)
                out.insert(out.end(), one.begin(), one.end());
            std::ranges::sort(out);
        }));
}

// Takes the greatest number for the end of a list.
values up_to_greatest(const std::vector<values>& lists) {
    using head = std::pair<int, std::size_t>;
    std::vector<std::size_t> at(lists.size());
    std::priority_queue<head, std::vector<head>, std::greater<>> heads;
    const auto push = [&](std::size_t i) {
        heads.emplace(at[i] < lists[i].size() ? lists[i][at[i]] : INT_MAX, i);
        ++at[i];
    };
    for (std::size_t i = 0; i < lists.size(); ++i) push(i);
    values all;
    while (!heads.empty() && heads.top().first < INT_MAX) {
        const auto [x, i] = heads.top();
        heads.pop();
        all.push_back(x);
        push(i);
    }
    return all;
}

TEST_CASE("the laws convict merges of many lists that drop, turn or compare") {
    tenet::tests::convict_all(
        [](const laws::settings& how) {
            return laws::k_way_merge(textbook_merge(), how);
        },
        wrong_merge::sorts);
    laws::check_convicted([](const laws::settings& how) {
        return laws::k_way_merge(
            [](const std::vector<values>& lists) {
                if (lists.at(0).empty()) return values();
                return textbook_merge()(lists);
            },
            how);
    });
    laws::check_convicted([](const laws::settings& how) {
        return laws::k_way_merge(up_to_greatest, how);
    });
}

}  // namespace selection_laws_test
