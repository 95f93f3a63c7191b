#include "readme.hpp"

#include "files.hpp"
#include "terminal.hpp"
#include "text.hpp"

namespace tenet::tool {
namespace {

constexpr std::string_view opening = "<!-- entries -->";
constexpr std::string_view closing = "<!-- /entries -->";

// Characters that Markdown would take for markup.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '|' || c == '*' || c == '_' || c == '`') safe += '\\';
        if (c == '<')
            safe += "&lt;";
        else
            safe += c;
    }
    return safe;
}

}  // namespace

std::string readme_table(const catalogue& all) {
    std::string rows =
        "| area | entry | what it is | laws |\n|---|---|---|---|\n";
    for (const auto& each : all.entries)
        rows += fmt::format(
            "| {} | [`{}`]({}) | {} | {} |\n",
            each.folder.empty() ? each.area : each.area + "/" + each.folder,
            each.name, each.file, escaped(each.card.summary),
            escaped(join(laws_of(each.card), ", ")));
    return rows;
}

int run_readme(bool check) {
    const catalogue all = read_catalogue();
    const auto path = all.root / "README.md";
    const std::string text = read_file(path);
    const auto begin = text.find(opening);
    const auto end = text.find(closing);
    if (begin == text.npos || end == text.npos || end < begin)
        refuse("README.md needs the line '{}' and, further down, '{}'", opening,
               closing);
    std::string fresh = text.substr(0, begin + opening.size()) + "\n" +
                        readme_table(all) + text.substr(end);
    const bool stale = fresh != text;
    if (check && stale) {
        complain("the table in README.md is stale; renew it: tenet readme");
        return refuted;
    }
    if (stale) replace_file(path, fresh);
    print("README.md: the table {}\n", stale ? "is renewed" : "is fresh");
    return done;
}

}  // namespace tenet::tool
