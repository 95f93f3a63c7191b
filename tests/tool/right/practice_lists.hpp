// zeros_to_the_back: right_zeros (function)
// mirror_text: right_mirror (function)
// pair_for_a_sum: right_pair (function)
// best_k_in_a_row: right_best (function)
#pragma once
#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_map>
#include <vector>

inline void right_zeros(std::vector<int>& all) {
    std::stable_partition(all.begin(), all.end(), [](int x) { return x != 0; });
}
inline bool right_mirror(const std::string& text) {
    std::string rest;
    for (const char c : text)
        if (const auto letter = static_cast<unsigned char>(c);
            std::isalnum(letter))
            rest += static_cast<char>(std::tolower(letter));
    return std::equal(rest.begin(), rest.end(), rest.rbegin());
}
inline std::vector<int> right_pair(const std::vector<int>& all, int target) {
    std::unordered_map<int, int> places;
    for (int i = 0; i < int(all.size()); ++i) {
        const int x = all[std::size_t(i)];
        if (const auto at = places.find(target - x); at != places.end())
            return {at->second, i};
        places.emplace(x, i);
    }
    return {};
}
inline long long right_best(const std::vector<int>& all, int k) {
    long long sum = 0, best = 0;
    for (int i = 0; i < int(all.size()); ++i) {
        sum += all[std::size_t(i)];
        if (i >= k) sum -= all[std::size_t(i - k)];
        if (i == k - 1 || (i >= k && sum > best)) best = sum;
    }
    return best;
}
