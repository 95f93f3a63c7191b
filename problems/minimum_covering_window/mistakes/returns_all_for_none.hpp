// Mistake: where no part covers, its best one is still what it began with, the
// whole text.
#pragma once

#include <array>
#include <cstddef>
#include <string>

std::string minimum_covering_window(const std::string& text,
                                    const std::string& wanted) {
    std::array<int, 256> needed{};
    const auto need_of = [&](char letter) -> int& {
        return needed[static_cast<unsigned char>(letter)];
    };
    for (const char letter : wanted) ++need_of(letter);
    std::size_t missing = wanted.size(), first = 0;
    std::size_t best = 0, shortest = text.size();
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
    return text.substr(best, shortest);
}
