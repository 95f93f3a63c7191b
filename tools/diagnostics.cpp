#include "diagnostics.hpp"

#include "text.hpp"

#include <algorithm>

namespace tenet::tool {
namespace {

constexpr std::string_view error_mark = ": error: ";
constexpr std::string_view fatal_mark = ": fatal error: ";

// What an error line says; empty when it is not one.
std::string_view said(std::string_view line) {
    for (const std::string_view mark : {error_mark, fatal_mark})
        if (const auto at = line.find(mark); at != std::string_view::npos)
            return line.substr(at + mark.size());
    return {};
}

void add_once(std::vector<std::string>& all, std::string line) {
    if (std::ranges::find(all, line) == all.end())
        all.push_back(std::move(line));
}

// What stands between quotes of either kind after a mark: the name of a member.
std::string_view quoted_after(std::string_view text, std::string_view mark) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + mark.size());
    const std::string_view open = text.starts_with("\u2018") ? "\u2018" : "'";
    const std::string_view close = open == "'" ? "'" : "\u2019";
    if (!text.starts_with(open)) return {};
    text.remove_prefix(open.size());
    return text.substr(0, text.find(close));
}

// "top" of "int lacking::top()"
std::string_view member_in(std::string_view declaration) {
    declaration = declaration.substr(0, declaration.find('('));
    return declaration.substr(declaration.rfind(':') + 1);
}

// What a law calls and the subject lacks, as one error of the compiler says it.
std::string lacked_by(std::string_view what) {
    if (const auto name = quoted_after(what, "no member named "); !name.empty())
        return std::string(name) + "()";
    if (const auto name =
            quoted_after(what, "'this' argument to member function ");
        !name.empty())
        return std::string(name) + "() const";
    for (const std::string_view kind : {"private", "protected"})
        if (what.find(fmt::format("is a {} member", kind)) != what.npos)
            return fmt::format("{}() that is public", quoted_after(what, ""));
    if (what.find("is inaccessible") != what.npos ||
        what.find("within this context") != what.npos)
        return fmt::format("{}() that is public",
                           member_in(quoted_after(what, "")));
    constexpr std::string_view mark = "needs: ";
    if (what.find("static assertion") == std::string_view::npos) return {};
    const auto at = what.find(mark);
    if (at == std::string_view::npos) return {};
    what.remove_prefix(at + mark.size());
    return std::string(what.substr(0, what.find('"')));
}

}  // namespace

std::vector<std::string> own_errors(std::string_view output,
                                    std::string_view path,
                                    std::string_view typed) {
    // An error inside the standard library is the user's through the line of
    // theirs that led there, which comes before it (g++) or after it (clang).
    std::vector<std::string> found;
    std::string place;
    std::string_view elsewhere;
    for (const std::string_view line : split_lines(output)) {
        const bool own =
            line.find(path) != std::string_view::npos &&
            line.substr(0, line.find(path)).find_first_not_of(" ") ==
                std::string_view::npos;
        const std::string_view what = said(line);
        if (own) {
            const auto begin = line.find(path) + path.size();
            const auto end = line.find(": ", begin);
            const std::string here =
                std::string(typed) +
                std::string(line.substr(
                    begin, end == std::string_view::npos ? end : end - begin));
            if (!what.empty())
                add_once(found,
                         here + std::string(error_mark) + std::string(what));
            else if (!elsewhere.empty())
                add_once(found, here + std::string(error_mark) +
                                    std::string(elsewhere));
            place = here;
            elsewhere = {};
        } else if (!what.empty()) {
            if (!place.empty())
                add_once(found,
                         place + std::string(error_mark) + std::string(what));
            else
                elsewhere = what;
            place.clear();
        }
    }
    return found;
}

std::vector<std::string> missing_members(std::string_view output) {
    std::vector<std::string> found;
    bool discards_const = false;
    for (const std::string_view line : split_lines(output)) {
        // Where a law makes the call, not where the subject makes one.
        const auto at_law = line.find("/laws/");
        const std::string_view what = said(line);
        if (!what.empty() && at_law < line.find(error_mark)) {
            if (std::string lacked = lacked_by(what); !lacked.empty())
                add_once(found, std::move(lacked));
            discards_const =
                what.find("discards qualifiers") != std::string_view::npos;
        } else if (const auto called = quoted_after(line, "in call to ");
                   discards_const && !called.empty()) {
            add_once(found, std::string(member_in(called)) + "() const");
            discards_const = false;
        }
    }
    return found;
}

std::vector<std::string> undefined_names(std::string_view output) {
    std::vector<std::string> found;
    for (const std::string_view line : split_lines(output)) {
        constexpr std::string_view mark = "undefined reference to ";
        const auto at = line.find(mark);
        if (at == std::string_view::npos) continue;
        auto name = line.substr(at + mark.size());
        while (!name.empty() && (name.front() == '`' || name.front() == '\''))
            name.remove_prefix(1);
        name = name.substr(0, name.find('\''));
        add_once(found, std::string(name));
    }
    return found;
}

std::string first_error(std::string_view output) {
    for (const std::string_view line : split_lines(output))
        if (const auto what = said(line); !what.empty())
            return std::string(what);
    return std::string(trim(output.substr(0, output.find('\n'))));
}

}  // namespace tenet::tool
