#include <tenet/laws/algorithms/gray_code.hpp>

#include <bit>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>

namespace tenet::laws::gray {

namespace {

// -1 if it is none of n bits.
std::int64_t word_in(const value& it, int n) {
    const std::int64_t count = std::int64_t{1} << n;
    if (callable::is_whole(it))
        return 0 <= it.whole && it.whole < count ? it.whole : -1;
    std::string bits = it.text;
    for (const value& part : it.parts)
        bits += part.whole == 0 ? '0' : part.whole == 1 ? '1' : '?';
    if (std::cmp_not_equal(bits.size(), n)) return -1;
    std::int64_t word = 0;
    for (const char bit : bits) {
        if (bit != '0' && bit != '1') return -1;
        word = 2 * word + (bit - '0');
    }
    return word;
}

bool are_neighbours(std::int64_t a, std::int64_t b) {
    return std::has_single_bit(static_cast<std::uint64_t>(a ^ b));
}

// What is wrong with the i-th of the words, of which others came before.
std::string wrong_word(const value::list& words, std::size_t i, int n,
                       std::vector<bool>& came) {
    const std::string which = show(words[i]);
    const std::int64_t word = word_in(words[i], n);
    if (word < 0) return which + " is no word of " + shown(n) + " bits";
    if (i == 0 && word != 0) return "the first is " + which;
    if (came[std::size_t(word)]) return which + " comes twice";
    came[std::size_t(word)] = true;
    if (i == 0 || are_neighbours(word, word_in(words[i - 1], n))) return {};
    return which + " behind " + show(words[i - 1]) +
           " differs in more than one bit";
}

std::string wrong_with(const value& answer, int n) {
    if (answer.is != value::kind::list)
        return callable::got(answer, "that is no list of words");
    const std::size_t count = std::size_t{1} << n;
    std::vector<bool> came(count);
    for (std::size_t i = 0; i < answer.parts.size(); ++i)
        if (auto wrong = wrong_word(answer.parts, i, n, came); !wrong.empty())
            return wrong;
    if (answer.parts.size() != count)
        return "there are " + shown(answer.parts.size()) + " words, but not " +
               shown(count);
    const value& last = answer.parts.back();
    return n == 0 || are_neighbours(word_in(last, n), 0)
               ? ""
               : "the last, " + show(last) +
                     ", differs from the first in more than one bit";
}

// By recursion: the code of one bit less, there and back.
std::vector<std::int64_t> reflected(int n) {
    if (n == 0) return {0};
    auto words = reflected(n - 1);
    for (std::size_t i = words.size(); i-- > 0;)
        words.push_back(words[i] | std::int64_t{1} << (n - 1));
    return words;
}

std::string wrong_order(const value& answer, int n) {
    const auto due = reflected(n);
    for (std::size_t i = 0; i < due.size(); ++i)
        if (i >= answer.parts.size() || word_in(answer.parts[i], n) != due[i])
            return "word " + shown(i) + " is not " + shown(due[i]);
    return {};
}

finding judge_time(const subject& code, const settings& how) {
    return judge_growth(
        "its time grows as 2^n", "2^n", 6, 10, 16, 70,
        {{"const int n = $n;\n" +
              callable::with_arguments(code.text(how, "gray_code"), {"n"}),
          [&code](std::size_t n) { code.call(int(n)); }}},
        how);
}

std::vector<std::tuple<int>> from_to(int low, int high) {
    std::vector<std::tuple<int>> all;
    for (int n = low; n <= high; ++n) all.emplace_back(n);
    return all;
}

}  // namespace

report judge(const subject& code, bool in_order, const settings& how) {
    report found = callable::report_on("gray_code", "gray_code", how);
    callable::trial<int> of_bits{code.text(how, "gray_code"), code.call,
                                 wrong_with, how};
    const int least = in_order ? 0 : 1;
    found +=
        of_bits.on_all("each word comes once, and neighbours differ in one bit",
                       from_to(least, 6));
    found += judge_time(code, how);
    if (!found.refuted())
        found +=
            of_bits.on_all("it is right about up to 12 bits", from_to(7, 12));
    constexpr const char* order = "it is the reflected code";
    of_bits.wrong = wrong_order;
    found += in_order ? of_bits.on_all(order, from_to(least, 10))
                      : not_judged(order, "no order is asked for");
    return found;
}

}  // namespace tenet::laws::gray
