#include <tenet/laws/algorithms/longest_common_subsequence.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>

namespace tenet::laws::common {

namespace {

using wholes = std::vector<std::int64_t>;

bool is_subsequence(const std::string& some, const std::string& of) {
    std::size_t next = 0;
    for (const char letter : of)
        if (next < some.size() && some[next] == letter) ++next;
    return next == some.size();
}

// Of all subsequences of the one where it is short, else by the table.
std::size_t longest(const std::string& a, const std::string& b) {
    if (a.size() <= 6) {
        std::size_t most = 0;
        for (unsigned set = 0; set < 1U << a.size(); ++set) {
            std::string chosen;
            for (std::size_t i = 0; i < a.size(); ++i)
                if (set >> i & 1U) chosen += a[i];
            if (is_subsequence(chosen, b)) most = std::max(most, chosen.size());
        }
        return most;
    }
    std::vector<std::vector<std::size_t>> most(
        a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            most[i + 1][j + 1] = a[i] == b[j]
                                     ? most[i][j] + 1
                                     : std::max(most[i][j + 1], most[i + 1][j]);
    return most.back().back();
}

// What is wrong with pairs of places, if anything.
std::string wrong_with_places(const value& answer, const std::string& a,
                              const std::string& b) {
    std::int64_t least_in_a = 0, least_in_b = 0;
    for (const value& pair : answer.parts) {
        wholes places;
        if (!callable::read_numbers(pair, places) || places.size() != 2)
            return callable::got(answer, "that is no list of pairs of places");
        const auto i = places[0], j = places[1];
        if (i < least_in_a || std::cmp_greater_equal(i, a.size()) ||
            j < least_in_b || std::cmp_greater_equal(j, b.size()))
            return callable::got(answer, "these places are in no order");
        if (a[std::size_t(i)] != b[std::size_t(j)])
            return callable::got(answer, shown(i) + " and " + shown(j) +
                                             " are of different elements");
        least_in_a = i + 1;
        least_in_b = j + 1;
    }
    return {};
}

std::string wrong_with_list(const value& answer, const std::string& a,
                            const std::string& b) {
    if (!answer.parts.empty() && answer.parts.front().is == value::kind::list)
        return wrong_with_places(answer, a, b);
    wholes letters;
    if (!callable::read_numbers(answer, letters))
        return callable::got(answer, "that is no subsequence");
    std::string text;
    for (const auto letter : letters) text += static_cast<char>(letter);
    return is_subsequence(text, a) && is_subsequence(text, b)
               ? ""
               : callable::got(answer, "that is no subsequence of both");
}

std::string wrong_with(const value& answer, const std::string& a,
                       const std::string& b) {
    const std::size_t most = longest(a, b);
    std::int64_t size = answer.whole;
    if (!callable::is_whole(answer)) {
        if (auto wrong = wrong_with_list(answer, a, b); !wrong.empty())
            return wrong;
        size = std::int64_t(answer.text.size() + answer.parts.size());
    }
    return std::cmp_equal(size, most)
               ? ""
               : callable::got(answer, "the longest has " + shown(most));
}

}  // namespace

report judge(const subject& lcs, const settings& how) {
    report found =
        callable::report_on("longest_common_subsequence", "lcs", how);
    const callable::trial<std::string, std::string> of_texts{
        callable::declared(lcs.list, "a", "$0") +
            callable::declared(lcs.list, "b", "$1") + lcs.text(how, "lcs"),
        lcs.call, wrong_with, how};
    found += of_texts.on_all("it is the longest of all small inputs",
                             callable::all_pairs_of_words());
    if (!found.refuted())
        found += of_texts.on_drawn<callable::word, callable::word>(
            "it is the longest of others");
    return found;
}

}  // namespace tenet::laws::common
