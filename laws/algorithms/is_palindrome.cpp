#include <tenet/laws/algorithms/is_palindrome.hpp>

#include <algorithm>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/algorithms/plain_function.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::palindrome_checks {

// A palindrome, but for a letter perhaps.
struct nearly {
    std::string text;
    operator const std::string&() const { return text; }
};

}  // namespace tenet::laws::palindrome_checks

namespace tenet::laws {

template <>
struct argument<palindrome_checks::nearly> {
    using drawn_list = argument<up_to<within<'a', 'z'>, 20>>;

    // Half of it, whether its length is odd, and where one letter is another.
    static domain from() {
        return domain::tuple(
            {drawn_list::from(), domain::whole(0, 1), domain::whole(0, 80)});
    }
    static palindrome_checks::nearly make(const value& drawn) {
        const auto letters = callable::given_as<callable::numbers>(
            drawn_list::make(drawn.parts[0]));
        std::string text(letters.begin(), letters.end());
        if (drawn.parts[1].whole != 0) text += 'm';
        text.append(letters.rbegin(), letters.rend());
        if (const auto at = std::size_t(drawn.parts[2].whole); at < text.size())
            text[at] = text[at] == 'a' ? 'b' : 'a';
        return {text};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::palindrome_checks {

namespace {

using namespace callable;

std::string wrong_with(const value& answer, const std::string& text) {
    const bool due = std::equal(text.begin(), text.end(), text.rbegin());
    if ((answer.is == value::kind::truth || is_whole(answer)) &&
        (answer.whole != 0) == due)
        return {};
    return got(answer, due ? "that is one" : "that is none");
}

finding judge_long(const subject& is, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        "std::string letters($0, 'a');\n"
        "if ($1 < $0) letters[$1] = 'b';\n" +
            is.list + " text(letters.begin(), letters.end());\n" +
            is.text(how, "is_palindrome"),
        longest,
        [&](int n, int x) {
            std::string text(std::size_t(n), 'a');
            if (x < n) text[std::size_t(x)] = 'b';
            return wrong_with(is.call(text), text);
        },
        how);
}

std::vector<std::tuple<std::string>> all_small() {
    std::vector<std::tuple<std::string>> all;
    for (const auto& text : all_words('b', 9)) all.emplace_back(text);
    for (const auto& text : all_words('d', 5)) all.emplace_back(text);
    return all;
}

}  // namespace

report judge(const subject& is, const settings& how) {
    report found = report_on("is_palindrome", "is_palindrome", how);
    const trial<std::string> of_texts{
        declared(is.list, "text", "$0") + is.text(how, "is_palindrome"),
        is.call, wrong_with, how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_drawn<nearly>("it is right about others");
    finding time = plain::judge_n_log_n(
        "std::string letters($n, 'a');\n" + is.list +
            " text(letters.begin(), letters.end());\n" +
            is.text(how, "is_palindrome"),
        [&](std::size_t n) { is.call(std::string(n, 'a')); }, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(is, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::palindrome_checks
