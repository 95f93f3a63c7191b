// Mistake: it passes over marks without asking whether the text is at its end,
// and runs off a text that has nothing else.
#pragma once

#include <cctype>
#include <cstddef>
#include <string>

bool mirror_text(const std::string& text) {
    if (text.empty()) return true;
    std::size_t left = 0, right = text.size() - 1;
    while (left < right) {
        while (!std::isalnum(static_cast<unsigned char>(text[right]))) --right;
        while (!std::isalnum(static_cast<unsigned char>(text[left]))) ++left;
        if (left >= right) break;
        const unsigned char first = text[left++], last = text[right--];
        if (std::tolower(first) != std::tolower(last)) return false;
    }
    return true;
}
