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
    constexpr std::string_view mark = "needs: ";
    std::vector<std::string> found;
    for (const std::string_view line : split_lines(output)) {
        const std::string_view what = said(line);
        const auto at = what.find(mark);
        if (what.find("static assertion") == std::string_view::npos ||
            at == std::string_view::npos)
            continue;
        std::string_view member = what.substr(at + mark.size());
        member = member.substr(0, member.find('"'));
        add_once(found, std::string(member));
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
