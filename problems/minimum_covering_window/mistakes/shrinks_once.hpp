// Mistake: it takes one letter out where it should go on while the part covers.
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
    std::size_t best = 0, shortest = text.size() + 1;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (need_of(text[end - 1])-- > 0) --missing;
        if (missing > 0) continue;
        if (end - first < shortest) {
            best = first;
            shortest = end - first;
        }
        if (++need_of(text[first++]) > 0) ++missing;
    }
    return shortest > text.size() ? "" : text.substr(best, shortest);
}
