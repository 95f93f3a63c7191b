#pragma once

#include <cstddef>
#include <string>

// The small letter or the digit that a character counts as; 0: it does not.
// Comparisons need no table, and so take a negative char like any other.
char counted_as(char c) {
    if ('A' <= c && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') ? c : '\0';
}

// What counts before left and what counts from end on are mirror images. In
// each step one of the two moves over what does not count, or both over equal
// ones, until nothing or one character is left between them, which mirrors
// itself. The end is one behind the last, which an empty text does not have.
// Each character is read a few times: O(n), without a copy.
bool mirror_text(const std::string& text) {
    std::size_t left = 0, end = text.size();
    while (left < end) {
        const char first = counted_as(text[left]);
        const char last = counted_as(text[end - 1]);
        if (first != '\0' && last != '\0' && first != last) return false;
        if (first == '\0' || last != '\0') ++left;
        if (last == '\0' || first != '\0') --end;
    }
    return true;
}
