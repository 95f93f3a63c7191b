#pragma once

#include <array>
#include <cstddef>
#include <string>

// needed is, of each letter, how often it is wanted less how often it occurs in
// [first, end): where that is below 0, the part holds more than it has to.
// missing is the sum of all that is above 0, so that the part covers if and
// only if it is 0. As long as it covers, it is compared to the best one so far
// and given up from the left. What is given up is never wanted again: from the
// same beginning, every later end makes a longer part. Both ends only move to
// the right, and each letter enters and leaves once: O(n).
std::string minimum_covering_window(const std::string& text,
                                    const std::string& wanted) {
    std::array<long long, 256> needed{};
    const auto need_of = [&](char letter) -> long long& {
        return needed[static_cast<unsigned char>(letter)];
    };
    for (const char letter : wanted) ++need_of(letter);
    std::size_t missing = wanted.size(), first = 0;
    std::size_t best = 0, shortest = text.size() + 1;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (need_of(text[end - 1])-- > 0) --missing;
        for (; missing == 0; ++first) {
            if (end - first < shortest) {
                best = first;
                shortest = end - first;
            }
            if (++need_of(text[first]) > 0) ++missing;
        }
    }
    return shortest > text.size() ? "" : text.substr(best, shortest);
}
