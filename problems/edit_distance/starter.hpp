#pragma once

#include <string>

int edit_distance(const std::string& from, const std::string& to) {
    // The fewest letters to insert, erase or replace.
    return 0;
}
