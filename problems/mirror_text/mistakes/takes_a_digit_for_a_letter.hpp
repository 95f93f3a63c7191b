// Mistake: it takes two characters for a letter and its capital if they are 32
// apart, as 'a' and 'A' are, but '0' and 'P' as well.
#pragma once

#include <cctype>
#include <cstdlib>
#include <string>

bool mirror_text(const std::string& text) {
    int left = 0, right = static_cast<int>(text.size()) - 1;
    while (left < right) {
        const unsigned char a = text[static_cast<std::size_t>(left)];
        const unsigned char b = text[static_cast<std::size_t>(right)];
        if (!std::isalnum(a)) {
            ++left;
        } else if (!std::isalnum(b)) {
            --right;
        } else {
            if (a != b && std::abs(a - b) != 32) return false;
            ++left;
            --right;
        }
    }
    return true;
}
