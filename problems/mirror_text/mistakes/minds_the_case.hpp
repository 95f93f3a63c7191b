// Mistake: it passes over marks, but compares capital letters as they are.
#pragma once

#include <cctype>
#include <string>

bool mirror_text(const std::string& text) {
    std::string rest;
    for (const unsigned char c : text)
        if (std::isalnum(c)) rest += static_cast<char>(c);
    return rest == std::string(rest.rbegin(), rest.rend());
}
