#pragma once

#include <string>

bool mirror_text(const std::string& text) {
    // Does it read the same from both ends?
    return false;
}
