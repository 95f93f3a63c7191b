#include "new_entry.hpp"

#include "catalogue.hpp"
#include "files.hpp"
#include "paths.hpp"
#include "terminal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

namespace tenet::tool {
namespace fs = std::filesystem;
namespace {

// With longer names the lines of a template would have to break.
constexpr std::size_t longest_name = 32;

// Of C++, and what tenet itself has in its namespaces.
bool is_reserved(std::string_view name) {
    static constexpr std::string_view words =
        "alignas alignof and and_eq asm atomic_cancel atomic_commit "
        "atomic_noexcept auto bitand bitor bool break case catch char "
        "char8_t char16_t char32_t class compl concept const consteval "
        "constexpr constinit const_cast continue co_await co_return "
        "co_yield decltype default delete do double dynamic_cast else enum "
        "explicit export extern false float for friend goto if inline int "
        "long mutable namespace new noexcept not not_eq nullptr operator or "
        "or_eq private protected public reflexpr register reinterpret_cast "
        "requires return short signed sizeof static static_assert "
        "static_cast struct switch synchronized template this thread_local "
        "throw true try typedef typeid typename union unsigned using "
        "virtual void volatile wchar_t while xor xor_eq "
        "assert errno examples laws main std tenet tool";
    const auto all = split_words(words);
    return std::ranges::count(all, name) > 0;
}

struct place {
    fs::path folder;
    std::string name;

    std::string text() const { return (folder / name).generic_string(); }
};

// Where what a template makes belongs.
struct destination {
    const char* from;
    std::string before, after;
};
const destination destinations[] = {{"header.hpp", "", ".hpp"},
                                    {"source.cpp", "", ".cpp"},
                                    {"test.cpp", "tests/", ".cpp"}};

std::vector<std::string> known_techniques(const catalogue& all) {
    std::vector<std::string> known = techniques();
    for (const auto& each : all.entries)
        if (each.area == "algorithms" && !each.folder.empty() &&
            std::ranges::count(known, each.folder) == 0)
            known.push_back(each.folder);
    return known;
}

// The nearest folder of templates: an area's own, unless a technique has some.
fs::path templates_of(const fs::path& folder) {
    fs::path at = source_folder() / "tools" / "templates" / folder;
    for (auto ups = std::distance(folder.begin(), folder.end()); ups > 1; --ups)
        if (!fs::exists(at / destinations[0].from)) at = at.parent_path();
    return at;
}

std::vector<std::string> areas_of_templates() {
    std::vector<std::string> all = areas();
    all.emplace_back("laws");
    std::erase_if(all, [](const auto& area) {
        return !fs::exists(templates_of(area) / destinations[0].from);
    });
    return all;
}

place parse_place(const catalogue& all, const std::string& text) {
    std::vector<std::string> parts;
    for (const auto part : split(text, '/')) parts.emplace_back(part);
    const auto require = [&](const char* what, const std::string& part,
                             const std::vector<std::string>& allowed) {
        if (std::ranges::count(allowed, part) == 0)
            throw misuse(unknown_name(what, part, allowed));
    };
    require("area", parts[0], areas_of_templates());
    const bool algorithm = parts[0] == "algorithms", law = parts[0] == "laws";
    if (parts.size() != (algorithm || law ? 3U : 2U))
        refuse("'{}' is not {}{}/NAME", shown(text), parts[0],
               algorithm ? "/TECHNIQUE"
               : law     ? "/AREA"
                         : "");
    if (algorithm) require("technique", parts[1], known_techniques(all));
    if (law) require("area", parts[1], areas());
    const fs::path whole = text;
    return {whole.parent_path(), parts.back()};
}

void require_good_name(const catalogue& all, const std::string& name) {
    if (!is_snake_case(name) || name.size() > longest_name)
        refuse(
            "'{}' is not a name in snake_case: words of a-z and 0-9 joined "
            "by single _, a letter first, at most {} characters",
            shown(name), longest_name);
    if (is_reserved(name))
        refuse("'{}' is a word of C++ or of tenet; choose another", name);
    if (const entry* taken = all.find(name))
        refuse("'{}' is taken by {}", name, taken->file);
    for (const entry& suite : all.suites)
        if (suite.name == name) refuse("'{}' is the name of a law", name);
    const auto groups = all.groups();
    if (std::ranges::count(groups, name) > 0)
        refuse("'{}' is the name of an area or a technique", name);
}

// Whether code has that word for something of its own: the name of an entry
// would hide it, or be hidden.
bool uses(std::string_view code, std::string_view word) {
    const auto is_letter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    };
    for (std::string_view line : split_lines(code)) {
        line = line.substr(0, line.find("//"));
        if (line.starts_with('#')) continue;
        for (auto at = line.find(word); at != line.npos;
             at = line.find(word, at + 1)) {
            const auto before = line.substr(0, at);
            const auto after = line.substr(at + word.size());
            const bool whole = (before.empty() || !is_letter(before.back())) &&
                               (after.empty() || !is_letter(after.front()));
            const bool quoted = std::ranges::count(before, '"') % 2 == 1;
            if (whole && !quoted && !before.ends_with("::")) return true;
        }
    }
    return false;
}

// The words of a template that stand for what the user chose.
std::string filled(std::string text, const place& chosen) {
    const auto replace = [&](std::string_view word, const std::string& by) {
        for (auto at = text.find(word); at != text.npos;
             at = text.find(word, at + by.size()))
            text.replace(at, word.size(), by);
    };
    replace("entry_name", chosen.name);
    replace("entry/place", chosen.text());
    return text;
}

// The text of each new file by its name.
using new_files = std::vector<std::pair<std::string, std::string>>;

new_files files_for(const place& chosen) {
    new_files files;
    const fs::path templates = templates_of(chosen.folder);
    for (const auto& [from, before, after] : destinations) {
        if (!fs::exists(templates / from)) continue;
        const std::string plain = read_file(templates / from);
        if (uses(plain, chosen.name))
            refuse(
                "'{}' is a word that the code to begin with uses; choose "
                "another",
                chosen.name);
        files.emplace_back(before + chosen.text() + after,
                           filled(plain, chosen));
    }
    return files;
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        refuse("cannot create '{}': {}", shown(folder.native()),
               error.message());
}

}  // namespace

int run_new(const std::string& text) {
    const catalogue all = read_catalogue();
    const place chosen = parse_place(all, text);
    require_good_name(all, chosen.name);
    const new_files files = files_for(chosen);
    for (const auto& [file, content] : files)
        if (fs::exists(fs::symlink_status(all.root / file)))
            refuse("'{}' exists already and is never overwritten", file);
    for (const auto& [file, content] : files)
        make_folder((all.root / file).parent_path());
    std::size_t written = 0;
    try {
        for (; written < files.size(); ++written)
            write_new_file(all.root / files[written].first,
                           files[written].second);
    } catch (...) {
        while (written > 0) fs::remove(all.root / files[--written].first);
        throw;
    }
    for (const auto& [file, content] : files) print("{}\n", file);
    print("edit them, then: ./tenet test {}\n", chosen.name);
    return done;
}

}  // namespace tenet::tool
