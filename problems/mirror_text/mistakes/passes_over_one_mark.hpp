// Mistake: it passes over a single mark on either side, and then compares
// whatever comes next.
#pragma once

#include <cctype>
#include <cstddef>
#include <string>

bool mirror_text(const std::string& text) {
    std::size_t left = 0, end = text.size();
    while (left + 1 < end) {
        if (!std::isalnum(static_cast<unsigned char>(text[left]))) ++left;
        if (!std::isalnum(static_cast<unsigned char>(text[end - 1]))) --end;
        if (left + 1 >= end) break;
        const unsigned char first = text[left++], last = text[--end];
        if (std::tolower(first) != std::tolower(last)) return false;
    }
    return true;
}
