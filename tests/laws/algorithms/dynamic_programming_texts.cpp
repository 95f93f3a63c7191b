// The laws of dynamic programming over texts: whom they acquit and convict.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tenet/laws/algorithms/longest_palindrome.hpp>
#include <tenet/laws/algorithms/palindrome_partition.hpp>
#include <tenet/laws/algorithms/wildcard_match.hpp>
#include <tenet/laws/algorithms/word_break.hpp>
#include <tenet/laws/catch.hpp>
#include <unordered_set>
#include <utility>
#include <vector>

namespace dynamic_programming_texts_laws_test {

namespace laws = tenet::laws;
using numbers = std::vector<int>;
using texts = std::vector<std::string>;

// What is wrong with the subjects of this file, one thing at a time.
enum fault {
    none,
    odd_only,
    even_only,
    at_the_front,
    stops_short,
    subsequence,
    counts_parts,
    longest_first,
    reversed,
    any_order,
    greedy,
    shortest,
    each_once,
    anywhere,
    no_to_empty,
    star_takes_one,
    star_takes_few,
    star_takes_all,
    beginning,
    one_star,
    one_or_none
};

bool is_palindrome(std::string_view text) {
    return std::equal(text.begin(), text.end(), text.rbegin());
}

// --------------------------------------------------------- longest_palindrome

template <fault wrong>
std::string longest(const std::string& text) {
    const int n = int(text.size());
    std::string best;
    for (int centre = 0; centre < 2 * n; ++centre) {
        if (wrong == odd_only && centre % 2 == 0) continue;
        if (wrong == even_only && centre % 2 == 1 && centre > 1) continue;
        int first = centre / 2, last = (centre + 1) / 2;
        const int end = wrong == stops_short && first > 1 ? n - 1 : n;
        while (first > 0 && last < end &&
               text[std::size_t(first - 1)] == text[std::size_t(last)]) {
            --first;
            ++last;
        }
        if (wrong == at_the_front && first > 0) continue;
        if (last - first > int(best.size()))
            best = text.substr(std::size_t(first), std::size_t(last - first));
    }
    return best;
}

int length_by_table(const numbers& list) {
    const std::size_t n = list.size();
    std::vector<std::vector<bool>> is(n + 1, std::vector<bool>(n + 1, true));
    int most = n > 0;
    for (std::size_t size = 2; size <= n; ++size)
        for (std::size_t i = 0; i + size <= n; ++i) {
            is[i][size] = list[i] == list[i + size - 1] && is[i + 1][size - 2];
            if (is[i][size]) most = int(size);
        }
    return most;
}

int longest_subsequence(const std::string& text) {
    const std::size_t n = text.size();
    std::vector<numbers> most(n + 1, numbers(n + 1));
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = i; j < n; ++j)
            most[i][j + 1] = i == j ? 1
                             : text[i] == text[j]
                                 ? 2 + (j > i + 1 ? most[i + 1][j] : 0)
                                 : std::max(most[i][j], most[i + 1][j + 1]);
    return n == 0 ? 0 : most[0][n];
}

std::string common_with_reverse(const std::string& text) {
    const std::string back(text.rbegin(), text.rend());
    for (std::size_t size = text.size(); size > 0; --size)
        for (std::size_t i = 0; i + size <= text.size(); ++i)
            if (back.find(text.substr(i, size)) != back.npos)
                return text.substr(i, size);
    return "";
}

std::string longest_of_all_parts(std::string text) {
    std::string best;
    for (std::size_t i = 0; i < text.size(); ++i)
        for (std::size_t size = 1; i + size <= text.size(); ++size)
            if (size > best.size() &&
                is_palindrome(std::string_view(text).substr(i, size)))
                best = text.substr(i, size);
    return best;
}

struct finder_of_palindromes {
    std::vector<char> longest_in(const char* text, int n) {
        const auto found = longest<none>(std::string(text, std::size_t(n)));
        return {found.begin(), found.end()};
    }
    auto operator()(const char* text, int n) { return longest_in(text, n); }
};

TEST_CASE("longest_palindrome acquits in every form") {
    laws::check(laws::longest_palindrome(longest<none>));
    laws::check(laws::longest_palindrome(length_by_table));
    laws::check(laws::longest_palindrome(finder_of_palindromes()));
    laws::check(laws::longest_palindrome([](std::string_view text) {
        const std::string found = longest<none>(std::string(text));
        return text.substr(text.find(found), found.size());
    }));
}

constexpr auto by_longest_palindrome = [](auto function) {
    laws::check_convicted([=](laws::settings how) {
        how.growth = true;
        return laws::longest_palindrome(function, how);
    });
};

TEST_CASE("longest_palindrome convicts") {
    by_longest_palindrome(longest<odd_only>);
    by_longest_palindrome(longest<even_only>);
    by_longest_palindrome(longest<at_the_front>);
    by_longest_palindrome(longest<stops_short>);
    by_longest_palindrome(longest_subsequence);
    by_longest_palindrome(common_with_reverse);
    by_longest_palindrome(
        [](const std::string& text) { return text.size() < 4 ? text : ""; });
}

// ------------------------------------------------------- palindrome_partition

template <fault wrong>
texts parts_of(const std::string& text) {
    std::vector<texts> fewest(text.size() + 1);
    for (std::size_t end = 1; end <= text.size(); ++end) {
        texts best;
        for (std::size_t begin = 0; begin < end; ++begin) {
            const std::string part = text.substr(begin, end - begin);
            if (!is_palindrome(part)) continue;
            if (wrong == odd_only && part.size() % 2 == 0) continue;
            texts parts = fewest[begin];
            parts.push_back(part);
            if (best.empty() || parts.size() < best.size()) best = parts;
        }
        fewest[end] = best;
    }
    texts parts = fewest.back();
    if (wrong == any_order) std::ranges::sort(parts);
    return parts;
}

template <fault wrong>
int cuts_of(std::string text) {
    const int parts = int(parts_of<none>(text).size());
    return wrong == counts_parts ? parts : std::max(parts - 1, 0);
}

// The longest beginning, then the rest.
int cuts_by_beginnings(std::string text) {
    int parts = 0;
    for (; !text.empty(); ++parts) {
        std::size_t size = text.size();
        while (!is_palindrome(std::string_view(text).substr(0, size))) --size;
        text = text.substr(size);
    }
    return std::max(parts - 1, 0);
}

int parts_about_the_longest(const std::string& text) {
    if (text.empty()) return 0;
    const std::string middle = longest<none>(text);
    const std::size_t at = text.find(middle);
    return parts_about_the_longest(text.substr(0, at)) + 1 +
           parts_about_the_longest(text.substr(at + middle.size()));
}

int cuts_by_trying_all(const std::string& text) {
    if (is_palindrome(text)) return 0;
    int least = int(text.size());
    for (std::size_t i = 1; i < text.size(); ++i)
        least = std::min(least, cuts_by_trying_all(text.substr(0, i)) + 1 +
                                    cuts_by_trying_all(text.substr(i)));
    return least;
}

TEST_CASE("palindrome_partition acquits in every form") {
    laws::check(laws::palindrome_partition(parts_of<none>));
    laws::check(laws::palindrome_partition(cuts_of<none>));
    laws::check(laws::palindrome_partition([](const char* text, int n) {
        return short(cuts_of<none>(std::string(text, std::size_t(n))));
    }));
}

constexpr auto by_palindrome_partition = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::palindrome_partition(function, how);
    });
};

TEST_CASE("palindrome_partition convicts") {
    by_palindrome_partition(parts_of<odd_only>);
    by_palindrome_partition(parts_of<any_order>);
    by_palindrome_partition(cuts_of<counts_parts>);
    by_palindrome_partition(cuts_by_beginnings);
    by_palindrome_partition([](const std::string& text) {
        return std::max(parts_about_the_longest(text) - 1, 0);
    });
    by_palindrome_partition(
        [](const std::string& text) { return texts{text}; });
}

// ----------------------------------------------------------------- word_break

template <fault wrong>
bool breaks(const std::string& text, const texts& words) {
    if (wrong == no_to_empty && text.empty()) return false;
    std::vector<bool> made(text.size() + 1);
    made[0] = true;
    for (std::size_t i = 0; i < text.size(); ++i)
        for (const std::string& word : words)
            if (made[i] && text.compare(i, word.size(), word) == 0)
                made[i + word.size()] = true;
    return made.back();
}

std::optional<texts> way_of(std::string_view text,
                            std::set<std::string> words) {
    if (text.empty()) return texts{};
    for (const std::string& word : words) {
        if (!text.starts_with(word)) continue;
        if (!breaks<none>(std::string(text.substr(word.size())),
                          texts(words.begin(), words.end())))
            continue;
        auto way = way_of(text.substr(word.size()), words);
        way->insert(way->begin(), word);
        return way;
    }
    return {};
}

template <fault wrong>
bool breaks_by_step(std::string text, texts words) {
    std::ranges::stable_sort(words, [](const auto& a, const auto& b) {
        return wrong == shortest ? a.size() < b.size() : a.size() > b.size();
    });
    while (!text.empty()) {
        const auto next = std::ranges::find_if(
            words, [&](const auto& word) { return text.starts_with(word); });
        if (next == words.end()) return false;
        text = text.substr(next->size());
        if (wrong == each_once) words.erase(next);
    }
    return true;
}

bool breaks_by_erasing(std::string text,
                       std::unordered_set<std::string> words) {
    for (const std::string& word : words)
        for (auto at = text.find(word); at != text.npos; at = text.find(word))
            text.erase(at, word.size());
    return text.empty();
}

bool breaks_by_trying_all(const std::string& text, const texts& words) {
    return text.empty() ||
           std::ranges::any_of(words, [&](const std::string& word) {
               return text.starts_with(word) &&
                      breaks_by_trying_all(text.substr(word.size()), words);
           });
}

TEST_CASE("word_break acquits in every form") {
    laws::check(laws::word_break(breaks<none>));
    laws::check(laws::word_break(way_of));
    laws::check(laws::word_break(
        [](const std::vector<std::string_view>& words, std::string text) {
            std::string all;
            const auto way = way_of(text, {words.begin(), words.end()});
            for (const auto& word : way.value_or(texts()))
                all += (all.empty() ? "" : " ") + word;
            return all;
        }));
}

constexpr auto by_word_break = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::word_break(function, how);
    });
};

TEST_CASE("word_break convicts") {
    by_word_break(breaks<no_to_empty>);
    by_word_break(breaks_by_step<greedy>);
    by_word_break(breaks_by_step<shortest>);
    by_word_break(breaks_by_step<each_once>);
    by_word_break(breaks_by_erasing);
    by_word_break([](std::string text, const std::set<std::string>& words) {
        auto way = way_of(text, words);
        if (way) std::ranges::sort(*way);
        return way;
    });
}

// ------------------------------------------------------------- wildcard_match

template <fault wrong>
bool matches(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) return text.empty() || wrong == beginning;
    const auto rest = pattern.substr(1);
    if (pattern[0] == '*') {
        if (wrong == star_takes_all && !rest.empty())
            return matches<wrong>(
                text.substr(text.size() - std::min(text.size(), rest.size())),
                rest);
        if (wrong == star_takes_few)
            return matches<wrong>(text, rest) ||
                   (!text.empty() && matches<wrong>(text.substr(1), rest));
        if (wrong == star_takes_one && text.empty()) return false;
        for (std::size_t i = wrong == star_takes_one; i <= text.size(); ++i)
            if (matches<wrong>(text.substr(i), rest)) return true;
        return false;
    }
    if (wrong == one_or_none && pattern[0] == '?' && matches<wrong>(text, rest))
        return true;
    return !text.empty() && (pattern[0] == '?' || pattern[0] == text[0]) &&
           matches<wrong>(text.substr(1), rest);
}

bool matches_by_table(const std::string& text, const std::string& pattern) {
    std::vector<bool> row(text.size() + 1);
    row[0] = true;
    for (const char letter : pattern) {
        std::vector<bool> next(row.size());
        next[0] = letter == '*' && row[0];
        for (std::size_t i = 1; i < row.size(); ++i)
            next[i] = letter == '*' ? row[i] || next[i - 1]
                                    : row[i - 1] && (letter == '?' ||
                                                     letter == text[i - 1]);
        row = std::move(next);
    }
    return row.back();
}

// Goes back to the first star, not to the last.
bool matches_with_one_star(const std::string& text,
                           const std::string& pattern) {
    std::size_t t = 0, p = 0, star = pattern.npos, tried = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            if (star == pattern.npos) star = p, tried = t;
            ++p;
        } else if (p < pattern.size() &&
                   (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != pattern.npos && tried < text.size()) {
            p = star + 1;
            t = ++tried;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

TEST_CASE("wildcard_match acquits in every form") {
    laws::check(laws::wildcard_match(matches_by_table));
    laws::check(laws::wildcard_match(
        [](const std::string& pattern, const std::string& text) {
            return int(matches_by_table(text, pattern));
        }));
    laws::check(
        laws::wildcard_match([](numbers text, numbers pattern, int, int) {
            return matches_by_table({text.begin(), text.end()},
                                    {pattern.begin(), pattern.end()});
        }));
}

constexpr auto by_wildcard_match = [](auto function) {
    laws::check_convicted([=](const laws::settings& how) {
        return laws::wildcard_match(function, how);
    });
};

TEST_CASE("wildcard_match convicts") {
    by_wildcard_match(matches<star_takes_one>);
    by_wildcard_match(matches<star_takes_few>);
    by_wildcard_match(matches<star_takes_all>);
    by_wildcard_match(matches<beginning>);
    by_wildcard_match(matches<one_or_none>);
    by_wildcard_match(matches_with_one_star);
}

}  // namespace dynamic_programming_texts_laws_test
