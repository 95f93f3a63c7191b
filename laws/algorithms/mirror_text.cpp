#include <tenet/laws/algorithms/mirror_text.hpp>

#include <algorithm>
#include <string_view>
#include <tenet/laws/algorithms/callable_trial.hpp>
#include <tenet/laws/engine/blocks.hpp>
#include <tenet/laws/engine/law.hpp>
#include <tenet/laws/engine/lengths.hpp>

namespace tenet::laws::mirrors {

// A text and its mirror image, where the case may change and marks come and go,
// and perhaps one character is another.
struct nearly {
    std::string text;
    operator const std::string&() const { return text; }
};

namespace {

// Marks, neighbours of letters and digits among them, and what is negative.
constexpr std::string_view drawn_from =
    "abzABZ059pP /:@[`{,.;'-_~\n\x01\x7f\x80\xc1\xe1\xff";

char folded(char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool counts(char c) {
    return ('a' <= folded(c) && folded(c) <= 'z') || ('0' <= c && c <= '9');
}

bool is_mirrored(const std::string& text) {
    std::string rest;
    for (const char c : text)
        if (counts(c)) rest += folded(c);
    return std::equal(rest.begin(), rest.end(), rest.rbegin());
}

std::string image_of(const std::string& half, std::int64_t marks) {
    std::string image;
    for (auto at = half.rbegin(); at != half.rend(); ++at) {
        const bool is_lower = 'a' <= *at && *at <= 'z';
        if (counts(*at))
            image += is_lower && marks % 2 != 0
                         ? static_cast<char>(*at - 'a' + 'A')
                         : folded(*at);
        if (marks % 3 == 0) image += *at == '.' ? "" : ", ";
    }
    return image;
}

}  // namespace

}  // namespace tenet::laws::mirrors

namespace tenet::laws {

template <>
struct argument<mirrors::nearly> {
    using drawn_list =
        argument<up_to<within<0, int(mirrors::drawn_from.size()) - 1>, 20>>;

    // Half of it, the one in the middle, how the image differs, and where one
    // character is another.
    static domain from() {
        return domain::tuple(
            {drawn_list::from(),
             domain::whole(0, int(mirrors::drawn_from.size()) - 1),
             domain::whole(0, 5), domain::whole(0, 80)});
    }
    static mirrors::nearly make(const value& drawn) {
        std::string half;
        for (const int i : callable::given_as<callable::numbers>(
                 drawn_list::make(drawn.parts[0])))
            half += mirrors::drawn_from[std::size_t(i)];
        std::string text =
            half + mirrors::drawn_from[std::size_t(drawn.parts[1].whole)] +
            mirrors::image_of(half, drawn.parts[2].whole);
        if (const auto at = std::size_t(drawn.parts[3].whole); at < text.size())
            text[at] = text[at] == 'a' ? 'b' : 'a';
        return {text};
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).text);
    }
};

}  // namespace tenet::laws

namespace tenet::laws::mirrors {

namespace {

using namespace callable;
using texts = std::vector<std::tuple<std::string>>;

std::string wrong_with(const value& answer, const std::string& text) {
    const bool due = is_mirrored(text);
    if ((answer.is == value::kind::truth || is_whole(answer)) &&
        (answer.whole != 0) == due)
        return {};
    return got(answer, due ? "it does" : "it does not");
}

texts all_small() {
    texts all;
    for (std::string text : all_words('e', 5)) {
        for (char& c : text) c = "aAb1,"[c - 'a'];
        all.emplace_back(std::move(text));
    }
    return all;
}

// Those that can be read come first.
texts all_pairs_of_characters() {
    std::string characters;
    for (int c = 32; c < 32 + 255; ++c)
        if (c != 256) characters += char(c);
    texts all;
    for (std::size_t i = 0; i < characters.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j)
            all.emplace_back(std::string{characters[j], characters[i]});
    return all;
}

std::string long_statements(const subject& is, const settings& how,
                            const std::string& n, const std::string& letter,
                            const std::string& more) {
    return "std::string letters(" + n + ", '" + letter + "');\n" + more +
           is.list + " text(letters.begin(), letters.end());\n" +
           is.text(how, "mirror_text");
}

// With marks between the letters, and one other letter.
finding judge_long(const subject& is, int longest, const settings& how) {
    return judge_lengths(
        "it is right about long ones",
        long_statements(is, how, "$0", "a",
                        "for (int i = 0; i < $0; i += 3) letters[i] = ' ';\n"
                        "if ($1 < $0) letters[$1] = 'b';\n"),
        longest,
        [&](int n, int x) {
            std::string text(std::size_t(n), 'a');
            for (std::size_t i = 0; i < text.size(); i += 3) text[i] = ' ';
            if (x < n) text[std::size_t(x)] = 'b';
            return wrong_with(is.call(text), text);
        },
        how);
}

finding judge_time(const subject& is, const settings& how) {
    const auto all_of = [&](char c) {
        return sized_input{
            long_statements(is, how, "$n", {c}, ""),
            [&is, c](std::size_t n) { is.call(std::string(n, c)); }};
    };
    return laws::judge_time("its time grows as n log n at most", "n log n",
                            4'000, 16'000, 4.7, 9, {all_of('a'), all_of(',')},
                            how);
}

}  // namespace

report judge(const subject& is, const settings& how) {
    report found = report_on("mirror_text", "mirror_text", how);
    const trial<std::string> of_texts{
        declared(is.list, "text", "$0") + is.text(how, "mirror_text"), is.call,
        wrong_with, how};
    found += of_texts.on_all("it is right about all small inputs", all_small());
    if (!found.refuted())
        found += of_texts.on_all("it is right about every two characters",
                                 all_pairs_of_characters());
    if (!found.refuted())
        found += of_texts.on_drawn<nearly>("it is right about others");
    finding time = judge_time(is, how);
    if (!found.refuted() && time.verdict != verdict::refuted)
        found += judge_long(is, longest_after(time), how);
    found += std::move(time);
    return found;
}

}  // namespace tenet::laws::mirrors
