#include "readme.hpp"

#include "files.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <system_error>

namespace tenet::tool {
namespace {

constexpr std::string_view part_name = "entries";
constexpr std::size_t most_examples = 4;

using entries = std::vector<const entry*>;

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

std::string link(std::string_view name, std::string_view target) {
    return fmt::format("[`{}`]({})", name, target);
}

entries entries_where(const std::vector<entry>& all,
                      const std::function<bool(const entry&)>& holds) {
    entries chosen;
    for (const auto& each : all)
        if (holds(each)) chosen.push_back(&each);
    return chosen;
}

std::vector<std::string> folders_of(const std::vector<entry>& all,
                                    const std::string& area) {
    std::set<std::string> folders;
    for (const auto& each : all)
        if (each.area == area) folders.insert(each.folder);
    return {folders.begin(), folders.end()};
}

// The suites a card names; claims of its own stand in its test.
std::string links_to_laws(const catalogue& all, const entry& kept_by) {
    std::vector<std::string> links;
    for (const auto& law : laws_of(kept_by.card))
        if (const entry* suite = all.suite(law))
            links.push_back(link(law, "../" + suite->file));
        else
            links.push_back(link(law, "../tests/" + kept_by.place() + ".cpp"));
    return join(links, ", ");
}

std::string rows_of(const catalogue& all, const entries& shown) {
    std::string rows = "| entry | what it is | laws |\n|---|---|---|\n";
    for (const entry* each : shown)
        rows += fmt::format(
            "| {} | {} | {} |\n",
            link(each->name, each->file.substr(each->area.size() + 1)),
            escaped(each->card.summary), links_to_laws(all, *each));
    return rows;
}

// A heading for every technique; building blocks come last.
std::string area_part(const catalogue& all, const std::string& area) {
    std::string text;
    for (const auto& folder : folders_of(all.entries, area)) {
        const auto shown = entries_where(all.entries, [&](const entry& each) {
            return each.area == area && each.folder == folder &&
                   !is_building_block(each);
        });
        if (shown.empty()) continue;
        if (!folder.empty()) text += fmt::format("\n## {}\n\n", folder);
        text += rows_of(all, shown);
    }
    const auto blocks = entries_where(all.entries, [&](const entry& each) {
        return each.area == area && is_building_block(each);
    });
    if (!blocks.empty())
        text += "\n## Building blocks\n\nOther entries are made of these.\n\n" +
                rows_of(all, blocks);
    return text.empty() ? "No entry yet.\n" : text;
}

std::string keepers_of(const catalogue& all, const entry& suite) {
    std::vector<std::string> keepers;
    for (const auto& each : all.entries)
        if (std::ranges::count(laws_of(each.card), suite.name) > 0)
            keepers.push_back(link(each.name, "../" + each.file));
    return join(keepers, ", ");
}

// Those of an area under one heading.
std::string laws_part(const catalogue& all) {
    std::string text;
    auto folders = folders_of(all.suites, "laws");
    std::ranges::stable_sort(folders, {}, [](const std::string& folder) {
        return std::ranges::find(areas(), folder) - areas().begin();
    });
    for (const auto& folder : folders) {
        text += fmt::format(
            "\n## {}\n\n| law | judges | kept by |\n|---|---|---|\n",
            folder.empty() ? "any" : folder);
        for (const auto& suite : all.suites)
            if (suite.folder == folder)
                text += fmt::format("| {} | {} | {} |\n",
                                    link(suite.name, suite.file.substr(5)),
                                    escaped(suite.card.summary),
                                    keepers_of(all, suite));
    }
    return text;
}

// "[`a`](x/a.hpp), [`b`](x/b.hpp), ..."
std::string links_to_some(const entries& all) {
    std::vector<std::string> links;
    for (const entry* each : all) {
        if (is_building_block(*each)) continue;
        if (links.size() == most_examples) {
            links.emplace_back("...");
            break;
        }
        links.push_back(link(each->name, each->file));
    }
    return join(links, ", ");
}

std::string counts_row(const std::string& title, const entries& counted,
                       const entries& examples) {
    const auto blocks = std::ranges::count_if(
        counted, [](const entry* each) { return is_building_block(*each); });
    return fmt::format(
        "| {} | {} | {} | {} |\n", title, std::ssize(counted) - blocks,
        blocks == 0 ? "" : std::to_string(blocks), links_to_some(examples));
}

// A row for every area, and one for every technique inside, which then has the
// examples.
std::string area_rows(const catalogue& all, const std::string& area) {
    const auto of_area = entries_where(
        all.entries, [&](const entry& each) { return each.area == area; });
    std::string rows =
        counts_row(fmt::format("[{0}]({0}/README.md)", area), of_area,
                   entries_where(all.entries, [&](const entry& each) {
                       return each.area == area && each.folder.empty();
                   }));
    for (const auto& folder : folders_of(all.entries, area)) {
        if (folder.empty()) continue;
        const auto inside = entries_where(all.entries, [&](const entry& each) {
            return each.area == area && each.folder == folder;
        });
        rows += counts_row(
            fmt::format("[{0}/{1}]({0}/README.md#{1})", area, folder), inside,
            inside);
    }
    return rows;
}

std::string counts_part(const catalogue& all) {
    std::string rows =
        "| area | entries | building blocks | for example |\n"
        "|---|---:|---:|---|\n";
    for (const auto& area : areas()) rows += area_rows(all, area);
    return rows + fmt::format(
                      "\n{} entries, {} [laws](laws/README.md), and {} "
                      "[problems](problems/README.md) to solve.\n",
                      all.entries.size(), all.suites.size(),
                      all.problems.size());
}

// Under their techniques, which stand in the order of learning.
std::string problems_part(const catalogue& all) {
    std::vector<std::string> groups;
    for (const auto& one : all.problems)
        if (std::ranges::count(groups, one.technique) == 0)
            groups.push_back(one.technique);
    std::string text;
    for (const auto& group : groups) {
        text += fmt::format(
            "\n## {}\n\n| problem | what it asks for | level | time | space "
            "|\n|---|---|---:|---|---|\n",
            group);
        for (const auto& one : all.problems)
            if (one.technique == group)
                text += fmt::format("| {} | {} | {} | {} | {} |\n",
                                    link(one.name, one.name + "/problem.md"),
                                    escaped(one.title), one.level,
                                    escaped(one.time), escaped(one.space));
    }
    return text.empty() ? "No problem yet.\n" : text;
}

std::string text_of(const catalogue& all, const std::string& file) {
    std::error_code error;
    if (file == "README.md" || std::filesystem::exists(all.root / file, error))
        return read_file(all.root / file);
    return fmt::format("# {0}\n\n<!-- {1} -->\n<!-- /{1} -->\n",
                       file.substr(0, file.find('/')), part_name);
}

// By file, as each should be. An area whose folder is not there has none.
std::map<std::string, std::string> fresh_texts(const catalogue& all) {
    std::map<std::string, std::string> texts;
    for (const auto& part : readme_parts(all)) {
        std::error_code error;
        const auto folder = (all.root / part.file).parent_path();
        if (!std::filesystem::is_directory(folder, error)) continue;
        const auto at = texts.try_emplace(part.file, text_of(all, part.file));
        at.first->second = with_part(at.first->second, part);
    }
    return texts;
}

}  // namespace

std::vector<readme_part> readme_parts(const catalogue& all) {
    const std::string name(part_name);
    std::vector<readme_part> parts{{"README.md", name, counts_part(all)}};
    for (const auto& area : areas())
        parts.push_back({area + "/README.md", name, area_part(all, area)});
    parts.push_back({"laws/README.md", name, laws_part(all)});
    parts.push_back({"problems/README.md", name, problems_part(all)});
    return parts;
}

std::string with_part(const std::string& text, const readme_part& part) {
    const std::string opening = fmt::format("<!-- {} -->\n", part.name);
    const std::string closing = fmt::format("<!-- /{} -->\n", part.name);
    const auto begin = text.find(opening);
    const auto end = text.find(closing);
    if (begin == text.npos || end == text.npos || end < begin)
        refuse("{} needs the line '{}' and, further down, '{}'", part.file,
               trim(opening), trim(closing));
    return text.substr(0, begin + opening.size()) + part.content +
           text.substr(end);
}

int run_readme(bool check) {
    const catalogue all = read_catalogue();
    const auto fresh = fresh_texts(all);
    std::size_t stale = 0;
    for (const auto& [file, text] : fresh) {
        std::error_code error;
        const auto path = all.root / file;
        if (std::filesystem::exists(path, error) && read_file(path) == text)
            continue;
        ++stale;
        if (check) {
            complain(file + " is stale; renew it: tenet readme");
        } else {
            replace_file(path, text);
            print("{} is renewed\n", file);
        }
    }
    if (stale == 0) print("{} README files are fresh\n", fresh.size());
    return check && stale > 0 ? refuted : done;
}

}  // namespace tenet::tool
