#include <tenet/laws/structures/string.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <tenet/laws/engine/suite.hpp>
#include <utility>

namespace tenet::laws {

namespace strings {

namespace {

// Of pieces at which decoders branch: whole, cut short, and out of bounds.
struct utf8 {
    std::string bytes;
};

}  // namespace

}  // namespace strings

template <>
struct argument<strings::utf8> {
    static constexpr std::string_view pieces[] = {
        "a",        "\x7F",         "\x80",         "\xBF",
        "\xC1",     "\xC2",         "\xE0",         "\xE1",
        "\xED",     "\xF0",         "\xF4",         "\xF5",
        "\xFF",     "\xC2\x80",     "\xDF\xBF",     "\xC1\xBF",
        "\xE0\xA0", "\xE0\x9F\xBF", "\xE0\xA0\x80", "\xEC\xBF\xBF",
        "\xED\x9F", "\xED\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xEE\x80", "\xEF\xBF\xBF", "\xF0\x90",     "\xF0\x8F\xBF\xBF",
        "\xF1\x80", "\xF3\xBF\xBF", "\xF4\x8F\xBF", "\xF0\x90\x80\x80",
        "\xF4\x90", "\xF5\x80\x80", "\xF7\xBF",     "\xF4\x8F\xBF\xBF",
        "\xF8\x88", "\xF1\xBF\x80", "\xE2\x82",     "\xF4\x90\x80\x80"};
    static domain from() {
        return domain::list(domain::whole(0, std::ssize(pieces) - 1), 12);
    }
    static strings::utf8 make(const value& drawn) {
        strings::utf8 made;
        for (const value& part : drawn.parts) made.bytes += pieces[part.whole];
        return made;
    }
    static std::string show(const value& drawn) {
        return shown(make(drawn).bytes);
    }
};

namespace strings {

namespace {

// The Unicode Standard, table 3-7: the well-formed sequences of bytes.
struct bounds {
    unsigned low, high;
    bool hold(char byte) const {
        const unsigned x = static_cast<unsigned char>(byte);
        return low <= x && x <= high;
    }
};
constexpr bounds any{0x80, 0xBF}, none{1, 0};
constexpr std::array<std::array<bounds, 4>, 9> well_formed{{
    {{{0x00, 0x7F}, none, none, none}},
    {{{0xC2, 0xDF}, any, none, none}},
    {{{0xE0, 0xE0}, {0xA0, 0xBF}, any, none}},
    {{{0xE1, 0xEC}, any, any, none}},
    {{{0xED, 0xED}, {0x80, 0x9F}, any, none}},
    {{{0xEE, 0xEF}, any, any, none}},
    {{{0xF0, 0xF0}, {0x90, 0xBF}, any, any}},
    {{{0xF1, 0xF3}, any, any, any}},
    {{{0xF4, 0xF4}, {0x80, 0x8F}, any, any}},
}};

std::size_t length_of(const std::array<bounds, 4>& row) {
    return std::size_t(std::ranges::count_if(
        row, [](const bounds& each) { return each.low <= each.high; }));
}

// How many bytes agree with that row.
std::size_t matched(const std::array<bounds, 4>& row, std::string_view bytes) {
    std::size_t n = 0;
    while (n < std::min(row.size(), bytes.size()) && row[n].hold(bytes[n])) ++n;
    return n;
}

std::int64_t code_point(std::string_view sequence) {
    constexpr unsigned masks[] = {0x7F, 0x1F, 0x0F, 0x07};
    unsigned point = static_cast<unsigned char>(sequence.front()) &
                     masks[sequence.size() - 1];
    for (const char each : sequence.substr(1))
        point = point * 64 + (static_cast<unsigned char>(each) & 0x3F);
    return point;
}

}  // namespace

std::vector<std::int64_t> decoded(std::string_view bytes) {
    std::vector<std::int64_t> all;
    while (!bytes.empty()) {
        std::size_t longest = 1;
        std::int64_t point = 0xFFFD;
        for (const auto& row : well_formed) {
            const std::size_t n = matched(row, bytes);
            longest = std::max(longest, n);
            if (n == length_of(row)) point = code_point(bytes.substr(0, n));
        }
        all.push_back(point);
        bytes.remove_prefix(longest);
    }
    return all;
}

namespace {

using model = std::string;
using place = within<0, 40>;

// Texts are recalled as arguments: they would double with each.
constexpr int longest_text = 400;

int size(const model& m) {
    return static_cast<int>(m.size());
}

const when some([](const model& m) { return !m.empty(); });
const when is_short([](const model& m) { return 2 * size(m) < longest_text; });

void tell_edits(law<model>& it) {
    it.call(
          "push_back", [](model& m, char c) { m.push_back(c); }, often(4))
        .call(
            "pop_back", [](model& m) { m.pop_back(); }, some)
        .call("clear", [](model& m) { m.clear(); })
        .call(
            "string[$0] = $1",
            [](model& m, place i, char c) { m[std::size_t(i.number)] = c; },
            when([](const model& m, place i, char) { return i < size(m); }))
        .call(
            "append", [](model& m, const model& t) { m.append(t.c_str()); },
            when([](const model& m, const model& t) {
                return size(m) + size(t) < longest_text;
            }),
            often(4))
        .call(
            "string.append(string)", [](model& m) { m += model(m); }, is_short,
            often(2))
        .call(
            "insert",
            [](model& m, place i, const model& t) {
                m.insert(std::size_t(i.number), t.c_str());
            },
            when([](const model& m, place i, const model& t) {
                return i <= size(m) && size(m) + size(t) < longest_text;
            }),
            often(4))
        .call(
            "string.insert($0, string)",
            [](model& m, place i) {
                m.insert(std::size_t(i.number), model(m));
            },
            when([](const model& m, place i) {
                return i <= size(m) && 2 * size(m) < longest_text;
            }),
            often(2))
        .call(
            "erase",
            [](model& m, place i, place n) {
                m.erase(std::size_t(i.number), std::size_t(n.number));
            },
            when([](const model& m, place i, place) { return i <= size(m); }),
            often(2))
        .call("reserve", [](model&, within<0, 100>) {})
        .call("string = $0", [](model& m, const model& t) { m = t.c_str(); });
}

void tell_views(law<model>& it) {
    it.call(
          "string[$0]",
          [](model& m, place i) { return m[std::size_t(i.number)]; },
          when([](const model& m, place i) { return i < size(m); }))
        .call("string == $0", [](model& m, const model& t) { return m == t; })
        .call(
            "[&] { auto it = string; it.push_back($0); return string == it; "
            "}()",
            [](model&, char) { return false; })
        .call("string < $0", [](model& m, const model& t) { return m < t; })
        .view("size", [](const model& m) { return m.size(); })
        .view("empty", [](const model& m) { return m.empty(); })
        .view("std::string(string.begin(), string.end())",
              [](const model& m) { return m; })
        .view("string.c_str()[string.size()]",
              [](const model&) { return '\0'; });
}

law<model> string_law(const subject& string) {
    law<model> it("it is a sequence of bytes", string);
    tell_edits(it);
    tell_views(it);
    return it.regular(guarantee::none, often(4));
}

finding judge_code_points(const subject& of, settings how) {
    how.cases = how.cases_or(300);
    return property(
               "code points are those of UTF-8, or U+FFFD for each "
               "maximal subpart",
               of.type +
                   " string;\n"
                   "for (const char byte : $0) string.push_back(byte);\n"
                   "string.code_points()",
               [&of](const utf8& text) {
                   const object it(of);
                   for (const char byte : text.bytes)
                       it("push_back", int(byte));
                   return it("code_points");
               },
               [](const utf8& text) { return answer_of(decoded(text.bytes)); })
        .judge(how);
}

}  // namespace

report judge(const subject& string, const settings& how) {
    report found{"string", string.type, {}};
    if (string.offers("code_points"))
        found += judge_code_points(string, how);
    else
        found.omit("code points", string.type + " has no code_points()");
    // Once they are refuted, scripts would say no more of them.
    if (found.refuted()) return found;
    found += string_law(string).judge(how);
    auto faults = string_law(string);
    faults.claims("an allocation that fails changes nothing");
    if (!found.refuted()) found += faults.judge_faults(fault_allocation, how);
    return found;
}

}  // namespace strings

}  // namespace tenet::laws
