// Too slow: for each character that counts it goes from the end to its mirror
// image, over all that it has passed before.
#pragma once

#include <cctype>
#include <cstddef>
#include <string>

bool mirror_text(const std::string& text) {
    const auto counts = [&](std::size_t i) {
        return std::isalnum(static_cast<unsigned char>(text[i])) != 0;
    };
    const auto small = [&](std::size_t i) {
        return std::tolower(static_cast<unsigned char>(text[i]));
    };
    std::size_t passed = 0;  // of those that count
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!counts(i)) continue;
        std::size_t image = text.size(), left = ++passed;
        while (left > 0) left -= counts(--image);
        if (small(i) != small(image)) return false;
    }
    return true;
}
