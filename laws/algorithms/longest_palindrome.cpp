#include <tenet/laws/algorithms/longest_palindrome.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::longest_palindromes {

namespace {

bool is_palindrome(const std::string& text) {
    return std::equal(text.begin(), text.end(), text.rbegin());
}

std::size_t longest_in(const std::string& text) {
    for (std::size_t size = text.size(); size > 0; --size)
        for (std::size_t at = 0; at + size <= text.size(); ++at)
            if (is_palindrome(text.substr(at, size))) return size;
    return 0;
}

std::string wrong_with_size(const value& answer, const std::string& text,
                            std::size_t most) {
    if (callable::is_whole(answer))
        return std::cmp_equal(answer.whole, most)
                   ? ""
                   : callable::got(answer, "the longest has " + shown(most));
    std::vector<std::int64_t> letters;
    if (!callable::read_numbers(answer, letters))
        return callable::got(answer, "that is no part of it");
    std::string part;
    for (const auto letter : letters) part += static_cast<char>(letter);
    if (text.find(part) == text.npos)
        return callable::got(answer, "that is no part of it");
    if (!is_palindrome(part))
        return callable::got(answer, "that is no palindrome");
    return part.size() == most
               ? ""
               : callable::got(answer, "the longest has " + shown(most));
}

std::string wrong_with(const value& answer, const std::string& text) {
    return wrong_with_size(answer, text, longest_in(text));
}

// With texts that hold a part and its reverse, but no palindrome as long.
std::vector<std::tuple<std::string>> all_small() {
    std::vector<std::tuple<std::string>> all;
    for (const auto& word : callable::all_words('c', 7)) all.emplace_back(word);
    for (const auto& word : callable::all_words('c', 3))
        all.emplace_back(word + "da" + std::string(word.rbegin(), word.rend()));
    return all;
}

// n elements, of which a palindrome in the middle is known to be the longest:
// it holds all but the last letters, which are of a kind of their own.
std::string long_text(std::size_t n) {
    std::string text(n, 'a');
    if (n > 3) text[n / 2] = 'b';
    for (std::size_t i = n - n / 5; i < n; ++i)
        text[i] = static_cast<char>('c' + i % 3);
    return text;
}

std::size_t longest_of_long(std::size_t n) {
    // About the b, up to where the letters of the end begin.
    const std::size_t behind = n - n / 5 - n / 2;
    return std::max(2 * behind - 1, n / 2);
}

// Of all palindromes, and of halves that agree up to their middle.
finding judge_time(const subject& longest, const settings& how) {
    const auto call = longest.text(how, "longest");
    const auto on = [&](const std::string& rest) {
        return longest.list + " a($n, 'a');\n" + rest + call;
    };
    return judge_growth(
        "its time grows as the square of the length at most",
        "the square of the length", 60, 240, 16, 40,
        {{on(""), [&](std::size_t n) { longest.call(std::string(n, 'a')); }},
         {on("a[$n / 2] = 'b';\na[$n / 2 + 1] = 'c';\n"),
          [&](std::size_t n) {
              const std::string half(n / 2, 'a');
              longest.call(half + "bc" + half.substr(2));
          }}},
        how);
}

finding judge_long(const subject& longest, int most, const settings& how) {
    const std::string text = longest.list +
                             " a($0, 'a');\na[$0 / 2] = 'b';\n"
                             "for (int i = $0 - $0 / 5; i < $0; ++i) "
                             "a[std::size_t(i)] = \"cde\"[i % "
                             "3];\n" +
                             longest.text(how, "longest");
    return judge_lengths(
        "it is right about long ones", text, most,
        [&](int n) {
            const auto size = static_cast<std::size_t>(std::max(n, 10));
            return wrong_with_size(longest.call(long_text(size)),
                                   long_text(size), longest_of_long(size));
        },
        how);
}

}  // namespace

report judge(const subject& longest, const settings& how) {
    report found = callable::report_on("longest_palindrome", "longest", how);
    const callable::trial<std::string> of_texts{
        callable::declared(longest.list, "a", "$0") +
            longest.text(how, "longest"),
        longest.call, wrong_with, how};
    found +=
        of_texts.on_all("it is the longest of all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_drawn<callable::letters<'b', 30>>(
            "it is the longest of others");
    const finding time = judge_time(longest, how);
    found += time;
    if (!found.refuted())
        found += judge_long(longest, std::min(4'200, longest_after(time)), how);
    return found;
}

}  // namespace tenet::laws::longest_palindromes
