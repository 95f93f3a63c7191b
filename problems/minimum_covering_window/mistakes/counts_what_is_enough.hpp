// Mistake: it counts a letter as found although enough of it are there, so that
// two of one make up for another that is missing.
#pragma once

#include <array>
#include <cstddef>
#include <string>

std::string minimum_covering_window(const std::string& text,
                                    const std::string& wanted) {
    std::array<bool, 256> is_wanted{};
    for (const char letter : wanted)
        is_wanted[static_cast<unsigned char>(letter)] = true;
    std::size_t found = 0, first = 0;
    std::size_t best = 0, shortest = text.size() + 1;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (is_wanted[static_cast<unsigned char>(text[end - 1])]) ++found;
        for (; found == wanted.size(); ++first) {
            if (end - first < shortest) {
                best = first;
                shortest = end - first;
            }
            if (is_wanted[static_cast<unsigned char>(text[first])]) --found;
        }
    }
    return shortest > text.size() ? "" : text.substr(best, shortest);
}
