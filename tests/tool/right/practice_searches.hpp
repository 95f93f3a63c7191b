// merge_spans: right_union (function)
// whole_root: right_root (function)
// smallest_ship: right_capacity (function)
#pragma once
#include <algorithm>
#include <utility>
#include <vector>

using right_spans = std::vector<std::pair<int, int>>;

inline right_spans right_union(right_spans spans) {
    std::sort(spans.begin(), spans.end());
    right_spans united;
    for (const auto& one : spans)
        if (united.empty() || united.back().second < one.first)
            united.push_back(one);
        else
            united.back().second = std::max(united.back().second, one.second);
    return united;
}

inline long long right_root(long long x) {
    long long low = 0, high = x;
    while (low < high) {
        const long long middle = high - (high - low) / 2;
        if (middle <= x / middle)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

inline int right_days(const std::vector<int>& weights, int capacity) {
    int days = 1, left = capacity;
    for (const int weight : weights) {
        if (weight > left) {
            ++days;
            left = capacity;
        }
        left -= weight;
    }
    return days;
}
inline int right_capacity(const std::vector<int>& weights, int days) {
    int low = 0, high = 0;
    for (const int weight : weights) {
        low = std::max(low, weight);
        high += weight;
    }
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (right_days(weights, middle) <= days)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
