// upper_bound: sixteen_bits (function)
// + rotated_search: fifteen_bits (function)
// partition_search: of_short_distance (template)
// + lower_bound: blocks_from_4096 (function)
// sorter: all_but_the_high_bits (function)
// counting_sorter: counts_to_65535 (function)
// merge_sorted: merges_65535 (function)
// + dutch_flag_partition: flags_32767 (function)
// + window_extrema: remembers_short_places (function)
// + longest_distinct_window: remembers_short_letters (function)
// + pair_with_sum: short_ends (function)
// + lis: of_twelve_bits (function)
// hash_map: loses_when_it_grows<int,int> (type)
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

// Right about hundreds, wrong about thousands.

using few = std::uint16_t;
using fewer = std::int16_t;

inline int sixteen_bits(const std::vector<int>& xs, int x) {
    few low = 0;
    for (std::size_t count = xs.size(); count > 0;) {
        const std::size_t half = count / 2;
        const auto middle = static_cast<few>(low + half);
        if (xs[middle] <= x) {
            low = static_cast<few>(middle + 1);
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return low;
}

inline int fifteen_bits(const std::vector<int>& xs, int x) {
    fewer low = 0, high = static_cast<fewer>(xs.size() - 1);
    while (low <= high) {
        const auto middle = static_cast<fewer>(low + (high - low) / 2);
        const auto at = [&](fewer i) {
            return xs[static_cast<std::size_t>(i)];
        };
        if (at(middle) == x) return middle;
        const bool rises = at(low) <= at(middle);
        const bool is_left = rises ? at(low) <= x && x < at(middle)
                                   : !(at(middle) < x && x <= at(high));
        if (is_left)
            high = static_cast<fewer>(middle - 1);
        else
            low = static_cast<fewer>(middle + 1);
    }
    return -1;
}

template <std::forward_iterator Iterator, class Predicate>
Iterator of_short_distance(Iterator first, Iterator last, Predicate holds) {
    for (auto n = static_cast<few>(std::distance(first, last)); n > 0;) {
        const auto half = static_cast<few>(n / 2);
        const Iterator middle = std::next(first, half);
        if (holds(*middle)) {
            first = std::next(middle);
            n = static_cast<few>(n - half - 1);
        } else {
            n = half;
        }
    }
    return first;
}

inline int blocks_from_4096(const std::vector<int>& xs, int x) {
    const auto begin = xs.begin();
    if (xs.size() < 4096)
        return int(std::lower_bound(begin, xs.end(), x) - begin);
    std::ptrdiff_t block = 0;
    const auto n = static_cast<std::ptrdiff_t>(xs.size());
    while (block + 64 < n && begin[block + 64] < x) block += 64;
    const auto end = begin + std::min(n, block + 63);
    return int(std::lower_bound(begin + block, end, x) - begin);
}

inline void all_but_the_high_bits(std::vector<int>& xs) {
    std::sort(xs.begin(), xs.begin() + static_cast<few>(xs.size()));
}

inline void counts_to_65535(std::vector<int>& xs) {
    if (xs.empty()) return;
    const auto [least, greatest] = std::minmax_element(xs.begin(), xs.end());
    const std::int64_t first = *least;
    std::vector<few> counts(static_cast<std::size_t>(*greatest - first) + 1);
    for (const int x : xs) ++counts[static_cast<std::size_t>(x - first)];
    auto to = xs.begin();
    for (std::size_t i = 0; i < counts.size(); ++i)
        to = std::fill_n(to, counts[i], int(first + std::int64_t(i)));
}

inline std::vector<int> merges_65535(const std::vector<int>& a,
                                     const std::vector<int>& b) {
    std::vector<int> all;
    const auto m = static_cast<few>(a.size()), n = static_cast<few>(b.size());
    std::merge(a.begin(), a.begin() + m, b.begin(), b.begin() + n,
               std::back_inserter(all));
    return all;
}

inline void flags_32767(std::vector<int>& xs) {
    fewer low = 0, i = 0, high = static_cast<fewer>(xs.size() - 1);
    const auto at = [&](fewer k) -> int& {
        return xs[static_cast<std::size_t>(k)];
    };
    while (i <= high)
        if (at(i) == 0)
            std::swap(at(i++), at(low++));
        else if (at(i) == 2)
            std::swap(at(i), at(high--));
        else
            ++i;
}

inline std::vector<int> remembers_short_places(std::vector<int>& xs, int size) {
    std::vector<int> greatest;
    std::deque<few> places;
    for (int i = 0; i < int(xs.size()); ++i) {
        while (!places.empty() && xs[places.back()] <= xs[std::size_t(i)])
            places.pop_back();
        places.push_back(static_cast<few>(i));
        while (places.size() > 1 && places.front() + size <= i)
            places.pop_front();
        if (i >= size - 1) greatest.push_back(xs[places.front()]);
    }
    return greatest;
}

inline int remembers_short_letters(const std::vector<int>& xs) {
    std::unordered_map<int, few> places;
    int first = 0, most = 0;
    for (int i = 0; i < int(xs.size()); ++i) {
        const auto at = places.find(xs[std::size_t(i)]);
        if (at != places.end() && at->second >= first) first = at->second + 1;
        places[xs[std::size_t(i)]] = static_cast<few>(i);
        most = std::max(most, i - first + 1);
    }
    return most;
}

inline std::vector<int> short_ends(std::vector<int>& xs, int sum) {
    fewer i = 0, j = static_cast<fewer>(xs.size() - 1);
    while (i < j) {
        const int both =
            xs[static_cast<std::size_t>(i)] + xs[static_cast<std::size_t>(j)];
        if (both == sum) return {i, j};
        both < sum ? ++i : --j;
    }
    return {};
}

inline int of_twelve_bits(const std::vector<int>& xs) {
    std::vector<int> ends;
    for (std::size_t i = 0; i < xs.size() % 4096; ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), xs[i]);
        if (at == ends.end())
            ends.push_back(xs[i]);
        else
            *at = xs[i];
    }
    return int(ends.size());
}

// Forgets one of each bucket, but grows only after a thousand.
template <class Key, class Value>
class loses_when_it_grows {
public:
    bool insert(const Key& key, const Value& value) {
        if (find(key)) return false;
        bucket(key).emplace_back(key, value);
        if (++size_ > 64 * buckets_.size()) grow();
        return true;
    }
    bool erase(const Key& key) {
        auto& all = bucket(key);
        const auto gone =
            std::erase_if(all, [&](const auto& it) { return it.first == key; });
        size_ -= gone;
        return gone > 0;
    }
    Value* find(const Key& key) {
        for (auto& [held, value] : bucket(key))
            if (held == key) return &value;
        return nullptr;
    }
    std::size_t size() const { return size_; }

private:
    using entries = std::vector<std::pair<Key, Value>>;

    entries& bucket(const Key& key) {
        return buckets_[std::hash<Key>()(key) % buckets_.size()];
    }
    void grow() {
        auto old =
            std::exchange(buckets_, std::vector<entries>(2 * buckets_.size()));
        for (const auto& all : old)
            for (std::size_t i = 1; i < all.size(); ++i)
                bucket(all[i].first).push_back(all[i]);
    }

    std::vector<entries> buckets_ = std::vector<entries>(16);
    std::size_t size_ = 0;
};
