#include <tenet/laws/algorithms/is_subsequence.hpp>

#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::subsequences {

namespace {

using namespace callable;

bool is_left(const std::string& part, const std::string& whole) {
    std::size_t at = 0;
    for (const char letter : part) {
        at = whole.find(letter, at);
        if (at == whole.npos) return false;
        ++at;
    }
    return true;
}

std::string wrong_with(const value& answer, const std::string& part,
                       const std::string& whole) {
    const bool due = is_left(part, whole);
    if ((answer.is == value::kind::truth || is_whole(answer)) &&
        (answer.whole != 0) == due)
        return {};
    return got(answer, due ? "that is one" : "that is none");
}

// The whole is n letters a, and a b at x; the part is half as many, then b.
finding judge_long(const subject& is, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        "const std::string half($0 / 2, 'a');\n" + is.list +
            " a(half.begin(), half.end());\na.push_back('b');\n" + is.list +
            " b($0, 'a');\nif ($1 < $0) b[$1] = 'b';\n" +
            is.text(how, "is_subsequence"),
        longest,
        [&](int n, int x) {
            const std::string part(std::size_t(n / 2), 'a');
            std::string whole(std::size_t(n), 'a');
            if (x < n) whole[std::size_t(x)] = 'b';
            return wrong_with(is.call(part + 'b', whole), part + 'b', whole);
        },
        how);
}

std::vector<std::tuple<std::string, std::string>> all_small() {
    std::vector<std::tuple<std::string, std::string>> all;
    for (const auto& whole : all_words('c', 5))
        for (const auto& part : all_words('c', 3))
            all.emplace_back(part, whole);
    return all;
}

}  // namespace

report judge(const subject& is, const settings& how) {
    report found = report_on("is_subsequence", "is_subsequence", how);
    const trial<std::string, std::string> of_texts{
        declared(is.list, "a", "$0") + declared(is.list, "b", "$1") +
            is.text(how, "is_subsequence"),
        is.call, wrong_with, how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_drawn<letters<'d', 8>, letters<'d', 40>>(
            "it is right about others");
    finding time = plain::judge_n_log_n(
        is.list + " a($n / 2, 'a'), b($n, 'a');\n" +
            is.text(how, "is_subsequence"),
        [&](std::size_t n) {
            is.call(std::string(n / 2, 'a'), std::string(n, 'a'));
        },
        how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(is, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::subsequences
