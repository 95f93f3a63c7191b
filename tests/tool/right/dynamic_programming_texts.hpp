// longest_palindrome: right_palindrome (function)
// palindrome_partition: right_cuts (function)
// word_break: right_words (function)
// wildcard_match: right_wildcards (function)
#pragma once
#include <string>
#include <tenet/algorithms/dynamic_programming/longest_palindrome.hpp>
#include <tenet/algorithms/dynamic_programming/palindrome_partition.hpp>
#include <tenet/algorithms/dynamic_programming/wildcard_match.hpp>
#include <tenet/algorithms/dynamic_programming/word_break.hpp>
#include <vector>

inline std::string right_palindrome(const std::string& text) {
    const auto found = tenet::longest_palindrome(text);
    return {found.begin(), found.end()};
}
inline int right_cuts(const std::string& text) {
    return int(tenet::palindrome_partition(text).size()) - 1;
}
inline bool right_words(const std::string& text,
                        const std::vector<std::string>& words) {
    return tenet::word_break(text, words).has_value();
}
inline bool right_wildcards(const std::string& text,
                            const std::string& pattern) {
    return tenet::wildcard_match(text, pattern);
}
