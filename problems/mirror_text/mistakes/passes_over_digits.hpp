// Mistake: it asks for letters only, and passes over digits.
#pragma once

#include <cctype>
#include <string>

bool mirror_text(const std::string& text) {
    std::string rest;
    for (const unsigned char c : text)
        if (std::isalpha(c)) rest += static_cast<char>(std::tolower(c));
    return rest == std::string(rest.rbegin(), rest.rend());
}
