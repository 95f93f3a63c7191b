// Mistake: it asks of the wanted letters whether they occur, not how often.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>

std::string minimum_covering_window(const std::string& text,
                                    const std::string& wanted) {
    const std::set<char> each(wanted.begin(), wanted.end());
    std::unordered_map<char, int> held;
    std::size_t first = 0, best = 0, shortest = text.size() + 1;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (each.count(text[end - 1]) > 0) ++held[text[end - 1]];
        for (; held.size() == each.size(); ++first) {
            if (end - first < shortest) {
                best = first;
                shortest = end - first;
            }
            const auto at = held.find(text[first]);
            if (at != held.end() && --at->second == 0) held.erase(at);
        }
    }
    return shortest > text.size() ? "" : text.substr(best, shortest);
}
