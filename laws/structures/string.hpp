// string: a sequence of bytes that is text.
//
// Judges:    a type, such as my_string
// Interface: String(); push_back(c); pop_back(); size(); empty(); clear(); [];
//            begin() and end(); optional: copies, String(const char*), c_str(),
//            append(text), insert(i, text), erase(i, n), == and <, and
//            code_points(), a range of char32_t
// Claims:    it is a sequence of any bytes, zeros too, followed by a zero; its
//            own text is an argument like any other; it is regular as far as it
//            can be copied and moved; it is ordered by unsigned bytes; what
//            throws changes nothing; code points are those of well-formed
//            UTF-8, and U+FFFD for each maximal subpart of what is not
// Convicts:  strings that lack the zero, end at the first one, spill a byte too
//            late, read an argument after it has moved, insert and erase in the
//            wrong place, order by signed bytes, share what they copy, lose
//            themselves when they are assigned, leak; decoders that replace
//            every byte, replace all of a sequence, swallow the byte after,
//            take surrogates, what is overlong or beyond U+10FFFF
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tenet/laws/engine/report.hpp>
#include <tenet/laws/engine/subject.hpp>
#include <type_traits>
#include <vector>

namespace tenet::laws {

namespace strings {

template <class String>
std::string bytes_of(const String& s) {
    std::string all;
    for (auto at = s.begin(); at != s.end() && all.size() <= s.size(); ++at)
        all.push_back(*at);
    return all;
}

// The code points of those bytes, as the law has it.
std::vector<std::int64_t> decoded(std::string_view bytes);

template <class String>
String made(const std::string& text) {
    String s;
    for (const char each : text) s.push_back(each);
    return s;
}

template <class String>
void edits(subject_of<String>& it) {
    if constexpr (requires(String & s) { s.append(std::string().c_str()); })
        it.call("append",
                [](String& s, const std::string& t) { s.append(t.c_str()); });
    if constexpr (requires(String & s) { s.append(s); })
        it.call("string.append(string)", [](String& s) { s.append(s); });
    if constexpr (requires(String & s) {
                      s.insert(std::size_t(), std::string().c_str());
                  })
        it.call("insert", [](String& s, int i, const std::string& t) {
            s.insert(std::size_t(i), t.c_str());
        });
    if constexpr (requires(String & s) { s.insert(std::size_t(), s); })
        it.call("string.insert($0, string)",
                [](String& s, int i) { s.insert(std::size_t(i), s); });
    if constexpr (requires(String & s) {
                      s.erase(std::size_t(), std::size_t());
                  })
        it.call("erase", [](String& s, int i, int n) {
            s.erase(std::size_t(i), std::size_t(n));
        });
    if constexpr (requires(String & s) { s.reserve(std::size_t()); })
        it.call("reserve", [](String& s, int n) { s.reserve(std::size_t(n)); });
}

template <class String>
void views(subject_of<String>& it) {
    it.call("size", [](const String& s) { return std::size_t(s.size()); })
        .call("empty", [](const String& s) { return bool(s.empty()); })
        .call("std::string(string.begin(), string.end())",
              [](const String& s) { return bytes_of(s); })
        .call("string[$0]",
              [](const String& s, int i) { return s[std::size_t(i)]; });
    if constexpr (requires(const String& s) { s.c_str(); })
        it.call("string.c_str()[string.size()]",
                [](const String& s) { return s.c_str()[s.size()]; });
    if constexpr (std::is_constructible_v<String, const char*>)
        it.call("string = $0",
                [](String& s, const std::string& t) { s = String(t.c_str()); });
    if constexpr (requires(const String& s) { bool(s == s); })
        it.call("string == $0",
                [](const String& s, const std::string& t) {
                    return bool(s == made<String>(t));
                })
            .call(
                "[&] { auto it = string; it.push_back($0); return string == "
                "it; }()",
                [](const String& s, char c) {
                    String longer = made<String>(bytes_of(s));
                    longer.push_back(c);
                    return bool(s == longer);
                });
    if constexpr (requires(const String& s) { bool(s < s); })
        it.call("string < $0", [](const String& s, const std::string& t) {
            return bool(s < made<String>(t));
        });
    if constexpr (requires(const String& s) { s.code_points().begin(); })
        it.call("code_points", [](const String& s) {
            std::vector<std::int64_t> all;
            const auto range = s.code_points();
            for (auto at = range.begin();
                 at != range.end() && all.size() <= s.size(); ++at)
                all.push_back(static_cast<std::int64_t>(*at));
            return all;
        });
}

template <class String>
subject half() {
    subject_of<String> it("string");
    it.start()
        .call("push_back", [](String& s, char c) { s.push_back(c); })
        .call("pop_back", [](String& s) { s.pop_back(); })
        .call("clear", [](String& s) { s.clear(); })
        .call("string[$0] = $1",
              [](String& s, int i, char c) { s[std::size_t(i)] = c; });
    edits(it);
    views(it);
    return it;
}

report judge(const subject&, const settings&);

}  // namespace strings

template <class String>
report string(const settings& how = settings::standard()) {
    return strings::judge(strings::half<String>(), how);
}

}  // namespace tenet::laws
