// Too slow: it begins anew at each letter of the text.
#pragma once

#include <array>
#include <cstddef>
#include <string>

std::string minimum_covering_window(const std::string& text,
                                    const std::string& wanted) {
    std::size_t best = 0, shortest = text.size() + 1;
    for (std::size_t first = 0; first < text.size(); ++first) {
        std::array<long long, 256> needed{};
        for (const char letter : wanted)
            ++needed[static_cast<unsigned char>(letter)];
        std::size_t missing = wanted.size(), end = first;
        while (missing > 0 && end < text.size())
            if (needed[static_cast<unsigned char>(text[end++])]-- > 0)
                --missing;
        if (missing == 0 && end - first < shortest) {
            best = first;
            shortest = end - first;
        }
    }
    return shortest > text.size() ? "" : text.substr(best, shortest);
}
